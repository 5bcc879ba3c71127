import type { Model, Scenario, Strategy } from '../model.ts';
import { type PreparedModel, prepareModel } from '../prepare.ts';
import { type RecoveryChoice, recoveryChoice } from '../simulate/recovery.ts';
import type { QuantileTables } from '../simulate/sampler.ts';
import { SimulatedYear } from '../simulate/simulated-year.ts';
import { type SharedEvents, Simulation } from '../simulate/simulation.ts';
import { type EventResult, typicalEvent } from '../typical-event.ts';

export interface SideOptions {
	readonly seed: number;
	readonly tables: QuantileTables;
	readonly shared?: SharedEvents;
}

/** Of a side that is held against many others, the years at the numbers of events they need. */
const keptYears = 8;

/** One side of a comparison: a model, its events, and what they come to. */
export class SimulatedSide {
	readonly prepared: PreparedModel;
	readonly strategy: Strategy;
	readonly simulation: Simulation;
	readonly #recovery: RecoveryChoice;
	readonly #typical = new Map<Scenario, EventResult>();
	readonly #years = new Map<string, SimulatedYear>();

	constructor(model: Model, options: SideOptions) {
		this.prepared = prepareModel(model);
		this.strategy = model.strategy ?? 'planned';
		this.#recovery = recoveryChoice(this.prepared, this.strategy);
		this.simulation = new Simulation(this.prepared, { ...options, ...this.#recovery });
	}

	/** The year from the first so many events of each scenario. */
	year(events: readonly number[], points: number): SimulatedYear {
		const key = `${points}: ${events.join()}`;
		const known = this.#years.get(key);
		if (known) return known;
		const [oldest] = this.#years.keys();
		if (this.#years.size >= keptYears && oldest !== undefined) this.#years.delete(oldest);
		const year = new SimulatedYear(this.simulation, { events, points });
		this.#years.set(key, year);
		return year;
	}

	/** The typical event of a scenario, whose events must have been simulated. */
	typical(position: number): EventResult {
		const scenario = this.simulation.scenarios[position];
		const known = this.#typical.get(scenario);
		if (known) return known;
		const ranks = this.#recovery.ranks?.[position];
		const event = typicalEvent(this.prepared, scenario, {
			organisation: this.#recovery.organisation,
			ranks: ranks && Array.from(ranks)
		});
		this.#typical.set(scenario, event);
		return event;
	}
}
