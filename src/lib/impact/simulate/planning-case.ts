import { mean } from '../estimate.ts';
import type { Estimate, Model, RecoveryOption, Scenario, System } from '../model.ts';
import { type PreparedModel, prepareModel } from '../prepare.ts';
import { typicalProbability } from '../situation.ts';
import { compileModel } from './compiled-model.ts';
import { compileScenario } from './compiled-scenario.ts';
import { EventRunner } from './event-runner.ts';
import { QuantileTables } from './sampler.ts';

/**
 * The case on which an order of recovery is tried: every hit of the scenario happens, backups are
 * lost as in the typical event, every estimate is at its mean (docs/model.md, section 3). Priced as
 * fast as a simulated event, so that hundreds of thousands of orders can be tried.
 */
export class PlanningCase {
	/** Affected systems by their position in the model, in file order; empty when hours are missing. */
	readonly systems: readonly number[];
	/** Systems for which the model has no hours: the case cannot be priced. */
	readonly missing: readonly string[];
	readonly #runner: EventRunner;

	constructor(prepared: PreparedModel, scenario: Scenario) {
		const certain = certainModel(prepared.model, scenario);
		const compiled = compileModel(prepareModel(certain), new QuantileTables());
		this.#runner = new EventRunner(compileScenario(compiled, certain.scenarios[0]), {
			organisation: 'planned',
			seed: 0
		});
		this.missing = this.#runner.run(0) ? [] : this.#runner.missing;
		this.systems = this.#runner.systems;
	}

	/**
	 * The loss of the case when systems are recovered in the order of their ranks, lowest first; ties
	 * go to the one earlier in the file. `ranks` has an entry for every system of the model.
	 */
	loss(ranks: ArrayLike<number>): number {
		if (this.missing.length > 0)
			throw new RangeError(`PlanningCase.loss: no hours are known for ${this.missing.join(', ')}`);
		this.#runner.setRanks(ranks);
		this.#runner.run(0);
		return this.#runner.loss;
	}
}

/** The model with this scenario alone and no chance left in it. */
function certainModel(model: Model, scenario: Scenario): Model {
	const fixed = (estimate: Estimate): Estimate => ({ fixed: mean(estimate) });
	const option = (given: RecoveryOption | undefined) =>
		given && { ...given, hours: fixed(given.hours) };
	const system = (given: System): System => ({
		...given,
		recovery: {
			repair: option(given.recovery.repair),
			restore: option(given.recovery.restore),
			rebuild: option(given.recovery.rebuild)
		}
	});
	return {
		...model,
		systems: model.systems.map(system),
		processes: model.processes.map((process) => {
			const perOutageHour = process.unstable?.hoursPerOutageHour;
			return perOutageHour
				? {
						...process,
						unstable: { ...process.unstable, hoursPerOutageHour: fixed(perOutageHour) }
					}
				: process;
		}),
		scenarios: [
			{
				...scenario,
				hits: scenario.hits.map((hit) => ({ ...hit, probability: 1 })),
				backupLoss: scenario.backupLoss.map((loss) => ({
					...loss,
					probability: loss.probability >= typicalProbability ? 1 : 0
				})),
				holdHours: scenario.holdHours && fixed(scenario.holdHours),
				responseCost: scenario.responseCost && fixed(scenario.responseCost)
			}
		]
	};
}
