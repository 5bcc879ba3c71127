import type { Model, Strategy } from '../model.ts';
import { OrderSearch } from '../order/order-search.ts';
import { type PreparedModel, prepareModel } from '../prepare.ts';
import type { Organisation } from '../situation.ts';
import type { QuantileTables } from '../simulate/sampler.ts';
import { SimulatedYear } from '../simulate/simulated-year.ts';
import { Simulation } from '../simulate/simulation.ts';
import { type EventResult, typicalEvent } from '../typical-event.ts';

export interface SideOptions {
	readonly seed: number;
	readonly tables: QuantileTables;
	/** Today's side with the same strategy, and what is the same as there, by scenario. */
	readonly shared?: {
		readonly side: SimulatedSide;
		readonly scenarios: readonly boolean[];
		readonly plans: readonly boolean[];
	};
}

/** Years kept of a side, at the numbers of events that comparisons have needed. */
const keptYears = 8;

/** One side of a comparison: a model, its events, and what they come to. */
export class SimulatedSide {
	readonly model: Model;
	readonly prepared: PreparedModel;
	readonly strategy: Strategy;
	readonly simulation: Simulation;
	readonly #organisation: Organisation;
	readonly #shared: SideOptions['shared'];
	readonly #search: OrderSearch;
	/** Per scenario: ranks of the systems, where they are not those of the plan. */
	readonly #ranks: (readonly number[] | undefined)[];
	readonly #isOrdered: boolean[];
	readonly #typical = new Map<number, EventResult>();
	readonly #years = new Map<string, SimulatedYear>();

	constructor(model: Model, { seed, tables, shared }: SideOptions) {
		this.model = model;
		this.prepared = prepareModel(model);
		this.strategy = model.strategy ?? 'planned';
		this.#organisation = this.strategy === 'adhoc' ? 'adhoc' : 'planned';
		this.#shared = shared;
		this.#search = new OrderSearch(this.prepared);
		this.#ranks = model.scenarios.map(() => undefined);
		this.#isOrdered = model.scenarios.map(() => this.strategy !== 'optimised');
		this.simulation = new Simulation(this.prepared, {
			seed,
			tables,
			organisation: this.#organisation,
			ranks: this.#ranks,
			shared: shared && { ...shared, simulation: shared.side.simulation }
		});
	}

	/** Whether the best order of a scenario is still to be searched; no event may be run before. */
	get awaitsOrder(): boolean {
		return this.#isOrdered.includes(false);
	}

	/** Searches the orders that are missing; yields after each, which takes the time of many events. */
	*findOrders(): Generator<undefined, void> {
		for (const [scenario, isOrdered] of this.#isOrdered.entries()) {
			if (isOrdered) continue;
			this.#findOrder(scenario);
			yield;
		}
	}

	#findOrder(scenario: number): void {
		if (this.#isOrdered[scenario]) return;
		if (this.#shared?.scenarios[scenario]) {
			const { side } = this.#shared;
			side.#findOrder(scenario);
			this.#ranks[scenario] = side.#ranks[scenario];
		} else this.#ranks[scenario] = this.#search.ranks(this.model.scenarios[scenario]);
		this.#isOrdered[scenario] = true;
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

	/** The typical event of a scenario, in the order of recovery of this side. */
	typical(position: number): EventResult {
		const known = this.#typical.get(position);
		if (known) return known;
		const event = typicalEvent(this.prepared, this.model.scenarios[position], {
			organisation: this.#organisation,
			ranks: this.#ranks[position]
		});
		this.#typical.set(position, event);
		return event;
	}
}
