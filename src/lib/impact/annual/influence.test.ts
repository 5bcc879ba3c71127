import { describe, expect, it } from 'vitest';
import { drawnLosses, seededDraws } from '../testing/slow-annual.ts';
import type { Estimate } from '../model.ts';
import { annualDistribution, coarsePoints } from './annual-distribution.ts';
import type { AnnualFigure } from './figure.ts';
import { differenceError } from './standard-error.ts';

const frequencies: readonly Estimate[] = [
	{ fixed: 0.3 },
	{ pert: [0.1, 0.4, 3] },
	{ lognormal: { p05: 0.5, p95: 6 } }
];
const severities: readonly Estimate[] = [
	{ lognormal: { p05: 2e5, p95: 5e6 } },
	{ lognormal: { p05: 5e4, p95: 2e6 } },
	{ pert: [0, 1e5, 1e6] }
];
const figures: readonly AnnualFigure[] = [
	{ kind: 'mean' },
	{ kind: 'standardDeviation' },
	{ kind: 'quantile', at: 0.5 },
	{ kind: 'quantile', at: 0.95 },
	{ kind: 'quantile', at: 0.99 },
	{ kind: 'tailMean', at: 0.95 },
	{ kind: 'exceedance', at: 5e5 },
	{ kind: 'exceedance', at: 6e6 }
];
const events = 600;

/** Scenarios simulated anew, and what an improvement makes of the same events. */
function simulated(seed: number) {
	const draw = seededDraws(seed);
	const losses = severities.map((severity) => drawnLosses(severity, events, draw));
	const improved = losses.map((values, i) =>
		values.map((loss) => (i === 2 ? loss : 0.9 * loss - Math.min(2e4, 0.2 * loss)))
	);
	return { before: yearOf(losses), after: yearOf(improved) };
}

function yearOf(losses: readonly Float64Array[]) {
	return annualDistribution(
		frequencies.map((frequency, i) => ({ frequency, losses: losses[i] })),
		{ points: coarsePoints }
	);
}

describe('standard errors', () => {
	const repeats = 200;
	const runs = Array.from({ length: repeats }, (_, i) => simulated(1 + 7919 * i));

	it.each(figures)('are how far repeated simulations lie apart: $kind $at', (figure) => {
		const spread = deviation(runs.map(({ before }) => before.value(figure)));
		const errors = runs.map(({ before }) => before.standardError(figure) ?? Number.NaN);
		// The spread of 200 runs is itself known to 5 %; the tails of few events are wilder.
		expect(rootMeanSquare(errors) / spread).toBeGreaterThan(0.85);
		expect(rootMeanSquare(errors) / spread).toBeLessThan(1.2);
	});

	it.each(figures)('of a difference too, and far smaller: $kind $at', (figure) => {
		const differences = runs.map(({ before, after }) => before.value(figure) - after.value(figure));
		const spread = deviation(differences);
		const errors = runs.map(
			({ before, after }) => differenceError(before, after, figure) ?? Number.NaN
		);
		expect(rootMeanSquare(errors) / spread).toBeGreaterThan(0.8);
		expect(rootMeanSquare(errors) / spread).toBeLessThan(1.35);
		const [{ before, after }] = runs;
		const single = before.standardError(figure) ?? 0;
		const other = after.standardError(figure) ?? 0;
		expect(errors[0]).toBeLessThan(0.5 * Math.hypot(single, other));
	});
});

describe('influences', () => {
	const { before } = simulated(3);

	it.each(figures)('average to nothing, one for each event: $kind $at', (figure) => {
		frequencies.forEach((_, scenario) => {
			const values = before.influence(scenario, figure) ?? new Float64Array();
			expect(values.length).toBe(events);
			const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
			expect(Math.abs(values.reduce((sum, value) => sum + value, 0))).toBeLessThan(1e-9 * largest);
		});
	});

	it('say what more weight on one event does', () => {
		const draw = seededDraws(5);
		const losses = severities.map((severity) => drawnLosses(severity, events, draw));
		const year = yearOf(losses);
		// One of 600 events once more moves the figure by 1/601 of its influence.
		for (const scenario of [0, 1, 2]) {
			for (const event of [10, 200, 500]) {
				const twice = losses.map((values, i) =>
					i === scenario ? Float64Array.of(...values, values[event]) : values
				);
				for (const figure of [
					{ kind: 'mean' },
					{ kind: 'exceedance', at: 2e6 },
					{ kind: 'tailMean', at: 0.8 }
				] as const) {
					const change = yearOf(twice).value(figure) - year.value(figure);
					const predicted =
						(year.influence(scenario, figure)?.[event] ?? Number.NaN) / (events + 1);
					const scale = (year.standardError(figure) ?? Number.NaN) / Math.sqrt(events);
					expect(Math.abs(change - predicted)).toBeLessThan(0.02 * scale);
				}
			}
		}
	});
});

describe('a standard error', () => {
	const losses = drawnLosses(severities[0], 200, seededDraws(1));

	it('is 0 where nothing is simulated', () => {
		const year = annualDistribution([
			{ frequency: { fixed: 2 }, lognormal: { p05: 10, p95: 100 } },
			{ frequency: { fixed: 0 }, losses: Float64Array.of(7) }
		]);
		for (const figure of figures) expect(year.standardError(figure)).toBe(0);
	});

	it('is 0 for a quantile of nothing that no other draw could move', () => {
		const year = annualDistribution([{ frequency: { fixed: 0.3 }, losses }]);
		const figure = { kind: 'quantile', at: 0.5 } as const;
		expect([year.value(figure), year.standardError(figure)]).toEqual([0, 0]);
	});

	it('is unknown from a single event', () => {
		const year = annualDistribution([{ frequency: { fixed: 0.3 }, losses: losses.slice(0, 1) }]);
		for (const figure of figures) expect(year.standardError(figure)).toBeUndefined();
	});

	it('is unknown where the interval runs off the end of the distribution', () => {
		const year = annualDistribution([{ frequency: { fixed: 50 }, losses: losses.slice(0, 3) }]);
		expect(year.standardError({ kind: 'quantile', at: 0.998 })).toBeUndefined();
		expect(year.standardError({ kind: 'tailMean', at: 0.998 })).toBeGreaterThan(0);
	});

	it('of a difference wants the same events on both sides', () => {
		const frequency = { fixed: 1 };
		const a = annualDistribution([{ frequency, losses }]);
		const b = annualDistribution([{ frequency, losses: losses.slice(1) }]);
		const c = annualDistribution([]);
		expect(() => differenceError(a, b, { kind: 'mean' })).toThrow(RangeError);
		expect(() => differenceError(a, c, { kind: 'mean' })).toThrow(RangeError);
		expect(differenceError(a, a, { kind: 'quantile', at: 0.9 })).toBe(0);
	});
});

function deviation(values: readonly number[]): number {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	return Math.sqrt(
		values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
	);
}

function rootMeanSquare(values: readonly number[]): number {
	return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}
