import type PptxGen from 'pptxgenjs';
import type { Cell, Row, Table } from '../content.ts';
import { columnWidths } from '../pdf/column-widths.ts';
import { bodyType, cleanText, linesOf, pointsPerInch, slideColour, stage } from './slide-frame.ts';

const fontSize = 12;
const lineHeight = fontSize * 1.2;
/** Above and below the text of a cell, in points. */
const padding = 3;

/** Cells have margins, and the reader's program may set wider type: figures must not wrap all the same. */
const roomier = 1.5;

function slideWidths(table: Table): readonly number[] {
	return columnWidths(table, stage.w * pointsPerInch, roomier * fontSize);
}

/** The rows of a table as they are shared among slides, in order, none of them torn. */
export function rowsBySlide(table: Table): readonly (readonly Row[])[] {
	const widths = slideWidths(table);
	const height = (texts: readonly string[]) =>
		Math.max(...texts.map((text, index) => linesOf(text, widths[index], fontSize))) * lineHeight +
		2 * padding;
	const head = height(table.columns.map(({ title }) => title));
	const slides: Row[][] = [[]];
	let left = stage.h * pointsPerInch - head;
	for (const row of table.rows) {
		const needed = height(row.cells.map(({ text }) => text));
		if (needed > left && slides[slides.length - 1].length > 0) {
			slides.push([]);
			left = stage.h * pointsPerInch - head;
		}
		slides[slides.length - 1].push(row);
		left -= needed;
	}
	return slides;
}

/** Some rows of a table, under its heads. */
export function addRows(slide: PptxGen.Slide, table: Table, rows: readonly Row[]): void {
	const widths = slideWidths(table);
	const heads = table.columns.map(({ title, align }) => ({
		text: cleanText(title),
		options: { align, valign: 'bottom' as const, color: slideColour('ink-2'), border: under('ink') }
	}));
	const body = rows.map(({ cells, isSum = false }) =>
		cells.map((cell, index) => ({
			text: cleanText(cell.text),
			options: {
				align: table.columns[index].align,
				border: under('line'),
				bold: isSum || cell.tone === 'strong',
				color: colourOf(cell)
			}
		}))
	);
	const total = widths.reduce((sum, width) => sum + width, 0);
	const { fontFace } = bodyType(fontSize);
	slide.addTable([heads, ...body], {
		...{ x: stage.x, y: stage.y, w: stage.w },
		colW: widths.map((width) => (width / total) * stage.w),
		...{ fontFace, fontSize, valign: 'top' },
		margin: [padding / pointsPerInch, 0.05, padding / pointsPerInch, 0.05]
	});
}

function colourOf({ tone }: Cell): string {
	if (tone === undefined || tone === 'strong') return slideColour('ink');
	return slideColour(tone === 'muted' ? 'ink-3' : tone);
}

/** Rows are hairlines: top, right, bottom, left. */
function under(
	colour: string
): [PptxGen.BorderProps, PptxGen.BorderProps, PptxGen.BorderProps, PptxGen.BorderProps] {
	const none = { type: 'none' } as const;
	const line = { type: 'solid', pt: 0.75, color: slideColour(colour) } as const;
	return [none, none, line, none];
}
