import { describe, expect, it } from 'vitest';
import { parseModel } from '../parse-model.ts';
import { goodBut, problemsOf } from '../testing/good-file.ts';
import { withValue } from '../testing/with-value.ts';

describe('a problem', () => {
	const pert = 'systems[0].recovery.restore.hours.pert';
	const share = 'streams[0].steps[1].parallel[0].share';
	const manual = (more: object) => [{ kind: 'manual', processes: ['p'], ...more }];

	it.each<[at: string, value: unknown, kind: string, more?: Readonly<Record<string, unknown>>]>([
		['versoin', 1, 'unknownField'],
		['systems[0].needs.nobody', 1, 'danglingReference', { target: 'team', value: 'nobody' }],
		[
			'systems[0].recovery.reset',
			{},
			'unknownField',
			{ allowed: ['repair', 'restore', 'rebuild', 'note', 'basis'] }
		],
		['processes[0].uses[0].wihtout', 1, 'unknownField'],
		['name', undefined, 'missingField', { field: 'name' }],
		['systems[2].id', undefined, 'missingField', { field: 'id' }],
		['scenarios[0].frequency', undefined, 'missingField'],
		['name', 7, 'wrongType', { expected: 'text' }],
		['name', ' \t', 'emptyText'],
		['name', 'x'.repeat(501), 'tooLong', { limit: 500 }],
		['version', 2, 'wrongType', { expected: 'version' }],
		['version', '1', 'wrongType', { expected: 'version' }],
		['currency', 'euro', 'wrongType', { expected: 'currency' }],
		['company', null, 'wrongType', { expected: 'object' }],
		['company', [], 'wrongType', { expected: 'object' }],
		['cases', {}, 'wrongType', { expected: 'list' }],
		['cases[0]', 'infra', 'wrongType', { expected: 'object' }],
		['rework', '0.3', 'wrongType', { expected: 'number' }],
		['rework', null, 'wrongType', { expected: 'number' }],
		['rework', Number.NaN, 'wrongType', { expected: 'number' }],
		['rework', Infinity, 'wrongType', { expected: 'number' }],
		['costOfCapital', -0.01, 'belowLimit', { limit: 0, included: true }],
		['company.horizonYears', 0, 'belowLimit', { limit: 0.01, included: true }],
		['processes[0].mtpdHours', -1, 'belowLimit', { limit: 0 }],
		['systems[0].recovery.restore.rpoHours', -1, 'belowLimit'],
		['processes[0].costs[0].perHour', -1, 'belowLimit'],
		['processes[0].costs[1].atHour', -1, 'belowLimit'],
		['scenarios[0].hits[0].probability', 1.01, 'aboveLimit', { limit: 1 }],
		['scenarios[0].backupLoss[0].probability', 50, 'aboveLimit'],
		['processes[0].operatingHoursPerWeek', 169, 'aboveLimit', { limit: 168 }],
		[
			'streams[0].catchUp',
			{ surplus: 0 },
			'belowLimit',
			{ path: 'streams[0].catchUp.surplus', value: 0 }
		],
		['strategy', 'best', 'notOneOf', { options: ['planned', 'adhoc', 'optimised'] }],
		['scenarios[0].hits[0].path', 'rebuild', 'notOneOf', { options: ['repair', 'restore'] }],
		['processes[0].costs[0].kind', 'margn', 'notOneOf'],
		['measures[0].effects[0].kind', 'magic', 'notOneOf'],
		['measures[0].effects[0].kind', 'constructor', 'notOneOf'],
		[pert, [1, 3, 2], 'pertOutOfOrder'],
		[pert, [3, 2, 4], 'pertOutOfOrder'],
		[pert, [1, 2], 'wrongType', { expected: 'estimate' }],
		[`${pert}[0]`, -1, 'belowLimit', { limit: 0 }],
		[
			'scenarios[0].frequency',
			{ lognormal: { p05: 2, p95: 1 } },
			'lognormalOutOfOrder',
			{ path: 'scenarios[0].frequency.lognormal', value: { p05: 2, p95: 1 } }
		],
		['scenarios[0].frequency.lognormal.p05', 0, 'belowLimit', { included: false }],
		[
			'scenarios[0].frequency',
			{ lognormal: { p05: 1e-6, p95: 1.1 } },
			'lognormalTooWide',
			{ limit: 1e6, path: 'scenarios[0].frequency.lognormal', value: { p05: 1e-6, p95: 1.1 } }
		],
		[
			'scenarios[0].frequency',
			{ fixed: 1e200 },
			'aboveLimit',
			{ limit: 10_000, path: 'scenarios[0].frequency.fixed', value: 1e200 }
		],
		[`${pert}[2]`, 1e8, 'aboveLimit', { limit: 1e7 }],
		['teams[0].capacity', 2e6, 'aboveLimit', { limit: 1e6 }],
		['systems[0].priority', -2e9, 'belowLimit', { limit: -1e9 }],
		['processes[0].costs[0].perHour', 2e18, 'aboveLimit', { limit: 1e18 }],
		['scenarios[0].frequency', {}, 'wrongType', { expected: 'estimate' }],
		['scenarios[0].frequency', 3, 'wrongType', { expected: 'estimate' }],
		[
			'scenarios[0].frequency',
			{ fixed: 1, pert: [1, 2, 3] },
			'unknownField',
			{ path: 'scenarios[0].frequency.pert', value: [1, 2, 3] }
		],
		['processes[0].costs[0]', { kind: 'other' }, 'wrongType', { expected: 'cost' }],
		[
			'processes[0].costs[0]',
			{ kind: 'other', perHour: 1, once: 1, atHour: 1 },
			'wrongType',
			{ expected: 'cost' }
		],
		['processes[0].costs[0].atHour', 1, 'unknownField'],
		[
			share,
			0.4,
			'sharesDoNotAddUp',
			{ sum: 0.9, path: 'streams[0].steps[1].parallel', value: 0.9 }
		],
		['streams[0].steps[1].parallel', [], 'sharesDoNotAddUp', { sum: 0, value: 0 }],
		[
			'streams[0].steps[1].parallel[1].process',
			'p',
			'duplicateEntry',
			{ path: 'streams[0].steps[1].parallel[1]' }
		],
		['streams[0].steps[1].process', 'p', 'unknownField'],
		['systems[2].id', 's', 'duplicateId', { of: 'system', first: 'systems[0].id' }],
		['cases[0].id', '', 'emptyText'],
		['processes[2].id', 'response', 'reservedId'],
		['systems[0].dependsOn[1]', 's2', 'duplicateEntry'],
		['processes[0].uses[1]', { system: 's' }, 'duplicateEntry', { value: 's' }],
		[
			'scenarios[0].backupLoss[1]',
			{ repository: 's2', probability: 1 },
			'duplicateEntry',
			{ value: 's2' }
		],
		['systems[0].dependsOn[0]', 'gone', 'danglingReference', { target: 'system' }],
		['systems[0].restoresFrom', 'gone', 'danglingReference', { target: 'system' }],
		['processes[0].uses[0].system', 'p', 'danglingReference', { target: 'system' }],
		['streams[0].steps[0].process', 's', 'danglingReference', { target: 'process' }],
		['scenarios[0].hits[0].systems[0]', 'gone', 'danglingReference', { target: 'system' }],
		['scenarios[0].backupLoss[0].repository', 'gone', 'danglingReference'],
		[
			'measures[0].effects[0].scenarios',
			['gone'],
			'danglingReference',
			{ target: 'scenario', path: 'measures[0].effects[0].scenarios[0]', value: 'gone' }
		],
		['measures[0].effects[0].scenarios', 'every', 'wrongType', { expected: 'targets' }],
		['measures[0].effects[0].factor', undefined, 'missingField', { field: 'factor' }],
		['measures[0].effects[0].systems', 'all', 'unknownField'],
		['measures[0].lifetimeYears', 0, 'belowLimit', { limit: 0.01 }],
		['measures[0].effects[0].factor', 1e7, 'aboveLimit', { limit: 1e6 }],
		['systems[0].needs.t', 3, 'needAboveCapacity', { team: 't', capacity: 2 }],
		['systems[0].needs.t', -1, 'belowLimit'],
		[
			'cases[0].effects',
			manual({ capability: 1, readyAfterHours: 1 }),
			'incompleteManual',
			{ process: 'p', field: 'sustainableHours', path: 'cases[0].effects[0]', value: undefined }
		],
		[
			'systems[0].basis',
			{ hours: { source: 'a' } },
			'unknownField',
			{ path: 'systems[0].basis.hours', value: { source: 'a' } }
		],
		[
			'systems[0].basis',
			{ '*': {} },
			'missingField',
			{ field: 'source', path: 'systems[0].basis.*.source', value: undefined }
		],
		[
			'systems[0].basis',
			{ '*': { source: 'a', date: '2026-02-30' } },
			'wrongType',
			{ expected: 'day', path: 'systems[0].basis.*.date', value: '2026-02-30' }
		],
		[
			'systems[0].basis',
			{ '*': { source: 'a', confidence: 'sure' } },
			'notOneOf',
			{ options: ['high', 'medium', 'low'], path: 'systems[0].basis.*.confidence', value: 'sure' }
		],
		[
			'systems[0].basis',
			{ '*': { source: 'a', note: 'b' } },
			'unknownField',
			{ path: 'systems[0].basis.*.note', value: 'b' }
		]
	])('is told with its place and value: %s %j, %s', (at, value, kind, more = {}) => {
		const problems = problemsOf(goodBut(at, value));
		expect(problems[0]).toMatchObject({ path: at, value, kind, ...more });
		expect(problems.slice(1)).toEqual([]);
	});

	it('with an effect that introduces manual work names every field it lacks', () => {
		const problems = problemsOf(goodBut('cases[0].effects', manual({ extraCostPerHour: 1 })));
		expect(problems).toMatchObject(
			['capability', 'readyAfterHours', 'sustainableHours'].map((field) => ({
				kind: 'incompleteManual',
				process: 'p',
				field
			}))
		);
	});

	it('is no change of manual work that an effect before it introduced', () => {
		const whole = manual({ capability: 0.5, readyAfterHours: 1, sustainableHours: 9 });
		const part = manual({ capability: 0.6 });
		expect(problemsOf(goodBut('cases[0].effects', [...whole, ...part]))).toEqual([]);
		expect(problemsOf(goodBut('cases[0].effects', [...part, ...whole]))).toMatchObject([
			{ kind: 'incompleteManual', field: 'readyAfterHours', path: 'cases[0].effects[0]' },
			{ kind: 'incompleteManual', field: 'sustainableHours', path: 'cases[0].effects[0]' }
		]);
		// What a measure would introduce is not there in a case.
		const file = withValue(goodBut('measures[0].effects', whole), 'cases[0].effects', part);
		expect(problemsOf(file)).toHaveLength(2);
	});

	it('with a process that is not there is told once', () => {
		const effects = [{ kind: 'manual', processes: ['gone'], capability: 1 }];
		expect(problemsOf(goodBut('cases[0].effects', effects))).toMatchObject([
			{ kind: 'danglingReference', value: 'gone' }
		]);
	});

	it('is no manual effect on a process that works by hand already', () => {
		const effects = [{ kind: 'manual', processes: ['p2'], capability: 1 }];
		expect(problemsOf(goodBut('cases[0].effects', effects))).toEqual([]);
	});

	it('comes with all others of the file, in its order', () => {
		const file = {
			version: 3,
			currency: 'E',
			teams: [{ id: 't', name: '', capacity: -1 }],
			systems: [{ id: 's', name: 'S', dependsOn: ['a', 'b'], recovery: { restore: {} } }],
			streams: 5,
			extra: true
		};
		expect(problemsOf(file).map(({ path, kind }) => `${path} ${kind}`)).toEqual([
			'extra unknownField',
			'version wrongType',
			'name missingField',
			'currency wrongType',
			'teams[0].name emptyText',
			'teams[0].capacity belowLimit',
			'systems[0].dependsOn[0] danglingReference',
			'systems[0].dependsOn[1] danglingReference',
			'systems[0].recovery.restore.hours missingField',
			'streams wrongType'
		]);
	});

	it.each([undefined, null, 0, '', 'model', [], true])(
		'is a file that is no object: %j',
		(file) => {
			expect(problemsOf(file)).toEqual([
				{ kind: 'wrongType', expected: 'object', path: '', value: file }
			]);
		}
	);

	it('is no reference to what stands further down', () => {
		const systems = [
			{ id: 'a', name: 'A', dependsOn: ['b'], restoresFrom: 'c' },
			...['b', 'c'].map((id) => ({ id, name: id }))
		];
		expect(problemsOf({ version: 1, name: 'N', currency: 'EUR', systems })).toEqual([]);
	});

	it('is no unit above a capacity that the file gives later', () => {
		const systems = [{ id: 's', name: 'S', needs: { t: 2 } }];
		const teams = (capacity: number) => [{ id: 't', name: 'T', capacity }];
		const file = { version: 1, name: 'N', currency: 'EUR', systems };
		expect(problemsOf({ ...file, teams: teams(2) })).toEqual([]);
		expect(problemsOf({ ...file, teams: teams(1) })).toMatchObject([
			{ kind: 'needAboveCapacity', path: 'systems[0].needs.t', value: 2 }
		]);
	});

	it('is told once for each process that an effect on all would give manual work', () => {
		const effects = [{ kind: 'manual', processes: 'all', capability: 1, readyAfterHours: 1 }];
		const problems = problemsOf(goodBut('cases[0].effects', [...effects, ...effects]));
		expect(problems).toMatchObject(
			['p', 'p3'].map((process) => ({
				kind: 'incompleteManual',
				process,
				path: 'cases[0].effects[0]'
			}))
		);
	});

	it('is kept up to the ten thousandth, and counted beyond', () => {
		const costs = Array.from({ length: 5000 }, () => ({ kind: 'other' }));
		const processes = Array.from({ length: 4 }, (_, i) => ({ id: `p${i}`, name: 'P', costs }));
		const parsed = parseModel({ version: 1, name: 'N', currency: 'EUR', processes });
		expect(parsed).toMatchObject({ ok: false, omitted: 10_000 });
		expect(!parsed.ok && parsed.problems.length).toBe(10_000);
		expect(!parsed.ok && parsed.problems.at(-1)?.path).toBe('processes[1].costs[4999]');
	});
});
