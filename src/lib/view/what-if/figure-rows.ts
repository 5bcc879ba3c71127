import { formatDays } from '#lib/format/hours.ts';
import { cannotOccur, formatNumber, formatSigned } from '#lib/format/number.ts';
import {
	type TableUnit,
	formatTableDifference,
	formatTableMoney,
	tableUnitFor
} from '#lib/format/table-money.ts';
import type { Compared, ComparedSpread, Contrast } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { hoursPerDay } from '../cumulative-loss.ts';
import { lossDifference } from '../loss-difference.ts';
import type { CaseFigures } from './case-figures.ts';
import type { Reader } from '../overview-words.ts';
import { type Verdict, verdictOf } from './case-words.ts';

/** One row of the table, as text. */
export interface FigureRow {
	readonly id: string;
	readonly label: string;
	readonly today: string;
	readonly case: string;
	readonly difference: string;
	/** Below each of the three: a range or an error. */
	readonly small: readonly [today: string, changed: string, difference: string];
	readonly verdict: Verdict;
}

/** The unit of all money in the table. */
export function figureUnit({ average, bad, rare, event }: CaseFigures): TableUnit {
	return tableUnitFor([
		...[average, bad, rare].flatMap(({ today, case: changed }) => [today.mean, changed.mean]),
		event?.loss.p90.today.mean,
		event?.loss.p90.case.mean
	]);
}

/** Everything that moves with a case, row by row. */
export function figureRows(
	figures: CaseFigures,
	scenario: string,
	reader: Reader
): readonly FigureRow[] {
	const { locale } = reader;
	const options = { locale };
	const unit = figureUnit(figures);
	const money: Writer = {
		value: (amount) => formatTableMoney(amount, unit, locale),
		difference: (amount) => formatTableDifference(amount, unit, locale),
		none: m.what_if_no_difference_short({}, options),
		least: 0
	};
	const days: Writer = {
		...money,
		value: (hours) => formatDays(hours, locale),
		difference: (hours) => formatSigned(hours, (size) => formatDays(size, locale)),
		least: 0.05 * hoursPerDay
	};
	const count: Writer = {
		...money,
		value: (processes) => formatNumber(processes, locale, 1),
		difference: (processes) => formatSigned(processes, (size) => formatNumber(size, locale, 1)),
		least: 0.05
	};
	const { average, bad, rare, event, value } = figures;
	const total = event?.breached.length ?? 0;
	return [
		withError('average', m.what_if_row_average({}, options), average, money),
		withError('bad', m.what_if_row_bad({}, options), bad, money),
		withError('rare', m.what_if_row_rare({}, options), rare, money),
		...(event
			? [
					withRange('event', m.what_if_row_event({ scenario }, options), event.loss, money),
					withRange(
						'operational',
						m.what_if_row_operational({}, options),
						event.operationalAt,
						days
					),
					withRange('stable', m.what_if_row_stable({}, options), event.stableAt, days),
					...(total > 0
						? [
								withError(
									'breaches',
									m.what_if_row_breaches({ count: formatNumber(total, locale) }, options),
									event.breaches,
									count
								)
							]
						: []),
					certain('cash', m.what_if_row_cash({}, options), event.uninvoiced, money)
				]
			: []),
		...(value.annualCost > 0 ? valueRows(value, money, options) : [])
	];
}

interface Writer {
	readonly value: (amount: number) => string;
	readonly difference: (amount: number) => string;
	/** What stands where there is no difference. */
	readonly none: string;
	/** An error below this would be written as nothing, and is left out. */
	readonly least: number;
}

function withError(id: string, label: string, figure: Compared, write: Writer): FigureRow {
	const error = (value: number | undefined) =>
		value === undefined || value <= write.least
			? ''
			: m.what_if_error({ error: write.value(value) });
	return {
		id,
		label,
		today: write.value(figure.today.mean),
		case: write.value(figure.case.mean),
		difference: differenceText(figure, write),
		small: [
			error(figure.today.standardError),
			error(figure.case.standardError),
			error(figure.difference.standardError)
		],
		verdict: verdictOf(figure)
	};
}

function withRange(
	id: string,
	label: string,
	{ mean, p10, p90 }: ComparedSpread,
	write: Writer
): FigureRow {
	const row = withError(id, label, mean, write);
	const range = (side: 'today' | 'case') =>
		m.format_range({ low: write.value(p10[side].mean), high: write.value(p90[side].mean) });
	return { ...row, small: [range('today'), range('case'), row.small[2]] };
}

function differenceText({ difference, isClear }: Compared, write: Writer): string {
	return isClear ? write.difference(difference.mean) : write.none;
}

/** A figure without chance in it: any difference is one. */
function certain(id: string, label: string, sides: Contrast, write: Writer): FigureRow {
	const difference = lossDifference(sides.case, sides.today);
	return {
		id,
		label,
		today: write.value(sides.today),
		case: write.value(sides.case),
		difference: difference === 0 ? write.none : write.difference(difference),
		small: ['', '', ''],
		verdict: difference === 0 ? 'same' : difference < 0 ? 'better' : 'worse'
	};
}

function valueRows(
	{ annualCost, netBenefit, isClear }: CaseFigures['value'],
	write: Writer,
	options: Pick<Reader, 'locale'>
): readonly FigureRow[] {
	const error = netBenefit.standardError;
	const net = {
		id: 'net',
		label: m.what_if_row_net({}, options),
		today: cannotOccur,
		case: write.value(netBenefit.mean),
		difference: isClear ? write.difference(netBenefit.mean) : write.none,
		small: ['', '', error ? m.what_if_error({ error: write.value(error) }) : ''] as const,
		verdict: isClear ? (netBenefit.mean > 0 ? ('better' as const) : ('worse' as const)) : 'same'
	} satisfies FigureRow;
	const cost = { today: 0, case: annualCost };
	return [certain('cost', m.what_if_row_cost({}, options), cost, write), net];
}
