import { formatZonedTime } from '#lib/format/dates.ts';
import { formatDuration, formatMoment } from '#lib/format/hours.ts';
import { formatMoney, formatMoneyRange } from '#lib/format/money.ts';
import type { Locale } from '#lib/format/number.ts';
import type { Deadline } from '#lib/incident/deadlines.ts';
import type { Incident } from '#lib/incident/incident.ts';
import type { Moment } from '#lib/incident/record.ts';
import { hoursBetween } from '#lib/incident/terms.ts';
import { m } from '#lib/paraglide/messages.js';
import type { IncidentCurve } from './incident-curve.ts';
import { deadlineName } from './incident-names.ts';

/** What the incident comes to, in one sentence. */
export function incidentTitle(
	{ opened: { name } }: Incident,
	curve: IncidentCurve | undefined,
	locale: Locale
): string {
	if (!curve) return m.incident_title_none({ name }, { locale });
	const { currency, materiality, courses } = curve;
	const money = (value: number) => formatMoney(value, currency, locale);
	const loss = money(courses.expected.loss);
	if (materiality === undefined) return m.incident_title_no_limit({ name, loss }, { locale });
	const limit = money(materiality);
	const reached = courses.expected.materialAt;
	if (reached !== null)
		return m.incident_title_reaches(
			{ name, limit, moment: formatMoment(reached, locale) },
			{ locale }
		);
	const words = courses.full.materialAt === null ? m.incident_title_below : m.incident_title_unless;
	return words({ name, loss, limit }, { locale });
}

/** What has been lost, what will be, and when it is over; then what the model got wrong. */
export function incidentLede(
	{ opened: { zone } }: Incident,
	{ at, currency, courses, hoursSinceStart, materiality }: IncidentCurve,
	locale: Locale
): readonly string[] {
	const { quick, expected, full } = courses;
	const operating = formatMoment(expected.operatingAt, locale);
	const lede = m.incident_lede(
		{
			at: formatZonedTime(new Date(at), zone, locale),
			accrued: formatMoney(expected.accrued, currency, locale),
			loss: formatMoney(expected.loss, currency, locale),
			range: formatMoneyRange({ low: quick.loss, high: full.loss }, currency, locale),
			operating,
			stable: formatMoment(expected.stableAt, locale)
		},
		{ locale }
	);
	return [
		lede,
		...(materiality === undefined
			? []
			: [
					m.incident_reached_range(
						{
							limit: formatMoney(materiality, currency, locale),
							quick: reachedOn(quick.materialAt, locale),
							full: reachedOn(full.materialAt, locale)
						},
						{ locale }
					)
				]),
		...(expected.operatingAt < hoursSinceStart
			? [m.incident_lede_overdue({ operating }, { locale })]
			: [])
	];
}

/** "on day 3.2", or "never". */
export function reachedOn(hours: number | null, locale: Locale): string {
	if (hours === null) return m.incident_reached_never({}, { locale });
	return m.incident_reached_on({ moment: formatMoment(hours, locale) }, { locale });
}

/** Where a deadline stands: "due in 5 hours", "done, 3 hours late". */
export function deadlineState(
	{ kind, startedAt, dueAt, doneAt, state }: Deadline,
	now: Moment,
	locale: Locale
): string {
	const between = (from: Moment | undefined, until: Moment | undefined) =>
		from === undefined || until === undefined
			? ''
			: formatDuration(Math.max(0, hoursBetween(from, until)), locale);
	switch (state) {
		case 'notStarted':
			return m.incident_state_waiting({}, { locale });
		case 'running':
			return kind === 'secDetermination'
				? m.incident_state_open({ duration: between(startedAt, now) }, { locale })
				: m.incident_state_due({ duration: between(now, dueAt) }, { locale });
		case 'overdue':
			return m.incident_state_overdue({ duration: between(dueAt, now) }, { locale });
		case 'done':
			return dueAt === undefined
				? m.incident_state_done({}, { locale })
				: m.incident_state_done_early({ duration: between(doneAt, dueAt) }, { locale });
		case 'doneLate':
			return m.incident_state_done_late({ duration: between(dueAt, doneAt) }, { locale });
		default:
			return state satisfies never;
	}
}

/** The deadline that presses most: what is overdue longest, then what is due next, then what is open. */
export function pressingDeadline(deadlines: readonly Deadline[]): Deadline | undefined {
	const open = deadlines
		.filter(({ state }) => state === 'overdue' || state === 'running')
		.sort((one, other) => ((one.dueAt ?? '~') < (other.dueAt ?? '~') ? -1 : 1));
	return open.find(({ state }) => state === 'overdue') ?? open.at(0);
}

/** What presses most, in a sentence. */
export function deadlinesTitle(
	deadlines: readonly Deadline[],
	now: Moment,
	locale: Locale
): string {
	const pressing = pressingDeadline(deadlines);
	if (!pressing) return m.incident_deadlines_none({}, { locale });
	const { kind, startedAt = now, dueAt, state } = pressing;
	const name = deadlineName(kind, locale);
	if (dueAt === undefined) {
		const duration = formatDuration(hoursBetween(startedAt, now), locale);
		return m.incident_deadlines_undetermined({ duration }, { locale });
	}
	const duration = formatDuration(Math.abs(hoursBetween(now, dueAt)), locale);
	const words = state === 'overdue' ? m.incident_deadlines_overdue : m.incident_deadlines_next;
	return words({ name, duration }, { locale });
}
