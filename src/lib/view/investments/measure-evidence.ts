import type { Id, Source } from '#lib/impact/index.ts';
import type { Analysis } from '../analysis.ts';

export type MeasureField = 'capex' | 'opexPerYear' | 'lifetimeYears' | 'effects';

/** Fields of a measure that come from one place. */
export interface MeasureEvidence {
	readonly fields: readonly MeasureField[];
	/** Undefined for assumptions. */
	readonly source: Source | undefined;
}

const fields: readonly MeasureField[] = ['capex', 'opexPerYear', 'lifetimeYears', 'effects'];

/** Where a measure's figures come from, in the order of its fields; assumptions last. */
export function measureEvidence({ figures }: Analysis, id: Id): readonly MeasureEvidence[] {
	const own = figures.filter(({ owner, id: of }) => owner === 'measure' && of === id);
	const found = fields.flatMap((field) =>
		own
			.filter((figure) => figure.field.split('.')[0] === field)
			.map(({ source }) => ({ field, source }))
	);
	const alike = Map.groupBy(found, ({ source }) => JSON.stringify(source));
	return [...alike.values()]
		.map((group) => ({
			source: group[0].source,
			fields: [...new Set(group.map(({ field }) => field))]
		}))
		.sort((a, b) => Number(a.source === undefined) - Number(b.source === undefined));
}
