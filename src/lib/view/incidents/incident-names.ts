import type { Locale } from '#lib/format/number.ts';
import type { DeadlineKind } from '#lib/incident/deadlines.ts';
import type {
	BackupState,
	Course,
	EntryContent,
	Factor,
	HitSystem,
	Outcome,
	Recipient,
	Regime
} from '#lib/incident/record.ts';
import { m } from '#lib/paraglide/messages.js';

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

/** A name for each value of a kind, in the reader's language. */
function names<Value extends string>(words: Readonly<Record<Value, Words>>) {
	return (value: Value, locale: Locale) => words[value]({}, { locale });
}

export const outcomeName = names<Outcome>({
	material: m.incident_outcome_material,
	notMaterial: m.incident_outcome_not_material,
	undetermined: m.incident_outcome_undetermined
});

export const factorName = names<Factor>({
	financial: m.incident_factor_financial,
	customers: m.incident_factor_customers,
	reputation: m.incident_factor_reputation,
	competition: m.incident_factor_competition,
	legal: m.incident_factor_legal,
	data: m.incident_factor_data,
	safety: m.incident_factor_safety
});

export const recipientName = names<Recipient>({
	sec8k: m.incident_recipient_sec8k,
	sec8kAmendment: m.incident_recipient_sec8k_amendment,
	nis2Early: m.incident_recipient_nis2_early,
	nis2Notification: m.incident_recipient_nis2_notification,
	nis2Final: m.incident_recipient_nis2_final,
	other: m.incident_recipient_other
});

export const courseName = names<Course>({
	quick: m.incident_course_quick,
	expected: m.incident_course_expected,
	full: m.incident_course_full
});

export const backupStateName = names<BackupState>({
	unknown: m.incident_backups_unknown,
	usable: m.incident_backups_usable,
	unusable: m.incident_backups_unusable
});

export const hitPathName = names<HitSystem['path'] | 'none'>({
	restore: m.incident_path_restore,
	repair: m.incident_path_repair,
	none: m.incident_path_none
});

export const regimeName = names<Regime>({
	sec: m.incident_regime_sec,
	nis2: m.incident_regime_nis2
});

export const deadlineName = names<DeadlineKind>({
	secDetermination: m.incident_deadline_determination,
	sec8k: m.incident_deadline_8k,
	sec8kAmendment: m.incident_deadline_amendment,
	nis2Early: m.incident_deadline_early,
	nis2Notification: m.incident_deadline_notification,
	nis2Final: m.incident_deadline_final
});

/** How long a deadline gives, and from what on. */
export const termName = names<DeadlineKind>({
	secDetermination: m.incident_term_determination,
	sec8k: m.incident_term_8k,
	sec8kAmendment: m.incident_term_amendment,
	nis2Early: m.incident_term_early,
	nis2Notification: m.incident_term_notification,
	nis2Final: m.incident_term_final
});

const entryName = names({
	opened: m.incident_kind_opened,
	fact: m.incident_kind_fact,
	estimate: m.incident_kind_estimate,
	determination: m.incident_kind_determination,
	notification: m.incident_kind_notification,
	correction: m.incident_kind_correction,
	closed: m.incident_kind_closed,
	reopened: m.incident_kind_reopened
});

/** What an entry is, and what it says in a word: "Materiality determined: material". */
export function entryTitle(content: EntryContent, locale: Locale): string {
	switch (content.kind) {
		case 'status':
			return entryName(content.isClosed ? 'closed' : 'reopened', locale);
		case 'determination':
			return `${entryName(content.kind, locale)}: ${outcomeName(content.outcome, locale)}`;
		case 'notification':
			return `${entryName(content.kind, locale)}: ${recipientName(content.recipient, locale)}`;
		default:
			return entryName(content.kind, locale);
	}
}
