import type { Money } from '../model.ts';
import type { Bounds } from './figure.ts';
import { Ladder } from './ladder.ts';
import { chanceError } from './level-builder.ts';
import type { Portfolio } from './portfolio.ts';

/** The bounds are as many steps apart as a year has events, so that a busy year wants more points. */
const pointsPerEvent = 2_000;
const fewestPoints = 2 ** 14;
const mostPoints = 2 ** 18;

/**
 * What the figures of a year lie between for certain, given the severities: every loss rounded down to
 * the grid gives no more than the year, every loss rounded up no less. What the transform may be off by
 * is allowed for. Source: docs/annual-distribution.md.
 */
export class RoundingBounds {
	readonly #portfolio: Portfolio;
	readonly #down: Ladder;
	readonly #up: Ladder;

	constructor(portfolio: Portfolio) {
		const events = portfolio.risks.reduce((sum, { rate }) => sum + rate.mean, 0);
		const wanted = 2 ** Math.ceil(Math.log2(pointsPerEvent * Math.max(1, events)));
		const points = Math.min(mostPoints, Math.max(fewestPoints, wanted));
		this.#portfolio = portfolio;
		this.#down = new Ladder(portfolio, points, 'down');
		this.#up = new Ladder(portfolio, points, 'up');
	}

	/** Bounds of the loss that a year does not exceed with chance `p`. */
	quantile(p: number): Bounds {
		if (p <= this.#portfolio.chanceOfNone) return { lower: 0, upper: 0 };
		return {
			lower: latticeQuantile(this.#down, p - chanceError),
			upper: latticeQuantile(this.#up, p + chanceError)
		};
	}

	/** Bounds of the chance that a year costs more than a loss above 0. */
	exceedance(loss: Money): Bounds {
		return {
			lower: Math.max(0, latticeExceedance(this.#down, loss) - chanceError),
			upper: Math.min(1, latticeExceedance(this.#up, loss) + chanceError)
		};
	}

	/** Bounds of the mean of the worst `1 - p` of years. */
	tailMean(p: number): Bounds {
		const { mean, chanceOfNone } = this.#portfolio;
		if (p <= chanceOfNone) return { lower: mean / (1 - p), upper: mean / (1 - p) };
		return {
			lower: latticeTailMean(this.#down, p, -chanceError),
			upper: latticeTailMean(this.#up, p, chanceError)
		};
	}
}

/** The least over `x` of `x + (mean - mean capped at x) / (1 - p)`, which is found at the quantile. */
function latticeTailMean(ladder: Ladder, p: number, error: number): Money {
	const at = latticeQuantile(ladder, p);
	const level = ladder.levelOfLoss(at);
	const excess = level.mean - level.cappedMean(at) + error * at;
	return at + Math.max(0, excess) / (1 - p);
}

function latticeQuantile(ladder: Ladder, p: number): Money {
	const level = ladder.levelOfQuantile(p);
	return level.step * level.latticeQuantile(p);
}

function latticeExceedance(ladder: Ladder, loss: Money): number {
	const level = ladder.levelOfLoss(loss);
	return 1 - level.latticeChanceAtMost(Math.floor(loss / level.step));
}
