import type { RecoveryPath } from '../model.ts';
import { recoveryOption } from '../situation.ts';
import type { CompiledModel } from './compiled-model.ts';
import type { CompiledScenario } from './compiled-scenario.ts';
import { type Ragged, ragged } from './ragged.ts';

/**
 * Everything about an event that is settled once it is known which hits happen and which backups
 * are lost, whatever the durations: what is down, what waits for what, which data comes back how
 * old. Made once and used for every event that does the same damage.
 *
 * A slot is a moment to be found: when a component that is down (docs/model.md, section 2) is
 * usable. A component that only waits for one other shares its slot.
 */
export interface DamagePlan {
	/** Affected systems by their position in the model, in file order. */
	readonly systems: Int32Array;
	/** Per affected system: how it is brought back. */
	readonly paths: readonly RecoveryPath[];
	/** Per affected system: the slot of its component. */
	readonly slotOf: Int32Array;
	/** Per affected system: slots that must be settled before it may start, planned and adhoc. */
	readonly waitsPlanned: Ragged;
	readonly waitsAdhoc: Ragged;
	readonly slots: number;
	/** Per slot: affected systems (by their place in `systems`) that are members of its component. */
	readonly members: Ragged;
	/** Per slot: the slots its component depends on. */
	readonly dependsOn: Ragged;
	/** Disrupted processes by their position in the model. */
	readonly processes: Int32Array;
	/** Per disrupted process: slots it needs, with the capability left without each. */
	readonly needs: Ragged;
	readonly without: Float64Array;
	/** Per disrupted process: hours of data to enter again and to reconcile. */
	readonly lostHours: Float64Array;
	readonly gapHours: Float64Array;
	/** Streams that a disrupted process is a step of. */
	readonly streams: Int32Array;
	/** Ids of systems for whose path the model has no hours: the event cannot be computed. */
	readonly missing: readonly string[];
}

interface Affected {
	readonly system: number;
	readonly path: RecoveryPath;
	readonly rpoHours: number;
}

/** Settles what happens in an event. Source: docs/model.md, sections 2, 3 and 5. */
export function planDamage(scenario: CompiledScenario, happens: Uint8Array): DamagePlan {
	const { compiled } = scenario;
	const restores = restoringHits(scenario, happens);
	const down = downComponents(compiled, restores.keys());
	const lost = new Set(
		scenario.repositories.filter((_, i) => happens[scenario.hits.length + i] === 1)
	);
	const missing: string[] = [];
	const affected = [...restores.keys()]
		.sort((a, b) => a - b)
		.flatMap((system) => {
			const path = recoveryPath(compiled, system, restores.get(system) === true, { lost, down });
			const option = recoveryOption(compiled.prepared.systems[system], path);
			if (!option) {
				missing.push(compiled.prepared.systems[system].id);
				return [];
			}
			return [{ system, path, rpoHours: path === 'repair' ? 0 : option.rpoHours }];
		});
	const plan =
		missing.length > 0
			? planRecovery(compiled, [], new Set())
			: planRecovery(compiled, affected, down);
	return { ...plan, missing };
}

/** Per system hit: whether it must be restored rather than repaired. */
function restoringHits({ hits }: CompiledScenario, happens: Uint8Array): Map<number, boolean> {
	const restores = new Map<number, boolean>();
	hits.forEach((hit, i) => {
		if (happens[i] === 0) return;
		for (const system of hit.systems)
			restores.set(system, hit.restores || restores.get(system) === true);
	});
	return restores;
}

/** Components with an affected member, and all that depend on them, in topological order. */
function downComponents({ prepared }: CompiledModel, affected: Iterable<number>): Set<number> {
	const down = new Set<number>();
	for (const system of affected) down.add(prepared.componentOf[system]);
	for (const component of down)
		for (const dependent of prepared.dependents[component]) down.add(dependent);
	return new Set([...down].sort((a, b) => a - b));
}

function recoveryPath(
	{ prepared }: CompiledModel,
	system: number,
	restores: boolean,
	event: { readonly lost: ReadonlySet<number>; readonly down: ReadonlySet<number> }
): RecoveryPath {
	if (!restores) return 'repair';
	const repository = prepared.repository[system];
	if (repository === undefined) return 'restore';
	const deadlocked =
		prepared.restoreOnCircle[system] && event.down.has(prepared.componentOf[repository]);
	return event.lost.has(repository) || deadlocked ? 'rebuild' : 'restore';
}

function planRecovery(
	compiled: CompiledModel,
	affected: readonly Affected[],
	down: ReadonlySet<number>
): Omit<DamagePlan, 'missing'> {
	const { prepared } = compiled;
	const membersOf = new Map<number, number[]>();
	affected.forEach(({ system }, place) => {
		const component = prepared.componentOf[system];
		const members = membersOf.get(component);
		if (members) members.push(place);
		else membersOf.set(component, [place]);
	});
	const slotOf = new Map<number, number>();
	const slotsOf = (components: readonly number[]): readonly number[] => [
		...new Set(components.flatMap((component) => slotOf.get(component) ?? []))
	];
	const members: (readonly number[])[] = [];
	const dependsOn: (readonly number[])[] = [];
	for (const component of down) {
		const dependencies = slotsOf(prepared.components[component].dependsOn);
		const own = membersOf.get(component);
		if (!own && dependencies.length === 1) {
			slotOf.set(component, dependencies[0]);
			continue;
		}
		slotOf.set(component, members.length);
		members.push(own ?? []);
		dependsOn.push(dependencies);
	}
	const source = ({ system, path }: Affected): readonly number[] => {
		const repository = path === 'restore' ? prepared.repository[system] : undefined;
		return repository === undefined ? [] : [prepared.componentOf[repository]];
	};
	return {
		systems: Int32Array.from(affected, ({ system }) => system),
		paths: affected.map(({ path }) => path),
		slotOf: Int32Array.from(
			affected,
			({ system }) => slotOf.get(prepared.componentOf[system]) ?? -1
		),
		waitsPlanned: ragged(
			affected.map((one) => slotsOf([...prepared.dependencies[one.system], ...source(one)]))
		),
		waitsAdhoc: ragged(affected.map((one) => slotsOf(source(one)))),
		slots: members.length,
		members: ragged(members),
		dependsOn: ragged(dependsOn),
		...planBusiness(compiled, affected, slotOf)
	};
}

type Business = Pick<
	DamagePlan,
	'processes' | 'needs' | 'without' | 'lostHours' | 'gapHours' | 'streams'
>;

/** Which processes and streams are disrupted, by what, and how old their data comes back. */
function planBusiness(
	{ prepared, usersOf }: CompiledModel,
	affected: readonly Affected[],
	slotOf: ReadonlyMap<number, number>
): Business {
	const rpo = new Map(affected.map(({ system, rpoHours }) => [system, rpoHours]));
	const users = new Set<number>();
	for (const component of slotOf.keys())
		for (const process of usersOf[component]) users.add(process);
	const processes = [...users].sort((a, b) => a - b);
	const needs = processes.map((process) => {
		const left = new Map<number, number>();
		for (const { system, without } of prepared.uses[process]) {
			const slot = slotOf.get(prepared.componentOf[system]);
			if (slot !== undefined) left.set(slot, Math.min(without, left.get(slot) ?? 1));
		}
		return left;
	});
	const ages = processes.map((process) => dataAge(prepared.dataSystems[process], rpo));
	return {
		processes: Int32Array.from(processes),
		needs: ragged(needs.map((left) => [...left.keys()])),
		without: Float64Array.from(needs.flatMap((left) => [...left.values()])),
		lostHours: Float64Array.from(ages, ({ lostHours }) => lostHours),
		gapHours: Float64Array.from(ages, ({ gapHours }) => gapHours),
		streams: Int32Array.from(
			[...new Set(processes.flatMap((process) => prepared.streamsOf[process]))].sort(
				(a, b) => a - b
			)
		)
	};
}

/** `R` and `G`: an unaffected system has lost nothing. Source: docs/model.md, section 5. */
function dataAge(systems: readonly number[], rpo: ReadonlyMap<number, number>) {
	let oldest = 0;
	let newest = systems.length > 0 ? Infinity : 0;
	for (const system of systems) {
		const age = rpo.get(system) ?? 0;
		if (age > oldest) oldest = age;
		if (age < newest) newest = age;
	}
	return { lostHours: oldest, gapHours: oldest - newest };
}
