import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import type { Cell, Column, Table } from '../content.ts';
import { printColours } from '../print-colours.ts';
import { columnGap, columnWidths } from './column-widths.ts';
import { gapAbove, typeOf, type Setting } from './setting.ts';

/** Tables up to here stand on one page; longer ones repeat their heads. */
const mostRowsTogether = 16;
/** Title, and heads of columns. */
const headRows = 2;

/** A table under its title: no row is torn, and every page of it has title and heads. */
export function tableContent(table: Table, setting: Setting): Content {
	const type = typeOf(setting);
	const { columns, rows } = table;
	const isShort = rows.length <= mostRowsTogether;
	const title: TableCell = {
		colSpan: columns.length,
		stack: [
			{ text: table.title, ...type.title },
			...(table.sub ? [{ text: table.sub, ...type.sub }] : [])
		]
	};
	const heads = columns.map(({ title, align }) => ({
		text: title,
		alignment: align,
		verticalAlignment: 'bottom' as const,
		...type.column
	}));
	const sums = new Set(rows.flatMap(({ isSum }, index) => (isSum ? [index + headRows] : [])));
	const body = rows.map(({ cells, isSum = false }) =>
		cells.map((cell, index) => cellContent(cell, columns[index], isSum))
	);
	const drawn: Content = {
		table: {
			headerRows: headRows,
			keepWithHeaderRows: 2,
			dontBreakRows: true,
			widths: [...columnWidths(table, setting.width, type.table.fontSize)],
			body: [[title, ...columns.slice(1).map(() => '')], heads, ...body]
		},
		layout: lines(sums),
		...type.table
	};
	const note = table.note
		? [{ text: table.note, ...type.note, margin: [0, 3, 0, 0] as [number, number, number, number] }]
		: [];
	return { stack: [drawn, ...note], unbreakable: isShort, margin: [0, gapAbove(setting), 0, 0] };
}

function cellContent(cell: Cell, { align }: Column, isSum: boolean): TableCell {
	return { text: cell.text, alignment: align, bold: isSum, ...toneOf(cell) };
}

/** How the tone of a figure looks on paper. */
export function toneOf({ tone }: Cell): { readonly color?: string; readonly bold?: boolean } {
	if (tone === undefined) return {};
	if (tone === 'strong') return { bold: true };
	if (tone === 'muted') return { color: printColours['ink-3'] };
	return { color: printColours[tone], bold: true };
}

/** Hairlines between rows; ink above the title, under the heads and above a sum. */
function lines(sums: ReadonlySet<number>): CustomTableLayout {
	const isInk = (row: number) => row === 0 || row === headRows || sums.has(row);
	return {
		hLineWidth: (row) => (row === 1 ? 0 : isInk(row) ? 0.75 : 0.5),
		hLineColor: (row) => printColours[isInk(row) ? 'line-strong' : 'line'],
		vLineWidth: () => 0,
		paddingLeft: (column) => (column === 0 ? 0 : columnGap),
		paddingRight: () => 0,
		paddingTop: (row) => (row === 0 ? 4 : 2.2),
		paddingBottom: () => 2.2
	};
}
