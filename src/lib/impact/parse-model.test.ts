import { describe, expect, it } from 'vitest';
import { parseModel, parseModelText } from './index.ts';
import { goodBut, goodFile, problemsOf } from './testing/good-file.ts';

describe('a model file', () => {
	it('that is right is read as it stands, with empty lists where it has none', () => {
		const parsed = parseModel(goodFile);
		expect(problemsOf(goodFile)).toEqual([]);
		if (!parsed.ok) return;
		expect(parsed.value.systems[0]).toEqual(goodFile.systems[0]);
		expect(parsed.value.systems[1]).toEqual({
			id: 's2',
			name: 'S2',
			dependsOn: [],
			needs: {},
			recovery: {}
		});
		expect(parsed.value.processes[1]).toEqual({
			...goodFile.processes[1],
			uses: [],
			costs: []
		});
	});

	it('may be as good as empty', () => {
		expect(parseModel({ version: 1, name: 'Empty', currency: 'CHF' })).toEqual({
			ok: true,
			value: {
				version: 1,
				name: 'Empty',
				currency: 'CHF',
				company: { appetite: [] },
				teams: [],
				systems: [],
				processes: [],
				streams: [],
				scenarios: [],
				measures: [],
				cases: []
			}
		});
	});

	it('is read again from what was read', () => {
		const first = parseModel(goodFile);
		expect(first.ok && parseModel(JSON.parse(JSON.stringify(first.value)))).toEqual(first);
	});

	it('is left alone', () => {
		const before = structuredClone(goodFile);
		parseModel(goodFile);
		expect(goodFile).toEqual(before);
	});
});

describe('numbers that are only just right', () => {
	it.each([
		['systems[0].priority', -3.5],
		['systems[0].needs.t', 0],
		['systems[0].recovery.restore.hours', { fixed: 0 }],
		['systems[0].recovery.restore.hours', { pert: [2, 2, 2] }],
		['systems[0].recovery.restore.hours', { lognormal: { p05: 2, p95: 2 } }],
		['processes[0].operatingHoursPerWeek', 0],
		['processes[0].uses[0].without', 1],
		['processes[0].costs[1].belowCapability', 0],
		['scenarios[0].hits[0].probability', 0],
		['streams[0].steps[1].parallel[0].share', 0.5 + 1e-9],
		['systems[0].basis', { '*': { source: 'a', date: '2024-02-29' } }],
		['systems[0].basis', { recovery: { source: 'a' }, name: { source: 'a' } }]
	])('%s may be %j', (at, value) => {
		expect(problemsOf(goodBut(at, value))).toEqual([]);
	});
});

describe('names that mean something to JavaScript', () => {
	const awkward = [
		'__proto__',
		'constructor',
		'prototype',
		'toString',
		'hasOwnProperty',
		'valueOf'
	];

	it.each(awkward)('%s is an id like any other', (id) => {
		const text = JSON.stringify(goodFile).replace(/"(t|s|p|v|x|m|c)"/g, () => JSON.stringify(id));
		const parsed = parseModelText(text);
		expect(parsed).toMatchObject({ ok: true });
		if (!parsed.ok) return;
		expect(Object.entries(parsed.value.systems[0].needs)).toEqual([[id, 2]]);
		expect(JSON.parse(JSON.stringify(parsed.value))).toMatchObject(JSON.parse(text) as object);
		expect(Object.prototype).not.toHaveProperty('t');
	});

	it.each(awkward)('%s is no field of any object', (field) => {
		const places = [
			'',
			'company.',
			'systems[0].',
			'systems[0].recovery.',
			'processes[0].costs[0].'
		];
		for (const place of places) {
			const file = JSON.stringify(goodBut(`${place}${field}`, { polluted: true }));
			expect(parseModelText(file)).toMatchObject({
				ok: false,
				problems: [{ kind: 'unknownField', path: `${place}${field}`, value: { polluted: true } }]
			});
		}
		expect({}).not.toHaveProperty('polluted');
	});

	it.each(awkward)('%s is no field that a basis can speak of', (field) => {
		const basis = JSON.parse(`{ "${field}": { "source": "nobody" } }`) as unknown;
		expect(problemsOf(goodBut('systems[0].basis', basis))).toMatchObject([
			{ kind: 'unknownField', path: `systems[0].basis.${field}` }
		]);
	});

	it.each(awkward)('%s refers to nothing that is not there', (id) => {
		expect(problemsOf(goodBut('systems[0].dependsOn[0]', id))).toMatchObject([
			{ kind: 'danglingReference', value: id }
		]);
	});
});

describe('the text of a model file', () => {
	it('may begin with a byte-order mark', () => {
		expect(parseModelText(`\uFEFF${JSON.stringify(goodFile)}`)).toEqual(parseModel(goodFile));
	});

	it.each(['', '{', '{"version":1,}', '\uFEFF', '\uFEFF\uFEFF{}', 'NaN', '{"version": NaN}'])(
		'that is no JSON is a problem: %j',
		(text) => {
			expect(parseModelText(text)).toEqual({
				ok: false,
				omitted: 0,
				problems: [
					{ kind: 'notJson', path: '', value: undefined, detail: expect.any(String) as string }
				]
			});
		}
	);

	it('with more objects and lists than a machine bears is a problem before it is read', () => {
		const text = `{"version":1,"x":[${'{},'.repeat(2_000_000)}{}]}`;
		expect(parseModelText(text)).toEqual({
			ok: false,
			omitted: 0,
			problems: [{ kind: 'tooManyNodes', limit: 2_000_000, path: '', value: 2_000_003 }]
		});
	});

	it('may hold a number too large to be one, which is a problem', () => {
		const text = JSON.stringify(goodFile).replace(
			'"annualRevenue":1000000',
			'"annualRevenue":1e999'
		);
		expect(parseModelText(text)).toMatchObject({
			ok: false,
			problems: [{ kind: 'wrongType', expected: 'number', path: 'company.annualRevenue' }]
		});
	});

	it.each([
		{ name: 'as the whole file', around: (deep: string) => deep },
		{
			name: 'in an unknown field',
			around: (deep: string) => `{"version":1,"name":"a","currency":"EUR","deep":${deep}}`
		},
		{
			name: 'in a list',
			around: (deep: string) => `{"version":1,"name":"a","currency":"EUR","systems":${deep}}`
		},
		{
			name: 'in a note',
			around: (deep: string) => `{"version":1,"name":"a","currency":"EUR","note":${deep}}`
		}
	])('nested 100,000 deep $name is a problem and no crash', ({ around }) => {
		const depth = 100_000;
		for (const [open, close] of [
			['[', ']'],
			['{"a":', '}']
		]) {
			const deep = `${open.repeat(depth)}0${close.repeat(depth)}`;
			const parsed = parseModelText(around(deep));
			expect(parsed.ok).toBe(false);
			expect(!parsed.ok && parsed.problems.length).toBeGreaterThan(0);
		}
	});
});

describe('limits', () => {
	const many = (count: number, make: (i: number) => unknown) =>
		Array.from({ length: count }, (_, i) => make(i));

	it.each([
		{ field: 'systems', limit: 5000 },
		{ field: 'processes', limit: 2000 },
		{ field: 'teams', limit: 500 },
		{ field: 'streams', limit: 500 },
		{ field: 'scenarios', limit: 500 },
		{ field: 'measures', limit: 1000 },
		{ field: 'cases', limit: 1000 }
	])('let a file hold $limit $field and no more', ({ field, limit }) => {
		const extra = { capacity: 1, frequency: { fixed: 1 }, lifetimeYears: 1 };
		const allowed = {
			teams: ['capacity'],
			scenarios: ['frequency'],
			measures: ['lifetimeYears']
		}[field];
		const entry = (i: number) => ({
			id: `i${i}`,
			name: 'N',
			...Object.fromEntries(Object.entries(extra).filter(([key]) => allowed?.includes(key)))
		});
		const file = (count: number) => ({
			version: 1,
			name: 'Many',
			currency: 'EUR',
			[field]: many(count, entry)
		});
		expect(problemsOf(file(limit))).toEqual([]);
		expect(problemsOf(file(limit + 1))).toEqual([
			{ kind: 'tooMany', limit, path: field, value: limit + 1 }
		]);
	});

	it('hold for lists inside objects', () => {
		const file = goodBut(
			'processes[0].costs',
			many(5001, () => ({ kind: 'other', perHour: 1 }))
		);
		expect(problemsOf(file)).toMatchObject([{ kind: 'tooMany', limit: 5000, value: 5001 }]);
	});

	it.each([
		{ at: 'systems[0].note', longest: 20_000 },
		{ at: 'systems[1].name', longest: 500 },
		{ at: 'cases[0].id', longest: 200 }
	])('let $at be $longest characters long', ({ at, longest }) => {
		expect(problemsOf(goodBut(at, 'a'.repeat(longest)))).toEqual([]);
		expect(problemsOf(goodBut(at, 'a'.repeat(longest + 1)))).toMatchObject([
			{ kind: 'tooLong', limit: longest, path: at }
		]);
	});
});
