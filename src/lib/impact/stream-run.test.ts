import { describe, expect, it } from 'vitest';
import { type Shop, shop } from './testing/shop.ts';
import { hitting, oneOff, play } from './testing/small-model.ts';

const run = (parts: Shop) => play(shop(parts)).streams[0];

describe('the pace of a stream', () => {
	it('is that of its slowest step, so that one hour is lost once', () => {
		// a stands until 10, b until 6: 10 hours of margin 40 each, not 16.
		const parts = { hours: { a: 10, b: 6 }, steps: [{ process: 'a' }, { process: 'b' }] };
		const { loss, byProcess } = play(shop(parts));
		expect(loss).toBe(400);
		// Both stand still until 6: the first step is the bottleneck on a tie.
		expect(byProcess).toEqual({ a: 400 });
		const swapped = { ...parts, steps: [{ process: 'b' }, { process: 'a' }] };
		expect(play(shop(swapped)).byProcess).toEqual({ b: 240, a: 160 });
	});

	it('takes steps whose pace differs by less than 1e-9 as equal', () => {
		const half = { uses: [{ system: 'a-it', without: 0.5 }] };
		const almostHalf = { uses: [{ system: 'b-it', without: 0.5 - 1e-12 }] };
		const { byProcess } = play(
			shop({
				hours: { a: 10, b: 10 },
				processes: { a: half, b: almostHalf },
				steps: [{ process: 'a' }, { process: 'b' }]
			})
		);
		expect(Object.keys(byProcess)).toEqual(['a']);
	});

	it('of parallel processes is the sum of their shares, and so is the blame', () => {
		// 0.6 stands until 10, 0.4 until 5: missed 5 · 1 + 5 · 0.6 = 8 hours of 40.
		// Blame: a 5 · 0.6 + 5 · 0.6 = 6 hours, b 5 · 0.4 = 2 hours.
		const { loss, byProcess, streams } = play(
			shop({
				hours: { a: 10, b: 5 },
				steps: [
					{
						parallel: [
							{ process: 'a', share: 0.6 },
							{ process: 'b', share: 0.4 }
						]
					}
				]
			})
		);
		expect(loss).toBeCloseTo(320, 9);
		expect(byProcess.a).toBeCloseTo(240, 9);
		expect(byProcess.b).toBeCloseTo(80, 9);
		expect(streams[0].pieces.map(({ capability }) => capability)).toEqual([
			0,
			expect.closeTo(0.4, 12)
		]);
	});

	it('of a parallel step blames only those who miss something', () => {
		const half = { uses: [{ system: 'b-it', without: 1 }] };
		const { byProcess } = play(
			shop({
				hours: { a: 10, b: 10, c: 10 },
				processes: { b: half },
				steps: [
					{
						parallel: [
							{ process: 'a', share: 0.5 },
							{ process: 'b', share: 0.5 },
							{ process: 'c', share: 0 }
						]
					}
				]
			})
		);
		expect(byProcess).toEqual({ a: 200 });
	});

	it('is normal when shares that only round to 1 all run', () => {
		const thirds = [0.1, 0.2, 0.7].map((share, i) => ({ process: `p${i}`, share }));
		const parts = shop({ hours: { p0: 5, p1: 5, p2: 5 }, steps: [{ parallel: thirds }] });
		const { loss, streams } = play({ ...parts, scenarios: [hitting(['p0-it'])] });
		expect(streams[0].runningAt).toBe(5);
		expect(loss).toBeCloseTo(5 * 0.1 * 40, 9);
	});

	it('is not held up by processes outside it', () => {
		expect(play(shop({ hours: { a: 10 }, steps: [] })).loss).toBe(0);
	});

	it('counts operating hours', () => {
		const week = { operatingHoursPerWeek: 42 };
		expect(play(shop({ hours: { a: 10 }, steps: [{ process: 'a' }], stream: week })).loss).toBe(
			100
		);
	});
});

describe('a buffer', () => {
	const buffered = (bufferHours: number, hours = 10) =>
		run({ hours: { a: hours }, steps: [{ process: 'a', bufferHours }] });

	it('shields the stream until it is used up', () => {
		expect(buffered(4)).toMatchObject({ missedHours: 6, runningAt: 10 });
		expect(buffered(4).pieces).toMatchObject([{ from: 4, until: 10, capability: 0 }]);
	});

	it('that is just enough shields it for good', () => {
		expect(buffered(10)).toMatchObject({ pieces: [], missedHours: 0, runningAt: 0 });
		expect(buffered(9.5)).toMatchObject({ missedHours: 0.5, runningAt: 10 });
	});

	it('lasts longer while something is still made', () => {
		// By hand a half from 2 on: missed 2 by then, and a half per hour after. 4 are used up at 6.
		const { pieces } = run({
			hours: { a: 10 },
			processes: { a: { manual: { capability: 0.5, readyAfterHours: 2 } } },
			steps: [{ process: 'a', bufferHours: 4 }]
		});
		expect(pieces).toMatchObject([{ from: 6, until: 10, capability: 0.5 }]);
	});

	it('adds up what its processes miss', () => {
		// Half on a (until 4), half on b (until 20): missed 1 an hour until 4, then a half an hour.
		// 8 hours are used up at 4 + 4 / 0.5 = 12.
		const parallel = [
			{ process: 'a', share: 0.5 },
			{ process: 'b', share: 0.5 }
		];
		const { pieces } = run({ hours: { a: 4, b: 20 }, steps: [{ parallel, bufferHours: 8 }] });
		expect(pieces).toMatchObject([{ from: 12, until: 20, capability: 0.5 }]);
	});

	it('does not fill up between two stops', () => {
		// Stopped to 3, all by hand to 6, stopped to 10: 3 of 5 hours are gone by 6, the rest by 8.
		const manual = { capability: 1, readyAfterHours: 3, sustainableHours: 3 };
		const { pieces } = run({
			hours: { a: 10 },
			processes: { a: { manual } },
			steps: [{ process: 'a', bufferHours: 5 }]
		});
		expect(pieces).toMatchObject([{ from: 8, until: 10, capability: 0 }]);
	});

	it('that ends where the next phase begins lets a one-off of that hour see the stop', () => {
		// Buffer 4, stop until 10: the pace at hour 4 is the one just after it, 0.
		const at = (hour: number) =>
			play(
				shop({
					hours: { a: 10 },
					steps: [{ process: 'a', bufferHours: 4 }],
					stream: { marginRate: 0, costs: [oneOff(hour)] }
				})
			).loss;
		expect([at(3.999), at(4), at(9.999), at(10)]).toEqual([0, 1000, 1000, 0]);
	});

	it('moves the blame to a step without one', () => {
		// b stands until 6 without a buffer; a stands until 10 behind a buffer of 8.
		const { byProcess } = play(
			shop({
				hours: { a: 10, b: 6 },
				steps: [{ process: 'a', bufferHours: 8 }, { process: 'b' }]
			})
		);
		expect(byProcess).toEqual({ b: 240, a: 80 });
	});
});
