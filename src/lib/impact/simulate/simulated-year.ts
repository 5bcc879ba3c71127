import { type AnnualDistribution, annualDistribution } from '../annual/annual-distribution.ts';
import type { AnnualFigure } from '../annual/figure.ts';
import type { Money } from '../model.ts';
import {
	type ExpectedYear,
	type ScenarioFigures,
	expectedYear,
	scenarioFigures
} from './expected-year.ts';
import type { ScenarioSample } from './scenario-sample.ts';
import type { Simulated } from './simulated.ts';
import type { Simulation } from './simulation.ts';

/** Chances, in per cent, at which the yearly loss is reported. */
export const reportedPercentiles = [50, 80, 90, 95, 98, 99, 99.5, 99.8] as const;

/** A year's worst 5 % begin here. */
const badYear = 0.95;

/** A year's loss that is not exceeded with a chance in per cent. */
export interface LossPercentile extends Simulated {
	readonly percentile: number;
}

/** A limit of the company and the chance per year of a loss above it. */
export interface LimitExceedance {
	readonly loss: Money;
	readonly chance: Simulated;
	/** The chance the company accepts; undefined where it has not said. */
	readonly accepted: number | undefined;
}

export interface SimulatedYearOptions {
	/** Points of each grid of the distribution. */
	readonly points?: number;
	/** Per scenario: how many of the first events to look at; all that have been run unless given. */
	readonly events?: readonly number[];
}

/** What a year comes to, worked out from what has been simulated so far. */
export class SimulatedYear {
	/** Per scenario, in order. */
	readonly samples: readonly ScenarioSample[];
	readonly expected: ExpectedYear;
	readonly distribution: AnnualDistribution;
	readonly #simulation: Simulation;

	/** Every scenario of the simulation must have run at least one event. */
	constructor(simulation: Simulation, { points, events }: SimulatedYearOptions = {}) {
		const { scenarios, prepared } = simulation;
		this.#simulation = simulation;
		this.samples = scenarios.map((_, i) => simulation.sample(i, events?.[i]));
		this.expected = expectedYear(
			scenarios.map((scenario, i) => ({ scenario, sample: this.samples[i] })),
			prepared.processes.length + 1
		);
		this.distribution = annualDistribution(
			scenarios.map(({ frequency }, i) => ({ frequency, losses: this.samples[i].losses })),
			{ points }
		);
	}

	/** The chance that a year costs anything. */
	get probabilityOfLoss(): Simulated {
		return this.#figure({ kind: 'exceedance', at: 0 });
	}

	/** Loss exceedance: what a year does not cost more than, with the reported chances. */
	get lossExceedance(): readonly LossPercentile[] {
		return reportedPercentiles.map((percentile) => ({
			percentile,
			...this.lossAt(percentile / 100)
		}));
	}

	/** The loss that a year does not exceed with chance `p`. */
	lossAt(p: number): Simulated {
		return this.#figure({ kind: 'quantile', at: p });
	}

	/** The mean of the worst 5 % of years. */
	get tailMean95(): Simulated {
		return this.#figure({ kind: 'tailMean', at: badYear });
	}

	/** The chance that a year costs more than this. */
	chanceAbove(loss: Money): Simulated {
		return this.#figure({ kind: 'exceedance', at: loss });
	}

	/** Chances of exceeding what the company has set itself as limits; undefined where it has not. */
	get limits(): {
		readonly materiality: LimitExceedance | undefined;
		readonly creditLine: LimitExceedance | undefined;
		readonly appetite: readonly LimitExceedance[];
	} {
		const { materiality, creditLine, appetite } = this.#simulation.prepared.model.company;
		const limit = (loss: Money | undefined, accepted?: number) =>
			loss === undefined ? undefined : { loss, accepted, chance: this.chanceAbove(loss) };
		return {
			materiality: limit(materiality),
			creditLine: limit(creditLine),
			appetite: appetite.map(({ loss, probability }) => ({
				loss,
				accepted: probability,
				chance: this.chanceAbove(loss)
			}))
		};
	}

	/** What the events of a scenario, by its position, are like. */
	scenario(position: number): ScenarioFigures {
		return scenarioFigures(this.samples[position], this.#simulation.prepared.processes);
	}

	#figure(figure: AnnualFigure): Simulated {
		return {
			mean: this.distribution.value(figure),
			standardError: this.distribution.standardError(figure)
		};
	}
}
