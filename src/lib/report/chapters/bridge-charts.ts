import { bridgeChart } from '#lib/charts/bridge.ts';
import type { Bridge } from '#lib/impact/index.ts';
import { formatDay } from '#lib/format/dates.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { m } from '#lib/paraglide/messages.js';
import { type BridgeBars, type BridgeFigure, bridgeBars } from '#lib/view/bridge/bridge-bars.ts';
import { bridgeTitle } from '#lib/view/bridge/bridge-title.ts';
import { partPhrase } from '#lib/view/bridge/part-words.ts';
import { moneyCell, moneyChangeCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Chart, Table } from '../content.ts';
import { chartWidth, drawnChart } from '../drawn-chart.ts';
import { quarterOfReport } from '../report-words.ts';
import { readerOf, type ReportSource } from '../report-source.ts';
import type { ChapterId } from '../report-template.ts';

/** More bars than this between the ends have no room for their words. */
const mostBars = 6;

/** The walk from the quarter before to this one: of the average year, and of the reference event. */
export function bridgeCharts(source: ReportSource, bridge: Bridge): readonly Chart[] {
	return (['annual', 'event'] as const).flatMap((figure) =>
		bridgeChartOf(source, bridge, { chapter: 'bridge', figure, height: 280 })
	);
}

/** One walk; nothing where the figure cannot be compared. */
export function bridgeChartOf(
	source: ReportSource,
	bridge: Bridge,
	{
		chapter,
		figure,
		height
	}: { readonly chapter: ChapterId; readonly figure: BridgeFigure; readonly height: number }
): readonly Chart[] {
	const { locale } = source;
	const { previous } = source.snapshot;
	const reader = readerOf(source);
	if (!previous) return [];
	const bars = bridgeBars(bridge, { ...reader, figure, mostBars, ends: endsOf(source) });
	if (!bars) return [];
	const title = bridgeTitle(bars, figure, reader);
	const words = {
		annual: m.report_bridge_chart_sub,
		event: m.report_bridge_chart_sub_event
	}[figure];
	const sub = words(
		{ currency: reader.currency, day: formatDay(previous.closedOn, locale) },
		{ locale }
	);
	return [
		drawnChart(
			(size) => bridgeChart(bars, locale, size),
			{ width: chartWidth, height },
			{
				id: `${chapter}.${figure}`,
				title,
				sub,
				alt: title,
				table: barTable(source, bars, { id: `${chapter}.${figure}.table`, title })
			}
		)
	];
}

/** What stands below the two ends: the day and the quarter. */
function endsOf({ snapshot, locale }: ReportSource) {
	const { previous, quarter, firstMonth, closedOn } = snapshot;
	const end = (day: string, of: string) => ({
		label: formatDay(day, locale),
		note: quarterOfReport({ quarter: of, firstMonth }, locale)
	});
	return {
		before: end(previous?.closedOn ?? closedOn, previous?.quarter ?? quarter),
		after: end(closedOn, quarter)
	};
}

function barTable(
	source: ReportSource,
	{ before, after, parts }: BridgeBars,
	{ id, title }: { readonly id: string; readonly title: string }
): Table {
	const { locale } = source;
	const reader = readerOf(source);
	const unit = tableUnitFor([before.value, after.value]);
	return {
		kind: 'table',
		id,
		title,
		sub: formatTableUnit(unit, reader.currency, locale),
		columns: [
			wordColumn(m.report_bridge_part({}, { locale }), 3),
			figureColumn(m.recovery_returns_difference({}, { locale }))
		],
		rows: [
			{ cells: [textCell(before.note), moneyCell(before.value, unit, locale)] },
			...parts.map(({ words, change }) => ({
				cells: [textCell(partPhrase(words, reader)), moneyChangeCell(change, unit, locale)]
			})),
			{ cells: [textCell(after.note), moneyCell(after.value, unit, locale)], isSum: true }
		]
	};
}
