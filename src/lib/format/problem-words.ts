import type { Expected, Problem, Problems, ReferenceTarget } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { formatNumber, formatShortNumber, type Locale } from './number.ts';

/** Longer values are cut, so that a message stays one line. */
const shownValueLength = 80;

/** One line for each problem that is listed, and one for how many more there are. */
export function problemLines({ problems, omitted }: Problems, locale: Locale): string[] {
	const lines = problems.map((problem) => problemMessage(problem, locale));
	if (omitted === 0) return lines;
	return [...lines, m.problem_and_more({ count: formatNumber(omitted, locale) }, { locale })];
}

/** A problem of a model file in one line: where, what was found, and what would be right. */
export function problemMessage(problem: Problem, locale: Locale): string {
	const path = problem.path === '' ? m.problem_whole_file({}, { locale }) : problem.path;
	const expected = whatWouldBeRight(problem, locale);
	const found = foundValue(problem, locale);
	return found === ''
		? `${path}: ${expected}`
		: m.problem_line({ path, found, expected }, { locale });
}

function foundValue({ kind, value }: Problem, locale: Locale): string {
	if (kind === 'notJson' || kind === 'missingField' || kind === 'incompleteManual') return '';
	if (value === undefined) return m.problem_found_nothing({}, { locale });
	return m.problem_found({ value: shownValue(value) }, { locale });
}

/** Only the outermost level is written out: a hostile file may be nested too deeply to print. */
function shownValue(value: unknown): string {
	if (typeof value !== 'object' || value === null) return cut(JSON.stringify(value));
	if (!Array.isArray(value)) return cut(`{ ${Object.keys(value).join(', ')} }`);
	const isNested = value.some((entry) => typeof entry === 'object' && entry !== null);
	return isNested ? '[ … ]' : cut(JSON.stringify(value));
}

function cut(text: string): string {
	if (text.length <= shownValueLength) return text;
	// Not between the two halves of a sign.
	return `${text.slice(0, shownValueLength).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function whatWouldBeRight(problem: Problem, locale: Locale): string {
	const options = { locale };
	const number = (value: number) => formatShortNumber(value, locale, 6);
	switch (problem.kind) {
		case 'notJson':
			return m.problem_not_json({ detail: problem.detail }, options);
		case 'tooManyNodes':
			return m.problem_too_many_nodes({ limit: number(problem.limit) }, options);
		case 'unknownField':
			return m.problem_unknown_field({ allowed: problem.allowed.join(', ') }, options);
		case 'missingField':
			return m.problem_missing_field({ field: problem.field }, options);
		case 'wrongType':
			return expectedWords[problem.expected]({}, options);
		case 'emptyText':
			return m.problem_empty_text({}, options);
		case 'tooLong':
			return m.problem_too_long({ limit: number(problem.limit) }, options);
		case 'tooMany':
			return m.problem_too_many({ limit: number(problem.limit) }, options);
		case 'belowLimit':
			return problem.included
				? m.problem_at_least({ limit: number(problem.limit) }, options)
				: m.problem_above({ limit: number(problem.limit) }, options);
		case 'aboveLimit':
			return m.problem_at_most({ limit: number(problem.limit) }, options);
		case 'notOneOf':
			return m.problem_not_one_of({ options: problem.options.join(', ') }, options);
		case 'pertOutOfOrder':
			return m.problem_pert_out_of_order({}, options);
		case 'lognormalOutOfOrder':
			return m.problem_lognormal_out_of_order({}, options);
		case 'lognormalTooWide':
			return m.problem_lognormal_too_wide({ limit: number(problem.limit) }, options);
		case 'sharesDoNotAddUp':
			return m.problem_shares_do_not_add_up({}, options);
		case 'duplicateId':
			return m.problem_duplicate_id({ first: problem.first }, options);
		case 'reservedId':
			return m.problem_reserved_id({}, options);
		case 'duplicateEntry':
			return m.problem_duplicate_entry({}, options);
		case 'danglingReference':
			return danglingWords[problem.target]({}, options);
		case 'needAboveCapacity':
			return m.problem_need_above_capacity(
				{ team: problem.team, capacity: number(problem.capacity) },
				options
			);
		case 'incompleteManual':
			return m.problem_incomplete_manual(
				{ process: problem.process, field: problem.field },
				options
			);
		default:
			return problem satisfies never;
	}
}

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const expectedWords: Readonly<Record<Expected, Words>> = {
	object: m.problem_expected_object,
	list: m.problem_expected_list,
	text: m.problem_expected_text,
	number: m.problem_expected_number,
	currency: m.problem_expected_currency,
	day: m.problem_expected_day,
	estimate: m.problem_expected_estimate,
	cost: m.problem_expected_cost,
	targets: m.problem_expected_targets,
	version: m.problem_expected_version
};

export const danglingWords: Readonly<Record<ReferenceTarget, Words>> = {
	system: m.problem_dangling_system,
	team: m.problem_dangling_team,
	process: m.problem_dangling_process,
	stream: m.problem_dangling_stream,
	scenario: m.problem_dangling_scenario
};
