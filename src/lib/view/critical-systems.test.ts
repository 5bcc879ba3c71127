import { describe, expect, it } from 'vitest';
import { hitting, process, ratePenalty, system } from '#lib/impact/testing/small-model.ts';
import { criticalSystems } from './critical-systems.ts';
import { analysed, manyModels, played, playedAll } from './testing/analysed.ts';

function savings(parts: Parameters<typeof analysed>[0], organisation?: 'planned' | 'adhoc') {
	const { analysis, scenario, event, ...of } = played(analysed(parts), organisation);
	return criticalSystems(analysis, scenario, of.organisation, event).map(
		({ id, saving }) => [id, saving] as const
	);
}

const costly = { costs: [ratePenalty] };

describe('criticalSystems', () => {
	it('finds what halving each recovery time saves', () => {
		const parts = {
			systems: [system('long', 10), system('short', 6), system('apart', 30)],
			processes: [process('p', ['long', 'short'], costly), process('q', ['apart'], costly)],
			scenarios: [hitting(['long', 'short', 'apart'])]
		};
		// Half of `long` makes `short` the last: 10 hours become 6.
		expect(savings(parts)).toEqual([
			['apart', 1500],
			['long', 400],
			['short', 0]
		]);
	});

	it('counts what a system keeps waiting, in its team and above it', () => {
		const needs = { it: 1 };
		const parts = {
			teams: [{ id: 'it', name: 'IT', capacity: 1 }],
			systems: [system('first', 8, { needs, priority: 1 }), system('second', 2, { needs })],
			processes: [process('p', ['second'], costly)],
			scenarios: [hitting(['first', 'second'])]
		};
		expect(savings(parts)).toEqual([
			['first', 400],
			['second', 100]
		]);
	});

	it('does not hide that a faster recovery may make the event dearer', () => {
		const needs = { it: 1 };
		const parts = {
			teams: [{ id: 'it', name: 'IT', capacity: 1 }],
			systems: [
				system('base', 4, { priority: 1 }),
				system('above', 2, { needs, dependsOn: ['base'], priority: 2 }),
				system('filler', 4, { needs, priority: 3 })
			],
			processes: [process('p', ['filler'], costly)],
			scenarios: [hitting(['base', 'above', 'filler'])]
		};
		// `filler` fits in before `above`, but no longer when `base` is back after 2 hours.
		expect(savings(parts)).toEqual([
			['filler', 200],
			['above', 0],
			['base', -400]
		]);
	});

	it('has nothing to say when nothing has to be recovered', () => {
		expect(savings({ systems: [system('a', 1)], scenarios: [hitting([])] })).toEqual([]);
	});

	it('takes no rounding of sums for a saving', () => {
		const tiny = playedAll(manyModels()).flatMap(({ analysis, scenario, organisation, event }) =>
			criticalSystems(analysis, scenario, organisation, event).filter(
				({ saving }) => saving !== 0 && Math.abs(saving) < event.loss * 1e-9
			)
		);
		expect(tiny).toEqual([]);
	});
});
