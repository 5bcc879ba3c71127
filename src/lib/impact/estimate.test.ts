import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaDistribution, betaQuantile } from './beta-quantile.ts';
import { type Estimate, mean, median, quantile } from './index.ts';
import { normalQuantile } from './normal-quantile.ts';
import { betaArea, slowMedian } from './testing/slow-median.ts';

describe('the normal quantile', () => {
	// Tables of the standard normal; the last three by NIST's and Wichura's extended tables.
	it.each([
		[0.5, 0],
		[0.75, 0.6744897501960817],
		[0.9, 1.2815515655446004],
		[0.95, 1.6448536269514722],
		[0.975, 1.959963984540054],
		[0.995, 2.5758293035489004],
		[0.001, -3.090232306167813],
		[1e-10, -6.361340902404056],
		[1e-20, -9.26234008979841]
	])('of %d is %d', (p, z) => {
		expect(Math.abs(normalQuantile(p) - z)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(z)));
	});

	it('is symmetric', () => {
		for (const p of [0.4, 0.25, 0.125, 0.0625, 2 ** -10, 2 ** -30])
			expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
	});

	it.each([0, 1, -0.1, 1.1, Number.NaN])('refuses %d', (p) => {
		expect(() => normalQuantile(p)).toThrow(RangeError);
	});
});

describe('the beta quantile', () => {
	const chances = [1e-9, 0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999];

	it('is a root where one shape is 1', () => {
		// F(x) = x^5 for shapes 5 and 1, 1 - (1 - x)^5 for 1 and 5, x for 1 and 1.
		for (const p of chances) {
			expect(betaQuantile(p, 5, 1) / p ** (1 / 5)).toBeCloseTo(1, 13);
			expect(betaQuantile(p, 1, 5) / -Math.expm1(Math.log1p(-p) / 5)).toBeCloseTo(1, 9);
			expect(betaQuantile(p, 1, 1) / p).toBeCloseTo(1, 13);
		}
	});

	it('inverts the polynomial of whole shapes', () => {
		// For shapes 2 and 4, F(x) is the chance of at least 2 of 5: 10x²(1-x)³ + … + x⁵.
		const chance = (x: number) =>
			10 * x ** 2 * (1 - x) ** 3 + 10 * x ** 3 * (1 - x) ** 2 + 5 * x ** 4 * (1 - x) + x ** 5;
		for (const p of chances) expect(chance(betaQuantile(p, 2, 4)) / p).toBeCloseTo(1, 11);
		expect(betaQuantile(0.5, 2, 4)).toBeCloseTo(0.31381017, 8);
	});

	it('is symmetric: the shapes swapped, the rest of the way', () => {
		expect(betaQuantile(0.5, 3, 3)).toBeCloseTo(0.5, 15);
		for (const [a, b] of [
			[1.8, 4.2],
			[3, 3],
			[1, 5],
			[4.999, 1.001]
		])
			for (const p of [0.01, 0.3, 0.5, 0.9])
				expect(betaQuantile(p, a, b)).toBeCloseTo(1 - betaQuantile(1 - p, b, a), 13);
	});

	it('has the areas that quadrature finds', () => {
		for (const alpha of [1, 1.2, 2.5, 3, 4.6, 5]) {
			const beta = 6 - alpha;
			const all = betaArea(0, 1, alpha, beta);
			for (const x of [0.01, 0.2, 0.5, 0.83, 0.99])
				expect(betaDistribution(x, alpha, beta)).toBeCloseTo(betaArea(0, x, alpha, beta) / all, 13);
		}
	});

	it('keeps to its ends and to its order', () => {
		expect([betaQuantile(0, 2, 4), betaQuantile(1, 2, 4)]).toEqual([0, 1]);
		expect([betaDistribution(0, 2, 4), betaDistribution(1, 2, 4)]).toEqual([0, 1]);
		const shape = fc.double({ min: 1, max: 5, noNaN: true });
		const chance = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
		fc.assert(
			fc.property(shape, chance, chance, (alpha, p, q) => {
				const [low, high] = [Math.min(p, q), Math.max(p, q)];
				const [x, y] = [low, high].map((at) => betaQuantile(at, alpha, 6 - alpha));
				expect(x).toBeGreaterThan(0);
				expect(y).toBeLessThanOrEqual(1);
				expect(x).toBeLessThanOrEqual(y * (1 + 1e-12));
			}),
			{ seed: 1 }
		);
	});

	it.each([-0.1, 1.1, Number.NaN])('refuses %d', (p) => {
		expect(() => betaQuantile(p, 2, 4)).toThrow(RangeError);
	});
});

describe('an estimate', () => {
	it('that is fixed is itself', () => {
		const fixed: Estimate = { fixed: 7 };
		expect([median(fixed), mean(fixed), quantile(fixed, 0.05)]).toEqual([7, 7, 7]);
	});

	it('by its 5 % and 95 % values has its median at their geometric mean', () => {
		// sqrt(2 · 32) = 8; sigma = ln 16 / (2 · 1.64485) = 0.842807, mean = 8 · exp(sigma² / 2).
		const skewed: Estimate = { lognormal: { p05: 2, p95: 32 } };
		expect(median(skewed)).toBe(8);
		expect(mean(skewed)).toBeCloseTo(11.411293, 6);
		expect(quantile(skewed, 0.05)).toBeCloseTo(2, 12);
		expect(quantile(skewed, 0.95)).toBeCloseTo(32, 12);
		expect(quantile(skewed, 0.5)).toBeCloseTo(8, 12);
		expect(median({ lognormal: { p05: 3, p95: 3 } })).toBe(3);
	});

	it.each<[number, number, number]>([
		[2, 4, 12],
		[0, 0, 10],
		[0, 10, 10],
		[5, 10, 15],
		[34.795, 36.723, 36.981],
		[1e-3, 2e-3, 1]
	])('of PERT %d, %d, %d has the median and mean of quadrature', (low, mode, high) => {
		const estimate: Estimate = { pert: [low, mode, high] };
		const expected = slowMedian(estimate);
		expect(Math.abs(median(estimate) - expected)).toBeLessThanOrEqual(1e-13 * expected);
		// Mean of a beta: the area under x times its density.
		const alpha = 1 + (4 * (mode - low)) / (high - low);
		const average = betaArea(0, 1, alpha + 1, 6 - alpha) / betaArea(0, 1, alpha, 6 - alpha);
		expect(mean(estimate)).toBeCloseTo(low + average * (high - low), 12);
	});

	it('of a symmetric PERT has its median and mean in the middle', () => {
		expect(median({ pert: [5, 10, 15] })).toBe(10);
		expect(mean({ pert: [5, 10, 15] })).toBe(10);
	});

	it('of a PERT without width is its value', () => {
		const point: Estimate = { pert: [4, 4, 4] };
		expect([median(point), mean(point), quantile(point, 0.9)]).toEqual([4, 4, 4]);
	});

	it('rises with the chance', () => {
		const estimates: Estimate[] = [{ pert: [2, 4, 12] }, { lognormal: { p05: 2, p95: 32 } }];
		for (const estimate of estimates) {
			const values = [0.01, 0.05, 0.5, 0.9, 0.95, 0.99].map((p) => quantile(estimate, p));
			expect(values).toEqual([...values].sort((a, b) => a - b));
		}
	});
});
