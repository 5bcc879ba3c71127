import { bridgeChart } from '#lib/charts/bridge.ts';
import { formatDay } from '#lib/format/dates.ts';
import { formatTableUnit, type TableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import type { Bridge } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { type BridgeFigure, bridgeBars } from '#lib/view/bridge/bridge-bars.ts';
import { bridgeRows } from '#lib/view/bridge/bridge-rows.ts';
import { bridgeTitle } from '#lib/view/bridge/bridge-title.ts';
import { moneyCell, moneyChangeCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Block, Chart, Row, Table } from '../content.ts';
import { chartWidth, drawnChart } from '../drawn-chart.ts';
import { paragraph, readerOf, type ReportSource } from '../report-source.ts';
import { quarterOfReport } from '../report-words.ts';
import type { PreviousQuarter } from '../snapshot/snapshot.ts';

const height = 270;
/** More bars than these, and their words would no longer fit below them. */
const mostBars = 6;

/**
 * Why the average year and the reference event moved since the quarter before: a drawing of each, and
 * what stands behind the first. Nothing where there is no bridge.
 */
export function bridgeBlocks(source: ReportSource): readonly Block[] {
	const { previous, results } = source.snapshot;
	if (!previous || !results.bridge?.ok) return [];
	const bridge = results.bridge.value;
	const drawn = (['annual', 'event'] as const).flatMap(
		(figure) => bridgeDrawing(source, bridge, previous, figure) ?? []
	);
	const refused = bridge.refused.map(({ name }) => name).join(', ');
	return [
		...drawn,
		...(refused === ''
			? []
			: [
					paragraph(
						source,
						'bridge.refused',
						m.report_bridge_refused({ names: refused }, { locale: source.locale }),
						'note'
					)
				])
	];
}

function bridgeDrawing(
	source: ReportSource,
	bridge: Bridge,
	previous: PreviousQuarter,
	figure: BridgeFigure
): Chart | undefined {
	const { locale, snapshot } = source;
	const reader = readerOf(source);
	const { firstMonth, closedOn } = snapshot;
	const end = (quarter: string, day: string) => ({
		label: formatDay(day, locale),
		note: quarterOfReport({ quarter, firstMonth }, locale)
	});
	const bars = bridgeBars(bridge, {
		...reader,
		figure,
		mostBars,
		ends: {
			before: end(previous.quarter, previous.closedOn),
			after: end(snapshot.quarter, closedOn)
		}
	});
	if (!bars) return undefined;
	const title = bridgeTitle(bars, figure, reader);
	const subs = { annual: m.report_bridge_year_sub, event: m.report_bridge_event_sub };
	return drawnChart(
		(size) => bridgeChart(bars, locale, size),
		{ width: chartWidth, height },
		{
			id: `bridge.${figure}`,
			title,
			sub: subs[figure]({ currency: reader.currency }, { locale }),
			alt: title,
			table: bridgeTable(source, bridge, figure, title)
		}
	);
}

/** Every step and part, with the standard errors of what is simulated. */
function bridgeTable(
	source: ReportSource,
	bridge: Bridge,
	figure: BridgeFigure,
	title: string
): Table {
	const { locale } = source;
	const reader = readerOf(source);
	const isYear = figure === 'annual';
	const value = ({ annual, event }: Pick<Bridge['before'], 'annual' | 'event'>) =>
		isYear ? annual.mean : event;
	const unit = tableUnitFor([value(bridge.before), value(bridge.after)]);
	const error = (standardError: number | undefined) =>
		isYear ? [moneyCell(standardError, unit, locale, 'muted')] : [];
	const total = (words: string, end: Bridge['before'], isSum: boolean): Row => ({
		cells: [
			textCell(words, 'strong'),
			moneyCell(value(end), unit, locale, 'strong'),
			...error(end.annual.standardError)
		],
		isSum
	});
	return {
		kind: 'table',
		id: `bridge.${figure}.steps`,
		title,
		sub: unitWords(source, unit),
		columns: [
			wordColumn(m.report_bridge_change({}, { locale }), 4),
			figureColumn(m.report_bridge_moved({}, { locale })),
			...(isYear ? [figureColumn(m.driver_column_error({}, { locale }))] : [])
		],
		rows: [
			total(m.report_bridge_before({}, { locale }), bridge.before, false),
			...bridgeRows(bridge, figure, reader).map((row): Row => ({
				cells: [
					textCell(row.words, row.kind === 'step' ? 'strong' : undefined),
					moneyChangeCell(row.change, unit, locale),
					...error(row.standardError)
				]
			})),
			total(m.report_bridge_after({}, { locale }), bridge.after, true)
		]
	};
}

function unitWords(source: ReportSource, unit: TableUnit): string {
	return formatTableUnit(unit, readerOf(source).currency, source.locale);
}
