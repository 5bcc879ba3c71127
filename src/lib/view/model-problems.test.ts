import { expect, it } from 'vitest';
import { parseModel } from '#lib/impact/index.ts';
import { listProblems } from './model-problems.ts';

function problemsOf(file: unknown) {
	const parsed = parseModel(file);
	if (parsed.ok) throw new Error('the file has no problem');
	return parsed;
}

it('groups problems by the part of the file they are in', () => {
	const problems = problemsOf({
		version: 2,
		name: 'A',
		currency: 'EUR',
		systems: [{ id: 'erp' }, { id: 'crm', name: 'CRM', dependsOn: ['nothing'] }]
	});
	const { groups, total, shown } = listProblems(problems, 'en');
	expect(groups.map(({ part, total: own }) => [part, own])).toEqual([
		['', 1],
		['systems', 2]
	]);
	expect(groups[1].lines[0]).toContain('systems[0].name');
	expect([total, shown]).toEqual([3, 3]);
});

it('shows the first two hundred and counts the rest', () => {
	const systems = Array.from({ length: 150 }, (_, i) => ({ id: `s${i}` }));
	const teams = Array.from({ length: 150 }, (_, i) => ({ id: `t${i}`, name: 'T' }));
	const file = { version: 1, name: 'A', currency: 'EUR', systems, teams };
	const { groups, total, shown } = listProblems(problemsOf(file), 'de');
	expect([total, shown]).toEqual([300, 200]);
	expect(groups.map(({ lines }) => lines.length).sort()).toEqual([150, 50]);
	expect(groups.map(({ total: own }) => own)).toEqual([150, 150]);
});

it('counts the problems that a hostile file has beyond those that are kept', () => {
	const costs = Array.from({ length: 5000 }, () => 0);
	const processes = Array.from({ length: 3 }, (_, i) => ({ id: `p${i}`, name: 'P', costs }));
	const list = listProblems(
		problemsOf({ version: 2, name: 'A', currency: 'EUR', processes }),
		'en'
	);
	expect([list.total, list.shown]).toEqual([15_001, 200]);
	expect(list.groups.map(({ part, total }) => [part, total])).toEqual([
		['', undefined],
		['processes', undefined]
	]);
});
