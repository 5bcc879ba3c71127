import { sql } from 'drizzle-orm';
import type { Estimate } from '#lib/impact/index.ts';
import { check, choice, real, type Column } from './columns.ts';

const estimateKinds = ['fixed', 'pert', 'lognormal'] as const;
type EstimateKind = (typeof estimateKinds)[number];

/**
 * An estimate is a column group: its kind and up to three figures. `fixed` fills `mode`, `pert` all
 * three, `lognormal` `low` and `high` with its 5 % and 95 % values.
 */
export function estimateColumns<Name extends string>(name: Name) {
	return {
		[`${name}Kind`]: choice(estimateKinds),
		[`${name}Low`]: real(),
		[`${name}Mode`]: real(),
		[`${name}High`]: real()
	} as EstimateColumns<Name>;
}

type KindColumn = ReturnType<typeof choice<EstimateKind>>;
type FigureColumn = ReturnType<typeof real>;
type EstimateColumns<Name extends string> = Record<`${Name}Kind`, KindColumn> &
	Record<`${Name}${'Low' | 'Mode' | 'High'}`, FigureColumn>;

/** The values of an estimate's column group. */
export type EstimateCells<Name extends string> = Record<`${Name}Kind`, EstimateKind | null> &
	Record<`${Name}${'Low' | 'Mode' | 'High'}`, number | null>;

export function isEstimate<Name extends string>(
	name: Name,
	columns: Record<`${Name}${'Kind' | 'Low' | 'Mode' | 'High'}`, Column>,
	constraint: string
) {
	const kind = columns[`${name}Kind`];
	const low = columns[`${name}Low`];
	const mode = columns[`${name}Mode`];
	const high = columns[`${name}High`];
	return check(
		constraint,
		sql`case ${kind}
			when 'fixed' then ${low} is null and ${mode} is not null and ${high} is null
			when 'pert' then ${low} <= ${mode} and ${mode} <= ${high}
			when 'lognormal' then ${low} <= ${high} and ${mode} is null
			else ${kind} is null and ${low} is null and ${mode} is null and ${high} is null
		end is true`
	);
}

export function estimateCells<Name extends string>(
	name: Name,
	estimate: Estimate | undefined
): EstimateCells<Name> {
	const [kind, low, mode, high] = cellsOf(estimate);
	return {
		[`${name}Kind`]: kind,
		[`${name}Low`]: low,
		[`${name}Mode`]: mode,
		[`${name}High`]: high
	} as EstimateCells<Name>;
}

function cellsOf(estimate: Estimate | undefined) {
	if (!estimate) return [null, null, null, null] as const;
	if ('fixed' in estimate) return ['fixed', null, estimate.fixed, null] as const;
	if ('pert' in estimate) return ['pert', ...estimate.pert] as const;
	return ['lognormal', estimate.lognormal.p05, null, estimate.lognormal.p95] as const;
}

export function readEstimate<Name extends string>(
	name: Name,
	row: EstimateCells<Name>
): Estimate | undefined {
	const kind = row[`${name}Kind`] as EstimateKind | null;
	if (kind === null) return undefined;
	const figure = (part: 'Low' | 'Mode' | 'High') => {
		const value = row[`${name}${part}`] as number | null;
		if (value === null) throw new RangeError(`${name}: a ${kind} estimate without its ${part}`);
		return value;
	};
	if (kind === 'fixed') return { fixed: figure('Mode') };
	if (kind === 'pert') return { pert: [figure('Low'), figure('Mode'), figure('High')] };
	return { lognormal: { p05: figure('Low'), p95: figure('High') } };
}

/** As `readEstimate`, where the schema says that there is one. */
export function neededEstimate<Name extends string>(
	name: Name,
	row: EstimateCells<Name>
): Estimate {
	const estimate = readEstimate(name, row);
	if (!estimate) throw new RangeError(`expected an estimate of ${name}, found none`);
	return estimate;
}
