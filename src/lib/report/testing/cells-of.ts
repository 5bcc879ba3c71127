import { chartsIn } from '../charts-in.ts';
import type { Block, Cell, ReportContent, Table } from '../content.ts';

/** Every table of a report: those that are read, and those behind charts. */
export function tablesOf({ chapters }: ReportContent): readonly Table[] {
	return chapters.flatMap(({ blocks }) => [
		...tablesIn(blocks),
		...chartsIn(blocks).map(({ table }) => table)
	]);
}

/** Every figure and word of every table. */
export function cellsOf(report: ReportContent): readonly Cell[] {
	return tablesOf(report).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
}

function tablesIn(blocks: readonly Block[]): readonly Table[] {
	return blocks.flatMap((block) => {
		if (block.kind === 'table') return [block];
		return block.kind === 'beside' ? tablesIn([...block.left, ...block.right]) : [];
	});
}
