import type { Incident } from './incident.ts';
import type { Moment, Recipient, Regime } from './record.ts';
import { fourBusinessDaysAfter, hoursAfter, oneMonthAfter } from './terms.ts';

export type DeadlineKind =
	'secDetermination' | 'sec8k' | 'sec8kAmendment' | 'nis2Early' | 'nis2Notification' | 'nis2Final';

export interface Deadline {
	readonly kind: DeadlineKind;
	/** When its clock began; undefined while it has not. */
	readonly startedAt: Moment | undefined;
	/** Undefined while its clock has not begun, and for what has no term in hours or days. */
	readonly dueAt: Moment | undefined;
	readonly doneAt: Moment | undefined;
	readonly state: 'notStarted' | 'running' | 'overdue' | 'done' | 'doneLate';
}

/** Hours from becoming aware (NIS2 Directive, Article 23(4), points a and b). */
const earlyWarningHours = 24;
const incidentNotificationHours = 72;

/** What has to be determined, filed and reported, under the regimes of the record, as things stand at `now`. */
export function deadlines(incident: Incident, now: Moment): readonly Deadline[] {
	const byRegime: Readonly<Record<Regime, () => readonly Omit<Deadline, 'state'>[]>> = {
		sec: () => secDeadlines(incident),
		nis2: () => nis2Deadlines(incident)
	};
	return incident.opened.regimes
		.flatMap((regime) => byRegime[regime]())
		.map((deadline) => ({ ...deadline, state: stateOf(deadline, now) }));
}

function stateOf({ startedAt, dueAt, doneAt }: Omit<Deadline, 'state'>, now: Moment) {
	if (doneAt !== undefined) return dueAt !== undefined && doneAt > dueAt ? 'doneLate' : 'done';
	if (startedAt === undefined) return 'notStarted';
	return dueAt !== undefined && now > dueAt ? 'overdue' : 'running';
}

/** Form 8-K, Item 1.05: the clock of the filing starts when the incident is determined to be material. */
function secDeadlines(incident: Incident): readonly Omit<Deadline, 'state'>[] {
	const { opened, determinations } = incident;
	const filedAt = firstSent(incident, 'sec8k');
	const materialSince = materialAt(incident);
	const determined = determinations.find(({ outcome }) => outcome !== 'undetermined');
	return [
		{
			kind: 'secDetermination',
			startedAt: opened.awareAt,
			dueAt: undefined,
			doneAt: determined?.knownAt
		},
		{
			kind: 'sec8k',
			startedAt: materialSince,
			dueAt: materialSince && fourBusinessDaysAfter(materialSince),
			doneAt: filedAt
		},
		...(filedAt === undefined ? [] : amendment(incident, filedAt))
	];
}

/** When the incident was first held to be material, of the determinations that still say so. */
function materialAt({ determinations }: Incident): Moment | undefined {
	const settled = determinations.filter(({ outcome }) => outcome !== 'undetermined');
	const otherwise = settled.findLastIndex(({ outcome }) => outcome === 'notMaterial');
	return settled.at(otherwise + 1)?.knownAt;
}

/** What became known after the filing and belongs into it (Instruction 2 to Item 1.05). */
function amendment(incident: Incident, filedAt: Moment): readonly Omit<Deadline, 'state'>[] {
	const facts = incident.facts.filter(
		({ isForAmendment, knownAt }) => isForAmendment && knownAt > filedAt
	);
	const sentAfter = (moment: Moment) => firstSent(incident, 'sec8kAmendment', moment);
	const fact = facts.find(({ knownAt }) => sentAfter(knownAt) === undefined) ?? facts.at(-1);
	if (!fact) return [];
	return [
		{
			kind: 'sec8kAmendment',
			startedAt: fact.knownAt,
			dueAt: fourBusinessDaysAfter(fact.knownAt),
			doneAt: sentAfter(fact.knownAt)
		}
	];
}

/** NIS2 Directive, Article 23(4): from becoming aware, and the final report from the notification. */
function nis2Deadlines(incident: Incident): readonly Omit<Deadline, 'state'>[] {
	const { awareAt, zone } = incident.opened;
	const notifiedAt = firstSent(incident, 'nis2Notification');
	return [
		{
			kind: 'nis2Early',
			startedAt: awareAt,
			dueAt: hoursAfter(awareAt, earlyWarningHours),
			doneAt: firstSent(incident, 'nis2Early')
		},
		{
			kind: 'nis2Notification',
			startedAt: awareAt,
			dueAt: hoursAfter(awareAt, incidentNotificationHours),
			doneAt: notifiedAt
		},
		{
			kind: 'nis2Final',
			startedAt: notifiedAt,
			dueAt: notifiedAt && oneMonthAfter(notifiedAt, zone),
			doneAt: firstSent(incident, 'nis2Final')
		}
	];
}

function firstSent(
	{ notifications }: Incident,
	recipient: Recipient,
	notBefore: Moment = ''
): Moment | undefined {
	return notifications.find((one) => one.recipient === recipient && one.knownAt >= notBefore)
		?.knownAt;
}
