import type { Block, Cell, Chapter } from '../content.ts';

/** Every text that a reader of a chapter sees, but for what is drawn. */
export function textsOf({ name, headline, blocks }: Chapter): readonly string[] {
	return [name, headline, ...blocks.flatMap(textsOfBlock)];
}

function textsOfBlock(block: Block): readonly string[] {
	switch (block.kind) {
		case 'paragraph':
			return [block.text];
		case 'table':
			return [
				block.title,
				...definedOf(block.sub, block.note),
				...block.columns.map(({ title }) => title),
				...block.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
			];
		case 'chart':
			return [block.title, block.sub, block.alt, ...textsOfBlock(block.table)];
		case 'figures':
			return block.figures.flatMap(({ label, cell, sub }) => [label, cell.text, sub]);
		case 'decisions':
			return [block.title, ...block.decisions.flatMap(({ what, why }) => [what, why.text])];
		case 'definitions':
			return block.definitions.flatMap(({ term, meaning }) => [term, meaning]);
		case 'list':
			return [...definedOf(block.title), ...block.items];
		case 'signOff':
			return block.lines.map(({ role }) => role);
		case 'beside':
			return [...block.left, ...block.right].flatMap(textsOfBlock);
		default:
			return block satisfies never;
	}
}

/** Every cell of a chapter's tables and figures. */
export function cellsOf({ blocks }: Chapter): readonly Cell[] {
	return blocks.flatMap(cellsOfBlock);
}

function cellsOfBlock(block: Block): readonly Cell[] {
	if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells);
	if (block.kind === 'chart') return cellsOfBlock(block.table);
	if (block.kind === 'figures') return block.figures.map(({ cell }) => cell);
	if (block.kind === 'beside') return [...block.left, ...block.right].flatMap(cellsOfBlock);
	return [];
}

/** The ids of all blocks and of the paragraphs and tables within them. */
export function idsOf({ blocks }: Chapter): readonly string[] {
	return blocks.flatMap(idsOfBlock);
}

function idsOfBlock(block: Block): readonly string[] {
	if (block.kind === 'chart') return [block.id, block.table.id];
	if (block.kind === 'decisions') return [block.id, ...block.decisions.map(({ why }) => why.id)];
	if (block.kind === 'beside')
		return [block.id, ...[...block.left, ...block.right].flatMap(idsOfBlock)];
	return [block.id];
}

function definedOf(...texts: readonly (string | undefined)[]): readonly string[] {
	return texts.filter((text) => text !== undefined);
}
