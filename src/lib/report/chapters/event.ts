import { nameList } from '#lib/format/finding-words.ts';
import { formatNumber } from '#lib/format/number.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { phaseName } from '#lib/format/phase-name.ts';
import { plainSentence } from '#lib/format/sentence.ts';
import { m } from '#lib/paraglide/messages.js';
import type { LossRow, LossTable } from '#lib/view/loss-table.ts';
import { headline, lede, lossTitle } from '#lib/view/overview-words.ts';
import type { OverviewEvent } from '#lib/view/overview.ts';
import { rangeSentence } from '#lib/view/year-words.ts';
import { moneyCell, noCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Block, Cell, Chapter, Row, Table } from '../content.ts';
import { paragraph, readerOf, type ReportSource } from '../report-source.ts';
import { backupBlocks } from './event-backups.ts';
import { eventCurve } from './event-curve.ts';

/** More processes than these are summed up; how long each stops is told in a chapter of its own. */
const mostProcesses = 8;

/** The reference event by day, by process and phase, and with and without usable backups. */
export function eventChapter(source: ReportSource): Chapter {
	const { locale, snapshot } = source;
	const { event, scenario } = snapshot.results.overview;
	return {
		id: 'event',
		name: m.report_event_name({}, { locale }),
		headline: event
			? plainSentence(headline(scenario.name, event, readerOf(source)))
			: m.report_event_headline_missing({ scenario: scenario.name }, { locale }),
		blocks: event
			? eventBlocks(source, event)
			: [paragraph(source, 'event.lead', missingText(source), 'lead')]
	};
}

/** Which systems nobody has said how long they take. */
export function missingText(source: ReportSource): string {
	const { locale, snapshot } = source;
	const names = snapshot.results.overview.missing?.systems.map(({ name }) => name) ?? [];
	const systems = nameList('system', names, {
		nameOf: (_, name) => name,
		currency: readerOf(source).currency,
		locale
	});
	return m.report_event_missing({ systems }, { locale });
}

function eventBlocks(source: ReportSource, event: OverviewEvent): readonly Block[] {
	return [
		paragraph(source, 'event.lead', leadText(source, event), 'lead'),
		...(event.loss > 0 ? [eventCurve(source, event), lossByProcess(source, event)] : []),
		...backupBlocks(source)
	];
}

/** What costs most, how often it is expected, and how far its events differ. */
function leadText(source: ReportSource, event: OverviewEvent): string {
	const { results, settings } = source.snapshot;
	const { year } = results;
	const reader = readerOf(source);
	const simulated = year.ok && year.value.causes.find(({ id }) => id === settings.scenario);
	return [
		plainSentence(lede(event, reader)),
		...(simulated ? [plainSentence(rangeSentence(simulated, reader))] : [])
	].join(' ');
}

function lossByProcess(source: ReportSource, event: OverviewEvent): Table {
	const { locale } = source;
	const { currency } = readerOf(source);
	const { table } = event;
	const unit = tableUnitFor([table.loss]);
	const money = (loss: number): Cell => moneyCell(loss, unit, locale);
	const phaseMoney = (loss: number): Cell => (loss === 0 ? noCell : money(loss));
	const row = (name: string, loss: number, byPhase: readonly Cell[]): Row => ({
		cells: [textCell(name), ...byPhase, money(loss)]
	});
	return {
		kind: 'table',
		id: 'event.processes',
		title:
			table.rows.length > 0
				? lossTitle(table, readerOf(source))
				: m.report_event_only_response({}, { locale }),
		sub: m.report_event_processes_sub(
			{ unit: formatTableUnit(unit, currency, locale) },
			{ locale }
		),
		columns: [
			wordColumn(m.overview_loss_process({}, { locale }), 3),
			...table.phases.map((phase) => figureColumn(phaseName(phase, locale))),
			figureColumn(m.overview_loss_all({}, { locale }))
		],
		rows: [
			...dearestRows(source, table).map(({ name, loss, byPhase }) =>
				row(name, loss, byPhase.map(phaseMoney))
			),
			row(
				m.overview_loss_response({}, { locale }),
				table.response,
				table.phases.map(() => noCell)
			),
			{
				...row(m.overview_loss_event({}, { locale }), table.loss, table.byPhase.map(phaseMoney)),
				isSum: true
			}
		],
		note: m.report_event_typical({}, { locale })
	};
}

/** The dearest processes one by one, and the others as one. */
function dearestRows(
	{ locale }: ReportSource,
	{ rows, phases }: LossTable
): readonly Omit<LossRow, 'id'>[] {
	const rest = rows.slice(mostProcesses);
	if (rest.length < 2) return rows;
	const count = formatNumber(rest.length, locale);
	return [
		...rows.slice(0, mostProcesses),
		{
			name: m.report_event_others({ count }, { locale }),
			loss: rest.reduce((sum, { loss }) => sum + loss, 0),
			byPhase: phases.map((_, i) => rest.reduce((sum, { byPhase }) => sum + byPhase[i], 0))
		}
	];
}
