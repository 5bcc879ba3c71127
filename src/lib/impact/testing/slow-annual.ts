import { quantile } from '../estimate.ts';
import type { Estimate } from '../model.ts';
import { normalQuantile } from '../normal-quantile.ts';

/** A scenario whose losses are whole multiples of one unit, with the chance of each. */
export interface LatticeScenario {
	readonly frequency: Estimate;
	/** The chance that an event costs 0, 1, 2, … units. */
	readonly chances: readonly number[];
}

/**
 * The chance that a year costs 0, 1, 2, … units, up to a limit: Panjer's recursion per rate, averaged
 * over an uncertain rate, and the scenarios folded one by one. Panjer, "Recursive Evaluation of a Family
 * of Compound Distributions", ASTIN Bulletin 12 (1981).
 */
export function slowAnnual(scenarios: readonly LatticeScenario[], limit: number): number[] {
	return scenarios
		.map(({ frequency, chances }) => slowScenario(frequency, chances, limit))
		.reduce((a, b) => fold(a, b));
}

/** How many rates stand for an uncertain one; they lie closer, and count less, towards both ends. */
const rates = 4_000;

function slowScenario(frequency: Estimate, chances: readonly number[], limit: number): number[] {
	if ('fixed' in frequency) return panjer(frequency.fixed, chances, limit);
	const average = new Array<number>(limit + 1).fill(0);
	for (let i = 0; i < rates; i++) {
		const t = (i + 0.5) / rates;
		const year = panjer(quantile(frequency, t * t * (3 - 2 * t)), chances, limit);
		year.forEach((chance, n) => (average[n] += (chance * 6 * t * (1 - t)) / rates));
	}
	return average;
}

function panjer(rate: number, chances: readonly number[], limit: number): number[] {
	const year = [Math.exp(-rate * (1 - chances[0]))];
	for (let n = 1; n <= limit; n++) {
		let sum = 0;
		for (let j = 1; j <= Math.min(n, chances.length - 1); j++) sum += j * chances[j] * year[n - j];
		year.push((rate / n) * sum);
	}
	return year;
}

function fold(a: readonly number[], b: readonly number[]): number[] {
	return a.map((_, n) => {
		let sum = 0;
		for (let j = 0; j <= n; j++) sum += a[j] * b[n - j];
		return sum;
	});
}

/** Draws from [0, 1), the same for the same seed. */
export function seededDraws(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		// A counter, scrambled as at the end of Appleby's MurmurHash3.
		state = (state + 0x9e3779b9) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
		mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
		return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
	};
}

/** Draws of a lognormal severity, or of any other estimate. */
export function drawnLosses(estimate: Estimate, count: number, draw: () => number): Float64Array {
	return Float64Array.from({ length: count }, () => drawn(estimate, draw));
}

/** Years drawn one by one: the rate, the number of events, each event. */
export function drawnYears(
	scenarios: readonly { readonly frequency: Estimate; readonly loss: () => number }[],
	years: number,
	draw: () => number
): Float64Array {
	return Float64Array.from({ length: years }, () => {
		let year = 0;
		for (const { frequency, loss } of scenarios) {
			// Events come at intervals with an exponential distribution.
			const rate = drawn(frequency, draw);
			for (let time = -Math.log(1 - draw()); time < rate; time -= Math.log(1 - draw()))
				year += loss();
		}
		return year;
	});
}

function drawn(estimate: Estimate, draw: () => number): number {
	if ('fixed' in estimate) return estimate.fixed;
	const p = (Math.floor(draw() * 2 ** 32) + 0.5) / 2 ** 32;
	if ('pert' in estimate) return quantile(estimate, p);
	const { p05, p95 } = estimate.lognormal;
	const spread = Math.log(p95 / p05) / (2 * normalQuantile(0.95));
	return Math.sqrt(p05 * p95) * Math.exp(spread * normalQuantile(p));
}
