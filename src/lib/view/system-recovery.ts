import {
	type EventOutcome,
	type PreparedModel,
	type RecoveryPath,
	type Scenario,
	median
} from '#lib/impact/index.ts';
import {
	type WaitKind,
	readyWait,
	recoveriesBySystem,
	teamWait,
	usableWait
} from './critical-path.ts';
import { type Named, named } from './process-needs.ts';

/** What a system waits for, by name. */
export interface NamedWait {
	readonly kind: WaitKind;
	readonly system: Named;
	readonly team: string | undefined;
	readonly until: number;
}

/** What the event does to a system that is hit itself. */
export interface SystemRecovery {
	readonly path: RecoveryPath;
	readonly hours: number;
	readonly rpoHours: number;
	readonly holdHours: number;
	readonly ready: number;
	readonly start: number;
	readonly finish: number;
	/** What it had to wait for after the hold. */
	readonly readyWait: NamedWait | undefined;
	/** Whose recovery held the people it needs. */
	readonly teamWait: NamedWait | undefined;
	readonly teams: readonly { readonly name: string; readonly units: number }[];
	readonly repository: Named | undefined;
	/** Why it is built anew although a backup exists. */
	readonly rebuiltFor: 'deadlock' | 'lostBackup' | undefined;
	/** The hours that a restore would have taken instead. */
	readonly restoreHours: number | undefined;
}

/** What the event shown does to a system. */
export interface SystemEvent {
	/** 0 when it never stops. */
	readonly usable: number;
	/** Undefined when it is not hit itself. */
	readonly recovery: SystemRecovery | undefined;
	/** What keeps it from working after its own recovery, or without one. */
	readonly usableWait: NamedWait | undefined;
}

export function systemEvent(
	prepared: PreparedModel,
	system: number,
	scenario: Scenario,
	event: EventOutcome
): SystemEvent {
	const recoveries = recoveriesBySystem(event);
	const recovery = recoveries.get(system);
	const usable = event.usable[system];
	const wait = usable > 0 ? usableWait(prepared, event, recoveries, system) : undefined;
	const nameWait = (found: typeof wait): NamedWait | undefined =>
		found && {
			kind: found.kind,
			system: named(prepared, found.system),
			team: found.team === undefined ? undefined : prepared.teams[found.team].name,
			until: found.until
		};
	const isHeldBack = wait && wait.until > (recovery?.finish ?? 0);
	return {
		usable,
		usableWait: isHeldBack || (wait && !recovery) ? nameWait(wait) : undefined,
		recovery: recovery && {
			path: recovery.path,
			hours: recovery.affected.hours,
			rpoHours: recovery.affected.rpoHours,
			holdHours: scenario.holdHours ? median(scenario.holdHours) : 0,
			ready: recovery.ready,
			start: recovery.start,
			finish: recovery.finish,
			readyWait: nameWait(readyWait(prepared, event, recovery)),
			teamWait: nameWait(teamWait(prepared, recoveries, recovery)),
			teams: prepared.needs[system].map(({ team, units }) => ({
				name: prepared.teams[team].name,
				units
			})),
			repository: repositoryOf(prepared, system),
			rebuiltFor: recovery.affected.deadlocked
				? 'deadlock'
				: recovery.affected.backupLost
					? 'lostBackup'
					: undefined,
			restoreHours: restoreHours(prepared, system)
		}
	};
}

function repositoryOf(prepared: PreparedModel, system: number): Named | undefined {
	const repository = prepared.repository[system];
	return repository === undefined ? undefined : named(prepared, repository);
}

function restoreHours({ systems }: PreparedModel, system: number): number | undefined {
	const { restore } = systems[system].recovery;
	return restore && median(restore.hours);
}
