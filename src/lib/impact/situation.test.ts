import { describe, expect, it } from 'vitest';
import { prepareModel, typicalEvent } from './index.ts';
import { hitting, play, smallModel, system } from './testing/small-model.ts';

describe('the path of a recovery', () => {
	const recovery = {
		repair: { hours: { fixed: 1 }, rpoHours: 99 },
		restore: { hours: { fixed: 4 }, rpoHours: 24 },
		rebuild: { hours: { fixed: 10 }, rpoHours: 168 }
	};
	const vault = system('vault', 2);

	function recovered(
		parts: { systems?: readonly unknown[]; scenario?: Readonly<Record<string, unknown>> } = {}
	) {
		const { schedule, recoveries } = play({
			systems: [{ id: 'a', name: 'A', recovery, restoresFrom: 'vault' }, vault],
			scenarios: [hitting(['a'], parts.scenario)],
			...(parts.systems && { systems: parts.systems })
		});
		const { affected } = recoveries[0];
		return [...schedule.a.slice(0, 2), affected.path, affected.rpoHours];
	}

	it('is restore unless a hit says otherwise, and repair brings no old data', () => {
		expect(recovered()).toEqual([0, 4, 'restore', 24]);
		expect(recovered({ scenario: { hits: [{ systems: ['a'], path: 'repair' }] } })).toEqual([
			0,
			1,
			'repair',
			0
		]);
	});

	it.each([
		{ name: 'restore first', paths: ['restore', 'repair'] },
		{ name: 'repair first', paths: ['repair', 'restore'] }
	])('is restore when two hits disagree, $name', ({ paths }) => {
		const hits = paths.map((path) => ({ systems: ['a'], path }));
		expect(recovered({ scenario: { hits } })).toEqual([0, 4, 'restore', 24]);
	});

	it('is repair when the hit that says restore does not happen', () => {
		const hits = [
			{ systems: ['a'], path: 'repair', probability: 0.5 },
			{ systems: ['a'], path: 'restore', probability: 0.49 }
		];
		expect(recovered({ scenario: { hits } })).toEqual([0, 1, 'repair', 0]);
	});

	it('is rebuild when the data of its repository is lost, at even odds or more', () => {
		const lost = (probability: number) =>
			recovered({ scenario: { backupLoss: [{ repository: 'vault', probability }] } });
		expect(lost(0.5)).toEqual([0, 10, 'rebuild', 168]);
		expect(lost(0.49)).toEqual([0, 4, 'restore', 24]);
	});

	it('stays repair when backups are lost, for it needs none', () => {
		const scenario = {
			hits: [{ systems: ['a'], path: 'repair' }],
			backupLoss: [{ repository: 'vault', probability: 1 }]
		};
		expect(recovered({ scenario })).toEqual([0, 1, 'repair', 0]);
	});

	it('waits for its repository, and for what that depends on', () => {
		// power 0 to 3, vault 3 to 5, then the restore from 5 to 9.
		const { schedule } = play({
			systems: [
				{ id: 'a', name: 'A', recovery, restoresFrom: 'vault' },
				system('vault', 2, { dependsOn: ['power'] }),
				system('power', 3)
			],
			scenarios: [hitting(['a', 'vault', 'power'])]
		});
		expect(schedule.a).toEqual([5, 9, 9, 'restore']);
	});

	it('does not wait for the repository on a repair or a rebuild', () => {
		// vault is down until 2; neither waits for it.
		const repaired = { hits: [{ systems: ['vault'] }, { systems: ['a'], path: 'repair' }] };
		expect(recovered({ scenario: repaired })).toEqual([0, 1, 'repair', 0]);
		const rebuilt = {
			hits: [{ systems: ['a', 'vault'] }],
			backupLoss: [{ repository: 'vault', probability: 1 }]
		};
		expect(recovered({ scenario: rebuilt })).toEqual([0, 10, 'rebuild', 168]);
	});

	describe('in a deadlock', () => {
		// The vault needs a directory to sign in, the directory is restored from the vault.
		const directory = { id: 'a', name: 'A', recovery, restoresFrom: 'vault' };
		const systems = [directory, system('vault', 2, { dependsOn: ['a'] })];

		it('becomes rebuild', () => {
			// a cannot come from a vault that waits for a: rebuilt from 0 to 10, then the vault.
			const { schedule, recoveries } = play({ systems, scenarios: [hitting(['a', 'vault'])] });
			expect(schedule).toEqual({
				a: [0, 10, 10, 'rebuild'],
				vault: [10, 12, 12, 'restore']
			});
			expect(recoveries.map(({ affected }) => affected.deadlocked)).toEqual([true, false]);
		});

		it('becomes rebuild also when the vault itself was not hit', () => {
			expect(recovered({ systems })).toEqual([0, 10, 'rebuild', 168]);
		});

		it('stays restore when the vault does not need it', () => {
			expect(recovered()).toEqual([0, 4, 'restore', 24]);
		});

		it('is found over two repositories that hold each other', () => {
			// x restores from y and y from x: only x is hit, so y is up and x restores from it.
			const pair = [
				{ ...system('x', 4), restoresFrom: 'y' },
				{ ...system('y', 4), restoresFrom: 'x' }
			];
			const one = play({ systems: pair, scenarios: [hitting(['x'])] });
			expect(one.schedule).toEqual({ x: [0, 4, 4, 'restore'] });
			// Both are hit: neither has anything to be restored from.
			const both = play({ systems: pair, scenarios: [hitting(['x', 'y'])] });
			expect(both.schedule).toEqual({ x: [0, 4, 4, 'rebuild'], y: [0, 4, 4, 'rebuild'] });
		});

		it('is found for a system that holds its own backups', () => {
			const { schedule } = play({
				systems: [{ id: 'a', name: 'A', recovery, restoresFrom: 'a' }],
				scenarios: [hitting(['a'])]
			});
			expect(schedule).toEqual({ a: [0, 10, 10, 'rebuild'] });
		});
	});

	it('keeps its name and takes the figures of restore when it is not described', () => {
		const bare = {
			id: 'a',
			name: 'A',
			recovery: { restore: recovery.restore },
			restoresFrom: 'vault'
		};
		const systems = [bare, vault];
		const lost = { backupLoss: [{ repository: 'vault', probability: 1 }] };
		expect(recovered({ systems, scenario: lost })).toEqual([0, 4, 'rebuild', 24]);
		const repair = { hits: [{ systems: ['a'], path: 'repair' }] };
		expect(recovered({ systems, scenario: repair })).toEqual([0, 4, 'repair', 0]);
	});

	it('is a problem when the model has no hours for it', () => {
		const model = smallModel({
			systems: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }, vault],
			scenarios: [hitting(['a', 'vault', 'b'])]
		});
		const event = typicalEvent(prepareModel(model), model.scenarios[0], {
			organisation: 'planned'
		});
		expect(event).toEqual({
			ok: false,
			problem: { kind: 'missingRecovery', systems: ['a', 'b'] }
		});
	});
});
