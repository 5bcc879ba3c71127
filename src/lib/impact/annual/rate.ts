import { lognormalShape, mean } from '../estimate.ts';
import type { Estimate } from '../model.ts';
import { type RateNodes, rateNodes } from './rate-nodes.ts';

/** How many events of a scenario a year has: Poisson with a rate that may itself be uncertain. */
export interface Rate {
	/** Mean events per year. */
	readonly mean: number;
	/** Variance of the rate itself: 0 when it is fixed. */
	readonly variance: number;
	/** Present when the rate is uncertain. */
	readonly mixture?: Mixture;
}

export interface Mixture {
	readonly nodes: RateNodes;
	/** The chance of 0, 1, 2, … events in a year; missing where thousands are possible. */
	readonly counts?: Float64Array;
}

/** Longer lists of chances are slower than going through the nodes. */
const mostCounts = 1_024;
/** What the list of chances may leave out at its end. */
const leftOut = 1e-12;

/** The rate of an estimate of events per year, which must not be negative. */
export function compileRate(frequency: Estimate): Rate {
	const average = mean(frequency);
	if (!(average >= 0 && average < Infinity))
		throw new RangeError(`a frequency of 0 or more expected, got ${average}`);
	const variance = rateVariance(frequency, average);
	if ('fixed' in frequency || variance === 0) return { mean: average, variance: 0 };
	const nodes = rateNodes(frequency);
	return { mean: average, variance, mixture: { nodes, counts: countChances(nodes) } };
}

/** The chance of a year with any of the events of which a share happens, exact where it is tiny. */
export function chanceOfAny({ nodes: { rates, weights } }: Mixture, share: number): number {
	let chance = 0;
	for (let i = 0; i < rates.length; i++) chance -= weights[i] * Math.expm1(-rates[i] * share);
	return chance;
}

/** The same for years counted in proportion to their rate: those that a random event belongs to. */
export function sizeBiasedChanceOfAny({ mean: average, mixture }: Rate, share: number): number {
	if (!mixture) return -Math.expm1(-average * share);
	const { rates, weights } = mixture.nodes;
	let chance = 0;
	for (let i = 0; i < rates.length; i++)
		chance -= ((weights[i] * rates[i]) / average) * Math.expm1(-rates[i] * share);
	return chance;
}

function rateVariance(frequency: Estimate, average: number): number {
	if ('fixed' in frequency) return 0;
	if ('lognormal' in frequency)
		return average * average * Math.expm1(lognormalShape(frequency.lognormal).spread ** 2);
	const [low, , high] = frequency.pert;
	return ((average - low) * (high - average)) / 7;
}

function countChances({ rates, weights }: RateNodes): Float64Array | undefined {
	const terms = weights.map((weight, i) => weight * Math.exp(-rates[i]));
	const chances: number[] = [];
	let reached = 0;
	for (let n = 1; n <= mostCounts; n++) {
		let chance = 0;
		for (let i = 0; i < terms.length; i++) {
			chance += terms[i];
			terms[i] *= rates[i] / n;
		}
		chances.push(chance);
		reached += chance;
		if (reached >= 1 - leftOut) return Float64Array.from(chances);
	}
	return undefined;
}
