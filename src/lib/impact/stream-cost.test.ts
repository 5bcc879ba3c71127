import { describe, expect, it } from 'vitest';
import { shop } from './testing/shop.ts';
import { oneOff, play, ratePenalty } from './testing/small-model.ts';

describe('output that is made up later', () => {
	const deferring = (more: object) =>
		play(shop({ hours: { a: 10 }, steps: [{ process: 'a' }], stream: more }));

	it('costs no margin', () => {
		// 10 missed, half deferred: 5 · 40.
		const { loss, streams, normalAt } = deferring({ deferrable: 0.5 });
		expect(loss).toBe(200);
		expect(streams[0]).toMatchObject({ missedHours: 10, deferredHours: 5, caughtUpAt: 10 });
		expect(normalAt).toBe(10);
	});

	it('is no more than the customers wait for', () => {
		// 8 could be deferred, 3 are: 7 · 40.
		expect(deferring({ deferrable: 0.8, backlogLimitHours: 3 }).loss).toBe(280);
		expect(deferring({ deferrable: 0.8, backlogLimitHours: 0 }).loss).toBe(400);
	});

	it('takes time and a premium to catch up', () => {
		// D = 5 at a surplus of a quarter: 20 hours, from 10 to 30; premium 5 · 12 in phase catch-up.
		const catchUp = { surplus: 0.25, premiumPerHour: 12 };
		const { byPhase, byKind, normalAt, stableAt, accruedAt } = deferring({
			deferrable: 0.5,
			catchUp
		});
		expect(byPhase).toEqual({ standstill: 200, 'catch-up': 60 });
		expect(byKind).toEqual({ margin: 200, extra: 60 });
		expect([stableAt, normalAt]).toEqual([10, 30]);
		// Evenly over the catch-up: a quarter of it is over at 15.
		expect([5, 10, 15, 30, 99].map(accruedAt)).toEqual([100, 200, 215, 260, 260]);
	});

	it('is paid at once when catching up takes no time', () => {
		const { normalAt, accruedAt } = deferring({
			deferrable: 0.5,
			catchUp: { premiumPerHour: 12 }
		});
		expect(normalAt).toBe(10);
		expect([9, 10].map(accruedAt)).toEqual([180, 260]);
	});

	it('starts when the stream is normal for good, not between two stops', () => {
		// a stops from 0 to 4; b works by hand until 6, then stands until 10.
		const { streams } = play(
			shop({
				hours: { a: 4, b: 10 },
				processes: { b: { manual: { capability: 1, sustainableHours: 6 } } },
				steps: [{ process: 'a' }, { process: 'b' }],
				stream: { deferrable: 1, catchUp: { surplus: 1 } }
			})
		);
		expect(streams[0].pieces.map(({ from, until }) => [from, until])).toEqual([
			[0, 4],
			[6, 10]
		]);
		expect(streams[0]).toMatchObject({ missedHours: 8, runningAt: 10, caughtUpAt: 18 });
	});

	it('charges its premium to those who held the stream up', () => {
		// a 6 hours, then b 2: premium 8 · 10, three quarters of it to a.
		const { byProcess } = play(
			shop({
				hours: { a: 6, b: 8 },
				steps: [{ process: 'a' }, { process: 'b' }],
				stream: { deferrable: 1, catchUp: { premiumPerHour: 10 } }
			})
		);
		expect(byProcess).toEqual({ a: 60, b: 20 });
	});
});

describe('cost items of a stream', () => {
	it('are charged by its pace and booked to its bottleneck and that process’s phase', () => {
		// a by hand at 0.5 until 10: 100 an hour · 0.5 from hour 4 to 10.
		const { byProcess, byPhase, byKind } = play(
			shop({
				hours: { a: 10 },
				processes: { a: { manual: { capability: 0.5 } } },
				steps: [{ process: 'a' }],
				stream: { marginRate: 0, costs: [{ ...ratePenalty, fromHour: 4 }] }
			})
		);
		expect(byProcess).toEqual({ a: 300 });
		expect(byPhase).toEqual({ manual: 300 });
		expect(byKind).toEqual({ penalty: 300 });
	});

	it('divide a one-off among the processes of a parallel bottleneck', () => {
		// At hour 2: a stands (share 0.75, missing 0.75), b at half (share 0.25, missing 0.125).
		const { byProcess, byPhase } = play(
			shop({
				hours: { a: 10, b: 10 },
				processes: { b: { manual: { capability: 0.5 } } },
				steps: [
					{
						parallel: [
							{ process: 'a', share: 0.75 },
							{ process: 'b', share: 0.25 }
						]
					}
				],
				stream: { marginRate: 0, costs: [oneOff(2)] }
			})
		);
		expect(byProcess.a).toBeCloseTo((1000 * 0.75) / 0.875, 9);
		expect(byPhase.manual).toBeCloseTo((1000 * 0.125) / 0.875, 9);
	});

	it('charge no one-off for a limit that only rounding falls short of', () => {
		// 0.1 · 0.7 + 0.2 · 0.7 + 0.7 · 0.7 is 0.7, though not to a computer.
		const left = (id: string) => ({ uses: [{ system: `${id}-it`, without: 0.7 }] });
		const { loss } = play(
			shop({
				hours: { a: 10, b: 10, c: 10 },
				processes: { a: left('a'), b: left('b'), c: left('c') },
				steps: [
					{
						parallel: [
							{ process: 'a', share: 0.1 },
							{ process: 'b', share: 0.2 },
							{ process: 'c', share: 0.7 }
						]
					}
				],
				stream: { marginRate: 0, costs: [oneOff(5, { belowCapability: 0.7 })] }
			})
		);
		expect(loss).toBe(0);
	});
});
