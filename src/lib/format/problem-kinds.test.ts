import { describe, expect, it } from 'vitest';
import type {
	EffectProblem,
	Expected,
	Problem,
	ProblemKind,
	ReferenceTarget
} from '#lib/impact/index.ts';
import { effectProblemMessage } from './effect-problem-words.ts';
import type { Locale } from './number.ts';
import { problemMessage } from './problem-words.ts';

const locales: readonly Locale[] = ['en', 'de'];
const at = { path: 'systems[3].name', value: 'found here' };

/** Every kind there is: the type checker misses one that is not here. */
const problems: { readonly [K in ProblemKind]: Extract<Problem, { kind: K }> } = {
	notJson: { path: '', value: undefined, kind: 'notJson', detail: 'line 3, column 7' },
	tooManyNodes: { path: '', value: 2_000_003, kind: 'tooManyNodes', limit: 1_000_000 },
	unknownField: { ...at, kind: 'unknownField', allowed: ['id', 'name'] },
	missingField: { path: 'systems[3]', value: undefined, kind: 'missingField', field: 'id' },
	wrongType: { ...at, kind: 'wrongType', expected: 'text' },
	emptyText: { ...at, kind: 'emptyText' },
	tooLong: { ...at, kind: 'tooLong', limit: 500 },
	tooMany: { ...at, kind: 'tooMany', limit: 10_000 },
	belowLimit: { ...at, kind: 'belowLimit', limit: 0, included: false },
	aboveLimit: { ...at, kind: 'aboveLimit', limit: 1 },
	notOneOf: { ...at, kind: 'notOneOf', options: ['repair', 'restore'] },
	pertOutOfOrder: { ...at, kind: 'pertOutOfOrder' },
	lognormalOutOfOrder: { ...at, kind: 'lognormalOutOfOrder' },
	lognormalTooWide: { ...at, kind: 'lognormalTooWide', limit: 1_000_000 },
	sharesDoNotAddUp: { ...at, kind: 'sharesDoNotAddUp', sum: 0.9 },
	duplicateId: { ...at, kind: 'duplicateId', of: 'system', first: 'systems[0].id' },
	reservedId: { ...at, kind: 'reservedId' },
	duplicateEntry: { ...at, kind: 'duplicateEntry' },
	danglingReference: { ...at, kind: 'danglingReference', target: 'team' },
	needAboveCapacity: { ...at, kind: 'needAboveCapacity', team: 'Infra', capacity: 2 },
	incompleteManual: { ...at, kind: 'incompleteManual', process: 'orders', field: 'capability' }
};
const expected: Readonly<Record<Expected, true>> = {
	object: true,
	list: true,
	text: true,
	number: true,
	currency: true,
	day: true,
	estimate: true,
	cost: true,
	targets: true,
	version: true
};
const targets: Readonly<Record<ReferenceTarget, true>> = {
	system: true,
	team: true,
	process: true,
	stream: true,
	scenario: true
};
const effectProblems: {
	readonly [K in EffectProblem['kind']]: Extract<EffectProblem, { kind: K }>;
} = {
	unknownTarget: { effect: 0, kind: 'unknownTarget', target: 'system', id: 'erp' },
	missingUse: { effect: 0, kind: 'missingUse', process: 'orders', system: 'erp' },
	missingStep: { effect: 0, kind: 'missingStep', process: 'orders' },
	missingDependency: { effect: 0, kind: 'missingDependency', system: 'erp', dependency: 'ad' },
	incompleteManual: { effect: 0, kind: 'incompleteManual', process: 'orders', field: 'capability' },
	capacityBelowNeed: {
		effect: 0,
		kind: 'capacityBelowNeed',
		team: 'it',
		capacity: 1,
		system: 'erp'
	},
	beyondLimit: {
		effect: 0,
		kind: 'beyondLimit',
		owner: 'team',
		id: 'it',
		field: 'capacity',
		value: 2e6,
		limit: 1e6
	}
};

function expectWords(texts: readonly string[]) {
	const [en, de] = texts;
	for (const text of texts) {
		expect(text).not.toMatch(/undefined|NaN|null|\[object|[{}]|problem_|effect_/);
		expect(text).not.toMatch(/ {2}| [.,;]|\n/);
		expect(text).toMatch(/\.$/);
	}
	expect(en).not.toBe(de);
}

describe('problemMessage', () => {
	it.each(Object.values(problems))('says $kind in both languages', (problem) => {
		expectWords(locales.map((locale) => problemMessage(problem, locale)));
	});

	it('says of every type and reference what would be right', () => {
		const types = (Object.keys(expected) as Expected[]).map((type): Problem => ({
			...at,
			kind: 'wrongType',
			expected: type
		}));
		const references = (Object.keys(targets) as ReferenceTarget[]).map((target): Problem => ({
			...at,
			kind: 'danglingReference',
			target
		}));
		for (const problem of [...types, ...references])
			expectWords(locales.map((locale) => problemMessage(problem, locale)));
		for (const locale of locales) {
			const texts = [...types, ...references].map((problem) => problemMessage(problem, locale));
			expect(new Set(texts).size).toBe(15);
		}
	});

	it('begins with the place, then what is there, then what would be right', () => {
		expect(problemMessage(problems.notOneOf, 'en')).toBe(
			'systems[3].name: found "found here"; one of repair, restore is needed.'
		);
		expect(problemMessage(problems.missingField, 'en')).toBe(
			'systems[3]: the field id is required.'
		);
		expect(problemMessage(problems.notJson, 'en')).toMatch(
			/^The file: it is not valid JSON \(line 3/
		);
		expect(problemMessage(problems.notJson, 'de')).toMatch(
			/^Die Datei: sie ist kein gültiges JSON/
		);
	});

	it.each([
		{ value: undefined, found: 'nothing is there;' },
		{ value: 'x'.repeat(200), found: `found "${'x'.repeat(79)}…;` },
		{ value: [1, 2], found: 'found [1,2];' },
		{ value: [[1], 2], found: 'found [ … ];' },
		{ value: { a: 1, b: { c: 2 } }, found: 'found { a, b };' },
		{ value: null, found: 'found null;' },
		{ value: '<script>', found: 'found "<script>";' }
	])('shows $found', ({ value, found }) => {
		const text = problemMessage({ path: 'x', value, kind: 'emptyText' }, 'en');
		expect(text).toBe(`x: ${found} a text with at least one visible character is needed.`);
	});

	it('shows a value that is nested without end', () => {
		let deep: unknown = [];
		for (let depth = 0; depth < 100_000; depth++) deep = [deep];
		expect(problemMessage({ path: 'x', value: deep, kind: 'emptyText' }, 'en')).toContain('[ … ]');
	});

	it('cuts a long value between two signs', () => {
		const text = problemMessage({ path: 'x', value: '😀'.repeat(60), kind: 'emptyText' }, 'en');
		expect(text.isWellFormed()).toBe(true);
	});
});

describe('effectProblemMessage', () => {
	it.each(Object.values(effectProblems))('says $kind in both languages', (problem) => {
		const texts = locales.map((locale) => effectProblemMessage(problem, locale));
		expectWords(texts);
		expect(texts[0]).toMatch(/^effect 1: /);
	});

	it('says of every reference what is missing', () => {
		const texts = (Object.keys(targets) as ReferenceTarget[]).map((target) =>
			effectProblemMessage({ effect: 11, kind: 'unknownTarget', target, id: 'x' }, 'en')
		);
		expect(new Set(texts).size).toBe(5);
		expect(texts[0]).toMatch(/^effect 12: x: no system has this id\.$/);
	});
});
