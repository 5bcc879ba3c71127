import type { EventOutcome, PreparedModel, RecoveryPath } from '#lib/impact/index.ts';
import { recoveriesBySystem } from './critical-path.ts';

/** A system by its id and name, for a link. */
export interface Named {
	readonly id: string;
	readonly name: string;
}

/** A system that a process uses. */
export interface ProcessNeed extends Named {
	/** Capability left while it is down. */
	readonly without: number;
	/** What it rests on, one below the other, down to what rests on nothing. */
	readonly chain: readonly Named[];
	/** In the event shown, 0 when it never stopped; undefined without an event. */
	readonly usableAt: number | undefined;
	readonly path: RecoveryPath | undefined;
	/** The process can work again when this one is back. */
	readonly isLast: boolean;
}

/** The systems of a process, the last to return first, then those it misses most. */
export function processNeeds(
	prepared: PreparedModel,
	process: number,
	event: EventOutcome | undefined
): readonly ProcessNeed[] {
	const recoveries = event && recoveriesBySystem(event);
	const until = event?.processes[process].timeline.usableAt ?? 0;
	const below = deepestDependency(prepared);
	return prepared.processes[process].uses
		.map(({ system: id, without = 0 }) => {
			const system = prepared.systemIndex.get(id) ?? 0;
			const usableAt = event?.usable[system];
			return {
				...named(prepared, system),
				without,
				chain: chainBelow(prepared, below, system),
				usableAt,
				path: recoveries?.get(system)?.path,
				isLast: until > 0 && without < 1 && usableAt === until
			};
		})
		.sort((a, b) => (b.usableAt ?? 0) - (a.usableAt ?? 0) || a.without - b.without);
}

export function named({ systems }: PreparedModel, system: number): Named {
	const { id, name } = systems[system];
	return { id, name };
}

/** Per system: the dependency with the longest chain below it; undefined at the bottom. */
function deepestDependency(prepared: PreparedModel): readonly (number | undefined)[] {
	const { components, componentOf, systems, systemIndex } = prepared;
	const depth: number[] = [];
	for (const { dependsOn } of components)
		depth.push(dependsOn.reduce((most, below) => Math.max(most, depth[below] + 1), 0));
	return systems.map(({ dependsOn }, system) => {
		const targets = dependsOn
			.flatMap((id) => systemIndex.get(id) ?? [])
			.filter((target) => componentOf[target] !== componentOf[system]);
		return targets.reduce<number | undefined>(
			(best, target) =>
				best === undefined || depth[componentOf[target]] > depth[componentOf[best]] ? target : best,
			undefined
		);
	});
}

function chainBelow(
	prepared: PreparedModel,
	below: readonly (number | undefined)[],
	system: number
): readonly Named[] {
	const chain: Named[] = [];
	for (let next = below[system]; next !== undefined; next = below[next])
		chain.push(named(prepared, next));
	return chain;
}
