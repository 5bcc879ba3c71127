import { formatMoney } from '#lib/format/money.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { formatYearChance } from '#lib/format/year-chance.ts';
import { m } from '#lib/paraglide/messages.js';
import { moneyCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Row, Table } from '../content.ts';
import { readerOf, type ReportSource } from '../report-source.ts';
import type { PreviousQuarter } from '../snapshot/snapshot.ts';

/** Good, bad and very bad years: what 1 in 5, in 20 and in 100 exceeds. */
const badYear = 95;
const shown = [80, badYear, 99];

/** The published figures of the quarter before beside those of today. */
export function previousTable(source: ReportSource, previous: PreviousQuarter): Table {
	const { locale, snapshot } = source;
	const { year } = snapshot.results;
	const { average } = previous;
	const percentiles = previous.percentiles.filter(({ percentile }) => shown.includes(percentile));
	const unit = tableUnitFor(percentiles.map(({ mean }) => mean));
	const row = (name: string, before: number | undefined, now: number | undefined): Row => ({
		cells: [
			textCell(name),
			moneyCell(before, unit, locale, 'muted'),
			moneyCell(now, unit, locale, 'strong')
		]
	});
	const before = (percentile: number) =>
		percentiles.find((one) => one.percentile === percentile)?.mean;
	const now = (percentile: number) =>
		year.ok ? year.value.percentiles.find((one) => one.percentile === percentile)?.mean : undefined;
	return {
		kind: 'table',
		id: 'bridge.figures',
		title: titleOf(source, before(badYear), now(badYear)),
		sub: m.report_bridge_table_sub(
			{ unit: formatTableUnit(unit, readerOf(source).currency, locale) },
			{ locale }
		),
		columns: [
			wordColumn(m.report_summary_column({}, { locale }), 2),
			figureColumn(m.report_bridge_quarter_ago({}, { locale })),
			figureColumn(m.report_summary_now({}, { locale }))
		],
		rows: [
			row(
				m.invest_figure_average({}, { locale }),
				average.mean,
				year.ok ? year.value.average.mean : undefined
			),
			...percentiles.map(({ percentile, mean }) =>
				row(
					m.report_bridge_exceeded(
						{ chance: formatYearChance(1 - percentile / 100, locale) },
						{ locale }
					),
					mean,
					now(percentile)
				)
			)
		]
	};
}

function titleOf(
	source: ReportSource,
	before: number | undefined,
	now: number | undefined
): string {
	const { locale } = source;
	if (before === undefined || now === undefined)
		return m.report_bridge_table_unknown({}, { locale });
	const money = (amount: number) => formatMoney(amount, readerOf(source).currency, locale);
	return m.report_bridge_table({ before: money(before), now: money(now) }, { locale });
}
