import type { Id } from '../model.ts';
import { type Simulated, simulatedQuantile } from '../simulate/simulated.ts';
import { type MeasureSet, noMeasures } from './measure-set.ts';
import type { SetYears } from './set-years.ts';

/** When an event of one scenario is over, in hours: the one in the middle of all events. */
export interface Milestones {
	readonly scenario: Id;
	readonly operationalAt: Simulated;
	readonly stableAt: Simulated;
}

/** Events enough for the middle one: a day more or less in a month. */
const mostEvents = 2_000;

/** The scenario, by its position, that costs most a year today; undefined when none costs anything. */
export function dearestScenario(years: SetYears): number | undefined {
	const today = years.of(noMeasures);
	if (!today.ok) return undefined;
	const costs = years.simulation.model.scenarios.map((_, i) => today.value.meanOf(i));
	const most = Math.max(0, ...costs);
	return most === 0 ? undefined : costs.indexOf(most);
}

/** When the events of a scenario are over with a set of measures. Source: docs/model.md, section 8. */
export function milestones(years: SetYears, set: MeasureSet, scenario: number): Milestones {
	const times = years.times(set, scenario, Math.min(years.events, mostEvents));
	return {
		scenario: years.simulation.model.scenarios[scenario].id,
		operationalAt: simulatedQuantile(times.operationalAt.sort(), 0.5),
		stableAt: simulatedQuantile(times.stableAt.sort(), 0.5)
	};
}
