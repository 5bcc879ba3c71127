import { type Model, type Strategy, strategies } from '#lib/impact/index.ts';
import { parseQuarterId } from '#lib/report/fiscal-quarter.ts';

/** What was typed by somebody who closes a quarter. */
export interface CloseValues {
	readonly quarter: string;
	readonly scenario: string;
	readonly template: string;
	readonly precision: string;
	readonly budget: string;
	readonly preparedBy: string;
	readonly correction: string;
}

export type CloseField = keyof CloseValues;

/** What a quarter is closed with, as somebody chose it. */
export interface ReadClose {
	readonly quarter: string;
	readonly scenario: string;
	readonly strategy: Strategy;
	readonly template: string;
	readonly precision: 'first' | 'final';
	readonly budget: number | undefined;
	readonly preparedBy: string;
	readonly correction: string;
}

export type ReadCloseForm =
	| { readonly ok: true; readonly value: ReadClose }
	| { readonly ok: false; readonly problems: readonly CloseField[] };

export const longestName = 200;
export const longestText = 2_000;

/** What there is to choose from besides the model. */
interface Offered {
	readonly firstMonth: number;
	/** Keys of templates. */
	readonly templates: readonly string[];
	/** Quarters that have been reported: another version of these says what it corrects. */
	readonly reported: readonly string[];
}

/** Reads the form that closes a quarter, or names every field that cannot be used. */
export function readCloseForm(model: Model, offered: Offered, values: CloseValues): ReadCloseForm {
	const { quarter, scenario, template, precision } = values;
	const preparedBy = values.preparedBy.trim();
	const correction = values.correction.trim();
	const budget = values.budget.trim() === '' ? undefined : Number(values.budget);
	const isCorrection = offered.reported.includes(quarter);
	const wrong: Readonly<Record<CloseField, boolean>> = {
		quarter: parseQuarterId(quarter, offered.firstMonth) === undefined,
		scenario: !model.scenarios.some(({ id }) => id === scenario),
		template: !offered.templates.includes(template),
		precision: precision !== 'first' && precision !== 'final',
		budget: budget !== undefined && !(Number.isFinite(budget) && budget >= 0),
		preparedBy: preparedBy === '' || preparedBy.length > longestName,
		correction: (isCorrection && correction === '') || correction.length > longestText
	};
	const fields = Object.keys(wrong) as readonly CloseField[];
	const problems = fields.filter((field) => wrong[field]);
	if (problems.length > 0) return { ok: false, problems };
	return {
		ok: true,
		value: {
			...{ quarter, scenario, template, budget, preparedBy },
			strategy: strategies.find((known) => known === model.strategy) ?? 'planned',
			precision: precision === 'first' ? 'first' : 'final',
			correction: isCorrection ? correction : ''
		}
	};
}
