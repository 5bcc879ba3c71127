import { formatDays } from '#lib/format/hours.ts';
import { formatNumber, formatSigned, type Locale } from '#lib/format/number.ts';
import {
	formatTableDifference,
	formatTableMoney,
	type TableUnit
} from '#lib/format/table-money.ts';
import type { Compared, Simulated } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import type { CaseFigures, CaseState } from '#lib/view/cases/case-state.ts';

const hoursPerDay = 24;
/** A day's tenth is all that a reader can do anything with. */
const dayDigits = 1;

/** One figure of a case, and how it differs from today. */
export interface Cell {
	readonly value: string;
	/** Undefined where nothing is held against today. */
	readonly difference: { readonly text: string; readonly sign: -1 | 0 | 1 } | undefined;
	readonly error: string | undefined;
}

export interface ComparisonRow {
	readonly label: string;
	/** Undefined while it is not known, and where it does not apply. */
	readonly today: Cell | undefined;
	readonly cases: readonly (Cell | undefined)[];
}

interface Quantity {
	readonly label: string;
	readonly of: (figures: CaseFigures) => Compared | undefined;
	readonly write: (value: number) => string;
	readonly writeDifference: (value: number) => string;
}

/** All figures of the cases side by side. */
export function comparisonRows(
	today: CaseState | undefined,
	cases: readonly (CaseState | undefined)[],
	{
		scenario,
		unit,
		locale
	}: { readonly scenario: string; readonly unit: TableUnit; readonly locale: Locale }
): readonly ComparisonRow[] {
	const options = { locale };
	const money = {
		write: (value: number) => formatTableMoney(value, unit, locale),
		writeDifference: (value: number) => formatTableDifference(value, unit, locale)
	};
	const days = {
		write: (hours: number) => formatShortDays(hours, locale),
		writeDifference: (hours: number) => formatSigned(hours, (size) => formatShortDays(size, locale))
	};
	const quantities: readonly Quantity[] = [
		{ label: m.cases_compare_average({}, options), of: ({ average }) => average, ...money },
		{ label: m.cases_compare_bad({}, options), of: ({ bad }) => bad, ...money },
		{
			label: m.cases_compare_event({ scenario }, options),
			of: ({ event }) => event?.loss,
			...money
		},
		{
			label: m.cases_compare_operational({}, options),
			of: ({ event }) => event?.operationalAt,
			...days
		},
		{ label: m.cases_compare_stable({}, options), of: ({ event }) => event?.stableAt, ...days }
	];
	const rows = quantities.map(({ label, of, write, writeDifference }) => ({
		label,
		today: fill(today, (figures) => ownCell(of(figures)?.today, write, locale)),
		cases: cases.map((state) =>
			fill(state, (figures) => comparedCell(of(figures), { write, writeDifference, locale }))
		)
	}));
	const cost = (figures: CaseFigures) => plainCell(money.write(figures.value.annualCost));
	return [
		...rows,
		{
			label: m.cases_compare_cost({}, options),
			today: undefined,
			cases: cases.map((state) => fill(state, cost))
		},
		{
			label: m.cases_compare_net({}, options),
			today: undefined,
			cases: cases.map((state) =>
				fill(state, ({ value: { netBenefit, isClear } }) => ({
					value: isClear
						? money.writeDifference(netBenefit.mean)
						: m.cases_no_difference({}, options),
					difference: undefined,
					error: errorOf(netBenefit, money.write, locale)
				}))
			)
		}
	];
}

/** "13.4", "<0.1" for little, "0" for nothing. */
function formatShortDays(hours: number, locale: Locale): string {
	if (hours === 0) return formatNumber(0, locale);
	const least = 10 ** -dayDigits;
	if (hours / hoursPerDay < least / 2) return `<${formatNumber(least, locale, dayDigits)}`;
	return formatDays(hours, locale, dayDigits);
}

function fill<T>(state: CaseState | undefined, of: (figures: CaseFigures) => T): T | undefined {
	return state?.kind === 'known' ? of(state.figures) : undefined;
}

function plainCell(value: string): Cell {
	return { value, difference: undefined, error: undefined };
}

function ownCell(
	figure: Simulated | undefined,
	write: Quantity['write'],
	locale: Locale
): Cell | undefined {
	return figure && { ...plainCell(write(figure.mean)), error: errorOf(figure, write, locale) };
}

function comparedCell(
	figure: Compared | undefined,
	{
		write,
		writeDifference,
		locale
	}: Pick<Quantity, 'write' | 'writeDifference'> & { readonly locale: Locale }
): Cell | undefined {
	if (!figure) return undefined;
	const { case: changed, difference, isClear } = figure;
	return {
		value: write(changed.mean),
		difference: isClear
			? { text: writeDifference(difference.mean), sign: difference.mean < 0 ? -1 : 1 }
			: { text: m.cases_no_difference({}, { locale }), sign: 0 },
		error: errorOf(difference, write, locale)
	};
}

function errorOf(
	{ standardError }: Simulated,
	write: Quantity['write'],
	locale: Locale
): string | undefined {
	return standardError === undefined
		? undefined
		: m.cases_compare_error({ error: write(standardError) }, { locale });
}
