import { type AnnualDistribution, annualDistribution } from '../annual/annual-distribution.ts';
import type { AnnualFigure } from '../annual/figure.ts';
import { differenceError } from '../annual/standard-error.ts';
import type { Simulated } from '../simulate/simulated.ts';
import type { SimulationProblem } from '../simulate/simulation.ts';
import type { MeasureProblem } from './changed-models.ts';
import type { MeasureSet } from './measure-set.ts';
import type { EventTimes, OrderFor, SetSimulation } from './set-simulation.ts';

/** Why there is no figure for a set of measures. */
export type SetProblem = MeasureProblem | SimulationProblem;

/** What a year comes to with a set of measures, or why nobody can say. */
export type SetYear =
	| { readonly ok: true; readonly value: AnnualDistribution }
	| { readonly ok: false; readonly problem: SetProblem };

/**
 * Years with sets of measures, each over the first `events` events of every scenario, so that two of
 * them differ by their measures and not by luck. For the strategy `optimised`, orders are searched
 * for each set's own company unless told otherwise. Source: docs/model.md, sections 8 and 9.
 */
export class SetYears {
	readonly simulation: SetSimulation;
	readonly events: number;
	readonly #orderFor: OrderFor;
	readonly #known = new Map<MeasureSet, SetYear>();

	constructor(simulation: SetSimulation, events: number, orderFor: OrderFor = 'own') {
		this.simulation = simulation;
		this.events = events;
		this.#orderFor = orderFor;
	}

	/** The year with a set, worked out when it is first asked for. */
	of(set: MeasureSet): SetYear {
		const known = this.#known.get(set);
		if (known) return known;
		const year = this.#year(set);
		this.#known.set(set, year);
		return year;
	}

	/** When each of a scenario's first events is over; their losses must be computable. */
	times(set: MeasureSet, scenario: number, events: number): EventTimes {
		return this.simulation.times(set, scenario, { events, orderFor: this.#orderFor });
	}

	#year(set: MeasureSet): SetYear {
		const { simulation, events } = this;
		const changed = simulation.changed(set);
		if (!changed.ok) return changed;
		const scenarios = [];
		for (const scenario of simulation.model.scenarios.keys()) {
			const losses = simulation.losses(set, scenario, events, this.#orderFor);
			if (!losses.ok) return losses;
			scenarios.push({ frequency: simulation.frequency(set, scenario), losses: losses.value });
		}
		return { ok: true, value: annualDistribution(scenarios) };
	}
}

/** A figure of a year with its standard error. */
export function yearFigure(year: AnnualDistribution, figure: AnnualFigure): Simulated {
	return { mean: year.value(figure), standardError: year.standardError(figure) };
}

/** By how much a figure falls from one year to the other, with the error of the difference. */
export function fall(
	from: AnnualDistribution,
	to: AnnualDistribution,
	figure: AnnualFigure
): Simulated {
	return {
		mean: from.value(figure) - to.value(figure),
		standardError: differenceError(from, to, figure)
	};
}
