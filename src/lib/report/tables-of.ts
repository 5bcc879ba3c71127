import { m } from '#lib/paraglide/messages.js';
import type { Block, KeyFigures, ReportContent, Table } from './content.ts';

/** A table and the chapter in which it, or its chart, stands. */
export interface PlacedTable {
	readonly chapter: string;
	readonly table: Table;
}

/** Every figure of a report as tables, in reading order: also key figures, and what is behind charts. */
export function tablesOf({ chapters, locale }: ReportContent): readonly PlacedTable[] {
	return chapters.flatMap(({ name, headline, blocks }) =>
		tablesIn(blocks, (block) => figuresTable(block, headline, locale)).map((table) => ({
			chapter: name,
			table
		}))
	);
}

function tablesIn(
	blocks: readonly Block[],
	tabled: (block: KeyFigures) => Table
): readonly Table[] {
	return blocks.flatMap((block) => {
		switch (block.kind) {
			case 'table':
				return [block];
			case 'chart':
				return [block.table];
			case 'figures':
				return [tabled(block)];
			case 'beside':
				return tablesIn([...block.left, ...block.right], tabled);
			default:
				return [];
		}
	});
}

function figuresTable(
	{ id, figures }: KeyFigures,
	title: string,
	locale: ReportContent['locale']
): Table {
	return {
		kind: 'table',
		id,
		title,
		columns: [
			{ title: m.report_figures_figure({}, { locale }), align: 'left' },
			{ title: m.report_figures_value({}, { locale }), align: 'right' },
			{ title: m.report_figures_note({}, { locale }), align: 'left' }
		],
		rows: figures.map(({ label, cell, sub }) => ({ cells: [{ text: label }, cell, { text: sub }] }))
	};
}
