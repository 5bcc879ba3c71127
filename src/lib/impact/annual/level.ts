import type { Money, Share } from '../model.ts';
import type { Spectrum } from './real-transform.ts';

export interface LevelParts {
	readonly step: Money;
	/** The chance of each point of the grid. */
	readonly masses: Float64Array;
	/** The chance of a year that costs nothing. */
	readonly none: Share;
	readonly mean: Money;
	readonly spectrum: Spectrum;
}

/**
 * The distribution of a yearly sum up to one size, on a grid. Larger sums are left out of it, so that
 * only what lies below the top is known here, and that exactly but for the width of a step.
 */
export class Level {
	readonly step: Money;
	/** The mean of the yearly sum, with its losses as they were rounded to the grid. */
	readonly mean: Money;
	/** The spectrum of the yearly sum. */
	readonly spectrum: Spectrum;
	/** The chance of a year that costs nothing. */
	readonly #none: Share;
	/** The chance of a sum of at most `step · j`; for the sum itself this is the chance at `j + 1/2`. */
	readonly #atMost: Float64Array;
	/** The mean of the sum capped at `step · j`. */
	readonly #capped: Float64Array;

	/** Takes over the masses, and changes them. */
	constructor({ step, masses, none, mean, spectrum }: LevelParts) {
		this.step = step;
		this.mean = mean;
		this.spectrum = spectrum;
		this.#none = none;
		this.#atMost = masses;
		const cappedAt = new Float64Array(masses.length);
		this.#capped = cappedAt;
		let sum = 0;
		let highest = none;
		let capped = 0;
		for (let j = 0; j < masses.length; j++) {
			cappedAt[j] = capped;
			sum += masses[j];
			// Rounding must not let a distribution function fall.
			highest = Math.min(1, Math.max(highest, sum));
			masses[j] = highest;
			capped += step * (1 - highest);
		}
	}

	/** The largest sum that is known here. */
	get top(): Money {
		return this.step * (this.#atMost.length - 1);
	}

	/** The chance of a sum of at most the top. */
	get reached(): Share {
		return this.#atMost[this.#atMost.length - 2];
	}

	/** The chance of a sum of at most `loss`, for a loss of at most the top. */
	chanceAtMost(loss: Money): Share {
		if (loss < 0) return 0;
		const at = loss / this.step;
		if (at < 0.5) return this.#none + 2 * at * (this.#atMost[0] - this.#none);
		const j = Math.floor(at - 0.5);
		const below = this.#atMost[j];
		return below + (at - 0.5 - j) * (this.#atMost[j + 1] - below);
	}

	/** The smallest loss that is not exceeded with chance `p`, which must be reached. */
	quantile(p: number): Money {
		if (p <= this.#none) return 0;
		const j = this.latticeQuantile(p);
		const above = this.#atMost[j];
		if (j === 0) return (this.step / 2) * ((p - this.#none) / (above - this.#none));
		const below = this.#atMost[j - 1];
		return this.step * (j - 0.5 + (p - below) / (above - below));
	}

	/** The first point of the grid at which the chance is `p` or more. */
	latticeQuantile(p: number): number {
		let low = 0;
		let high = this.#atMost.length - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.#atMost[middle] >= p) high = middle;
			else low = middle + 1;
		}
		return low;
	}

	/** The chance of a sum of at most `step · j` when all losses lie on the grid. */
	latticeChanceAtMost(j: number): Share {
		return this.#atMost[j];
	}

	/** The mean of the sum capped at `loss`, a loss of at most the top. */
	cappedMean(loss: Money): Money {
		const at = Math.max(0, loss / this.step);
		const j = Math.floor(at);
		return this.#capped[j] + (at - j) * this.step * (1 - this.#atMost[j]);
	}
}
