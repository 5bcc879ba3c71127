import { type Simulated, type Strategy, clearErrors } from '#lib/impact/index.ts';
import { formatDay } from '#lib/format/dates.ts';
import { formatDurationRange } from '#lib/format/duration-range.ts';
import { nameList } from '#lib/format/finding-words.ts';
import { formatDays, formatDuration, formatMoment } from '#lib/format/hours.ts';
import { formatAmount, formatMoney } from '#lib/format/money.ts';
import { cannotOccur, formatNumber, type Locale } from '#lib/format/number.ts';
import { mark } from '#lib/format/sentence.ts';
import { m } from '#lib/paraglide/messages.js';
import { hoursPerDay } from './cumulative-loss.ts';
import type { Evidence, LinkEvidence } from './evidence.ts';
import type { OverviewEvent } from './overview.ts';
import type { SimulatedEvents } from './year.ts';
import { type Reader, middleOf } from './overview-words.ts';

/** A figure, marked where it is to be set large, and what there is to say about it. */
export interface Answer {
	readonly figure: string;
	readonly text: string;
}

/** How long until the company operates, and until it is stable: simulated where that is known. */
export function timeAnswer(
	event: OverviewEvent,
	{ locale }: Reader,
	simulated?: SimulatedEvents
): Answer {
	const { operationalAt, stableAt } = simulated ? middleOf(simulated) : event;
	if (operationalAt === 0)
		return {
			figure: mark('b', m.overview_q1_none({}, { locale })),
			text: m.overview_q1_no_breach({}, { locale })
		};
	// Less than a day reads badly in days.
	const isShort = operationalAt < hoursPerDay;
	const write = isShort ? formatDuration : formatDays;
	const answer = isShort ? m.overview_q1_answer_hours : m.overview_q1_answer;
	return {
		figure: answer(
			{
				operational: mark('b', write(operationalAt, locale)),
				stable: mark('b', write(stableAt, locale))
			},
			{ locale }
		),
		text: [
			...(simulated ? [spreadSentence(simulated, locale)] : []),
			breachSentence(event, locale),
			...backlogSentence(event, locale)
		].join(' ')
	};
}

function spreadSentence({ operationalAt, stableAt }: SimulatedEvents, locale: Locale): string {
	const operational = formatDurationRange(operationalAt, locale);
	const stable = formatDurationRange(stableAt, locale);
	return m.overview_q1_range({ operational, stable }, { locale });
}

function breachSentence(
	{ breaches, limitedProcesses, processCount }: OverviewEvent,
	locale: Locale
): string {
	if (limitedProcesses === 0) return m.overview_q1_no_limit({}, { locale });
	if (breaches === 0) return m.overview_q1_no_breach({}, { locale });
	if (processCount === 1) return m.overview_q1_breaches_only({}, { locale });
	return (breaches === 1 ? m.overview_q1_breaches_one : m.overview_q1_breaches)(
		{
			breaches: mark('b', formatNumber(breaches, locale)),
			count: formatNumber(processCount, locale)
		},
		{ locale }
	);
}

function backlogSentence({ normalAt, stableAt }: OverviewEvent, locale: Locale): readonly string[] {
	if (normalAt <= stableAt) return [];
	if (normalAt < hoursPerDay) {
		const duration = mark('b', formatDuration(normalAt, locale));
		return [m.overview_q1_backlog_hours({ duration }, { locale })];
	}
	return [m.overview_q1_backlog({ day: mark('b', formatMoment(normalAt, locale, 0)) }, { locale })];
}

/** Which system's recovery time matters most, and what the order is worth. */
export function criticalAnswer(
	event: OverviewEvent,
	strategy: Strategy,
	{ locale }: Reader
): Answer {
	const [first, ...next] = event.critical.filter(({ saving }) => saving > 0);
	const order = orderSentence(event.otherwise, strategy, locale);
	if (!first)
		return {
			figure: mark('b', m.overview_q2_none({}, { locale })),
			text: [m.overview_q2_text_none({}, { locale }), ...order].join(' ')
		};
	const others = next.map(
		({ name, saving }) => `${mark('b', name)} (${formatAmount(saving, locale)})`
	);
	return {
		figure: m.overview_q2_answer(
			{ saving: mark('b', formatAmount(first.saving, locale)), system: first.name },
			{ locale }
		),
		text: [
			m.overview_q2_text({}, { locale }),
			...(others.length > 0
				? [m.overview_q2_next({ systems: others.join(', ') }, { locale })]
				: []),
			...order
		].join(' ')
	};
}

function orderSentence(
	otherwise: number | undefined,
	strategy: Strategy,
	locale: Locale
): readonly string[] {
	if (otherwise === undefined || otherwise === 0) return [];
	const difference = mark('b', formatAmount(Math.abs(otherwise), locale));
	const sentences = {
		planned: { more: m.overview_q2_improvised, less: m.overview_q2_improvised_less },
		adhoc: { more: m.overview_q2_planned_more, less: m.overview_q2_planned },
		optimised: { more: m.overview_q2_best, less: m.overview_q2_best_less }
	}[strategy];
	const sentence = otherwise > 0 ? sentences.more : sentences.less;
	return [sentence({ difference }, { locale })];
}

/** When recovery was last shown to work, and what rests on what was not: of the event, and a year. */
export function evidenceAnswer(
	event: OverviewEvent,
	reader: Reader,
	unprovenAYear?: Simulated
): Answer {
	const { figure, text } = eventEvidence(event, reader);
	if (
		!unprovenAYear ||
		unprovenAYear.mean <= clearErrors * (unprovenAYear.standardError ?? Infinity)
	)
		return { figure, text };
	const { locale } = reader;
	const loss = mark('b', formatAmount(unprovenAYear.mean, locale));
	return { figure, text: `${text} ${m.overview_q3_year({ loss }, { locale })}` };
}

function eventEvidence(event: OverviewEvent, { locale, currency }: Reader): Answer {
	const { unproven, affected, unprovenLoss } = event.evidence;
	const last = lastTest(event.evidence, locale);
	if (affected === 0)
		return { figure: mark('b', m.overview_q3_nothing({}, { locale })), text: last };
	if (unproven === 0) return { figure: mark('b', m.overview_q3_all({}, { locale })), text: last };
	if (unprovenLoss === undefined) return { figure: mark('b', cannotOccur), text: last };
	const sentence =
		affected === 1
			? m.overview_q3_text_only
			: unproven === 1
				? m.overview_q3_text_one
				: m.overview_q3_text;
	const text = sentence(
		{
			unproven: mark('b', formatNumber(unproven, locale)),
			affected: formatNumber(affected, locale),
			loss: formatMoney(event.loss + unprovenLoss, currency, locale)
		},
		{ locale }
	);
	return {
		figure:
			unprovenLoss > 0
				? m.overview_q3_answer({ loss: mark('b', formatAmount(unprovenLoss, locale)) }, { locale })
				: mark('b', m.overview_q3_no_more({}, { locale })),
		text: `${last} ${text}`
	};
}

function lastTest({ lastProven, unproven, affected }: Evidence, locale: Locale): string {
	if (lastProven !== undefined)
		return m.overview_q3_last({ day: mark('b', formatDay(lastProven, locale)) }, { locale });
	return unproven < affected
		? m.overview_q3_undated({}, { locale })
		: m.overview_q3_never({}, { locale });
}

/** How many links between systems and processes say where they are known from. */
export function linksAnswer(
	{ links, sourced, deadlocks }: LinkEvidence,
	{ locale, currency }: Reader
): Answer {
	if (links === 0) return { figure: mark('b', m.overview_q4_none({}, { locale })), text: '' };
	const bare = mark('b', formatNumber(links - sourced, locale));
	const blocked = deadlocks.map(({ restored }) => {
		const names = nameList('system', restored, { nameOf: (_, name) => name, currency, locale });
		return (restored.length === 1 ? m.overview_q4_deadlock : m.overview_q4_deadlock_many)(
			{ names: mark('b', names) },
			{ locale }
		);
	});
	return {
		figure: (sourced === 1 ? m.overview_q4_answer_one : m.overview_q4_answer)(
			{
				sourced: mark('b', formatNumber(sourced, locale)),
				links: mark('b', formatNumber(links, locale))
			},
			{ locale }
		),
		text: [
			sourced === links
				? m.overview_q4_all({}, { locale })
				: m.overview_q4_text({ bare }, { locale }),
			...blocked
		].join(' ')
	};
}
