import { expect, it } from 'vitest';
import { parseModel } from '#lib/impact/index.ts';
import { listProblems } from './model-problems.ts';

function problemsOf(file: unknown) {
	const parsed = parseModel(file);
	return parsed.ok ? [] : parsed.problems;
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
	expect(groups.every(({ total: own }) => own === 150)).toBe(true);
});
