import { describe, expect, it } from 'vitest';
import { type Organisation, prepareModel, reportedHours, costsOfDisruption } from './index.ts';
import {
	disrupt,
	hitting,
	oneOff,
	play,
	process,
	ratePenalty,
	smallModel,
	stream,
	system
} from './testing/small-model.ts';

const unstable = { capability: 0.75, hoursPerOutageHour: { fixed: 0.5 }, extraCostPerHour: 20 };

/** One system, one process, one stream: back after 48 hours, unstable for 24 more. */
const whole = {
	systems: [system('erp', 48)],
	processes: [
		process('orders', ['erp'], {
			operatingHoursPerWeek: 84,
			unstable,
			costs: [oneOff(24), ratePenalty]
		})
	],
	streams: [
		stream('cars', [{ process: 'orders' }], {
			revenuePerHour: 1000,
			marginRate: 0.25,
			deferrable: 0.5,
			catchUp: { surplus: 0.25, premiumPerHour: 10 }
		})
	],
	scenarios: [hitting(['erp'], { responseCost: { fixed: 5000 } })]
};

describe('a typical event', () => {
	it('costs what its parts cost, booked three ways', () => {
		// Missed: 48 + 24 · 0.25 = 54 h. Process (f = 0.5): rate 54 · 100 · 0.5 = 2,700 (48 of 54 in
		// standstill: 2,400), one-off 1,000, unstable 24 · 20 · 0.5 = 240.
		// Stream: D = 27; margin 27 · 250 = 6,750 (48 of 54 in standstill: 6,000), premium 27 · 10.
		const { loss, byProcess, byPhase, byKind } = play(whole);
		expect(loss).toBe(5000 + 2700 + 1000 + 240 + 6750 + 270);
		expect(byProcess).toEqual({ orders: 10_960, response: 5000 });
		expect(byPhase).toEqual({
			standstill: 2400 + 1000 + 6000,
			unstable: 300 + 240 + 750,
			'catch-up': 270,
			response: 5000
		});
		expect(byKind).toEqual({
			margin: 6750,
			penalty: 2700,
			regulatory: 1000,
			extra: 240 + 270,
			response: 5000
		});
	});

	it('tells when all is operational, stable and normal', () => {
		// Catching up 27 h at a surplus of a quarter takes 108 h from hour 72 on.
		expect(play(whole)).toMatchObject({ operationalAt: 48, stableAt: 72, normalAt: 180 });
	});

	it('adds its cost up over time', () => {
		// Hour 0: the response. Just before 24: rate 50 and margin 125 an hour. At 24 the one-off.
		// 60: all of standstill, half of unstable. 126: half of the catch-up.
		const { accruedAt, loss } = play(whole);
		expect(accruedAt(-1)).toBe(0);
		expect(accruedAt(0)).toBe(5000);
		expect(accruedAt(20)).toBe(5000 + 20 * 175);
		expect(accruedAt(24)).toBe(5000 + 24 * 175 + 1000);
		expect(accruedAt(60)).toBe(5000 + 9400 + 1290 / 2);
		expect(accruedAt(126)).toBe(loss - 135);
		expect(accruedAt(180)).toBe(loss);
	});

	it.each<Organisation>(['planned', 'adhoc'])('that hits nothing costs its response, %s', (how) => {
		const nothing = { ...hitting([]), responseCost: { fixed: 5000 }, holdHours: { fixed: 9 } };
		const { loss, byProcess, normalAt } = play({ ...whole, scenarios: [nothing] }, how);
		expect([loss, byProcess, normalAt]).toEqual([5000, { response: 5000 }, 0]);
	});

	it('has hits of even odds in it, and none of less', () => {
		const at = (probability: number) =>
			play({
				...whole,
				scenarios: [hitting([], { hits: [{ systems: ['erp'], probability }] })]
			}).operationalAt;
		expect([at(1), at(0.5), at(0.499), at(0)]).toEqual([48, 48, 0, 0]);
	});

	it('takes estimates at their medians', () => {
		// Medians: hold sqrt(2 · 8) = 4, restore of a symmetric PERT 20, response 1,000.
		const { operationalAt, byKind } = play({
			systems: [system('erp', 0, { recovery: { restore: { hours: { pert: [10, 20, 30] } } } })],
			processes: [process('orders', ['erp'])],
			scenarios: [
				hitting(['erp'], {
					holdHours: { lognormal: { p05: 2, p95: 8 } },
					responseCost: { fixed: 1000 }
				})
			]
		});
		expect(operationalAt).toBeCloseTo(24, 12);
		expect(byKind).toEqual({ response: 1000 });
	});

	it('is nothing in a model of nothing', () => {
		const { loss, bookings, normalAt } = play({ scenarios: [hitting([])] });
		expect([loss, bookings, normalAt]).toEqual([0, [], 0]);
	});
});

describe('the cost of disruption of one process', () => {
	it('is its own costs and those of its streams', () => {
		// 8 h, unstable 4 at 0.75: missed 9. Rate 450, unstable 40, margin 4.5 · 250, premium 45.
		expect(disrupt(whole, 'orders', 8)).toMatchObject({
			hours: 8,
			loss: 450 + 40 + 1125 + 45,
			lossPerHour: 1660 / 8
		});
	});

	it('is the same whatever it uses, and without response, lost data or other processes', () => {
		const busy = {
			...whole,
			systems: [system('erp', 48, { dependsOn: ['disk'] }), system('disk', 9)],
			processes: [
				...whole.processes.map((orders) => ({
					...orders,
					uses: [{ system: 'erp', without: 0.9 }],
					unstable: { ...unstable, hoursPerLostHour: 9, hoursPerGapHour: 9 }
				})),
				process('sales', ['erp'], { costs: [ratePenalty] })
			]
		};
		expect(disrupt(busy, 'orders', 8).loss).toBe(disrupt(whole, 'orders', 8).loss);
	});

	it('shields a stream by its buffers', () => {
		const buffered = {
			...whole,
			streams: [{ ...whole.streams[0], steps: [{ process: 'orders', bufferHours: 9 }] }]
		};
		expect(disrupt(buffered, 'orders', 8).loss).toBe(490);
	});

	it('is told for all processes at the reported hours', () => {
		const all = costsOfDisruption(prepareModel(smallModel(whole)));
		expect(all).toHaveLength(1);
		expect(all[0].map(({ hours }) => hours)).toEqual([1, 4, 8, 24, 72, 168, 336]);
		expect(all[0].map(({ hours }) => hours)).toEqual([...reportedHours]);
		expect(all[0][2].loss).toBe(1660);
		expect(all[0].every(({ loss, hours, lossPerHour }) => lossPerHour === loss / hours)).toBe(true);
	});

	it.each([0, -1, Number.NaN])('refuses %d hours', (hours) => {
		expect(() => disrupt(whole, 'orders', hours)).toThrow(RangeError);
	});
});
