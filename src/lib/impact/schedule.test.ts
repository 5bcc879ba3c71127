import { describe, expect, it } from 'vitest';
import { hitting, play, smallModel, system } from './testing/small-model.ts';
import { defaultRanks, prepareModel, ranksOfOrder, typicalEvent } from './index.ts';

const oneHand = [{ id: 'team', name: 'Team', capacity: 1 }];
const needsTeam = { needs: { team: 1 } };

describe('a planned recovery', () => {
	it('waits for what it depends on, through systems that were not hit', () => {
		// low: 0 to 5. middle was not hit, but stands on low: usable at 5. high: 5 to 5 + 3 = 8.
		const { schedule, usable } = play({
			systems: [
				system('high', 3, { dependsOn: ['middle'] }),
				system('middle', 9, { dependsOn: ['low'] }),
				system('low', 5)
			],
			scenarios: [hitting(['high', 'low'])]
		});
		expect(schedule).toEqual({ high: [5, 8, 8, 'restore'], low: [0, 5, 5, 'restore'] });
		expect(usable).toEqual([8, 5, 5]);
	});

	it('starts after the hold', () => {
		// 6 hours of hold, then 4 of work.
		const { schedule } = play({
			systems: [system('a', 4)],
			scenarios: [hitting(['a'], { holdHours: { fixed: 6 } })]
		});
		expect(schedule).toEqual({ a: [6, 10, 10, 'restore'] });
	});

	it('takes systems by priority, then as in the file, those without one last', () => {
		// One pair of hands: c (1) 0 to 2, then b and d (2) in file order, then a.
		const { schedule } = play({
			teams: oneHand,
			systems: [
				system('a', 2, needsTeam),
				system('b', 2, { ...needsTeam, priority: 2 }),
				system('c', 2, { ...needsTeam, priority: 1 }),
				system('d', 2, { ...needsTeam, priority: 2 })
			],
			scenarios: [hitting(['a', 'b', 'c', 'd'])]
		});
		expect(schedule).toEqual({
			a: [6, 8, 8, 'restore'],
			b: [2, 4, 4, 'restore'],
			c: [0, 2, 2, 'restore'],
			d: [4, 6, 6, 'restore']
		});
	});

	it('fills a gap that others left, when the work fits into it', () => {
		// base 0 to 6 needs nobody; first waits for it: 6 to 10. small (6 hours) fits before, exactly;
		// large (7 hours) does not and comes after 10.
		const systems = [
			system('base', 6, { priority: 1 }),
			system('first', 4, { ...needsTeam, dependsOn: ['base'], priority: 2 }),
			system('small', 6, { ...needsTeam, priority: 3 }),
			system('large', 7, { ...needsTeam, priority: 4 })
		];
		const { schedule } = play({
			teams: oneHand,
			systems,
			scenarios: [hitting(['base', 'first', 'small', 'large'])]
		});
		expect(schedule).toEqual({
			base: [0, 6, 6, 'restore'],
			first: [6, 10, 10, 'restore'],
			small: [0, 6, 6, 'restore'],
			large: [10, 17, 17, 'restore']
		});
	});

	it('runs as many recoveries at once as all their teams allow', () => {
		// Team x has 2 units. a takes 2 of x until 3; b and c take 1 each from 3 on; d needs x and y,
		// and y is with c until 8.
		const { schedule } = play({
			teams: [
				{ id: 'x', name: 'X', capacity: 2 },
				{ id: 'y', name: 'Y', capacity: 1 }
			],
			systems: [
				system('a', 3, { needs: { x: 2 } }),
				system('b', 4, { needs: { x: 1 } }),
				system('c', 5, { needs: { x: 1, y: 1 } }),
				system('d', 1, { needs: { x: 1, y: 1 } })
			],
			scenarios: [hitting(['a', 'b', 'c', 'd'])]
		});
		expect(schedule).toEqual({
			a: [0, 3, 3, 'restore'],
			b: [3, 7, 7, 'restore'],
			c: [3, 8, 8, 'restore'],
			d: [8, 9, 9, 'restore']
		});
	});

	it('lets work of no duration start at once, whoever is busy', () => {
		const { schedule } = play({
			teams: oneHand,
			systems: [system('long', 9, needsTeam), system('switch', 0, needsTeam)],
			scenarios: [hitting(['long', 'switch'])]
		});
		expect(schedule).toEqual({ long: [0, 9, 9, 'restore'], switch: [0, 0, 0, 'restore'] });
	});

	it('orders nothing within a circle, whose systems become usable together', () => {
		// a and b depend on each other and on base: both 2 to their end, usable at max(5, 9) = 9.
		// after depends on the circle: 9 to 10.
		const { schedule } = play({
			systems: [
				system('a', 3, { dependsOn: ['b', 'base'] }),
				system('b', 7, { dependsOn: ['a', 'base'] }),
				system('base', 2),
				system('after', 1, { dependsOn: ['a'] })
			],
			scenarios: [hitting(['a', 'b', 'base', 'after'])]
		});
		expect(schedule).toEqual({
			a: [2, 5, 9, 'restore'],
			b: [2, 9, 9, 'restore'],
			base: [0, 2, 2, 'restore'],
			after: [9, 10, 10, 'restore']
		});
	});

	it('lets a member of a circle wait only for its own dependencies outside it', () => {
		// b waits for base; a depends on b alone, which is in its circle, so it starts at 0.
		const { schedule } = play({
			systems: [
				system('a', 3, { dependsOn: ['b'] }),
				system('b', 3, { dependsOn: ['a', 'base'] }),
				system('base', 2)
			],
			scenarios: [hitting(['a', 'b', 'base'])]
		});
		expect(schedule).toMatchObject({ a: [0, 3, 5, 'restore'], b: [2, 5, 5, 'restore'] });
	});

	it('follows an order that is tried out, with the rest as planned', () => {
		const model = smallModel({
			teams: oneHand,
			systems: ['a', 'b', 'c'].map((id, i) => system(id, 1, { ...needsTeam, priority: i })),
			scenarios: [hitting(['a', 'b', 'c'])]
		});
		const prepared = prepareModel(model);
		const ranks = ranksOfOrder(prepared, ['c'], 'planned');
		const event = typicalEvent(prepared, model.scenarios[0], { organisation: 'planned', ranks });
		expect(event.ok && event.value.recoveries.map(({ start }) => start)).toEqual([1, 2, 0]);
		expect(() => ranksOfOrder(prepared, ['nobody'], 'planned')).toThrow(RangeError);
		expect(defaultRanks(prepared, 'adhoc').map((rank) => rank + 2)).toEqual([2, 1, 0]);
	});
});

describe('the path of a recovery', () => {
	const recovery = {
		repair: { hours: { fixed: 1 }, rpoHours: 99 },
		restore: { hours: { fixed: 4 }, rpoHours: 24 },
		rebuild: { hours: { fixed: 10 }, rpoHours: 168 }
	};
	const vault = system('vault', 2);

	function recovered(parts: { systems?: readonly unknown[]; scenario?: object } = {}) {
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

describe('an improvised recovery', () => {
	it('goes backwards through the file and waits for no dependency', () => {
		// One pair of hands: c 0 to 2, b 2 to 4, a 4 to 6; nothing depends on anything.
		const { schedule } = play(
			{
				teams: oneHand,
				systems: ['a', 'b', 'c'].map((id) => system(id, 2, { ...needsTeam, priority: 1 })),
				scenarios: [hitting(['a', 'b', 'c'])]
			},
			'adhoc'
		);
		expect(schedule).toEqual({
			a: [4, 6, 6, 'restore'],
			b: [2, 4, 4, 'restore'],
			c: [0, 2, 2, 'restore']
		});
	});

	it('redoes a part of what was started too early', () => {
		// base is usable at 10. early: 0 to 4, checked at 10, a quarter of 4 hours redone: 11.
		// onTop: 0 to 20, over after base, but started before it: 20 + 0.25 · 20 = 25.
		const { schedule } = play(
			{
				rework: 0.25,
				systems: [
					system('early', 4, { dependsOn: ['base'] }),
					system('onTop', 20, { dependsOn: ['base'] }),
					system('base', 10)
				],
				scenarios: [hitting(['early', 'onTop', 'base'])]
			},
			'adhoc'
		);
		expect(schedule).toEqual({
			early: [0, 4, 11, 'restore'],
			onTop: [0, 20, 25, 'restore'],
			base: [0, 10, 10, 'restore']
		});
	});

	it('redoes nothing that happened to start late enough', () => {
		// One pair of hands, file order reversed: base 0 to 3, then a from 3 on, when base is usable.
		const { schedule } = play(
			{
				rework: 0.5,
				teams: oneHand,
				systems: [
					system('a', 4, { ...needsTeam, dependsOn: ['base'] }),
					system('base', 3, needsTeam)
				],
				scenarios: [hitting(['a', 'base'])]
			},
			'adhoc'
		);
		expect(schedule.a).toEqual([3, 7, 7, 'restore']);
	});

	it('redoes members of a circle only when they were started before what is outside it', () => {
		// Hands: base 0 to 6, b 6 to 8, a 8 to 12; all started late enough: usable at max(8, 12).
		const systems = (baseFirst: boolean) => [
			system('a', 4, { ...needsTeam, dependsOn: ['b'] }),
			...(baseFirst ? [] : [system('base', 6, needsTeam)]),
			system('b', 2, { ...needsTeam, dependsOn: ['a', 'base'] }),
			...(baseFirst ? [system('base', 6, needsTeam)] : [])
		];
		const parts = { rework: 0.5, teams: oneHand, scenarios: [hitting(['a', 'b', 'base'])] };
		expect(play({ ...parts, systems: systems(true) }, 'adhoc').schedule).toEqual({
			base: [0, 6, 6, 'restore'],
			b: [6, 8, 12, 'restore'],
			a: [8, 12, 12, 'restore']
		});
		// Hands: b 0 to 2, base 2 to 8, a 8 to 12. b was too early: max(2, 8) + 0.5 · 2 = 9; a: 12.
		expect(play({ ...parts, systems: systems(false) }, 'adhoc').schedule).toEqual({
			base: [2, 8, 8, 'restore'],
			b: [0, 2, 12, 'restore'],
			a: [8, 12, 12, 'restore']
		});
	});

	it('counts what the circle depends on for every member of it', () => {
		// No hands: all start at 0; b = 6. a: max(1, 6) + 0.5 · 1 = 6.5, b: max(2, 6) + 0.5 · 2 = 7.
		const { schedule } = play(
			{
				rework: 0.5,
				systems: [
					system('a', 1, { dependsOn: ['b'] }),
					system('b', 2, { dependsOn: ['a', 'base'] }),
					system('base', 6)
				],
				scenarios: [hitting(['a', 'b', 'base'])]
			},
			'adhoc'
		);
		expect(schedule).toMatchObject({ a: [0, 1, 7, 'restore'], b: [0, 2, 7, 'restore'] });
	});

	it('still restores only from a repository that is usable', () => {
		// The vault was started before power: usable at 8 + 0.5 · 4 = 10. The restore follows.
		const { schedule } = play(
			{
				rework: 0.5,
				systems: [
					{ ...system('a', 3), restoresFrom: 'vault' },
					system('vault', 4, { dependsOn: ['power'] }),
					system('power', 8)
				],
				scenarios: [hitting(['a', 'vault', 'power'])]
			},
			'adhoc'
		);
		expect(schedule.a).toEqual([10, 13, 13, 'restore']);
	});
});
