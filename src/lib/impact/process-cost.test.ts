import { describe, expect, it } from 'vitest';
import { hitting, oneOff, play, process, ratePenalty, system } from './testing/small-model.ts';

const unstable = { capability: 0.5, hoursPerOutageHour: { fixed: 0.5 } };

/** One process whose system is back after 20 hours, half as good as normal for 10 more. */
const outage = (more: object) => ({
	systems: [system('erp', 20)],
	processes: [process('orders', ['erp'], { unstable, ...more })],
	scenarios: [hitting(['erp'])]
});

describe('what a process costs', () => {
	it('charges rates for the output missed, in the phase in which it is missed', () => {
		// 100 · (20 · 1 + 10 · 0.5) = 2,500.
		const { loss, byPhase, byKind, byProcess } = play(outage({ costs: [ratePenalty] }));
		expect(loss).toBe(2500);
		expect(byPhase).toEqual({ standstill: 2000, unstable: 500 });
		expect(byKind).toEqual({ penalty: 2500 });
		expect(byProcess).toEqual({ orders: 2500 });
	});

	it('charges rates from their hour on, in operating hours', () => {
		// From hour 16: 4 hours at 1, 10 at 0.5: 9 missed hours, of which a quarter is operating time.
		const costs = [{ ...ratePenalty, fromHour: 16 }];
		expect(play(outage({ costs, operatingHoursPerWeek: 42 })).loss).toBe(225);
		// From hour 24: 6 hours at 0.5. From hour 30, when all is normal: nothing.
		expect(play(outage({ costs: [{ ...ratePenalty, fromHour: 24 }] })).loss).toBe(300);
		expect(play(outage({ costs: [{ ...ratePenalty, fromHour: 30 }] })).loss).toBe(0);
	});

	it.each([
		{ name: 'at the start', atHour: 0, phase: 'standstill' },
		{ name: 'just before the systems are back', atHour: 19.999, phase: 'standstill' },
		{ name: 'at the moment they are', atHour: 20, phase: 'unstable' },
		{ name: 'just before all is stable', atHour: 29.999, phase: 'unstable' },
		{ name: 'at the moment it is', atHour: 30, phase: undefined }
	])('charges a one-off by the capability at its hour: $name', ({ atHour, phase }) => {
		const { byPhase, loss } = play(outage({ costs: [oneOff(atHour)], operatingHoursPerWeek: 42 }));
		expect(loss).toBe(phase ? 1000 : 0);
		expect(byPhase).toEqual(phase ? { [phase]: 1000 } : {});
	});

	it.each([
		{ belowCapability: 0.51, due: true },
		{ belowCapability: 0.5, due: false },
		{ belowCapability: 0, due: false }
	])('charges a one-off below $belowCapability at half capability: $due', ({ due, ...limit }) => {
		expect(play(outage({ costs: [oneOff(25, limit)] })).loss).toBe(due ? 1000 : 0);
	});

	it('pays for manual work and for instability by the hour, whatever is missed', () => {
		// Manual from 8 to 20: 12 h · 60. Unstable from 20 to 30: 10 h · 30. f = 84 / 168.
		const { byPhase, byKind } = play(
			outage({
				operatingHoursPerWeek: 84,
				manual: { capability: 1, readyAfterHours: 8, extraCostPerHour: 60 },
				unstable: { ...unstable, extraCostPerHour: 30 }
			})
		);
		expect(byPhase).toEqual({ manual: 360, unstable: 150 });
		expect(byKind).toEqual({ extra: 510 });
	});

	it('pays for working with a part of the systems, which is unstable too', () => {
		// 20 hours with 0.5 left and 10 hours after them, at 30 an hour.
		const { byPhase } = play({
			...outage({}),
			processes: [
				process('orders', [], {
					uses: [{ system: 'erp', without: 0.5 }],
					unstable: { ...unstable, extraCostPerHour: 30 }
				})
			]
		});
		expect(byPhase).toEqual({ unstable: 900 });
	});

	it('counts cash that is not invoiced apart from the loss', () => {
		// 25 missed hours, half of them operating hours, 1,000 each.
		const { loss, process: of } = play(outage({ cashPerHour: 1000, operatingHoursPerWeek: 84 }));
		expect(of('orders')).toMatchObject({ missedHours: 25, uninvoiced: 12_500 });
		expect(loss).toBe(0);
	});

	it.each([
		{ name: 'still stands at the end of its tolerable period', mtpdHours: 19, breached: true },
		{ name: 'comes back half at that very moment', mtpdHours: 20, breached: true },
		{ name: 'was half back just before it was stable', mtpdHours: 29.9, breached: true },
		{ name: 'is stable at that moment', mtpdHours: 30, breached: false },
		{ name: 'is half back, and half is enough', mtpdHours: 20, mbco: 0.5, breached: false },
		{ name: 'is half back, and more is needed', mtpdHours: 20, mbco: 0.51, breached: true },
		{ name: 'needs nothing', mtpdHours: 0, mbco: 0, breached: false },
		{ name: 'has no tolerable period', breached: false }
	])('breaches its MTPD or not: $name', ({ breached, ...limits }) => {
		expect(play(outage(limits)).process('orders').mtpdBreached).toBe(breached);
	});

	it('never breaches an MTPD when it is not disrupted', () => {
		const calm = process('calm', [], { mtpdHours: 0 });
		expect(play({ ...outage({}), processes: [calm] }).process('calm').mtpdBreached).toBe(false);
	});
});
