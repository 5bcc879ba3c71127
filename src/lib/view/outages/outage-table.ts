import type { Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OutageComparison, OutageRow } from './outage-comparison.ts';
import { causeWords, industryName, measureWords, outageName } from './outage-words.ts';
import type { Measure } from './published-loss.ts';

type Cells = readonly (string | number | undefined)[];

/** The comparison as bare figures, its header first: the table behind the chart. */
export function outageTable({ own, rows }: OutageComparison, locale: Locale): readonly Cells[] {
	const ours: readonly Cells[] = own
		? [
				[
					m.outage_own_name({ scenario: own.scenario.name }, { locale }),
					undefined,
					undefined,
					rounded(own.standstillDays),
					rounded(own.normalDays.middle),
					measureName('result', locale),
					Math.round(own.loss.low),
					Math.round(own.loss.high),
					own.currency,
					percent(own.share?.low),
					percent(own.share?.high)
				]
			]
		: [];
	return [header(locale), ...ours, ...rows.map((row) => cellsOf(row, locale))];
}

function header(locale: Locale): Cells {
	return [
		m.outage_column_company,
		m.outage_column_industry,
		m.outage_column_cause,
		m.outage_column_standstill_days,
		m.outage_column_normal_days,
		m.outage_column_measure,
		m.outage_column_low,
		m.outage_column_high,
		m.outage_column_currency,
		m.outage_column_share_low,
		m.outage_column_share_high,
		m.outage_column_claim,
		m.outage_column_revenue_amount,
		m.outage_column_revenue_currency,
		m.outage_column_year_ends
	].map((words) => words({}, { locale }));
}

function cellsOf(row: OutageRow, locale: Locale): Cells {
	const { loss, revenue } = row;
	return [
		outageName(row, locale),
		industryName(row.industry, locale),
		causeWords(row, locale),
		rounded(row.standstillDays),
		rounded(row.normalDays),
		loss && measureName(loss.measure, locale),
		loss?.amount.low,
		loss?.amount.high,
		loss?.currency,
		percent(loss?.share?.low),
		percent(loss?.share?.high),
		percent(row.claim?.share?.high),
		Math.round(revenue.millions * 1e6),
		revenue.currency,
		revenue.yearEnds
	];
}

function measureName(measure: Measure, locale: Locale): string {
	return measureWords(measure, locale) ?? m.outage_measure_result({}, { locale });
}

function rounded(days: number | undefined): number | undefined {
	return days === undefined ? undefined : Math.round(days * 10) / 10;
}

/** A share in per cent, to a hundredth. */
function percent(share: number | undefined): number | undefined {
	return share === undefined ? undefined : Math.round(share * 10_000) / 100;
}
