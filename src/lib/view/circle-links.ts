import type { PreparedModel } from '#lib/impact/index.ts';
import { type Named, named } from './process-needs.ts';

/** Why one system on a circle waits for another: it cannot work without it, or is restored from it. */
export interface Link {
	readonly kind: 'dependency' | 'repository';
	readonly from: Named;
	readonly to: Named;
}

/** The links between these systems, those to backups first. */
export function linksWithin(prepared: PreparedModel, members: readonly number[]): readonly Link[] {
	const inside = new Set(members.map((member) => prepared.systems[member].id));
	const linksOf = (kind: Link['kind'], targetsOf: (member: number) => readonly string[]) =>
		members.flatMap((member) =>
			targetsOf(member)
				.filter((id) => inside.has(id))
				.map((id) => ({
					kind,
					from: named(prepared, member),
					to: named(prepared, prepared.systemIndex.get(id) ?? member)
				}))
		);
	const { systems } = prepared;
	return [
		...linksOf('repository', (member) => [systems[member].restoresFrom ?? []].flat()),
		...linksOf('dependency', (member) => systems[member].dependsOn)
	];
}

/** Circles of links on which a system's own backups lie, as the positions of their systems. */
export function backupCircles(prepared: PreparedModel): readonly (readonly number[])[] {
	const { restoreOnCircle, repository, systems, systemIndex } = prepared;
	const needs = systems.map(({ dependsOn }, system) => [
		...dependsOn.flatMap((id) => systemIndex.get(id) ?? []),
		...[repository[system] ?? []].flat()
	]);
	const neededBy: number[][] = systems.map(() => []);
	needs.forEach((targets, system) => {
		for (const target of targets) neededBy[target].push(system);
	});
	const seen = new Set<number>();
	return systems.flatMap((_, system) => {
		if (!restoreOnCircle[system] || seen.has(system)) return [];
		const below = reachable(needs, system);
		const members = [...reachable(neededBy, system)]
			.filter((other) => below.has(other))
			.sort((a, b) => a - b);
		for (const member of members) seen.add(member);
		return [members];
	});
}

function reachable(edges: readonly (readonly number[])[], from: number): ReadonlySet<number> {
	const found = new Set([from]);
	// A set hands out what is added while it is being walked.
	for (const system of found) for (const target of edges[system]) found.add(target);
	return found;
}

/** The shortest way along these links from a system to its backup and on, back to itself. */
export function wayRound(links: readonly Link[], { id }: Named): readonly Link[] {
	const ways = links
		.filter(({ kind, from }) => from.id === id && kind === 'repository')
		.map((link): readonly Link[] => [link]);
	const reached = new Set<string>();
	// An array hands out what is added while it is being walked.
	for (const way of ways) {
		const end = way[way.length - 1].to.id;
		if (end === id) return way;
		if (reached.has(end)) continue;
		reached.add(end);
		for (const link of links) if (link.from.id === end) ways.push([...way, link]);
	}
	return [];
}
