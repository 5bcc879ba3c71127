import { isClear } from '#lib/impact/index.ts';
import { phaseName } from '#lib/format/phase-name.ts';
import { formatFrequency } from '#lib/format/frequency.ts';
import { formatAmount, formatMoney } from '#lib/format/money.ts';
import { formatNumber } from '#lib/format/number.ts';
import { plainSentence } from '#lib/format/sentence.ts';
import { formatShare } from '#lib/format/share.ts';
import { m } from '#lib/paraglide/messages.js';
import { headline as eventHeadline } from '#lib/view/overview-words.ts';
import type { OverviewEvent } from '#lib/view/overview.ts';
import { rangeSentence } from '#lib/view/year-words.ts';
import type { Year } from '#lib/view/year.ts';
import type { Block, Chapter } from '../content.ts';
import { halfWidth } from '../drawn-chart.ts';
import { moneyBars } from '../money-bars.ts';
import { paragraph, readerOf, type ReportSource } from '../report-source.ts';
import { bridgeOf } from './bridge.ts';
import { bridgeChartOf } from './bridge-charts.ts';
import { decisionBlocks } from './decisions.ts';
import { missingText } from './event.ts';
import { missingHoursSentence } from './missing-hours.ts';
import { summaryFigures } from './summary-figures.ts';

/** So many processes are named as those that carry most. */
const namedProcesses = 3;

/** One page that says what it costs, what changed, what breaks a limit and what to decide. */
export function summaryChapter(source: ReportSource): Chapter {
	const { locale, snapshot } = source;
	const { year, overview } = snapshot.results;
	return {
		id: 'summary',
		name: m.report_summary_name({}, { locale }),
		headline: year.ok
			? headline(source, year.value)
			: m.report_year_headline_missing({}, { locale }),
		blocks: [
			paragraph(source, 'summary.lead', leadText(source), 'lead'),
			...changes(source),
			...(year.ok || overview.event ? [figures(source)] : []),
			...decisionBlocks(source, 'summary')
		]
	};
}

/** What an average year costs, how that has changed, and whether it is within what is accepted. */
function headline(source: ReportSource, year: Year): string {
	const { locale } = source;
	if (year.average.mean === 0) return m.report_summary_nothing({}, { locale });
	return m.report_summary_headline(
		{ year: yearClause(source, year), limits: limitsClause(source, year) },
		{ locale }
	);
}

/** The change is told where it is more than luck may have made. */
function yearClause(source: ReportSource, year: Year): string {
	const { locale } = source;
	const money = (amount: number) => formatMoney(amount, readerOf(source).currency, locale);
	const average = money(year.average.mean);
	const change = bridgeOf(source)?.total.annual;
	if (!change || !isClear(change)) return m.report_summary_year({ average }, { locale });
	const words = change.mean < 0 ? m.report_summary_year_less : m.report_summary_year_more;
	return words({ average, difference: money(Math.abs(change.mean)) }, { locale });
}

function limitsClause({ locale }: ReportSource, { limits }: Year): string {
	const options = { locale };
	const set = limits.filter(({ standing }) => standing !== undefined);
	const outside = set.filter(({ standing }) => standing === 'outside').length;
	const isUnclear = set.some(({ standing }) => standing === 'unclear');
	if (set.length === 0) return m.report_summary_no_limit({}, options);
	if (outside === 0)
		return (isUnclear ? m.report_summary_unclear : m.report_summary_kept)({}, options);
	if (set.length === 1) return m.report_summary_only_broken({}, options);
	const total = formatNumber(set.length, locale);
	if (outside === set.length) return m.report_summary_all_broken({ total }, options);
	return m.report_summary_broken({ count: formatNumber(outside, locale), total }, options);
}

/** What the reference event comes to, how far its events differ and how often it is expected. */
function leadText(source: ReportSource): string {
	const { locale, snapshot } = source;
	const { overview, year } = snapshot.results;
	const { event, scenario } = overview;
	const reader = readerOf(source);
	const simulated = year.ok && year.value.causes.find(({ id }) => id === scenario.id);
	if (!event)
		return year.ok
			? missingText(source)
			: missingHoursSentence(snapshot.model, year.problem, locale);
	return [
		`${plainSentence(eventHeadline(scenario.name, event, reader))}.`,
		...(simulated ? [plainSentence(rangeSentence(simulated, reader))] : []),
		m.overview_lede_frequency({ frequency: formatFrequency(event.frequency, locale) }, { locale })
	].join(' ');
}

/** What has moved the average year since the last quarter; nothing in the first. */
function changes(source: ReportSource): readonly Block[] {
	const bridge = bridgeOf(source);
	if (!bridge) return [];
	return bridgeChartOf(source, bridge, { chapter: 'summary', figure: 'annual', height: 220 });
}

/** The figures of the year on the left, the event by phase on the right. */
function figures(source: ReportSource): Block {
	const { event } = source.snapshot.results.overview;
	return {
		kind: 'beside',
		id: 'summary.figures',
		left: summaryFigures(source),
		right: event && event.loss > 0 ? eventBlocks(source, event) : []
	};
}

function eventBlocks(source: ReportSource, event: OverviewEvent): readonly Block[] {
	const { locale, snapshot } = source;
	const { table } = event;
	const phases = [
		...table.phases.map((phase, i) => ({ phase, loss: table.byPhase[i] })),
		...(table.response > 0 ? [{ phase: 'response' as const, loss: table.response }] : [])
	];
	const dearest = phases.reduce((most, one) => (one.loss > most.loss ? one : most));
	return [
		moneyBars(source, {
			id: 'summary.phases',
			title: m.report_summary_phases(
				{
					phase: phaseName(dearest.phase, locale),
					share: formatShare(dearest.loss / event.loss, locale)
				},
				{ locale }
			),
			sub: (unit) =>
				m.report_summary_phases_sub(
					{ scenario: snapshot.results.overview.scenario.name, unit },
					{ locale }
				),
			columns: [m.recovery_phases_phase({}, { locale }), m.report_event_cost({}, { locale })],
			bars: phases.map(({ phase, loss }) => ({
				name: phaseName(phase, locale),
				value: loss,
				look: phase
			})),
			width: halfWidth
		}),
		...carriers(source, event)
	];
}

/** Who carries most of it, and how many stop for too long. */
function carriers(source: ReportSource, { table, ...event }: OverviewEvent): readonly Block[] {
	const { locale } = source;
	const options = { locale };
	const named = table.rows.filter(({ loss }) => loss > 0).slice(0, namedProcesses);
	const names = named.map(({ name, loss }) =>
		m.report_summary_carrier({ process: name, loss: formatAmount(loss, locale) }, options)
	);
	const sentences = [
		...(names.length > 0 ? [m.report_summary_carriers({ names: names.join(', ') }, options)] : []),
		...breachSentence(source, event)
	];
	return sentences.length === 0
		? []
		: [paragraph(source, 'summary.carriers', sentences.join(' '), 'note')];
}

function breachSentence(
	{ locale }: ReportSource,
	{
		breaches,
		limitedProcesses,
		processCount
	}: Pick<OverviewEvent, 'breaches' | 'limitedProcesses' | 'processCount'>
): readonly string[] {
	const options = { locale };
	if (limitedProcesses === 0) return [];
	if (breaches === 0) return [m.overview_q1_no_breach({}, options)];
	if (processCount === 1) return [m.overview_q1_breaches_only({}, options)];
	const figures = {
		breaches: formatNumber(breaches, locale),
		count: formatNumber(processCount, locale)
	};
	return [m.report_summary_breaches(figures, options)];
}
