import type { Money, Share } from '../model.ts';
import type { AnnualFigure, Bounds } from './figure.ts';
import { influence } from './influence.ts';
import { Ladder } from './ladder.ts';
import { type AnnualScenario, type Portfolio, compilePortfolio } from './portfolio.ts';
import { RoundingBounds } from './rounding-bounds.ts';
import { pooledError } from './standard-error.ts';

/** Points of each grid: a step is at most 1/2048 of the loss that is looked up on it. */
export const finePoints = 2 ** 13;
/** For a first answer in a quarter of the time: a step is at most 1/512 of the loss. */
export const coarsePoints = 2 ** 11;

/** No loss is given that fewer than one year in 100,000 exceeds. */
export const highestChance = 1 - 1e-5;

export interface AnnualOptions {
	/** Points of each grid, a power of two; `finePoints` unless given. */
	readonly points?: number;
}

/**
 * The distribution of what a year costs, see `AnnualDistribution`. Frequencies must not be negative,
 * losses neither, and there must be one at least; otherwise a `RangeError`.
 */
export function annualDistribution(
	scenarios: readonly AnnualScenario[],
	{ points = finePoints }: AnnualOptions = {}
): AnnualDistribution {
	return new AnnualDistribution(compilePortfolio(scenarios), points);
}

/** The distribution around a quantile. */
interface Course {
	/** Standard error of the chance to exceed it. */
	readonly error: Share;
	/** How much the quantile rises when that chance rises by 1. */
	readonly slope: Money;
}

/**
 * The distribution of what a year costs: the sum over independent scenarios, where the number of events
 * of each is Poisson with its frequency, an uncertain rate being drawn once per year. It is computed,
 * not simulated: all chance in it is that of simulated losses. Grids are computed when a figure first
 * needs them. Source: docs/model.md, section 8, docs/annual-distribution.md.
 */
export class AnnualDistribution {
	readonly #portfolio: Portfolio;
	readonly #points: number;
	readonly #ladder: Ladder;
	readonly #courses = new Map<number, Course | undefined>();
	#bounds: RoundingBounds | undefined;
	#halved: AnnualDistribution | undefined;

	constructor(portfolio: Portfolio, points: number) {
		this.#portfolio = portfolio;
		this.#points = points;
		this.#ladder = new Ladder(portfolio, points, 'split');
	}

	/** How many scenarios there are. */
	get scenarios(): number {
		return this.#portfolio.risks.length;
	}

	/** The expected annual loss, exact for the severities given. */
	get mean(): Money {
		return this.#portfolio.mean;
	}

	/** What a scenario, by its position, adds to the expected annual loss. */
	meanOf(scenario: number): Money {
		const { rate, severity } = this.#portfolio.risks[scenario];
		return rate.mean * severity.mean;
	}

	/** Standard deviation of the yearly loss, exact for the severities given. */
	get standardDeviation(): Money {
		return Math.sqrt(this.#portfolio.variance);
	}

	/** The chance of a year with a loss above 0, exact for the severities given. */
	get probabilityOfLoss(): Share {
		return this.#portfolio.chanceOfLoss;
	}

	/**
	 * The loss that a year does not exceed with chance `p`, 0 <= p <= `highestChance`; 0 when a year
	 * without loss is at least as likely.
	 */
	quantile(p: number): Money {
		if (!(p >= 0 && p <= highestChance))
			throw new RangeError(`a chance from 0 to ${highestChance} expected, got ${p}`);
		if (p <= this.#portfolio.chanceOfNone) return 0;
		return this.#ladder.levelOfQuantile(p).quantile(p);
	}

	/** The chance that a year costs more than `loss`. */
	exceedance(loss: Money): Share {
		if (loss < 0) return 1;
		if (loss === 0 || this.#portfolio.chanceOfNone === 1) return this.probabilityOfLoss;
		return 1 - this.#ladder.levelOfLoss(loss).chanceAtMost(loss);
	}

	/** The mean of the worst `1 - p` of years, 0 <= p <= `highestChance`. */
	tailMean(p: number): Money {
		const quantile = this.quantile(p);
		if (quantile === 0) return this.mean / (1 - p);
		const capped = this.#ladder.levelOfLoss(quantile).cappedMean(quantile);
		return quantile + Math.max(0, this.mean - capped) / (1 - p);
	}

	/** Any figure by name. */
	value(figure: AnnualFigure): number {
		switch (figure.kind) {
			case 'mean':
				return this.mean;
			case 'standardDeviation':
				return this.standardDeviation;
			case 'quantile':
				return this.quantile(figure.at);
			case 'tailMean':
				return this.tailMean(figure.at);
			case 'exceedance':
				return this.exceedance(figure.at);
			default:
				return figure satisfies never;
		}
	}

	/**
	 * How much each simulated loss of a scenario, by its position, moves a figure; see `influence`. The
	 * standard deviation of this, divided by the root of their number, is the scenario's part of the
	 * figure's standard error.
	 */
	influence(scenario: number, figure: AnnualFigure): Float64Array | undefined {
		const { standardDeviation } = this;
		return influence(
			{
				portfolio: this.#portfolio,
				ladder: this.#ladder,
				standardDeviation,
				quantile: (p) => this.quantile(p),
				quantileSlope: (p) => this.#courseAt(p)?.slope
			},
			this.#portfolio.risks[scenario],
			figure
		);
	}

	/**
	 * Standard error of a figure, from the spread of the simulated losses; 0 when none is simulated.
	 * Undefined where the data do not say: a single simulated loss, or a quantile too close to the end.
	 */
	standardError(figure: AnnualFigure): number | undefined {
		if (figure.kind === 'quantile') {
			const course = this.#courseAt(figure.at);
			return course && course.slope * course.error;
		}
		return pooledError(
			this.#portfolio.risks.map((risk, scenario) =>
				risk.rate.mean > 0 ? this.influence(scenario, figure) : new Float64Array()
			)
		);
	}

	/** What a figure lies between for certain, given the severities; the grid alone is to blame. */
	bounds(figure: AnnualFigure): Bounds {
		const isExact = figure.kind === 'exceedance' && figure.at <= 0;
		if (figure.kind === 'mean' || figure.kind === 'standardDeviation' || isExact) {
			const value = this.value(figure);
			return { lower: value, upper: value };
		}
		if (!this.#bounds) this.#bounds = new RoundingBounds(this.#portfolio);
		return this.#bounds[figure.kind](figure.at);
	}

	/**
	 * What the grid does to a figure: how far it is from the same on a grid of half as many points. That
	 * is about three times the error where losses are smooth and larger than a step, and about the error
	 * where many are smaller; certain, and wider, are the `bounds`.
	 */
	discretisationError(figure: AnnualFigure): number {
		if (!this.#halved) this.#halved = new AnnualDistribution(this.#portfolio, this.#points / 2);
		return Math.abs(this.value(figure) - this.#halved.value(figure));
	}

	/**
	 * How the distribution runs at its `p` quantile. The density at a single point of a simulated
	 * distribution means little: the slope is taken over one standard error to both sides, as for
	 * Woodruff's interval.
	 */
	#courseAt(p: number): Course | undefined {
		if (!this.#courses.has(p)) this.#courses.set(p, this.#courseAround(p));
		return this.#courses.get(p);
	}

	#courseAround(p: number): Course | undefined {
		const error = this.standardError({ kind: 'exceedance', at: this.quantile(p) });
		if (error === undefined || p + error > highestChance) return undefined;
		if (error === 0) return { error, slope: 0 };
		const below = this.quantile(Math.max(0, p - error));
		return { error, slope: (this.quantile(p + error) - below) / (2 * error) };
	}
}
