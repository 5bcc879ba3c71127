import { describe, expect, it } from 'vitest';
import type { CaseState } from '#lib/view/cases/case-state.ts';
import { bestCase, casesTitle, movedSentence, savedBy, textProblem } from './case-words.ts';

const reader = { locale: 'en', currency: 'EUR' } as const;

/** A case that comes to an expected annual loss, against one of 3 M today. */
function known(mean: number, isClear = true): CaseState {
	const error = { standardError: 1e4 };
	const average = {
		today: { mean: 3e6, ...error },
		case: { mean, ...error },
		difference: { mean: mean - 3e6, ...error },
		isClear
	};
	const netBenefit = { mean: 3e6 - mean, ...error };
	const value = { annualCost: 0, byMeasure: [], netBenefit, isClear };
	const figures = { isFirst: false, awaitsOrder: false, average, bad: average, value };
	return { kind: 'known', figures: { ...figures, event: undefined } };
}

const pending: CaseState = { kind: 'pending' };

describe('the case that saves most', () => {
	it.each([
		{ name: 'is the one with the largest clear fall', states: [known(2e6), known(1e6)], best: 'B' },
		{ name: 'is none while one is not known', states: [known(2e6), pending], best: undefined },
		{ name: 'is none when no fall is clear', states: [known(2.99e6, false)], best: undefined },
		{ name: 'is none when all cost more', states: [known(4e6)], best: undefined },
		{ name: 'does not wait for what is not computed', states: [known(2e6), undefined], best: 'A' }
	])('$name', ({ states, best }) => {
		const named = states.map((state, i) => ({ name: 'AB'[i], state }));
		expect(bestCase(named)?.name).toBe(best);
	});

	it('is the title of the list, which has others when there is none', () => {
		const title = (states: CaseState[], count = states.length) =>
			casesTitle({ count, shown: states.map((state, i) => ({ name: 'ABC'[i], state })) }, reader);
		expect(title([known(4e6), known(1e6)])).toBe(
			'B would save 2.00\u00a0M\u00a0EUR in an average year'
		);
		expect(title([known(4e6), known(1e6)], 41)).toBe('41 cases are kept: what would each change?');
		expect(title([pending, pending])).toBe('2 cases are kept: what would each change?');
		expect(title([pending])).toBe('One case is kept: what would it change?');
		expect(title([])).toBe('Which cases have been kept?');
	});
});

describe('when the model has changed', () => {
	const before = { moment: '12 Nov 2026, 14:05', loss: { mean: 1.95e6, standardError: 1e4 } };

	it('says what a case comes to now and what it came to then', () => {
		expect(movedSentence(before, known(2.1e6), reader)).toBe(
			'Expected annual loss with this case: 2.10\u00a0M\u00a0EUR, was 1.95\u00a0M\u00a0EUR when it was computed on 12 Nov 2026, 14:05. The model has changed since.'
		);
	});

	it('says when that has made no difference', () => {
		expect(movedSentence(before, known(1.955e6), reader)).toContain('as far as can be told');
	});

	it('still says what it came to when it cannot be computed any more', () => {
		const state: CaseState = { kind: 'problem', lines: ['gone: there is no such system'] };
		expect(movedSentence(before, state, reader)).toContain(
			'it came to 1.95\u00a0M\u00a0EUR a year'
		);
		expect(movedSentence(before, pending, reader)).toBeUndefined();
	});
});

it.each([
	{ author: 'Anna', moment: '12 Nov', words: 'Anna, 12 Nov' },
	{ author: '', moment: '12 Nov', words: 'saved 12 Nov' },
	{ author: '', moment: undefined, words: 'from the model file' }
])('who saved it: $words', ({ words, ...by }) => {
	expect(savedBy(by, 'en')).toBe(words);
});

it.each([
	{
		problem: { kind: 'tooLong', field: 'note', length: 1_234 } as const,
		en: 'Note: 1,234 characters; at most 600 are kept. Shorten it.',
		de: 'Notiz: 1.234 Zeichen; höchstens 600 werden gespeichert. Kürzen Sie den Text.'
	},
	{
		problem: { kind: 'missing', field: 'name' } as const,
		en: 'The case has no name. Give it one of up to 80 characters, such as “Budget B”.',
		de: 'Der Fall hat keinen Namen. Geben Sie ihm einen mit bis zu 80 Zeichen, etwa „Budget B“.'
	}
])('names the field, what was typed and what would be right', ({ problem, en, de }) => {
	expect(textProblem(problem, 'en')).toBe(en);
	expect(textProblem(problem, 'de')).toBe(de);
});
