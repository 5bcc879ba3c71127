import type { DependencyMap, MapNode } from './map.ts';

/** A node with everything it is connected to, by positions among the map's nodes. */
export interface MapRow {
	readonly node: MapNode;
	readonly dependsOn: readonly number[];
	readonly restoresFrom: readonly number[];
	/** What uses it, depends on it or is restored from it. */
	readonly usedBy: readonly number[];
}

/** The map as rows: processes first, then what they rest on, down to the bottom. */
export function mapRows({ nodes, edges }: DependencyMap): readonly MapRow[] {
	const dependsOn = nodes.map((): number[] => []);
	const restoresFrom = nodes.map((): number[] => []);
	const usedBy = nodes.map((): number[] => []);
	for (const { from, to, kind } of edges) {
		if (kind === 'waits') continue;
		(kind === 'restores' ? restoresFrom : dependsOn)[from].push(to);
		if (!usedBy[to].includes(from)) usedBy[to].push(from);
	}
	return nodes
		.map((node, position) => ({
			node,
			dependsOn: dependsOn[position],
			restoresFrom: restoresFrom[position],
			usedBy: usedBy[position]
		}))
		.sort((a, b) => b.node.level - a.node.level);
}
