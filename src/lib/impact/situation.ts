import type { Estimate, Hours, Money, RecoveryPath, Scenario, System } from './model.ts';
import type { PreparedModel } from './prepare.ts';

/** How recovery is organised: with a plan and its dependencies, or improvised (sections 3 and 4). */
export type Organisation = 'planned' | 'adhoc';

/** One affected system of an event, with everything about it settled. */
export interface AffectedSystem {
	readonly system: number;
	readonly path: RecoveryPath;
	readonly hours: Hours;
	/** Age of the data it comes back with, `r`. */
	readonly rpoHours: Hours;
	/** The restore was not possible because its repository waits for it (section 2). */
	readonly deadlocked: boolean;
	/** Its repository's data is lost in this event. */
	readonly backupLost: boolean;
}

/** An event without any chance left in it: what is hit, and how long everything takes. */
export interface Situation {
	readonly organisation: Organisation;
	/** In file order. */
	readonly affected: readonly AffectedSystem[];
	/** Per system; lower comes first, ties go to the first in the file. */
	readonly ranks: readonly number[];
	readonly holdHours: Hours;
	readonly responseCost: Money;
	/** Per process: `hoursPerOutageHour`. */
	readonly unstablePerOutageHour: readonly number[];
}

/** Reads one number from an uncertain quantity, for example its median. */
export type Reading = (estimate: Estimate, of: EstimateOwner) => number;

/** What an estimate belongs to, so that a reading may differ by it. */
export type EstimateOwner =
	| { readonly kind: 'recovery'; readonly system: System; readonly path: RecoveryPath }
	| { readonly kind: 'hold' | 'response'; readonly scenario: Scenario }
	| { readonly kind: 'instability'; readonly process: number };

/** What one event of a scenario takes down. */
export interface Damage {
	/** Per hit of the scenario, in file order. */
	readonly hits: readonly boolean[];
	/** Repositories whose data is lost, by position. */
	readonly lostRepositories: ReadonlySet<number>;
}

/** A chance of at least this happens in the typical event (docs/model.md, section 7). */
export const typicalProbability = 0.5;

/** What happens in the typical event of a scenario. Source: docs/model.md, section 7. */
export function typicalDamage(prepared: PreparedModel, scenario: Scenario): Damage {
	return {
		hits: scenario.hits.map((hit) => (hit.probability ?? 1) >= typicalProbability),
		lostRepositories: new Set(
			scenario.backupLoss
				.filter((loss) => loss.probability >= typicalProbability)
				.map((loss) => systemPosition(prepared, loss.repository))
		)
	};
}

/** Systems whose recovery time is needed and not in the model, so that no event can be computed. */
export interface MissingRecovery {
	readonly kind: 'missingRecovery';
	readonly systems: readonly string[];
}

/**
 * The affected systems of an event with their paths, durations and recovery points, in file order;
 * or the systems for which the model has no hours. Source: docs/model.md, section 2.
 */
export function affectedSystems(
	prepared: PreparedModel,
	scenario: Scenario,
	damage: Damage,
	read: Reading = prepared.median
):
	| { readonly ok: true; readonly value: readonly AffectedSystem[] }
	| { readonly ok: false; readonly problem: MissingRecovery } {
	const hitPath = hitPaths(prepared, scenario, damage.hits);
	const mayDeadlock = hitPath.some((hit, system) => hit && prepared.restoreOnCircle[system]);
	const down = mayDeadlock
		? downComponents(prepared, (system) => hitPath[system] !== undefined)
		: [];
	const missing: string[] = [];
	const affected: AffectedSystem[] = [];
	for (let system = 0; system < hitPath.length; system++) {
		const hit = hitPath[system];
		if (!hit) continue;
		const repository = prepared.repository[system];
		const restores = hit === 'restore' && repository !== undefined;
		const backupLost = restores && damage.lostRepositories.has(repository);
		const deadlocked =
			restores && prepared.restoreOnCircle[system] && down[prepared.componentOf[repository]];
		const path = backupLost || deadlocked ? 'rebuild' : hit;
		const option = recoveryOption(prepared.systems[system], path);
		if (!option) {
			missing.push(prepared.systems[system].id);
			continue;
		}
		const owner = { kind: 'recovery', system: prepared.systems[system], path } as const;
		affected.push({
			system,
			path,
			hours: read(option.hours, owner),
			rpoHours: path === 'repair' ? 0 : option.rpoHours,
			deadlocked,
			backupLost
		});
	}
	return missing.length > 0
		? { ok: false, problem: { kind: 'missingRecovery', systems: missing } }
		: { ok: true, value: affected };
}

/**
 * The hours and recovery point of a path; what a system does not describe takes those of its
 * restore. Source: docs/model.md, section 2.
 */
export function recoveryOption(
	system: System,
	path: RecoveryPath
): { readonly hours: Estimate; readonly rpoHours: Hours } | undefined {
	const option = system.recovery[path] ?? system.recovery.restore;
	return option && { hours: option.hours, rpoHours: option.rpoHours ?? 0 };
}

/** Per component: whether it, or anything it depends on, has an affected member. */
function downComponents(
	prepared: PreparedModel,
	isAffected: (system: number) => boolean
): readonly boolean[] {
	const down: boolean[] = [];
	for (const { members, dependsOn } of prepared.components)
		down.push(members.some(isAffected) || dependsOn.some((component) => down[component]));
	return down;
}

/** The position of a system by its id; throws a RangeError when the model has none. */
export function systemPosition(prepared: PreparedModel, id: string): number {
	const position = prepared.systemIndex.get(id);
	if (position === undefined) throw new RangeError(`No system has the id ${id}`);
	return position;
}

/** Per system: the path of its hits, where `restore` wins over `repair`; undefined without one. */
function hitPaths(prepared: PreparedModel, scenario: Scenario, happened: readonly boolean[]) {
	const paths = prepared.systems.map((): 'repair' | 'restore' | undefined => undefined);
	scenario.hits.forEach((hit, position) => {
		if (!happened[position]) return;
		const path = hit.path ?? 'restore';
		for (const id of hit.systems) {
			const system = systemPosition(prepared, id);
			if (path === 'restore') paths[system] = path;
			else paths[system] ??= path;
		}
	});
	return paths;
}
