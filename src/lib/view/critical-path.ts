import type { EventOutcome, PreparedModel, ScheduledRecovery } from '#lib/impact/index.ts';

/** Why something has to wait for a system. */
export type WaitKind =
	/** A process uses it. */
	| 'use'
	/** It cannot work, or its recovery cannot start, without it. */
	| 'dependency'
	/** Its backups lie there. */
	| 'repository'
	/** Its recovery holds people that are needed. */
	| 'team'
	/** Both lie on one circle of dependencies and come back together. */
	| 'circle';

export interface Wait {
	readonly kind: WaitKind;
	/** The system that is waited for, by its position. */
	readonly system: number;
	/** The team that is waited for, by its position. */
	readonly team: number | undefined;
	/** Until when. */
	readonly until: number;
}

/** The chain of waits that decides when the last process can work again. */
export interface CriticalPath {
	/** The process that is last to have all it needs. */
	readonly process: number;
	/** From what the process waits for down to what waited for nothing but the hold. */
	readonly waits: readonly Wait[];
	/** The moment at which the deepest recovery started: the end of the hold. */
	readonly begins: number;
}

/** Undefined when the event disrupts no process. */
export function criticalPath(
	prepared: PreparedModel,
	event: EventOutcome
): CriticalPath | undefined {
	const process = lastProcess(event);
	if (process === undefined) return undefined;
	const recoveries = recoveriesBySystem(event);
	const waits: Wait[] = [];
	let next = useWait(prepared, event, process);
	while (next) {
		waits.push(next);
		next =
			next.kind === 'team'
				? startWait(prepared, event, recoveries, next.system)
				: usableWait(prepared, event, recoveries, next.system);
	}
	const deepest = waits.at(-1);
	return { process, waits, begins: (deepest && recoveries.get(deepest.system)?.start) ?? 0 };
}

export function recoveriesBySystem({
	recoveries
}: EventOutcome): ReadonlyMap<number, ScheduledRecovery> {
	return new Map(recoveries.map((recovery) => [recovery.system, recovery]));
}

/** What the process has to wait for last. */
export function useWait(
	{ uses }: PreparedModel,
	{ usable, processes }: EventOutcome,
	process: number
): Wait | undefined {
	const until = processes[process].timeline.usableAt;
	if (until === 0) return undefined;
	const last = uses[process].find(({ system }) => usable[system] === until);
	return last && { kind: 'use', system: last.system, team: undefined, until };
}

/** What decided when a system was usable: something below it, or else the start of its recovery. */
export function usableWait(
	prepared: PreparedModel,
	event: EventOutcome,
	recoveries: ReadonlyMap<number, ScheduledRecovery>,
	system: number
): Wait | undefined {
	const slowest = slowestMember(prepared, recoveries, system);
	const below = latestDependency(prepared, event, system);
	const finish = slowest?.finish ?? 0;
	if (below && below.until > finish) return below;
	if (!slowest) return undefined;
	if (slowest.system !== system)
		return { kind: 'circle', system: slowest.system, team: undefined, until: slowest.finish };
	return startWait(prepared, event, recoveries, system);
}

/** What a system's recovery had to wait for before it could start, if anything but the hold. */
export function startWait(
	prepared: PreparedModel,
	event: EventOutcome,
	recoveries: ReadonlyMap<number, ScheduledRecovery>,
	system: number
): Wait | undefined {
	const recovery = recoveries.get(system);
	if (!recovery || recovery.start <= 0) return undefined;
	return recovery.start > recovery.ready
		? teamWait(prepared, recoveries, recovery)
		: readyWait(prepared, event, recovery);
}

/** The system that had to be usable before this recovery was ready to start. */
export function readyWait(
	prepared: PreparedModel,
	event: EventOutcome,
	{ system, path, ready }: ScheduledRecovery
): Wait | undefined {
	if (ready <= 0) return undefined;
	const repository = path === 'restore' ? prepared.repository[system] : undefined;
	if (repository !== undefined && event.usable[repository] === ready)
		return { kind: 'repository', system: repository, team: undefined, until: ready };
	const below = directDependencies(prepared, [system]).find(
		(candidate) => event.usable[candidate] === ready
	);
	return below === undefined
		? undefined
		: { kind: 'dependency', system: below, team: undefined, until: ready };
}

/** The recovery whose end set the people free that this one needs. */
export function teamWait(
	{ needs }: PreparedModel,
	recoveries: ReadonlyMap<number, ScheduledRecovery>,
	{ system, start, ready }: ScheduledRecovery
): Wait | undefined {
	if (start <= ready) return undefined;
	for (const other of recoveries.values()) {
		// The calendar frees people at the very moment at which a recovery ends.
		if (other.finish !== start || other.start === other.finish) continue;
		const shared = needs[system].find(({ team }) =>
			needs[other.system].some((need) => need.team === team)
		);
		if (shared) return { kind: 'team', system: other.system, team: shared.team, until: start };
	}
	return undefined;
}

function lastProcess({ processes }: EventOutcome): number | undefined {
	let last: number | undefined;
	processes.forEach(({ timeline }, process) => {
		if (timeline.usableAt > (last === undefined ? 0 : processes[last].timeline.usableAt))
			last = process;
	});
	return last;
}

/** The member of a system's circle (or the system alone) whose recovery ends last. */
function slowestMember(
	{ components, componentOf }: PreparedModel,
	recoveries: ReadonlyMap<number, ScheduledRecovery>,
	system: number
): ScheduledRecovery | undefined {
	const ended = components[componentOf[system]].members.flatMap(
		(member) => recoveries.get(member) ?? []
	);
	const finish = Math.max(...ended.map((recovery) => recovery.finish));
	return (
		ended.find((recovery) => recovery.system === system && recovery.finish === finish) ??
		ended.find((recovery) => recovery.finish === finish)
	);
}

/** The last to return of what a system, or its circle, depends on. */
function latestDependency(
	prepared: PreparedModel,
	{ usable }: EventOutcome,
	system: number
): Wait | undefined {
	const { members } = prepared.components[prepared.componentOf[system]];
	const targets = directDependencies(prepared, members);
	const until = targets.reduce((at, target) => Math.max(at, usable[target]), 0);
	const last = targets.find((target) => usable[target] === until);
	return last === undefined || until === 0
		? undefined
		: { kind: 'dependency', system: last, team: undefined, until };
}

/** What these systems depend on directly, other than each other. */
export function directDependencies(
	{ systems, systemIndex, componentOf }: PreparedModel,
	members: readonly number[]
): readonly number[] {
	return members.flatMap((member) =>
		systems[member].dependsOn.flatMap((id) => {
			const target = systemIndex.get(id);
			return target === undefined || componentOf[target] === componentOf[member] ? [] : target;
		})
	);
}
