import { formatMoney } from '#lib/format/money.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { formatYearChance } from '#lib/format/year-chance.ts';
import { formatLongDay } from '#lib/format/dates.ts';
import { m } from '#lib/paraglide/messages.js';
import { modelNames } from '#lib/view/model-names.ts';
import { moneyCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Chapter, Row, Table } from '../content.ts';
import { quarterOfReport } from '../report-words.ts';
import { paragraph, readerOf, type ReportSource } from '../report-source.ts';
import type { PreviousQuarter } from '../snapshot/snapshot.ts';

/** What has changed since the quarter before. */
export function bridgeChapter(source: ReportSource): Chapter {
	const { locale, snapshot } = source;
	const { previous } = snapshot;
	return {
		id: 'bridge',
		name: m.report_bridge_name({}, { locale }),
		headline: previous
			? headline(source, previous)
			: m.report_bridge_headline_first({}, { locale }),
		blocks: previous
			? [
					paragraph(source, 'bridge.lead', leadText(source, previous), 'lead'),
					previousTable(source, previous)
				]
			: [paragraph(source, 'bridge.lead', m.report_bridge_first({}, { locale }), 'lead')]
	};
}

function headline(source: ReportSource, { average }: PreviousQuarter): string {
	const { locale, snapshot } = source;
	const { year } = snapshot.results;
	const { currency } = readerOf(source);
	const before = formatMoney(average.mean, currency, locale);
	if (!year.ok) return m.report_bridge_headline_missing({ before }, { locale });
	const now = formatMoney(year.value.average.mean, currency, locale);
	return now === before
		? m.report_bridge_headline_same({ now }, { locale })
		: m.report_bridge_headline({ now, before }, { locale });
}

/** Which quarter is compared with, and what its report said of its event. */
function leadText(source: ReportSource, previous: PreviousQuarter): string {
	const { locale, snapshot } = source;
	const { currency } = readerOf(source);
	return [
		m.report_bridge_lead(
			{
				quarter: quarterOfReport(
					{ quarter: previous.quarter, firstMonth: snapshot.firstMonth },
					locale
				),
				day: formatLongDay(previous.closedOn, locale)
			},
			{ locale }
		),
		...(previous.event
			? [
					m.report_bridge_event(
						{
							scenario: modelNames(previous.model)('scenario', previous.event.scenario),
							loss: formatMoney(previous.event.loss, currency, locale)
						},
						{ locale }
					)
				]
			: [])
	].join(' ');
}

/** The published figures of the quarter before beside those of today. */
function previousTable(source: ReportSource, previous: PreviousQuarter): Table {
	const { locale, snapshot } = source;
	const { year } = snapshot.results;
	const { percentiles, average } = previous;
	const unit = tableUnitFor(percentiles.map(({ mean }) => mean));
	const row = (name: string, before: number | undefined, now: number | undefined): Row => ({
		cells: [
			textCell(name),
			moneyCell(before, unit, locale, 'muted'),
			moneyCell(now, unit, locale, 'strong')
		]
	});
	const now = (percentile: number) =>
		year.ok ? year.value.percentiles.find((one) => one.percentile === percentile)?.mean : undefined;
	return {
		kind: 'table',
		id: 'bridge.figures',
		title: m.report_bridge_table({}, { locale }),
		sub: m.report_bridge_table_sub(
			{ unit: formatTableUnit(unit, readerOf(source).currency, locale) },
			{ locale }
		),
		columns: [
			wordColumn(m.report_summary_column({}, { locale }), 2),
			figureColumn(
				quarterOfReport({ quarter: previous.quarter, firstMonth: snapshot.firstMonth }, locale)
			),
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
