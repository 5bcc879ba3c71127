import { formatNumber, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { FieldProblem } from '#lib/view/incidents/form-reader.ts';

/** A kind of entry, by which some fields are called differently. */
export type FormKind =
	'opened' | 'fact' | 'estimate' | 'determination' | 'notification' | 'correction' | 'status';

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const texts: Readonly<Record<FormKind, Words>> = {
	opened: m.incident_text_opened,
	fact: m.incident_text_fact,
	estimate: m.incident_text_estimate,
	determination: m.incident_text_determination,
	notification: m.incident_text_notification,
	correction: m.incident_text_correction,
	status: m.incident_text_status
};

const knownAt: Readonly<Record<FormKind, Words>> = {
	opened: m.incident_field_aware,
	fact: m.incident_known_fact,
	estimate: m.incident_known_estimate,
	determination: m.incident_known_determination,
	notification: m.incident_known_notification,
	correction: m.incident_known_correction,
	status: m.incident_known_status
};

const names: Readonly<Record<string, Words>> = {
	name: m.incident_field_name,
	zone: m.incident_field_zone,
	beganAt: m.incident_field_began,
	awareAt: m.incident_field_aware,
	author: m.incident_field_author,
	scenario: m.incident_field_scenario,
	hits: m.incident_field_hits,
	backups: m.incident_field_backups,
	operatingAgain: m.incident_field_operating,
	quick: m.incident_field_quick,
	expected: m.incident_field_expected,
	full: m.incident_field_full,
	holdHours: m.incident_field_hold,
	outcome: m.incident_field_outcome,
	determinedBy: m.incident_field_determined_by,
	recipient: m.incident_field_recipient,
	reference: m.incident_field_reference,
	corrects: m.incident_field_corrects,
	isWithdrawn: m.incident_field_withdrawn,
	rightKnownAt: m.incident_field_right_known
};

/** What a field of a form is called. */
export function fieldName(field: string, { kind, currency, locale }: FieldContext): string {
	if (field === 'text') return texts[kind]({}, { locale });
	if (field === 'knownAt') return knownAt[kind]({}, { locale });
	if (field === 'responseCost') return m.incident_field_response({ currency }, { locale });
	const words = names[field];
	if (!words) throw new RangeError(`fieldName: no field is called ${field}`);
	return words({}, { locale });
}

export interface FieldContext {
	readonly kind: FormKind;
	readonly currency: string;
	readonly locale: Locale;
}

/** What is wrong with a field, and what would be right. */
export function problemWords(problem: FieldProblem, context: FieldContext): string {
	const { locale } = context;
	const options = { locale };
	switch (problem.kind) {
		case 'missing':
			return m.incident_problem_missing({}, options);
		case 'tooLong':
			return m.incident_problem_too_long(
				{
					length: formatNumber(problem.length, locale),
					limit: formatNumber(problem.limit, locale)
				},
				options
			);
		case 'noMoment':
			return m.incident_problem_no_moment({ value: problem.value }, options);
		case 'inFuture':
			return m.incident_problem_in_future({ value: wall(problem.value) }, options);
		case 'beforeOther':
			return m.incident_problem_before(
				{ value: wall(problem.value), other: fieldName(problem.other, context) },
				options
			);
		case 'noNumber':
			return m.incident_problem_no_number({ value: problem.value }, options);
		case 'noZone':
			return m.incident_problem_no_zone({}, options);
		case 'noChoice':
			return m.incident_problem_no_choice({}, options);
		case 'noSystem':
			return m.incident_problem_no_system({}, options);
		case 'allOrNone':
			return m.incident_problem_all_or_none({}, options);
		case 'notRising':
			return m.incident_problem_not_rising({}, options);
		case 'noRecovery':
			return m.incident_problem_no_recovery({ systems: problem.systems.join(', ') }, options);
		case 'opening':
			return m.incident_problem_opening({}, options);
		default:
			return problem satisfies never;
	}
}

function wall(typed: string): string {
	return typed.replace('T', ' ');
}
