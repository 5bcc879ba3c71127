import type { Scenario } from '../model.ts';
import type { PreparedModel } from '../prepare.ts';
import type { MissingRecovery, Organisation } from '../situation.ts';
import { type Batch, batchSize, runBatch } from './batch.ts';
import { compileModel } from './compiled-model.ts';
import { compileScenario } from './compiled-scenario.ts';
import { EventRunner } from './event-runner.ts';
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
	readonly #runners: readonly EventRunner[];
	readonly #batches: readonly Batch[][];

	constructor(prepared: PreparedModel, options: SimulationOptions) {
		const compiled = compileModel(prepared, options.tables ?? new QuantileTables());
		this.prepared = prepared;
		this.options = options;
		this.#runners = prepared.model.scenarios.map(
			(scenario, i) =>
				new EventRunner(compileScenario(compiled, scenario), {
					organisation: options.organisation,
					seed: options.seed,
					ranks: options.ranks?.[i]
				})
		);
		this.#batches = prepared.model.scenarios.map(() => []);
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
		const batches = this.#batches[scenario];
		for (let from = this.events(scenario); from < events; from += batchSize) {
			const count = Math.min(batchSize, events - from);
			const batch = runBatch(this.#runners[scenario], from, count);
			if (!batch.ok) return { ...batch.problem, scenario: this.scenarios[scenario].id };
			batches.push(batch.value);
		}
		return undefined;
	}

	/** The losses of a scenario's events, batch by batch. */
	lossBatches(scenario: number): readonly Float64Array[] {
		return this.#batches[scenario].map(({ losses }) => losses);
	}

	/** What has been run of a scenario; at least one event must have been. */
	sample(scenario: number): ScenarioSample {
		const batches = this.#batches[scenario];
		if (batches.length === 0) throw new RangeError('Simulation.sample: no event has been run');
		return joinBatches(batches);
	}
}
