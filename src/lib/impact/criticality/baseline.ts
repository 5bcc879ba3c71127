import { mean } from '../estimate.ts';
import type { Strategy } from '../model.ts';
import type { PreparedModel } from '../prepare.ts';
import { type CompiledModel, compileModel } from '../simulate/compiled-model.ts';
import { type CompiledScenario, compileScenario } from '../simulate/compiled-scenario.ts';
import { EventRunner, type SharedPlans } from '../simulate/event-runner.ts';
import { EventKey } from '../simulate/random.ts';
import { type RecoveryChoice, recoveryChoice } from '../simulate/recovery.ts';
import { QuantileTables } from '../simulate/sampler.ts';
import { type Simulated, simulatedMean, weightedSum } from '../simulate/simulated.ts';
import type { SimulationProblem } from '../simulate/simulation.ts';
import { type Exposures, findExposures } from './exposure.ts';

export interface BaselineOptions {
	/** Any integer; the same one gives the same figures. */
	readonly seed: number;
	/** The model's own when missing. */
	readonly strategy?: Strategy;
	/** How the strategy is carried out; worked out from the model unless given. */
	readonly recovery?: RecoveryChoice;
	/** Tables to share with other simulations, which spares making them anew. */
	readonly tables?: QuantileTables;
}

/**
 * The events of a model as it is today, against which changed models are held. What is changed is
 * run with the same draws and the same order of recovery, so that a difference is one of the change
 * alone. Source: docs/model.md, section 8.
 */
export class Baseline {
	readonly prepared: PreparedModel;
	readonly compiled: CompiledModel;
	readonly scenarios: readonly CompiledScenario[];
	/** Per scenario: mean events a year. */
	readonly rates: readonly number[];
	/** What each hit of each scenario can touch. */
	readonly exposures: Exposures;
	/** Per scenario: what its damages come to, for changes that leave this alone. */
	readonly plans: readonly SharedPlans[];
	readonly #seed: number;
	readonly #choice: RecoveryChoice;
	readonly #runners: readonly EventRunner[];
	#losses: readonly Float64Array[];

	constructor(prepared: PreparedModel, { seed, strategy, recovery, tables }: BaselineOptions) {
		this.prepared = prepared;
		this.#seed = seed;
		this.#choice = recovery ?? recoveryChoice(prepared, strategy);
		this.compiled = compileModel(prepared, tables ?? new QuantileTables());
		this.scenarios = prepared.model.scenarios.map((scenario) =>
			compileScenario(this.compiled, scenario)
		);
		this.rates = prepared.model.scenarios.map(({ frequency }) => mean(frequency));
		this.exposures = findExposures(prepared, this.scenarios);
		this.plans = this.scenarios.map(() => new Map());
		this.#runners = this.scenarios.map((scenario, i) => this.runner(i, scenario, this.plans[i]));
		this.#losses = this.scenarios.map(() => new Float64Array(0));
	}

	/**
	 * Runs today's events until there are so many of each scenario. Returns a problem when the model
	 * lacks hours for one of them.
	 */
	extend(events: number): SimulationProblem | undefined {
		const extended: Float64Array[] = [];
		for (const [position, known] of this.#losses.entries()) {
			const runner = this.#runners[position];
			const losses = new Float64Array(events);
			losses.set(known.subarray(0, events));
			for (let event = known.length; event < events; event++) {
				if (!runner.run(event)) {
					const { id } = this.prepared.model.scenarios[position];
					return { kind: 'missingRecovery', systems: runner.missing, scenario: id };
				}
				losses[event] = runner.loss;
			}
			extended.push(losses);
		}
		this.#losses = extended;
		return undefined;
	}

	/** The loss of each event of a scenario that has been run, in the order of their numbers. */
	losses(scenario: number): Float64Array {
		return this.#losses[scenario];
	}

	/** Today's expected annual loss; events must have been run. */
	get expectedAnnualLoss(): Simulated {
		return weightedSum(
			this.rates.map((factor, scenario) => ({
				factor,
				value: simulatedMean(this.losses(scenario))
			}))
		);
	}

	/** Runs the events of a scenario, or of what a change has made of it. */
	runner(position: number, scenario: CompiledScenario, plans?: SharedPlans): EventRunner {
		return new EventRunner(scenario, {
			seed: this.#seed,
			organisation: this.#choice.organisation,
			ranks: this.#choice.ranks?.[position],
			plans
		});
	}

	/** The draws of a scenario's events. */
	key(position: number): EventKey {
		return new EventKey(this.#seed, this.prepared.model.scenarios[position].id);
	}
}
