import type { EventOutcome, PreparedModel, RecoveryPath } from '#lib/impact/index.ts';
import { type WaitKind, criticalPath, recoveriesBySystem } from './critical-path.ts';
import { type Named, named } from './process-needs.ts';

/** One system on the critical path, and the time it adds. */
export interface PathStep extends Named {
	/** Why what stands above it waits for it. */
	readonly kind: WaitKind;
	readonly team: string | undefined;
	/** Undefined when it is not hit itself. */
	readonly path: RecoveryPath | undefined;
	readonly from: number;
	readonly until: number;
}

/** The chain that decides when the last process works again, in the order of time. */
export interface PathView {
	readonly process: Named;
	readonly usableAt: number;
	/** The hold before the first recovery. */
	readonly begins: number;
	readonly steps: readonly PathStep[];
	/** The step that adds most. */
	readonly longest: PathStep;
}

export function pathView(
	prepared: PreparedModel,
	event: EventOutcome | undefined
): PathView | undefined {
	const path = event && criticalPath(prepared, event);
	if (!path || path.waits.length === 0) return undefined;
	const recoveries = recoveriesBySystem(event);
	const upwards = [...path.waits].reverse();
	const steps = upwards.map(({ kind, system, team, until }, i): PathStep => ({
		...named(prepared, system),
		kind,
		team: team === undefined ? undefined : prepared.teams[team].name,
		path: recoveries.get(system)?.path,
		from: i === 0 ? path.begins : upwards[i - 1].until,
		until
	}));
	const { id, name } = prepared.processes[path.process];
	return {
		process: { id, name },
		usableAt: event.processes[path.process].timeline.usableAt,
		begins: path.begins,
		steps,
		longest: steps.reduce((a, b) => (b.until - b.from > a.until - a.from ? b : a))
	};
}
