import { expect, it } from 'vitest';
import { lossDifference } from './loss-difference.ts';

it.each([
	{ name: 'is the difference', loss: 1200, other: 1000, difference: 200 },
	{ name: 'is negative for a cheaper event', loss: 900, other: 1000, difference: -100 },
	{ name: 'keeps a cent of a million', loss: 1_000_000.01, other: 1_000_000, difference: 0.01 },
	{ name: 'keeps little when all is little', loss: 0.002, other: 0.001, difference: 0.001 },
	{ name: 'is nothing for sums in another order', loss: 0.1 + 0.2, other: 0.3, difference: 0 },
	{ name: 'is nothing between two free events', loss: 0, other: 0, difference: 0 }
])('$name', ({ loss, other, difference }) => {
	expect(lossDifference(loss, other)).toBeCloseTo(difference, 9);
	if (difference === 0) expect(lossDifference(loss, other)).toBe(0);
});
