import { formatDuration } from '#lib/format/hours.ts';
import { formatMoney } from '#lib/format/money.ts';
import { formatNumber } from '#lib/format/number.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DisruptionTable } from '#lib/view/disruption-table.ts';
import { moneyCell, textCell } from '../cells.ts';
import type { Block, Chapter, Chart, Table } from '../content.ts';
import { moneyBars } from '../money-bars.ts';
import { paragraph, readerOf, type ReportSource } from '../report-source.ts';

const day = 24;
/** More bars than this nobody compares; the table has them all. */
const mostBars = 8;

type Row = DisruptionTable['rows'][number];

/** What it costs when one process alone stands still, by how long. */
export function disruptionChapter(source: ReportSource): Chapter {
	const { locale, snapshot } = source;
	const table = snapshot.results.overview.disruption;
	const costly = table.rows.filter(({ losses }) => losses.some((loss) => loss > 0));
	return {
		id: 'disruption',
		name: m.report_disruption_name({}, { locale }),
		headline: headline(source, table, costly),
		blocks: [
			paragraph(source, 'disruption.lead', leadText(source, table, costly), 'lead'),
			...(costly.length > 0 ? [longestChart(source, table, costly)] : []),
			...tables(source, table)
		]
	};
}

function headline(source: ReportSource, table: DisruptionTable, [dearest]: readonly Row[]): string {
	const { locale } = source;
	const { currency } = readerOf(source);
	if (!dearest) return m.report_disruption_headline_none({}, { locale });
	const names = {
		process: dearest.name,
		long: formatMoney(lastOf(dearest.losses), currency, locale),
		length: formatDuration(lastOf(table.hours), locale)
	};
	const first = dearest.losses[table.hours.indexOf(day)];
	if (first === 0) return m.report_disruption_headline_late(names, { locale });
	return m.report_disruption_headline(
		{ ...names, day: formatMoney(first, currency, locale) },
		{ locale }
	);
}

function leadText(source: ReportSource, { rows }: DisruptionTable, costly: readonly Row[]): string {
	const { locale } = source;
	if (costly.length === 0) return m.report_disruption_lead_none({}, { locale });
	const first = costly.reduce((most, row) => (row.losses[0] > most.losses[0] ? row : most));
	const free = rows.length - costly.length;
	return [
		m.report_disruption_lead({}, { locale }),
		first.losses[0] > 0
			? m.report_disruption_first(
					{
						process: first.name,
						loss: formatMoney(first.losses[0], readerOf(source).currency, locale)
					},
					{ locale }
				)
			: m.report_disruption_first_none({}, { locale }),
		...(free === 0
			? []
			: [
					(free === 1 ? m.report_disruption_free_one : m.report_disruption_free)(
						{ count: formatNumber(free, locale) },
						{ locale }
					)
				]),
		m.overview_disruption_note({}, { locale })
	].join(' ');
}

function longestChart(
	source: ReportSource,
	{ hours }: DisruptionTable,
	costly: readonly Row[]
): Chart {
	const { locale } = source;
	const drawn = costly.slice(0, mostBars);
	const length = formatDuration(lastOf(hours), locale);
	const [{ name: process }, second] = drawn;
	return moneyBars(source, {
		id: 'disruption.longest',
		title: second
			? m.report_disruption_chart({ process, second: second.name, length }, { locale })
			: m.report_disruption_chart_one({ process, length }, { locale }),
		sub: (unit) => m.report_disruption_chart_sub({ length, unit }, { locale }),
		columns: [m.overview_loss_process({}, { locale }), length],
		bars: drawn.map(({ name, losses }) => ({ name, value: lastOf(losses) }))
	});
}

function tables(source: ReportSource, table: DisruptionTable): readonly Block[] {
	const { locale } = source;
	const { currency } = readerOf(source);
	if (table.rows.length === 0) return [];
	const unit = tableUnitFor(table.rows.flatMap(({ losses }) => losses));
	const block: Table = {
		kind: 'table',
		id: 'disruption.table',
		title: tableTitle(source, table),
		sub: m.report_disruption_table_sub(
			{ unit: formatTableUnit(unit, currency, locale) },
			{ locale }
		),
		columns: [
			{ title: m.overview_loss_process({}, { locale }), align: 'left', weight: 3 },
			...table.hours.map((hours) => ({
				title: formatDuration(hours, locale),
				align: 'right' as const
			}))
		],
		rows: table.rows.map(({ name, losses }) => ({
			cells: [textCell(name), ...losses.map((loss) => moneyCell(loss, unit, locale))]
		}))
	};
	return [block];
}

/** How many processes cost money from the start: no plan that needs a day helps them. */
function tableTitle({ locale }: ReportSource, { rows }: DisruptionTable): string {
	const count = rows.filter(({ losses }) => losses[0] > 0).length;
	const total = formatNumber(rows.length, locale);
	if (count === 0) return m.report_disruption_table_none({}, { locale });
	if (rows.length === 1) return m.report_disruption_table_only({}, { locale });
	if (count === rows.length) return m.report_disruption_table_all({ total }, { locale });
	if (count === 1) return m.report_disruption_table_one({ total }, { locale });
	return m.report_disruption_table({ count: formatNumber(count, locale), total }, { locale });
}

function lastOf(values: readonly number[]): number {
	return values[values.length - 1];
}
