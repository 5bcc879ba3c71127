import { describe, expect, it } from 'vitest';
import { type Booking, type EventOutcome, accrued, phases } from '#lib/impact/index.ts';
import { hitting, oneOff, process, ratePenalty, system } from '#lib/impact/testing/small-model.ts';
import { cumulativeLoss } from './cumulative-loss.ts';
import { analysed, manyModels, played, playedAll, sumOf } from './testing/analysed.ts';

/** Down for two days at 100 an hour, then unstable for two days at half output. */
const parts = {
	systems: [system('it', 48)],
	processes: [
		process('p', ['it'], {
			unstable: { capability: 0.5, hoursPerOutageHour: { fixed: 1 } },
			costs: [ratePenalty, oneOff(24)]
		})
	],
	scenarios: [hitting(['it'], { responseCost: { fixed: 500 } })]
};
const everyEvent = playedAll(manyModels()).map(({ event }) => event);
const curves = everyEvent.map((event) => ({ event, curve: cumulativeLoss(event) }));
const near = (loss: number) => 6 - Math.floor(Math.log10(Math.max(1, loss)));

describe('cumulativeLoss', () => {
	it('follows the loss of each phase, with a jump where something falls due at once', () => {
		const { phases: shown, points, horizonHours } = cumulativeLoss(played(analysed(parts)).event);
		expect(shown).toEqual(['standstill', 'unstable', 'response']);
		expect(points.map(({ hour, byPhase }) => [hour, ...byPhase])).toEqual([
			[0, 0, 0, 0],
			[0, 0, 0, 500],
			[24, 2400, 0, 500],
			[24, 3400, 0, 500],
			[48, 5800, 0, 500],
			[96, 5800, 2400, 500]
		]);
		expect(horizonHours).toBe(96);
	});

	it('has a row and a mark for each marked day, and a row for its end', () => {
		const { rows, marks, byHorizon, loss } = cumulativeLoss(played(analysed(parts)).event);
		expect(rows).toEqual([
			{ day: 1, byPhase: [3400, 0, 500], all: 3900 },
			{ day: 3, byPhase: [5800, 1200, 500], all: 7500 },
			{ day: 4, byPhase: [5800, 2400, 500], all: 8700 }
		]);
		expect(marks).toEqual([
			{ day: 1, loss: 3900 },
			{ day: 3, loss: 7500 }
		]);
		expect([...byHorizon, loss]).toEqual([5800, 2400, 500, 8700]);
	});

	it('shows at least a day of an event that is over sooner', () => {
		const short = { ...parts, systems: [system('it', 1)], processes: [process('p', ['it'])] };
		const { horizonHours, marks } = cumulativeLoss(played(analysed(short)).event);
		expect(horizonHours).toBe(24);
		expect(marks).toEqual([{ day: 1, loss: 500 }]);
	});

	it('shows an event that costs nothing as nothing', () => {
		const free = { ...parts, processes: [process('p', ['it'])], scenarios: [hitting(['it'])] };
		const curve = cumulativeLoss(played(analysed(free)).event);
		expect(curve).toMatchObject({ phases: [], loss: 0, byHorizon: [], horizonHours: 48 });
		expect(curve.marks).toEqual([{ day: 1, loss: 0 }]);
	});

	it('ends on a whole day, when all is stable and nearly all has accrued', () => {
		for (const { event, curve } of curves) {
			expect(curve.horizonHours % 24).toBe(0);
			expect(curve.horizonHours).toBeGreaterThanOrEqual(event.stableAt);
			expect(sumOf(curve.byHorizon)).toBeGreaterThanOrEqual(0.98 * event.loss * (1 - 1e-9));
			expect(curve.points.at(-1)).toEqual({
				hour: curve.horizonHours,
				byPhase: curve.byHorizon
			});
		}
	});

	it('says at every point and mark what the engine says has accrued by then', () => {
		for (const { event, curve } of curves) {
			const digits = near(event.loss);
			const at = new Map<number, number>();
			for (const { hour, byPhase } of curve.points) at.set(hour, sumOf(byPhase));
			for (const [hour, loss] of at)
				expect(loss).toBeCloseTo(accrued(event.bookings, hour), digits);
			for (const { day, loss } of curve.marks) expect(loss).toBe(accrued(event.bookings, day * 24));
			for (const { day, all } of curve.rows)
				expect(all).toBeCloseTo(accrued(event.bookings, day * 24), digits);
			expect(curve.loss).toBe(event.loss);
		}
	});

	it('never falls, in no phase, and never goes back in time', () => {
		for (const { curve } of curves)
			curve.points.slice(1).forEach(({ hour, byPhase }, i) => {
				const before = curve.points[i];
				expect(hour).toBeGreaterThanOrEqual(before.hour);
				byPhase.forEach((loss, phase) =>
					expect(loss).toBeGreaterThanOrEqual(before.byPhase[phase] * (1 - 1e-9))
				);
			});
	});

	it('keeps the phases in their order', () => {
		for (const { curve } of curves) {
			const places = curve.phases.map((phase) => phases.indexOf(phase));
			expect(places).toEqual([...places].sort((a, b) => a - b));
		}
	});

	it('thins out thousands of moments, and keeps beginning, end and sum', () => {
		const bookings = Array.from({ length: 5000 }, (_, i): Booking => ({
			process: 0,
			phase: 'standstill',
			kind: 'penalty',
			amount: 2,
			from: i / 50,
			until: (i + 1) / 50,
			cause: { of: 'process', process: 0, item: 0 }
		}));
		const event: EventOutcome = {
			...played(analysed(parts)).event,
			bookings,
			loss: 10_000,
			stableAt: 100
		};
		const { points, horizonHours } = cumulativeLoss(event);
		expect(points.length).toBeLessThan(500);
		expect(points[0]).toEqual({ hour: 0, byPhase: [0] });
		expect(points.at(-1)?.hour).toBe(horizonHours);
		expect(points.at(-1)?.byPhase[0]).toBeCloseTo(10_000, 6);
	});
});
