import {
	type EventOutcome,
	type Hours,
	type Id,
	type PreparedModel,
	type RecoveryPath
} from '#lib/impact/index.ts';
import { type WaitKind, recoveriesBySystem, startWait } from './critical-path.ts';
import { type Named, named } from './process-needs.ts';

/** A system at its place in an order. */
export interface OrderedSystem extends Named {
	/** From 1. */
	readonly place: number;
	readonly path: RecoveryPath;
	readonly start: Hours;
	readonly usable: Hours;
	/** Places earlier than by the plan; negative when it is later. */
	readonly earlier: number;
	/** Why it does not start earlier; undefined when only the hold keeps it. */
	readonly wait: StartWait | undefined;
}

/** What keeps a recovery from starting earlier. */
export interface StartWait {
	readonly kind: WaitKind;
	readonly for: Named;
	/** The team that is busy with it. */
	readonly team: string | undefined;
	/** It comes later in the order, which the order cannot change. */
	readonly isLater: boolean;
}

/** The first systems of an order, with what the event makes of them. */
export function orderRows(
	prepared: PreparedModel,
	event: EventOutcome,
	{
		order,
		planned,
		most
	}: {
		readonly order: readonly Id[];
		readonly planned: readonly Id[];
		readonly most: number;
	}
): readonly OrderedSystem[] {
	const recoveries = recoveriesBySystem(event);
	const placeOf = new Map(order.map((id, at) => [id, at]));
	const plannedPlace = new Map(planned.map((id, at) => [id, at]));
	return order.slice(0, most).flatMap((id, at): readonly OrderedSystem[] => {
		const system = prepared.systemIndex.get(id);
		const recovery = system === undefined ? undefined : recoveries.get(system);
		if (!recovery) return [];
		const wait = startWait(prepared, event, recoveries, recovery.system);
		const { path, start, usable } = recovery;
		return [
			{
				...named(prepared, recovery.system),
				place: at + 1,
				path,
				start,
				usable,
				earlier: (plannedPlace.get(id) ?? at) - at,
				wait: wait && {
					kind: wait.kind,
					for: named(prepared, wait.system),
					team: wait.team === undefined ? undefined : prepared.teams[wait.team].name,
					isLater: (placeOf.get(prepared.systems[wait.system].id) ?? -1) > at
				}
			}
		];
	});
}
