import type { EventOutcome } from '../event.ts';
import type { Id, Money, Process } from '../model.ts';
import { type Simulated, pairedDifference } from '../simulate/simulated.ts';
import type { ScenarioSample } from '../simulate/scenario-sample.ts';
import { compared } from './compared.ts';
import { comparedSpread } from './compared-spread.ts';
import type { Compared, ComparedScenario, Contrast } from './what-if-answer.ts';

export interface ScenarioSides {
	readonly id: Id;
	readonly processes: readonly Process[];
	/** The same events on both sides. */
	readonly samples: Contrast<ScenarioSample>;
	readonly typical: Contrast<EventOutcome>;
}

/** What the events of a scenario are like on both sides. Source: docs/model.md, sections 7 and 8. */
export function comparedScenario({
	id,
	processes,
	samples,
	typical
}: ScenarioSides): ComparedScenario {
	const { today, case: changed } = samples;
	return {
		id,
		events: today.losses.length,
		eventLoss: comparedSpread(today.losses, changed.losses),
		operationalAt: comparedSpread(today.operationalAt, changed.operationalAt),
		stableAt: comparedSpread(today.stableAt, changed.stableAt),
		mtpdBreach: Object.fromEntries(
			processes.flatMap((process, i) =>
				process.mtpdHours === undefined ? [] : [[process.id, comparedBreaches(samples, i)]]
			)
		),
		typical,
		uninvoiced: { today: uninvoiced(typical.today), case: uninvoiced(typical.case) }
	};
}

/** The share of events that breach a process's tolerable period. */
function comparedBreaches(
	{ today, case: changed }: Contrast<ScenarioSample>,
	process: number
): Compared {
	const flags = ({ breached, losses }: ScenarioSample) => {
		const values = new Uint8Array(losses.length);
		for (let event = 0; event < values.length; event++)
			values[event] = breached.get(event, process);
		return values;
	};
	return compared(
		shareOf(today, process),
		shareOf(changed, process),
		pairedDifference(flags(changed), flags(today)).standardError
	);
}

function shareOf({ breaches, losses }: ScenarioSample, process: number): Simulated {
	const share = breaches[process] / losses.length;
	return { mean: share, standardError: Math.sqrt((share * (1 - share)) / losses.length) };
}

/** Cash that is not invoiced because of an event, over all processes. */
function uninvoiced({ processes }: EventOutcome): Money {
	return processes.reduce((sum, process) => sum + process.uninvoiced, 0);
}
