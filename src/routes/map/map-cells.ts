import { m } from '#lib/paraglide/messages.js';
import type { DependencyMap } from '#lib/view/map.ts';
import type { MapRow } from '#lib/view/map-table.ts';

/** The map's table as cells of a file, every name spelled out. */
export function mapCells(
	{ nodes }: DependencyMap,
	rows: readonly MapRow[]
): readonly (readonly (string | number | undefined)[])[] {
	const names = (positions: readonly number[]) => positions.map((i) => nodes[i].name).join('; ');
	const header = [
		m.map_table_name(),
		m.map_table_kind(),
		m.map_table_level(),
		m.map_table_depends(),
		m.map_table_restores(),
		m.map_table_used(),
		m.map_table_path()
	];
	return [
		header,
		...rows.map(({ node, dependsOn, restoresFrom, usedBy }) => [
			node.name,
			node.kind === 'system' ? m.map_table_system() : m.map_table_process(),
			node.level,
			names(dependsOn),
			names(restoresFrom),
			names(usedBy),
			node.isOnPath ? m.map_table_on_path() : ''
		])
	];
}
