import { expect, it } from 'vitest';
import { applyEffects, parseModel } from '#lib/impact/index.ts';
import { effectProblemMessage } from './effect-problem-words.ts';
import { problemLines, problemMessage } from './problem-words.ts';

function linesOf(frequency: unknown, locale: 'en' | 'de') {
	const scenarios = [{ id: 'x', name: 'X', frequency }];
	const parsed = parseModel({ version: 1, name: 'A', currency: 'EUR', scenarios });
	return parsed.ok ? [] : parsed.problems.map((problem) => problemMessage(problem, locale));
}

it('says how large a figure may be', () => {
	const frequency = { fixed: 1e200 };
	expect(linesOf(frequency, 'en')).toEqual([
		'scenarios[0].frequency.fixed: found 1e+200; at most 10,000 is allowed.'
	]);
	expect(linesOf(frequency, 'de')).toEqual([
		'scenarios[0].frequency.fixed: gefunden: 1e+200; erlaubt ist höchstens 10.000.'
	]);
});

it('says how wide a lognormal may be', () => {
	const frequency = { lognormal: { p05: 1e-6, p95: 2 } };
	expect(linesOf(frequency, 'en')).toEqual([
		'scenarios[0].frequency.lognormal: found { p05, p95 }; p95 may be at most 1,000,000 times p05.'
	]);
	expect(linesOf(frequency, 'de')[0]).toContain('höchstens das 1.000.000-Fache von p05');
});

it('says how many problems there are beyond those that are listed', () => {
	const hits = Array.from({ length: 5000 }, () => 0);
	const frequency = { fixed: 1 };
	const scenarios = ['a', 'b', 'c'].map((id) => ({ id, name: id, frequency, hits }));
	const parsed = parseModel({ version: 1, name: 'A', currency: 'EUR', scenarios });
	if (parsed.ok) throw new Error('the file has no problem');
	expect(problemLines(parsed, 'en').at(-1)).toBe('and 5,000 more');
	expect(problemLines(parsed, 'de').at(-1)).toBe('und 5.000 weitere');
	expect(problemLines({ ...parsed, omitted: 0 }, 'en')).toHaveLength(10_000);
});

it('says what an effect would make of a figure', () => {
	const file = {
		...{ version: 1, name: 'A', currency: 'EUR' },
		teams: [{ id: 'infra', name: 'Infrastructure', capacity: 2 }]
	};
	const parsed = parseModel(file);
	const changed =
		parsed.ok && applyEffects(parsed.value, [{ kind: 'capacity', teams: 'all', add: 1e6 }]);
	const problems = changed && !changed.ok ? changed.problems : [];
	expect(problems.map((problem) => effectProblemMessage(problem, 'en'))).toEqual([
		'effect 1: infra.capacity would become 1,000,002; at most 1,000,000 is allowed.'
	]);
	expect(problems.map((problem) => effectProblemMessage(problem, 'de'))).toEqual([
		'Wirkung 1: infra.capacity stiege auf 1.000.002; erlaubt ist höchstens 1.000.000.'
	]);
});
