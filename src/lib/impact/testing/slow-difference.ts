import { mean } from '../estimate.ts';
import type { Model } from '../model.ts';
import { prepareModel } from '../prepare.ts';
import type { Organisation } from '../situation.ts';
import { QuantileTables } from '../simulate/sampler.ts';
import { type Simulated, pairedDifference, weightedSum } from '../simulate/simulated.ts';
import { Simulation } from '../simulate/simulation.ts';

export interface SlowRun {
	readonly events: number;
	readonly seed: number;
	readonly organisation: Organisation;
}

/** Shared, because most changed models keep the shapes of their estimates. */
const tables = new QuantileTables();

/** A model's losses by scenario, every event run; undefined when one cannot be computed. */
export function slowLosses(
	model: Model,
	{ events, seed, organisation }: SlowRun
): readonly Float64Array[] | undefined {
	const simulation = new Simulation(prepareModel(model), { seed, organisation, tables });
	const losses: Float64Array[] = [];
	for (let i = 0; i < model.scenarios.length; i++) {
		if (simulation.extend(i, events)) return undefined;
		losses.push(simulation.sample(i).losses);
	}
	return losses;
}

/**
 * How much more a year costs in one model than in another, event by event, over everything. The two
 * have the same scenarios at the same frequencies.
 */
export function slowDifference(first: Model, second: Model, run: SlowRun): Simulated | undefined {
	const [one, other] = [slowLosses(first, run), slowLosses(second, run)];
	if (!one || !other) return undefined;
	return weightedSum(
		first.scenarios.map(({ frequency }, i) => ({
			factor: mean(frequency),
			value: pairedDifference(one[i], other[i])
		}))
	);
}
