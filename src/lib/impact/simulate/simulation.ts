import type { Scenario } from '../model.ts';
import type { PreparedModel } from '../prepare.ts';
import type { MissingRecovery, Organisation } from '../situation.ts';
import { type Batch, batchSize, runBatch } from './batch.ts';
import { type CompiledModel, compileModel } from './compiled-model.ts';
import { compileScenario } from './compiled-scenario.ts';
import { EventRunner, type SharedPlans } from './event-runner.ts';
import { QuantileTables } from './sampler.ts';
import { type ScenarioSample, joinBatches } from './scenario-sample.ts';

export interface SimulationOptions {
	/** Any integer; the same one gives the same events, whatever else changes in the model. */
	readonly seed: number;
	readonly organisation: Organisation;
	/** Per scenario: ranks of the systems in a planned recovery; by priority when missing. */
	readonly ranks?: readonly (ArrayLike<number> | undefined)[];
	/** Tables to share with other simulations, which spares making them anew. */
	readonly tables?: QuantileTables;
	/** What need not be done because another simulation does the same. */
	readonly shared?: SharedEvents;
}

/** Another simulation of the same scenarios, and what it has, by their position, for this one too. */
export interface SharedEvents {
	readonly simulation: Simulation;
	/** Whether the events are the very same: they are run and kept there. */
	readonly scenarios: readonly boolean[];
	/** Whether the plans that events are run by are the same, see `SharedPlans`. */
	readonly plans: readonly boolean[];
}

/** Why a scenario cannot be simulated. */
export interface SimulationProblem extends MissingRecovery {
	readonly scenario: string;
}

/**
 * Simulates the events of a model's scenarios, as many as asked for and more later: what has been
 * run is kept. Source: docs/model.md, section 8.
 */
export class Simulation {
	readonly prepared: PreparedModel;
	readonly options: SimulationOptions;
	readonly #runners: (EventRunner | undefined)[];
	readonly #batches: readonly Batch[][];
	readonly #plans: readonly SharedPlans[];
	#compiled: CompiledModel | undefined;

	constructor(prepared: PreparedModel, options: SimulationOptions) {
		const { shared } = options;
		this.prepared = prepared;
		this.options = options;
		this.#runners = prepared.model.scenarios.map(() => undefined);
		this.#batches = prepared.model.scenarios.map((_, i) =>
			shared?.scenarios[i] ? shared.simulation.#batches[i] : []
		);
		this.#plans = prepared.model.scenarios.map((_, i) =>
			shared?.plans[i] ? shared.simulation.#plans[i] : (new Map() as SharedPlans)
		);
	}

	get scenarios(): readonly Scenario[] {
		return this.prepared.model.scenarios;
	}

	/** How many events of a scenario have been run. */
	events(scenario: number): number {
		return this.#batches[scenario].reduce((sum, { losses }) => sum + losses.length, 0);
	}

	/**
	 * Runs a scenario until it has `events` events. Returns a problem when the model lacks hours for one
	 * of them; what ran before is kept.
	 */
	extend(scenario: number, events: number): SimulationProblem | undefined {
		const { shared } = this.options;
		if (shared?.scenarios[scenario]) return shared.simulation.extend(scenario, events);
		const batches = this.#batches[scenario];
		for (let from = this.events(scenario); from < events; from += batchSize) {
			const count = Math.min(batchSize, events - from);
			const batch = runBatch(this.#runner(scenario), from, count);
			if (!batch.ok) return { ...batch.problem, scenario: this.scenarios[scenario].id };
			batches.push(batch.value);
		}
		return undefined;
	}

	/** The losses of a scenario's events, batch by batch. */
	lossBatches(scenario: number): readonly Float64Array[] {
		return this.#batches[scenario].map(({ losses }) => losses);
	}

	/** The losses of one batch of a scenario's events. */
	lossBatch(scenario: number, batch: number): Float64Array {
		return this.#batches[scenario][batch].losses;
	}

	/**
	 * What has been run of a scenario, at least one event; of its first `events` when that is given, which
	 * must end a batch.
	 */
	sample(scenario: number, events = this.events(scenario)): ScenarioSample {
		const batches: Batch[] = [];
		let left = events;
		for (const batch of this.#batches[scenario]) {
			if (left <= 0) break;
			batches.push(batch);
			left -= batch.losses.length;
		}
		if (batches.length === 0 || left !== 0)
			throw new RangeError(`Simulation.sample: ${events} events have not been run in batches`);
		return joinBatches(batches);
	}

	/** Compiled when a scenario first runs: most of a changed model's may be shared. */
	#runner(scenario: number): EventRunner {
		const { organisation, seed, ranks, tables = new QuantileTables() } = this.options;
		this.#compiled ??= compileModel(this.prepared, tables);
		return (this.#runners[scenario] ??= new EventRunner(
			compileScenario(this.#compiled, this.scenarios[scenario]),
			{ organisation, seed, ranks: ranks?.[scenario], plans: this.#plans[scenario] }
		));
	}
}
