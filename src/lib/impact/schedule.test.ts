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
