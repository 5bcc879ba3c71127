import {
	type EventOutcome,
	type RecoveryPath,
	isProven,
	median,
	recoveryPaths
} from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';
import { recoveriesBySystem } from './critical-path.ts';
import { type Named, named } from './process-needs.ts';
import { exposureCounts } from './system-exposure.ts';

export interface ListedSystem extends Named {
	readonly kind: string | undefined;
	readonly owner: string | undefined;
	readonly teams: readonly { readonly name: string; readonly units: number }[];
	/** The path of the event shown, else the one usually taken. */
	readonly path: RecoveryPath | undefined;
	/** Median hours on that path. */
	readonly hours: number | undefined;
	readonly rpoHours: number | undefined;
	readonly proven: boolean;
	/** The day of the proof, where the model states one. */
	readonly provenOn: string | undefined;
	readonly repository: Named | undefined;
	/** Processes that lose output without it. */
	readonly processes: number;
	/** It is hit itself, and not only waits for what it depends on. */
	readonly isHit: boolean;
	readonly usableAt: number | undefined;
}

/** All systems: those that are down longest first, then those most processes rest on. */
export interface SystemList {
	readonly rows: readonly ListedSystem[];
	/** Hit by the event shown; undefined without one. */
	readonly hit: number | undefined;
	readonly proven: number;
	/** Systems that state how they come back at all. */
	readonly estimated: number;
	readonly processCount: number;
}

export function systemList(analysis: Analysis, event: EventOutcome | undefined): SystemList {
	const { prepared, sourceOf } = analysis;
	const counts = exposureCounts(prepared);
	const recoveries = event && recoveriesBySystem(event);
	const rows = prepared.systems
		.map((system, position): ListedSystem => {
			const recovery = recoveries?.get(position);
			const path = recovery?.path ?? usualPath(system.recovery);
			const option = path && (system.recovery[path] ?? system.recovery.restore);
			const repository = prepared.repository[position];
			const proven = path !== undefined && isProven(sourceOf, system.id, path);
			return {
				id: system.id,
				name: system.name,
				kind: system.kind,
				owner: system.owner,
				teams: prepared.needs[position].map(({ team, units }) => ({
					name: prepared.teams[team].name,
					units
				})),
				path,
				hours: recovery?.affected.hours ?? (option && median(option.hours)),
				rpoHours: path === 'repair' ? undefined : option?.rpoHours,
				proven,
				provenOn: proven
					? sourceOf('system', system.id, `recovery.${path}.hours`)?.date
					: undefined,
				repository: repository === undefined ? undefined : named(prepared, repository),
				processes: counts[position],
				isHit: recovery !== undefined,
				usableAt: event?.usable[position]
			};
		})
		.sort((a, b) => (b.usableAt ?? 0) - (a.usableAt ?? 0) || b.processes - a.processes);
	return {
		rows,
		hit: event?.recoveries.length,
		proven: rows.filter(({ proven }) => proven).length,
		estimated: rows.filter(({ path }) => path !== undefined).length,
		processCount: prepared.processes.length
	};
}

/** Restore is what is usually meant; some systems only state another way back. */
function usualPath(recovery: {
	readonly [path in RecoveryPath]?: unknown;
}): RecoveryPath | undefined {
	return recovery.restore ? 'restore' : recoveryPaths.find((path) => recovery[path]);
}
