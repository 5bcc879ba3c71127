import { formatMoney } from '#lib/format/money.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import type { Simulated } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import type { CaseState } from '#lib/view/cases/case-state.ts';
import type { TextField, TextProblem } from '#lib/view/cases/case-texts.ts';
import { movement } from '#lib/view/cases/movement.ts';
import { longestText } from '#lib/view/what-if/case-address.ts';

export interface CaseReader {
	readonly locale: Locale;
	readonly currency: string;
}

/** A case by name, and what is known of it. */
export interface NamedState {
	readonly name: string;
	readonly state: CaseState | undefined;
}

/** The case that clearly saves most in an average year; undefined while figures are missing, or when none does. */
export function bestCase(
	cases: readonly NamedState[]
): { readonly name: string; readonly saves: number } | undefined {
	const known = cases.flatMap(({ name, state }) =>
		state?.kind === 'known' ? [{ name, ...state.figures.average }] : []
	);
	if (cases.some(({ state }) => state?.kind === 'pending')) return undefined;
	const [best] = known
		.filter(({ isClear, difference }) => isClear && difference.mean < 0)
		.sort((a, b) => a.difference.mean - b.difference.mean);
	return best && { name: best.name, saves: -best.difference.mean };
}

/** The message of the list, of which one page may be shown. */
export function casesTitle(
	{ count, shown }: { readonly count: number; readonly shown: readonly NamedState[] },
	{ locale, currency }: CaseReader
): string {
	const options = { locale };
	if (count === 0) return m.cases_title_none({}, options);
	// Which is best, nobody knows who has not seen all.
	const best = shown.length === count ? bestCase(shown) : undefined;
	if (best) {
		const money = formatMoney(best.saves, currency, locale);
		return m.cases_title_saves({ name: best.name, money }, options);
	}
	if (count === 1) return m.cases_title_one({}, options);
	return m.cases_title_many({ count: formatNumber(count, locale) }, options);
}

/** Who saved a case and when. */
export function savedBy(
	{ author, moment }: { readonly author: string; readonly moment: string | undefined },
	locale: Locale
): string {
	const options = { locale };
	if (moment === undefined) return m.cases_from_file({}, options);
	return author === ''
		? m.cases_by_nobody({ moment }, options)
		: m.cases_by({ author, moment }, options);
}

/** What a case came to before the model changed, and whether that has moved. */
export function movedSentence(
	before: { readonly moment: string; readonly loss: Simulated },
	state: CaseState | undefined,
	{ locale, currency }: CaseReader
): string | undefined {
	const { moment } = before;
	const money = (figure: Simulated) => formatMoney(figure.mean, currency, locale);
	switch (state?.kind) {
		case 'known': {
			const { then, now, hasMoved } = movement(before.loss, state.figures.average.case);
			if (!hasMoved) return m.cases_not_moved({ moment, now: money(now) }, { locale });
			return m.cases_moved({ now: money(now), then: money(then), moment }, { locale });
		}
		case 'problem':
			return m.cases_lost_since({ moment, then: money(before.loss) }, { locale });
		default:
			return undefined;
	}
}

export function fieldName(field: TextField, locale: Locale): string {
	return {
		name: m.cases_field_name,
		author: m.cases_field_author,
		note: m.cases_field_note
	}[field]({}, { locale });
}

/** What is wrong with a field, what was typed, and what would be right. */
export function textProblem(problem: TextProblem, locale: Locale): string {
	const limit = formatNumber(longestText[problem.field], locale);
	switch (problem.kind) {
		case 'missing':
			return m.cases_problem_missing({ limit }, { locale });
		case 'tooLong': {
			const length = formatNumber(problem.length, locale);
			const field = fieldName(problem.field, locale);
			return m.cases_problem_too_long({ field, length, limit }, { locale });
		}
		default:
			return problem satisfies never;
	}
}
