import type { PreparedModel } from '../prepare.ts';
import { systemPosition } from '../situation.ts';
import type { CompiledScenario } from '../simulate/compiled-scenario.ts';

/**
 * Where something can be touched: per scenario, by its position, a flag for each of its chances. An
 * event in which none of the flagged chances comes true leaves it alone; a scenario that is not
 * there never touches it.
 */
export type Exposure = ReadonlyMap<number, Uint8Array>;

/** What the hits of a model's scenarios can touch; the lists run parallel to those of the model. */
export interface Exposures {
	/** Systems that a hit names. */
	readonly systems: readonly Exposure[];
	/** Processes that use something which a hit takes down, whatever capability is left without it. */
	readonly processes: readonly Exposure[];
	/** Streams with such a process. */
	readonly streams: readonly Exposure[];
	/** Scenarios: any of their hits. */
	readonly scenarios: readonly Exposure[];
}

/** Finds out which hits can touch what. Source: docs/model.md, sections 2 and 5. */
export function findExposures(
	prepared: PreparedModel,
	scenarios: readonly CompiledScenario[]
): Exposures {
	const lists = (count: number) => Array.from({ length: count }, () => new Flags());
	const systems = lists(prepared.systems.length);
	const processes = lists(prepared.processes.length);
	const streams = lists(prepared.streams.length);
	const all = lists(scenarios.length);
	const usersOf = usersByComponent(prepared);
	scenarios.forEach(({ hits, chances }, position) => {
		hits.forEach((hit, chance) => {
			if (chances[chance].probability === 0) return;
			const flag = (flags: Flags) => {
				flags.set(position, chance, chances.length);
			};
			flag(all[position]);
			for (const system of hit.systems) flag(systems[system]);
			for (const process of disrupted(prepared, usersOf, hit.systems)) {
				flag(processes[process]);
				for (const stream of prepared.streamsOf[process]) flag(streams[stream]);
			}
		});
	});
	const exposures = (of: readonly Flags[]) => of.map(({ byScenario }) => byScenario);
	return {
		systems: exposures(systems),
		processes: exposures(processes),
		streams: exposures(streams),
		scenarios: exposures(all)
	};
}

/** Where any of several things can be touched. */
export function joinExposures(exposures: readonly Exposure[]): Exposure {
	const joined = new Flags();
	for (const exposure of exposures)
		for (const [position, flags] of exposure)
			flags.forEach((flag, chance) => {
				if (flag) joined.set(position, chance, flags.length);
			});
	return joined.byScenario;
}

class Flags {
	readonly byScenario = new Map<number, Uint8Array>();

	set(position: number, chance: number, chances: number): void {
		const flags = this.byScenario.get(position) ?? new Uint8Array(chances);
		flags[chance] = 1;
		this.byScenario.set(position, flags);
	}
}

/** Per component: the processes that use a member of it. */
function usersByComponent(prepared: PreparedModel): readonly ReadonlySet<number>[] {
	const users = prepared.components.map(() => new Set<number>());
	prepared.processes.forEach(({ uses }, process) => {
		for (const { system } of uses)
			users[prepared.componentOf[systemPosition(prepared, system)]].add(process);
	});
	return users;
}

function disrupted(
	{ componentOf, dependents }: PreparedModel,
	usersOf: readonly ReadonlySet<number>[],
	systems: readonly number[]
): ReadonlySet<number> {
	const down = new Set(systems.map((system) => componentOf[system]));
	const processes = new Set<number>();
	for (const component of down) {
		for (const dependent of dependents[component]) down.add(dependent);
		for (const process of usersOf[component]) processes.add(process);
	}
	return processes;
}
