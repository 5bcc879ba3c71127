import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from './spread-labels.ts';

const room = { low: 0, high: 100 };

describe('spreadLabels', () => {
	it.each([
		{ name: 'leaves labels where they have room', wanted: [10, 40, 90], placed: [10, 40, 90] },
		{ name: 'moves the later of two apart', wanted: [40, 42], placed: [40, 50] },
		{ name: 'keeps labels on the drawing', wanted: [-20, 130], placed: [0, 100] },
		{ name: 'pushes up what has no room below', wanted: [95, 99, 99], placed: [80, 90, 100] },
		{ name: 'answers in the order asked', wanted: [50, 10, 12], placed: [50, 10, 20] },
		{ name: 'places nothing', wanted: [], placed: [] }
	])('$name', ({ wanted, placed }) => {
		expect(spreadLabels(wanted, 10, room)).toEqual(placed);
	});

	it('lets no label cover another or leave the drawing while there is room', () => {
		const wanted = fc.array(fc.double({ min: -50, max: 150, noNaN: true }), { maxLength: 10 });
		fc.assert(
			fc.property(wanted, (positions) => {
				const placed = spreadLabels(positions, 10, room);
				const sorted = [...placed].sort((a, b) => a - b);
				sorted
					.slice(1)
					.forEach((position, i) => expect(position - sorted[i]).toBeGreaterThanOrEqual(10 - 1e-9));
				for (const position of placed) {
					expect(position).toBeGreaterThanOrEqual(room.low);
					expect(position).toBeLessThanOrEqual(room.high);
				}
				const order = (values: readonly number[]) =>
					values.map((_, i) => i).sort((a, b) => values[a] - values[b] || a - b);
				expect(order(placed)).toEqual(order(positions));
			}),
			{ seed: 20_260_701, numRuns: 200 }
		);
	});
});
