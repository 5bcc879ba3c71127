import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type LatticeScenario,
	drawnYears,
	seededDraws,
	slowAnnual
} from '../testing/slow-annual.ts';
import { quantile } from '../estimate.ts';
import type { Estimate } from '../model.ts';
import { annualDistribution, coarsePoints, highestChance } from './annual-distribution.ts';
import type { AnnualScenario } from './portfolio.ts';

const fixed = (frequency: number, ...losses: number[]): AnnualScenario => ({
	frequency: { fixed: frequency },
	losses: Float64Array.from(losses)
});
const lognormal = (frequency: number, p05: number, p95: number): AnnualScenario => ({
	frequency: { fixed: frequency },
	lognormal: { p05, p95 }
});

/** Frequency, 5 % and 95 % value of ten risks that other tools have been timed on. */
const tenRisks = [
	lognormal(0.1, 500e3, 20e6),
	lognormal(0.2, 250e3, 8e6),
	lognormal(0.4, 100e3, 4e6),
	lognormal(0.5, 80e3, 1.5e6),
	lognormal(0.8, 50e3, 900e3),
	lognormal(1, 40e3, 700e3),
	lognormal(1.5, 20e3, 400e3),
	lognormal(2, 10e3, 250e3),
	lognormal(3, 5e3, 120e3),
	lognormal(5, 2e3, 60e3)
];

describe('a year with one loss of fixed size', () => {
	it.each([0.001, 0.3, 2, 17, 200])('is a multiple of a Poisson count, %d a year', (rate) => {
		const year = annualDistribution([fixed(rate, 1_000)]);
		expect(year.mean).toBeCloseTo(1_000 * rate, 9);
		expect(year.standardDeviation).toBeCloseTo(1_000 * Math.sqrt(rate), 9);
		expect(year.probabilityOfLoss / -Math.expm1(-rate)).toBeCloseTo(1, 12);
		for (const p of [0.2, 0.5, 0.9, 0.99, 0.998]) {
			const expected = 1_000 * poissonQuantile(rate, p);
			expect(Math.abs(year.quantile(p) - expected)).toBeLessThanOrEqual(1.5e-3 * expected);
		}
	});

	it('has a tail mean of nothing but whole counts', () => {
		// The worst 5 % of Poisson(0.1) years: 0.9048, 0.0905, 0.0045, … for 0, 1, 2, … events.
		const year = annualDistribution([fixed(0.1, 1_000)]);
		const second = 1 - Math.exp(-0.1) * 1.1;
		const expected = 1_000 * (1 + (0.1 - (1 - Math.exp(-0.1)) * 1) / 0.05);
		expect(second).toBeLessThan(0.05);
		expect(year.tailMean(0.95) / expected).toBeCloseTo(1, 4);
	});
});

describe('a year of exponential losses', () => {
	const count = 200_000;
	const losses = Float64Array.from({ length: count }, (_, i) => -Math.log((i + 0.5) / count));

	it.each([0.01, 0.7, 5, 60])('has its series of gamma tails, %d a year', (rate) => {
		const year = annualDistribution([{ frequency: { fixed: rate }, losses }]);
		for (const loss of [0.1, 1, 3, 10, 30, 80]) {
			const expected = compoundExponentialTail(rate, loss);
			expect(Math.abs(year.exceedance(loss) - expected)).toBeLessThan(5e-6);
		}
	});
});

describe('against Panjer’s recursion', () => {
	const chances = [0.1, 0.3, 0, 0.2, 0.25, 0, 0, 0.15];
	const others = [0, 0.5, 0.5];
	const tolerance = 2e-7;

	it.each<{ name: string; frequencies: readonly Estimate[] }>([
		{ name: 'fixed rates', frequencies: [{ fixed: 0.4 }, { fixed: 3 }] },
		{ name: 'a PERT rate', frequencies: [{ pert: [0.1, 0.5, 4] }, { fixed: 0.2 }] },
		{ name: 'a rate with its mode at the edge', frequencies: [{ pert: [0, 0, 2] }] },
		{ name: 'a busy PERT rate', frequencies: [{ pert: [2, 20, 60] }] },
		{ name: 'a lognormal rate', frequencies: [{ lognormal: { p05: 0.1, p95: 1.5 } }] },
		{
			name: 'uncertain rates together',
			frequencies: [{ lognormal: { p05: 1, p95: 10 } }, { pert: [0.2, 1, 3] }]
		}
	])('has the same chances with $name', ({ frequencies }) => {
		const lattice: LatticeScenario[] = frequencies.map((frequency, i) => ({
			frequency,
			chances: i === 0 ? chances : others
		}));
		const unit = 4 ** 4;
		const limit = 250;
		const slow = slowAnnual(lattice, limit);
		const year = annualDistribution(
			lattice.map((scenario) => ({
				frequency: scenario.frequency,
				losses: lossesOf(scenario.chances, unit)
			}))
		);
		expect(Math.abs(year.probabilityOfLoss - (1 - slow[0]))).toBeLessThan(tolerance);
		let atMost = 0;
		for (let n = 0; n <= limit; n++) {
			atMost += slow[n];
			expect(Math.abs(year.exceedance((n + 0.5) * unit) - (1 - atMost))).toBeLessThan(tolerance);
		}
	});
});

describe('ten lognormal risks', () => {
	const year = annualDistribution(tenRisks);

	it('have the analytic mean and deviation', () => {
		expect(year.mean).toBeCloseTo(2_886_752.18, 1);
		expect(year.standardDeviation).toBeCloseTo(4_327_543.3, 0);
	});

	it('have the figures that millions of drawn years give', () => {
		expect(Math.abs(year.quantile(0.95) / 8_685_235 - 1)).toBeLessThan(0.003);
		expect(Math.abs(year.quantile(0.99) / 19_247_878 - 1)).toBeLessThan(0.006);
		expect(Math.abs(year.tailMean(0.95) / 16_041_540 - 1)).toBeLessThan(0.005);
	});

	it('have hardly other figures on a coarse grid', () => {
		const coarse = annualDistribution(tenRisks, { points: coarsePoints });
		for (const p of [0.1, 0.5, 0.95, 0.99, 0.998]) {
			expect(coarse.quantile(p) / year.quantile(p)).toBeCloseTo(1, 4);
			expect(coarse.tailMean(p) / year.tailMean(p)).toBeCloseTo(1, 4);
		}
	});

	it('lie between narrow bounds', () => {
		for (const p of [0.5, 0.95, 0.99]) {
			const { lower, upper } = year.bounds({ kind: 'quantile', at: p });
			expect(lower).toBeLessThan(year.quantile(p));
			expect(upper).toBeGreaterThan(year.quantile(p));
			expect(upper / lower).toBeLessThan(1.002);
		}
		const { lower, upper } = year.bounds({ kind: 'tailMean', at: 0.95 });
		expect(lower).toBeLessThan(year.tailMean(0.95));
		expect(upper).toBeGreaterThan(year.tailMean(0.95));
		expect(upper / lower).toBeLessThan(1.005);
	});
});

describe('hard years', () => {
	it.each([
		{ name: 'rare', risks: [lognormal(0.001, 1e4, 1e8)] },
		{ name: 'heavy-tailed', risks: [lognormal(1, 1e3, 1e7)] },
		{ name: 'frequent and heavy-tailed', risks: [lognormal(200, 1e2, 1e6)] },
		{ name: 'frequent and light', risks: [lognormal(200, 900, 1_100)] },
		{ name: 'of two scales', risks: [lognormal(200, 1, 10), lognormal(0.05, 1e7, 1e9)] },
		{ name: 'nearly fixed', risks: [lognormal(3, 1_000, 1_001), lognormal(0.5, 5e4, 5e4)] }
	])('keep their figures within bounds that are narrow: $name', ({ risks }) => {
		const year = annualDistribution(risks);
		for (const at of [0.5, 0.9, 0.99, 0.998]) {
			for (const kind of ['quantile', 'tailMean'] as const) {
				const value = year.value({ kind, at });
				const { lower, upper } = year.bounds({ kind, at });
				// A step of the grid that the value stands on, where it sits on an atom.
				expect(lower).toBeLessThanOrEqual(value * (1 + 5e-4));
				expect(upper).toBeGreaterThanOrEqual(value * (1 - 5e-4));
				expect(upper - lower).toBeLessThanOrEqual(0.015 * value);
				expect(year.discretisationError({ kind, at })).toBeLessThanOrEqual(1e-3 * value);
			}
		}
	});

	it('average over an uncertain rate of thousands of events', () => {
		const frequency: Estimate = { lognormal: { p05: 50, p95: 5_000 } };
		const severity = { lognormal: { p05: 1e3, p95: 1e5 } };
		const options = { points: coarsePoints };
		const year = annualDistribution([{ frequency, ...severity }], options);
		const losses = [0.3, 0.5, 0.9, 0.99].map((p) => year.quantile(p));
		const exceeded = losses.map(() => 0);
		const rates = 400;
		for (let i = 0; i < rates; i++) {
			const t = (i + 0.5) / rates;
			const rate = quantile(frequency, t * t * (3 - 2 * t));
			const certain = annualDistribution([{ frequency: { fixed: rate }, ...severity }], options);
			losses.forEach((loss, at) => {
				exceeded[at] += (6 * t * (1 - t) * certain.exceedance(loss)) / rates;
			});
		}
		[0.7, 0.5, 0.1, 0.01].forEach((chance, at) => {
			expect(Math.abs(exceeded[at] / chance - 1)).toBeLessThan(2e-4);
		});
	});

	it('agree with a million drawn years under uncertain rates', () => {
		const frequencies: Estimate[] = [
			{ pert: [0, 0.2, 2] },
			{ lognormal: { p05: 0.2, p95: 8 } },
			{ fixed: 0.5 }
		];
		const severities = [
			{ p05: 1e5, p95: 1e7 },
			{ p05: 1e4, p95: 3e5 },
			{ p05: 1e3, p95: 1e7 }
		];
		const draw = seededDraws(7);
		const years = drawnYears(
			frequencies.map((frequency, i) => ({
				frequency,
				loss: lognormalLoss(severities[i], draw)
			})),
			1_000_000,
			draw
		).sort();
		const year = annualDistribution(
			frequencies.map((frequency, i) => ({ frequency, lognormal: severities[i] }))
		);
		for (const p of [0.3, 0.5, 0.8, 0.9, 0.95, 0.99, 0.995]) {
			const found = year.quantile(p);
			// Five standard errors of the drawn share.
			const atMost = upperPosition(years, found) / years.length;
			expect(Math.abs(atMost - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / years.length));
		}
	});
});

describe('any year', () => {
	const risks = fc.array(
		fc.record({
			frequency: fc.oneof(
				fc.double({ min: 0, max: 20, noNaN: true }).map((rate) => ({ fixed: rate })),
				fc
					.tuple(...([0, 1, 2] as const).map(() => fc.double({ min: 0, max: 5, noNaN: true })))
					.map((values) => ({ pert: sorted(values) }))
			),
			losses: fc
				.array(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1e9, noNaN: true })), {
					minLength: 1,
					maxLength: 20
				})
				.map((values) => Float64Array.from(values))
		}),
		{ minLength: 1, maxLength: 4 }
	);

	it('has a distribution that never falls, within its exact chances', () => {
		fc.assert(
			fc.property(risks, (scenarios) => {
				const year = annualDistribution(scenarios, { points: coarsePoints });
				let before = 0;
				for (const p of [0, 0.01, 0.3, 0.5, 0.8, 0.95, 0.999, highestChance]) {
					const loss = year.quantile(p);
					expect(loss).toBeGreaterThanOrEqual(before * (1 - 2e-3));
					expect(loss === 0).toBe(p <= 1 - year.probabilityOfLoss);
					expect(year.tailMean(p)).toBeGreaterThanOrEqual(loss);
					expect(year.exceedance(1.01 * loss)).toBeLessThanOrEqual(1 - p + 1e-6);
					before = loss;
				}
				expect(year.tailMean(0)).toBeCloseTo(year.mean, 6);
			}),
			{ numRuns: 60 }
		);
	});

	it('is the same in another currency', () => {
		const year = annualDistribution(tenRisks);
		const converted = annualDistribution(
			tenRisks.map((risk) =>
				'lognormal' in risk
					? { ...risk, lognormal: { p05: 3.7 * risk.lognormal.p05, p95: 3.7 * risk.lognormal.p95 } }
					: risk
			)
		);
		for (const p of [0.2, 0.5, 0.9, 0.99])
			expect(converted.quantile(p) / year.quantile(p)).toBeCloseTo(3.7, 4);
	});

	it('costs nothing when nothing happens or nothing costs', () => {
		for (const scenarios of [[], [fixed(0, 5)], [fixed(3, 0, 0)]]) {
			const year = annualDistribution(scenarios);
			expect([year.mean, year.standardDeviation, year.probabilityOfLoss]).toEqual([0, 0, 0]);
			expect([year.quantile(0.99), year.tailMean(0.99), year.exceedance(1)]).toEqual([0, 0, 0]);
		}
	});

	it.each([
		() => annualDistribution([fixed(-1, 5)]),
		() => annualDistribution([fixed(Number.NaN, 5)]),
		() => annualDistribution([fixed(1)]),
		() => annualDistribution([fixed(1, -5)]),
		() => annualDistribution([fixed(1, Infinity)]),
		() => annualDistribution([lognormal(1, 0, 5)]),
		() => annualDistribution([lognormal(1, 6, 5)]),
		() => annualDistribution([fixed(1, 5)]).quantile(1),
		() => annualDistribution([fixed(1, 5)]).quantile(-0.1),
		() => annualDistribution([fixed(1, 5)], { points: 1_000 })
	])('refuses what cannot be: %s', (impossible) => {
		expect(impossible).toThrow(RangeError);
	});
});

function poissonQuantile(rate: number, p: number): number {
	let chance = Math.exp(-rate);
	let atMost = chance;
	let n = 0;
	while (atMost < p) {
		n++;
		chance *= rate / n;
		atMost += chance;
	}
	return n;
}

/** P(sum > x) for Poisson many exponential losses of mean 1: the sum of n exceeds x as fewer than n events fit. */
function compoundExponentialTail(rate: number, x: number): number {
	let weight = Math.exp(-rate);
	let term = Math.exp(-x);
	let fewer = 0;
	let tail = 0;
	for (let n = 1; n < 600; n++) {
		weight *= rate / n;
		fewer += term;
		term *= x / n;
		tail += weight * fewer;
	}
	return tail;
}

/** Twenty equally likely losses with the given chances, each a multiple of 5 %. */
function lossesOf(chances: readonly number[], unit: number): Float64Array {
	return Float64Array.from(
		chances.flatMap((chance, n) => new Array<number>(Math.round(20 * chance)).fill(n * unit))
	);
}

function lognormalLoss({ p05, p95 }: { p05: number; p95: number }, draw: () => number) {
	const spread = Math.log(p95 / p05) / (2 * 1.6448536269514722);
	const middle = Math.log(p05 * p95) / 2;
	return () =>
		Math.exp(
			middle + spread * Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
		);
}

/** How many of the sorted values are at most `value`. */
function upperPosition(values: Float64Array, value: number): number {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (values[middle] <= value) low = middle + 1;
		else high = middle;
	}
	return low;
}

function sorted(values: readonly number[]): readonly [number, number, number] {
	const [low, mode, high] = [...values].sort((a, b) => a - b);
	return [low, mode, high];
}
