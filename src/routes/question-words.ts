import type { Organisation } from '#lib/impact/index.ts';
import { formatDay } from '#lib/format/dates.ts';
import { formatDays, formatMoment } from '#lib/format/hours.ts';
import { formatAmount, formatMoney } from '#lib/format/money.ts';
import { formatNumber } from '#lib/format/number.ts';
import { mark } from '#lib/format/sentence.ts';
import { m } from '#lib/paraglide/messages.js';
import type { LinkEvidence } from '#lib/view/evidence.ts';
import type { OverviewEvent } from '#lib/view/overview.ts';
import type { Reader } from './overview-words.ts';

/** A figure, marked where it is to be set large, and what there is to say about it. */
export interface Answer {
	readonly figure: string;
	readonly text: string;
}

/** How long until the company operates, and until it is stable. */
export function timeAnswer(event: OverviewEvent, { locale }: Reader): Answer {
	if (event.disruptedProcesses === 0)
		return {
			figure: mark('b', m.overview_q1_none({}, { locale })),
			text: m.overview_q1_no_breach({}, { locale })
		};
	const breaches =
		event.breaches === 0
			? m.overview_q1_no_breach({}, { locale })
			: m.overview_q1_breaches(
					{
						breaches: mark('b', formatNumber(event.breaches, locale)),
						count: formatNumber(event.processCount, locale)
					},
					{ locale }
				);
	const day = mark('b', formatMoment(event.normalAt, locale, 0));
	const backlog =
		event.normalAt > event.stableAt ? [m.overview_q1_backlog({ day }, { locale })] : [];
	return {
		figure: m.overview_q1_answer(
			{
				operational: mark('b', formatDays(event.operationalAt, locale)),
				stable: mark('b', formatDays(event.stableAt, locale))
			},
			{ locale }
		),
		text: [breaches, ...backlog].join(' ')
	};
}

/** Which system's recovery time matters most, and what the order is worth. */
export function criticalAnswer(
	event: OverviewEvent,
	organisation: Organisation,
	{ locale }: Reader
): Answer {
	const [first, ...next] = event.critical.filter(({ saving }) => saving > 0);
	const order = orderSentence(event.otherwise, organisation, locale);
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
	organisation: Organisation,
	locale: Reader['locale']
): readonly string[] {
	if (otherwise === undefined || otherwise === 0) return [];
	const difference = mark('b', formatAmount(Math.abs(otherwise), locale));
	const sentence =
		organisation === 'planned'
			? otherwise > 0
				? m.overview_q2_improvised
				: m.overview_q2_improvised_less
			: otherwise > 0
				? m.overview_q2_planned_more
				: m.overview_q2_planned;
	return [sentence({ difference }, { locale })];
}

/** When recovery was last shown to work, and what rests on what was not. */
export function evidenceAnswer(event: OverviewEvent, { locale, currency }: Reader): Answer {
	const { lastProven, unproven, affected, unprovenLoss } = event.evidence;
	const last =
		lastProven === undefined
			? m.overview_q3_never({}, { locale })
			: m.overview_q3_last({ day: mark('b', formatDay(lastProven, locale)) }, { locale });
	if (affected === 0)
		return { figure: mark('b', m.overview_q3_nothing({}, { locale })), text: last };
	if (unproven === 0 || unprovenLoss === undefined)
		return { figure: mark('b', m.overview_q3_all({}, { locale })), text: last };
	const text = m.overview_q3_text(
		{
			unproven: mark('b', formatNumber(unproven, locale)),
			affected: formatNumber(affected, locale),
			loss: formatMoney(event.loss + unprovenLoss, currency, locale)
		},
		{ locale }
	);
	return {
		figure: m.overview_q3_answer(
			{ loss: mark('b', formatAmount(unprovenLoss, locale)) },
			{ locale }
		),
		text: `${last} ${text}`
	};
}

/** How many links between systems and processes say where they are known from. */
export function linksAnswer(
	{ links, sourced, deadlocks }: LinkEvidence,
	{ locale }: Reader
): Answer {
	if (links === 0) return { figure: mark('b', m.overview_q4_none({}, { locale })), text: '' };
	const bare = mark('b', formatNumber(links - sourced, locale));
	const blocked = deadlocks.map(({ restored }) =>
		m.overview_q4_deadlock({ names: mark('b', restored.join(', ')) }, { locale })
	);
	return {
		figure: m.overview_q4_answer(
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
