import type { Margins, StyleDictionary, TDocumentDefinitions } from 'pdfmake/interfaces';
import { printColours } from './print-colours.ts';

export const reportFont = 'Source Sans 3';

/** 16 mm in points, all round; more below, where the foot stands. */
export const pageMargin = 45;
const footMargin = 56;
export const pageMargins: Margins = [pageMargin, pageMargin, pageMargin, footMargin];
/** The width between the margins of an A4 page. */
export const contentWidth = 595.28 - 2 * pageMargin;

/** Sizes of type on paper, in points. */
const styles: StyleDictionary = {
	headline: { fontSize: 20, bold: true, lineHeight: 1.08, color: printColours['ink'] },
	title: { fontSize: 11.5, bold: true, lineHeight: 1.1, color: printColours['ink'] },
	sub: { fontSize: 8.5, color: printColours['ink-2'] },
	note: { fontSize: 8, color: printColours['ink-3'] },
	figure: { fontSize: 34, bold: true, color: printColours['ink'] },
	column: { fontSize: 8.5, color: printColours['ink-2'] },
	better: { color: printColours['better'], bold: true },
	worse: { color: printColours['worse'], bold: true }
};

/** What every document has in common: A4, our type, room for the foot. */
export const reportFrame = {
	pageSize: 'A4',
	pageMargins,
	styles,
	defaultStyle: { font: reportFont, fontSize: 9.5, lineHeight: 1.15, color: printColours['ink'] }
} satisfies Partial<TDocumentDefinitions>;

/** Rows are hairlines; the head and a sum have a line of ink. */
export const rowLines = {
	hLineWidth: () => 0.5,
	vLineWidth: () => 0,
	hLineColor: (row: number, { table }: { readonly table: { readonly headerRows?: number } }) =>
		row === (table.headerRows ?? 0) ? printColours['line-strong'] : printColours['line'],
	paddingLeft: (column: number) => (column === 0 ? 0 : 6),
	paddingRight: () => 0,
	paddingTop: () => 2.5,
	paddingBottom: () => 2.5
};
