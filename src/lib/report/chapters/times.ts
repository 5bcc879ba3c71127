import { timeBarsChart, timeBarsHeight } from '#lib/charts/time-bars.ts';
import { formatDurationRange } from '#lib/format/duration-range.ts';
import { formatDuration } from '#lib/format/hours.ts';
import { formatNumber } from '#lib/format/number.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OverviewEvent } from '#lib/view/overview.ts';
import { daysCell, moneyCell, noCell, shareCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Block, Cell, Chapter, Chart, Table } from '../content.ts';
import { chartWidth, drawnChart } from '../drawn-chart.ts';
import { printColours } from '../print-colours.ts';
import { paragraph, readerOf, type ReportSource } from '../report-source.ts';
import type { ProcessTimes } from '../snapshot/process-times.ts';
import { missingText } from './event.ts';

/** With more bars than this the table no longer fits on the same page; it has them all. */
const mostBars = 8;
const hoursPerDay = 24;

/** How long each process stops and is unstable in the reference event, against what it can bear. */
export function timesChapter(source: ReportSource): Chapter {
	const { locale, snapshot } = source;
	const { event, scenario } = snapshot.results.overview;
	const stopped = snapshot.results.times.filter(({ usableAt }) => usableAt > 0);
	return {
		id: 'times',
		name: m.report_times_name({}, { locale }),
		headline: event
			? headline(source, event)
			: m.report_times_headline_missing({ scenario: scenario.name }, { locale }),
		blocks: event
			? [
					paragraph(source, 'times.lead', leadText(source, stopped), 'lead'),
					...(stopped.length > 0 ? timeBlocks(source, stopped) : [])
				]
			: [paragraph(source, 'times.lead', missingText(source), 'lead')]
	};
}

function headline({ locale }: ReportSource, event: OverviewEvent): string {
	const options = { locale };
	if (event.operationalAt === 0) return m.report_times_headline_none({}, options);
	const times = {
		operational: formatDuration(event.operationalAt, locale),
		stable: formatDuration(event.stableAt, locale)
	};
	const count = formatNumber(event.breaches, locale);
	const total = formatNumber(event.processCount, locale);
	if (event.limitedProcesses === 0) return m.report_times_headline_no_limit(times, options);
	if (event.breaches === 0) return m.report_times_headline_held(times, options);
	if (event.processCount === 1) return m.report_times_headline_only(times, options);
	if (event.breaches === 1) return m.report_times_headline_one({ ...times, total }, options);
	return m.report_times_headline({ ...times, count, total }, options);
}

/** What the dearest breach is, how far events differ, and who was spared. */
function leadText(source: ReportSource, stopped: readonly ProcessTimes[]): string {
	const { locale, snapshot } = source;
	const { results, settings } = snapshot;
	const options = { locale };
	const spared = results.times.length - stopped.length;
	const simulated =
		results.year.ok && results.year.value.causes.find(({ id }) => id === settings.scenario);
	if (stopped.length === 0) return m.report_times_lead_none({}, options);
	const breached = stopped.filter(({ mtpdBreached }) => mtpdBreached);
	const dearest = breached.reduce<ProcessTimes | undefined>(
		(most, one) => (most && most.loss >= one.loss ? most : one),
		undefined
	);
	return [
		...(dearest?.mtpdHours === undefined
			? []
			: [
					m.report_times_dearest(
						{
							process: dearest.name,
							limit: formatDuration(dearest.mtpdHours, locale),
							usable: formatDuration(dearest.usableAt, locale)
						},
						options
					)
				]),
		...(simulated && simulated.operationalAt.high > 0
			? [
					m.report_times_range(
						{
							operational: formatDurationRange(simulated.operationalAt, locale),
							stable: formatDurationRange(simulated.stableAt, locale)
						},
						options
					)
				]
			: []),
		...(spared === 0
			? []
			: [
					(spared === 1 ? m.report_times_spared_one : m.report_times_spared)(
						{ count: formatNumber(spared, locale) },
						options
					)
				])
	].join(' ');
}

function timeBlocks(source: ReportSource, stopped: readonly ProcessTimes[]): readonly Block[] {
	return [timesChart(source, stopped), timesTable(source, stopped)];
}

function timesChart(source: ReportSource, stopped: readonly ProcessTimes[]): Chart {
	const { locale } = source;
	const drawn = stopped.slice(0, mostBars);
	const [last] = drawn;
	const title = m.report_times_chart(
		{ process: last.name, stable: formatDuration(last.stableAt, locale) },
		{ locale }
	);
	const series = (name: string, hours: readonly number[], phase: 'standstill' | 'unstable') => ({
		name,
		values: hours.map((hour) => hour / hoursPerDay),
		colour: printColours[phase].slice(1)
	});
	const names = {
		usable: m.report_times_column_usable({}, { locale }),
		unstable: m.report_times_unstable({}, { locale })
	};
	return drawnChart(
		(size) =>
			timeBarsChart(
				drawn.map(({ mtpdHours: limit, ...times }) => ({ ...times, limit })),
				locale,
				size
			),
		{ width: chartWidth, height: timeBarsHeight(drawn.length) },
		{
			id: 'times.chart',
			title,
			sub: [
				m.report_times_chart_sub({}, { locale }),
				...(drawn.length < stopped.length ? [cutWords(source, drawn, stopped)] : [])
			].join('. '),
			alt: title,
			table: {
				kind: 'table',
				id: 'times.chart.table',
				title,
				columns: [
					wordColumn(m.overview_loss_process({}, { locale }), 3),
					figureColumn(names.usable),
					figureColumn(m.report_times_column_stable({}, { locale })),
					figureColumn(m.report_times_column_limit({}, { locale }))
				],
				rows: drawn.map(({ name, usableAt, stableAt, mtpdHours }) => ({
					cells: [
						textCell(name),
						daysCell(usableAt, locale),
						daysCell(stableAt, locale),
						daysCell(mtpdHours, locale)
					]
				}))
			},
			native: {
				type: 'stackedBar',
				categories: drawn.map(({ name }) => name),
				series: [
					series(
						names.usable,
						drawn.map(({ usableAt }) => usableAt),
						'standstill'
					),
					series(
						names.unstable,
						drawn.map(({ usableAt, stableAt }) => stableAt - usableAt),
						'unstable'
					)
				],
				unit: m.report_times_days({}, { locale })
			}
		}
	);
}

function cutWords(
	{ locale }: ReportSource,
	drawn: readonly ProcessTimes[],
	stopped: readonly ProcessTimes[]
): string {
	const [count, total] = [drawn, stopped].map(({ length }) => formatNumber(length, locale));
	return m.report_times_chart_cut({ count, total }, { locale });
}

function timesTable(source: ReportSource, stopped: readonly ProcessTimes[]): Table {
	const { locale } = source;
	const unit = tableUnitFor(stopped.map(({ loss }) => loss));
	const limited = stopped.filter(({ mtpdHours }) => mtpdHours !== undefined);
	const breached = limited.filter(({ mtpdBreached }) => mtpdBreached);
	return {
		kind: 'table',
		id: 'times.table',
		title: m.report_times_table(
			{
				count: formatNumber(breached.length, locale),
				limited: formatNumber(limited.length, locale)
			},
			{ locale }
		),
		sub: m.report_times_table_sub(
			{ unit: formatTableUnit(unit, readerOf(source).currency, locale) },
			{ locale }
		),
		columns: [
			wordColumn(m.overview_loss_process({}, { locale }), 3),
			figureColumn(m.report_times_column_usable({}, { locale })),
			figureColumn(m.report_times_column_stable({}, { locale })),
			figureColumn(m.report_times_column_limit({}, { locale })),
			figureColumn(m.report_times_column_minimum({}, { locale })),
			wordColumn(m.process_limit({}, { locale })),
			figureColumn(m.report_times_column_loss({}, { locale }))
		],
		rows: stopped.map((times) => ({
			cells: [
				textCell(times.name),
				daysCell(times.usableAt, locale),
				daysCell(times.stableAt, locale),
				daysCell(times.mtpdHours, locale),
				times.mtpdHours === undefined ? noCell : shareCell(times.mbco, locale),
				limitCell(source, times),
				moneyCell(times.loss, unit, locale)
			]
		})),
		note: [m.report_times_lead({}, { locale }), m.report_times_note({}, { locale })].join(' ')
	};
}

function limitCell({ locale }: ReportSource, { mtpdHours, mtpdBreached }: ProcessTimes): Cell {
	if (mtpdHours === undefined) return noCell;
	return mtpdBreached
		? textCell(m.process_limit_exceeded({}, { locale }), 'worse')
		: textCell(m.process_limit_held({}, { locale }));
}
