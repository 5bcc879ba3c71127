import { type Id, PlanningCase, type Scenario, planningEvent, sumBy } from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';
import type { NotComputable } from './choice.ts';
import { type OrderOutcome, orderOutcome } from './order-outcome.ts';
import { type Named, named } from './process-needs.ts';

/** A process that the scenario disrupts, whatever the order. */
export interface DisruptedProcess extends Named {
	/** Its position in the model. */
	readonly position: number;
	readonly mtpdHours: number | undefined;
}

/** Recovery of a scenario's planning case by the plan. Plain data. */
export interface PlannedRecovery {
	/** The affected systems as the plan takes them: by priority, none before what it waits for. */
	readonly order: readonly Id[];
	/** No affected system has a priority: the plan is the order of the model. */
	readonly isUnranked: boolean;
	readonly outcome: OrderOutcome;
	/** The dearest by the plan first. */
	readonly processes: readonly DisruptedProcess[];
}

/** The planned recovery, or the systems for which the model does not say how long they take. */
export type PlannedResult =
	| { readonly ok: true; readonly value: PlannedRecovery }
	| { readonly ok: false; readonly missing: NotComputable['systems'] };

export function plannedRecovery({ prepared }: Analysis, scenario: Scenario): PlannedResult {
	const result = planningEvent(prepared, scenario, 'planned');
	if (!result.ok) {
		const positions = result.problem.systems.flatMap((id) => prepared.systemIndex.get(id) ?? []);
		return { ok: false, missing: positions.map((position) => named(prepared, position)) };
	}
	const event = result.value;
	const { plannedList, systems } = new PlanningCase(prepared, scenario);
	const lossOf = sumBy(event.bookings, ({ process }) => process);
	const loss = (position: number) => lossOf.get(position) ?? 0;
	return {
		ok: true,
		value: {
			order: Array.from(plannedList, (place) => prepared.systems[systems[place]].id),
			isUnranked: event.recoveries.every(
				({ system }) => prepared.systems[system].priority === undefined
			),
			outcome: orderOutcome(event),
			processes: prepared.processes
				.map(({ id, name, mtpdHours }, position) => ({ id, name, position, mtpdHours }))
				.filter(({ position }) => event.processes[position].timeline.usableAt > 0)
				.sort((a, b) => loss(b.position) - loss(a.position))
		}
	};
}
