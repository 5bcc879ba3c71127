import { mean } from '../estimate.ts';
import type { Money } from '../model.ts';
import { annualCost } from './appraisal.ts';
import { type MeasureSet, members, noMeasures } from './measure-set.ts';
import type { SetSimulation } from './set-simulation.ts';

/** What a budget is held against: capital, or the cost of a year. */
export const costBases = ['capex', 'annualCost'] as const;
export type CostBasis = (typeof costBases)[number];

/** A set of measures with what it costs and, over some draws, brings in a year. */
export interface QuickSet {
	readonly set: MeasureSet;
	readonly capex: Money;
	readonly annualCost: Money;
	/** Joint benefit less annual cost. */
	readonly netBenefit: Money;
}

/**
 * Net benefits of many sets over the same few draws of every scenario, in which the best order of
 * recovery is kept as it is today. Source: docs/model.md, section 9.
 */
export class QuickSets {
	readonly #simulation: SetSimulation;
	readonly #draws: number;
	readonly #capex: readonly Money[];
	readonly #annualCost: readonly Money[];
	readonly #known = new Map<MeasureSet, QuickSet | undefined>();
	/** Per scenario: mean losses of sets that its events cannot tell apart. */
	readonly #means: readonly Map<string, number | undefined>[];
	readonly #today: Money | undefined;

	constructor(simulation: SetSimulation, draws: number) {
		const { measures, scenarios, costOfCapital = 0 } = simulation.model;
		this.#simulation = simulation;
		this.#draws = draws;
		this.#capex = measures.map(({ capex = 0 }) => capex);
		this.#annualCost = measures.map((measure) => annualCost(measure, costOfCapital));
		this.#means = scenarios.map(() => new Map());
		this.#today = this.#expectedLoss(noMeasures);
	}

	/** All sets looked at so far that can be taken. */
	get known(): readonly QuickSet[] {
		return [...this.#known.values()].filter((one) => one !== undefined);
	}

	/** How many sets have been looked at. */
	get size(): number {
		return this.#known.size;
	}

	/** A set's figures; undefined when its measures cannot be taken together or simulated. */
	of(set: MeasureSet): QuickSet | undefined {
		if (!this.#known.has(set)) this.#known.set(set, this.#quickSet(set));
		return this.#known.get(set);
	}

	/** What a set costs, whether or not it can be taken. */
	costs(set: MeasureSet): Readonly<Record<CostBasis, Money>> {
		const sum = (amounts: readonly Money[]) =>
			members(set).reduce((total, i) => total + amounts[i], 0);
		return { capex: sum(this.#capex), annualCost: sum(this.#annualCost) };
	}

	#quickSet(set: MeasureSet): QuickSet | undefined {
		const loss = this.#simulation.changed(set).ok ? this.#expectedLoss(set) : undefined;
		if (loss === undefined || this.#today === undefined) return undefined;
		const costs = this.costs(set);
		return { set, ...costs, netBenefit: this.#today - loss - costs.annualCost };
	}

	#expectedLoss(set: MeasureSet): Money | undefined {
		let sum = 0;
		for (const scenario of this.#means.keys()) {
			const rate = mean(this.#simulation.frequency(set, scenario));
			if (rate === 0) continue;
			const loss = this.#meanLoss(set, scenario);
			if (loss === undefined) return undefined;
			sum += rate * loss;
		}
		return sum;
	}

	#meanLoss(set: MeasureSet, scenario: number): Money | undefined {
		const means = this.#means[scenario];
		const name = this.#simulation.nameIn(set, scenario, 'today');
		if (!means.has(name)) {
			const losses = this.#simulation.losses(set, scenario, this.#draws, 'today');
			const sum = (values: Float64Array) => values.reduce((total, loss) => total + loss, 0);
			means.set(name, losses.ok ? sum(losses.value) / this.#draws : undefined);
		}
		return means.get(name);
	}
}
