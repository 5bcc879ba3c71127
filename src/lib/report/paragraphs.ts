import type { Block, Paragraph, ReportContent } from './content.ts';

/** A text of a report that can be edited, and where it stands. */
export interface PlacedParagraph {
	readonly chapter: string;
	readonly paragraph: Paragraph;
}

/** All texts of a report that can be edited, in reading order. */
export function paragraphsOf({ chapters }: ReportContent): readonly PlacedParagraph[] {
	return chapters.flatMap(({ name, blocks }) =>
		blocks.flatMap(paragraphsIn).map((paragraph) => ({ chapter: name, paragraph }))
	);
}

function paragraphsIn(block: Block): readonly Paragraph[] {
	switch (block.kind) {
		case 'paragraph':
			return [block];
		case 'decisions':
			return block.decisions.map(({ why }) => why);
		case 'beside':
			return [...block.left, ...block.right].flatMap(paragraphsIn);
		default:
			return [];
	}
}
