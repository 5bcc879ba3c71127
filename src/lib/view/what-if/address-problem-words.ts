import { strategyName } from '#lib/format/effect-words.ts';
import { formatNumber, formatShortNumber, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { addressVersion, longestText } from './case-address.ts';
import { controlLabel, unitMark } from './control-words.ts';
import type { AddressProblem } from './read-address.ts';

/** Longer pieces of an address are cut, so that a message stays one line. */
const shownLength = 100;

/** What of an address was not used, and why, in one line. */
export function addressProblemMessage(problem: AddressProblem, locale: Locale): string {
	const options = { locale };
	switch (problem.kind) {
		case 'tooLong':
			return m.what_if_problem_too_long(
				{
					length: formatNumber(problem.length, locale),
					limit: formatNumber(problem.limit, locale)
				},
				options
			);
		case 'version':
			return m.what_if_problem_version(
				{ version: cut(problem.version), known: addressVersion },
				options
			);
		case 'unknown':
			return m.what_if_problem_unknown({ name: cut(problem.name) }, options);
		case 'repeated':
			return m.what_if_problem_repeated({ name: cut(problem.name) }, options);
		case 'unknownMeasure':
			return m.what_if_problem_measure({ measure: cut(problem.measure) }, options);
		case 'unknownScenario':
			return m.what_if_problem_scenario({ scenario: cut(problem.scenario) }, options);
		case 'value':
			return valueMessage(problem, locale);
		case 'textTooLong': {
			const field = { name: m.what_if_name, author: m.what_if_author, note: m.what_if_note };
			const limit = formatNumber(longestText[problem.name], locale);
			return m.what_if_problem_text({ field: field[problem.name]({}, options), limit }, options);
		}
		case 'effect':
			return m.what_if_problem_effect({ text: cut(problem.text) }, options);
		default:
			return problem satisfies never;
	}
}

function valueMessage(
	{ control, value }: Extract<AddressProblem, { kind: 'value' }>,
	locale: Locale
): string {
	const label = controlLabel(control, locale);
	if (control.type !== 'slider') {
		const names = control.type === 'choice' ? control.options : [];
		const options = names.map((name) => strategyName(name, locale)).join(', ');
		return m.what_if_problem_choice({ control: label, value: cut(value), options }, { locale });
	}
	const write = (bound: number) =>
		`${formatShortNumber(bound, locale, 2)}\u00a0${unitMark(control)}`.trim();
	return m.what_if_problem_range(
		{ control: label, value: cut(value), min: write(control.min), max: write(control.max) },
		{ locale }
	);
}

function cut(text: string): string {
	if (text.length <= shownLength) return text;
	// Not between the two halves of a sign.
	return `${text.slice(0, shownLength).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
