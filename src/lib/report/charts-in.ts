import type { Block, Chart, ReportContent } from './content.ts';

/** The charts among blocks, in the order in which they are read. */
export function chartsIn(blocks: readonly Block[]): readonly Chart[] {
	return blocks.flatMap((block) => {
		if (block.kind === 'chart') return [block];
		return block.kind === 'beside' ? chartsIn([...block.left, ...block.right]) : [];
	});
}

/** All charts of a report. */
export function chartsOf({ chapters }: ReportContent): readonly Chart[] {
	return chapters.flatMap(({ blocks }) => chartsIn(blocks));
}
