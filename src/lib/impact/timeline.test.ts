import { describe, expect, it } from 'vitest';
import { hitting, piecesOf, play, process, system } from './testing/small-model.ts';

/** One process on one system that is back after `hours`. */
const outage = (hours: number, more: object) => ({
	systems: [system('erp', hours)],
	processes: [process('orders', ['erp'], { ...more })],
	scenarios: [hitting(['erp'])]
});

describe('the timeline of a process', () => {
	it('stands still until its system is usable, and is then normal', () => {
		expect(piecesOf(outage(10, {}), 'orders')).toEqual([[0, 10, 0, 'standstill']]);
	});

	it('is empty when nothing it needs is down', () => {
		const parts = {
			systems: [system('erp', 10), system('crm', 4)],
			processes: [
				process('orders', ['crm'], { unstable: { maxHours: 9, hoursPerLostHour: 5 } }),
				process('sales', [], { uses: [{ system: 'erp', without: 1 }] })
			],
			scenarios: [hitting(['erp'])]
		};
		const { operationalAt, stableAt } = play(parts);
		expect(piecesOf(parts, 'orders')).toEqual([]);
		expect(piecesOf(parts, 'sales')).toEqual([]);
		expect([operationalAt, stableAt]).toEqual([0, 0]);
	});

	it('is as capable as the worst system still down leaves it', () => {
		// erp (0.2 left) until 4, crm (0.6) until 10, wiki (1) until 20 does not matter.
		const parts = {
			systems: [system('erp', 4), system('crm', 10), system('wiki', 20)],
			processes: [
				process('orders', [], {
					uses: [
						{ system: 'crm', without: 0.6 },
						{ system: 'erp', without: 0.2 },
						{ system: 'wiki', without: 1 }
					]
				})
			],
			scenarios: [hitting(['erp', 'crm', 'wiki'])]
		};
		expect(piecesOf(parts, 'orders')).toEqual([
			[0, 4, 0.2, 'unstable'],
			[4, 10, 0.6, 'unstable']
		]);
	});

	it('feels a system below, and only until all below are usable', () => {
		const parts = {
			systems: [system('erp', 9, { dependsOn: ['disk'] }), system('disk', 7)],
			processes: [process('orders', ['erp'])],
			scenarios: [hitting(['disk'])]
		};
		expect(piecesOf(parts, 'orders')).toEqual([[0, 7, 0, 'standstill']]);
	});
});

describe('manual work', () => {
	it('bridges the time between being ready and being exhausted', () => {
		const manual = { capability: 0.5, readyAfterHours: 8, sustainableHours: 10 };
		expect(piecesOf(outage(24, { manual }), 'orders')).toEqual([
			[0, 8, 0, 'standstill'],
			[8, 18, 0.5, 'manual'],
			[18, 24, 0, 'standstill']
		]);
	});

	it('ends when the systems are back, and may start at once and last for ever', () => {
		expect(piecesOf(outage(24, { manual: { capability: 0.5 } }), 'orders')).toEqual([
			[0, 24, 0.5, 'manual']
		]);
	});

	it.each([
		{ name: 'is not ready in time', manual: { capability: 0.5, readyAfterHours: 24 } },
		{ name: 'cannot be sustained at all', manual: { capability: 0.5, sustainableHours: 0 } },
		{ name: 'achieves nothing', manual: { readyAfterHours: 2 } }
	])('never happens when it $name', ({ manual }) => {
		expect(piecesOf(outage(24, { manual }), 'orders')).toEqual([[0, 24, 0, 'standstill']]);
	});

	it('is left aside while the systems that work allow as much', () => {
		// erp leaves 0.2, less than 0.5 by hand; from 4 on crm leaves 0.5, which is no worse.
		const parts = {
			systems: [system('erp', 4), system('crm', 10)],
			processes: [
				process('orders', [], {
					uses: [
						{ system: 'erp', without: 0.2 },
						{ system: 'crm', without: 0.5 }
					],
					manual: { capability: 0.5 }
				})
			],
			scenarios: [hitting(['erp', 'crm'])]
		};
		expect(piecesOf(parts, 'orders')).toEqual([
			[0, 4, 0.5, 'manual'],
			[4, 10, 0.5, 'unstable']
		]);
		expect(play(parts).process('orders').timeline.manualHours).toBe(4);
	});
});

describe('the unstable phase', () => {
	const unstable = { capability: 0.75, hoursPerOutageHour: { fixed: 0.5 } };

	it('follows the outage and lasts in proportion to it', () => {
		// U = 0.5 · 20 = 10.
		expect(piecesOf(outage(20, { unstable }), 'orders')).toEqual([
			[0, 20, 0, 'standstill'],
			[20, 30, 0.75, 'unstable']
		]);
	});

	it('is no worse than just before the systems came back', () => {
		// By hand 0.9 until 20; nobody works worse for having systems again.
		expect(piecesOf(outage(20, { unstable, manual: { capability: 0.9 } }), 'orders')).toEqual([
			[0, 20, 0.9, 'manual'],
			[20, 30, 0.9, 'unstable']
		]);
		// By hand 0.9 until 19 only, then standstill: 0.75.
		const manual = { capability: 0.9, sustainableHours: 19 };
		expect(piecesOf(outage(20, { unstable, manual }), 'orders').slice(1)).toEqual([
			[19, 20, 0, 'standstill'],
			[20, 30, 0.75, 'unstable']
		]);
	});

	it('is as bad as standing still when nothing is said about its capability', () => {
		const slow = { hoursPerOutageHour: { fixed: 0.25 } };
		expect(piecesOf(outage(20, { unstable: slow }), 'orders')).toEqual([
			[0, 20, 0, 'standstill'],
			[20, 25, 0, 'unstable']
		]);
	});

	it('does not last longer than its limit', () => {
		expect(piecesOf(outage(20, { unstable: { ...unstable, maxHours: 4 } }), 'orders')[1]).toEqual([
			20,
			24,
			0.75,
			'unstable'
		]);
	});

	it('does not come when there is nothing to make it last', () => {
		expect(piecesOf(outage(20, { unstable: { capability: 0.5 } }), 'orders')).toHaveLength(1);
		expect(piecesOf(outage(20, { unstable: { ...unstable, maxHours: 0 } }), 'orders')).toHaveLength(
			1
		);
	});

	it('lasts longer for manual work, lost data and gaps between systems', () => {
		// erp and crm hold data; disk, which erp needs, does too; cache holds none.
		// r: erp 24, crm 6, disk was not hit: 0. R = 24, G = 24 - 0. T = 20, manual from 8: M = 12.
		// U = 0.5 · 20 + 0.25 · 12 + 0.5 · 24 + 0.125 · 24 = 10 + 3 + 12 + 3 = 28.
		const restore = (hours: number, rpoHours: number) => ({
			recovery: { restore: { hours: { fixed: hours }, rpoHours } },
			restoresFrom: 'vault'
		});
		const parts = {
			systems: [
				{ id: 'erp', name: 'ERP', ...restore(20, 24), dependsOn: ['disk', 'cache'] },
				{ id: 'crm', name: 'CRM', ...restore(5, 6) },
				{ id: 'disk', name: 'Disk', ...restore(1, 99) },
				system('cache', 1),
				system('vault', 1)
			],
			processes: [
				process('orders', ['erp'], {
					uses: [{ system: 'erp' }, { system: 'crm', without: 1 }],
					manual: { capability: 0.5, readyAfterHours: 8 },
					unstable: {
						capability: 0.75,
						hoursPerOutageHour: { fixed: 0.5 },
						hoursPerManualHour: 0.25,
						hoursPerLostHour: 0.5,
						hoursPerGapHour: 0.125
					}
				})
			],
			scenarios: [hitting(['erp', 'crm'])]
		};
		const { data, timeline } = play(parts).process('orders');
		expect(data).toEqual({ lostHours: 24, gapHours: 24 });
		expect(timeline).toMatchObject({ usableAt: 20, manualHours: 12, stableAt: 48 });
		// Were disk hit as well, the youngest data would be crm's: G = 99 - 6, R = 99.
		const both = play({ ...parts, scenarios: [hitting(['erp', 'crm', 'disk'])] });
		expect(both.process('orders').data).toEqual({ lostHours: 99, gapHours: 93 });
	});

	it('loses no data when its systems were only repaired', () => {
		const parts = {
			systems: [
				{
					...system('erp', 8),
					recovery: {
						repair: { hours: { fixed: 3 }, rpoHours: 50 },
						restore: { hours: { fixed: 8 }, rpoHours: 24 }
					},
					restoresFrom: 'vault'
				},
				system('vault', 1)
			],
			processes: [process('orders', ['erp'], { unstable: { hoursPerLostHour: 1 } })],
			scenarios: [hitting(['erp'], { hits: [{ systems: ['erp'], path: 'repair' }] })]
		};
		expect(play(parts).process('orders')).toMatchObject({
			data: { lostHours: 0, gapHours: 0 },
			timeline: { usableAt: 3, stableAt: 3 }
		});
	});
});
