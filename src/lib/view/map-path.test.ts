import { describe, expect, it } from 'vitest';
import { hitting, process, system } from '#lib/impact/testing/small-model.ts';
import { pathView } from './map-path.ts';
import { analysed, manyModels, played, playedAll } from './testing/analysed.ts';

type Parts = Parameters<typeof analysed>[0];

function pathOf(parts: Parts) {
	const { analysis, event } = played(analysed(parts));
	return pathView(analysis.prepared, event);
}

describe('pathView', () => {
	it('names what waits, how it comes back, and the team it waited for', () => {
		const needs = { it: 1 };
		const path = pathOf({
			teams: [{ id: 'it', name: 'IT staff', capacity: 1 }],
			systems: [
				system('first', 5, { needs, priority: 1 }),
				{ ...system('second', 3, { needs, priority: 2 }), name: 'Second' },
				system('portal', 0, { dependsOn: ['second'] })
			],
			processes: [process('orders', ['portal'])],
			scenarios: [{ ...hitting([]), hits: [{ systems: ['first', 'second'], path: 'repair' }] }]
		});
		expect(path).toEqual({
			process: { id: 'orders', name: 'orders' },
			usableAt: 8,
			begins: 0,
			steps: [
				{
					id: 'first',
					name: 'first',
					kind: 'team',
					team: 'IT staff',
					path: 'repair',
					from: 0,
					until: 5
				},
				{
					id: 'second',
					name: 'Second',
					kind: 'dependency',
					team: undefined,
					path: 'repair',
					from: 5,
					until: 8
				},
				{
					id: 'portal',
					name: 'portal',
					kind: 'use',
					team: undefined,
					path: undefined,
					from: 8,
					until: 8
				}
			],
			longest: expect.objectContaining({ id: 'first' }) as unknown
		});
	});

	it('has no path without an event, or when no process stops', () => {
		const idle = { systems: [system('a', 2)], scenarios: [hitting(['a'])] };
		expect(pathOf(idle)).toBeUndefined();
		expect(pathOf({ ...idle, processes: [process('p', [])] })).toBeUndefined();
		expect(pathView(analysed(idle).prepared, undefined)).toBeUndefined();
	});

	it('adds up without gaps to the time until the last process works', () => {
		for (const { analysis, event } of playedAll(manyModels())) {
			const path = pathView(analysis.prepared, event);
			if (!path) continue;
			let at = path.begins;
			for (const { from, until } of path.steps) {
				expect(from).toBe(at);
				expect(until).toBeGreaterThanOrEqual(from);
				at = until;
			}
			expect(at).toBe(path.usableAt);
			expect(path.usableAt).toBe(event.operationalAt);
			const most = Math.max(...path.steps.map(({ from, until }) => until - from));
			expect(path.longest.until - path.longest.from).toBe(most);
		}
	});
});
