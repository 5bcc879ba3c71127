import { figures, sourceLookup } from '../basis.ts';
import { isProven } from '../check/sources.ts';
import { mean, quantile } from '../estimate.ts';
import { type Model, type System, recoveryPaths } from '../model.ts';
import { prepareModel } from '../prepare.ts';
import { type Simulated, pairedDifference, weightedSum } from './simulated.ts';
import { Simulation } from './simulation.ts';

/** The value that an unproven recovery time takes: it is exceeded once in ten times. */
const cautious = 0.9;

/**
 * How much higher the expected annual loss is when every recovery time whose basis is missing or not
 * `high` takes its 90 % value, in money a year; over as many events of each scenario as have been
 * run, with the same draws and orders. Source: docs/model.md, section 8.
 */
export function unprovenIncrease(simulation: Simulation): Simulated {
	const { prepared, options, scenarios } = simulation;
	const changed = new Simulation(prepareModel(withCautiousTimes(prepared.model)), options);
	return weightedSum(
		scenarios.map(({ frequency }, i) => {
			changed.extend(i, simulation.events(i));
			const [then, today] = [changed, simulation].map((one) => one.sample(i).losses);
			return { factor: mean(frequency), value: pairedDifference(then, today) };
		})
	);
}

/** The model in which every unproven recovery time takes its 90 % value. */
export function withCautiousTimes(model: Model): Model {
	const sourceOf = sourceLookup(figures(model));
	const cautiously = (system: System): System => {
		const changed = recoveryPaths.flatMap((path) => {
			const option = system.recovery[path];
			if (!option || isProven(sourceOf, system.id, path)) return [];
			return [[path, { ...option, hours: { fixed: quantile(option.hours, cautious) } }] as const];
		});
		return { ...system, recovery: { ...system.recovery, ...Object.fromEntries(changed) } };
	};
	return { ...model, systems: model.systems.map(cautiously) };
}
