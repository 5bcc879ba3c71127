import type { Content, ContentSection, DynamicContent, Margins } from 'pdfmake/interfaces';
import { labelSize } from '#lib/charts/theme.ts';
import { textWidth } from '#lib/charts/text-width.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ReportContent } from '../content.ts';
import { printColours } from '../print-colours.ts';
import { pageMargin } from '../report-style.ts';
import type { Paper } from '../report-template.ts';

/** As the PDF writer names them, and their width in points. */
const papers = {
	A4: { name: 'A4', width: 595.28 },
	Letter: { name: 'LETTER', width: 612 }
} as const satisfies Readonly<Record<Paper, object>>;
/** Where the head of a page ends and its content begins, in points. */
const headHeight = 64;
const footSize = 8;
const footLine = footSize * 1.3;
/** The foot keeps off the content and off the edge, in points. */
const footAbove = 14;
const footBelow = 26;
const logoBox: [number, number] = [110, 24];

/** The width between the margins, in points. */
export function widthOf(paper: Paper): number {
	return papers[paper].width - 2 * pageMargin;
}

export function pageSizeOf(paper: Paper) {
	return papers[paper].name;
}

/** What stands around the content of a page. */
export interface Frame {
	readonly report: ReportContent;
	readonly paper: Paper;
	/** Beside the company's name. */
	readonly name: string;
	/** The first page has the logo, and says how its figures came about. */
	readonly isFirst?: boolean;
}

/** Pages with a head and a foot, beginning on a new one. */
export function framed(content: Content[], frame: Frame): ContentSection {
	const { report, paper, isFirst = false } = frame;
	const width = widthOf(paper);
	const notes = isFirst ? [report.foot] : [];
	const marks = marksOf(report);
	const lines = [...notes, marks].map((text) => linesOf(text, width * 0.8));
	const footHeight = footAbove + footLine * sum(lines) + footBelow;
	return {
		section: content,
		pageMargins: [pageMargin, headHeight, pageMargin, footHeight],
		header: head(frame, width),
		footer: foot(report, notes, marks)
	};
}

function head({ report, name, isFirst = false }: Frame, width: number): Content {
	const { logo, accent } = report.template;
	const hasLogo = isFirst && logo !== undefined;
	const line = (x2: number, lineWidth: number, lineColor: string) =>
		({ type: 'line', x1: 0, y1: 0, x2, y2: 0, lineWidth, lineColor }) as const;
	return {
		margin: [pageMargin, hasLogo ? 20 : 28, pageMargin, 0],
		stack: [
			{
				columns: [
					...(hasLogo
						? [
								{
									stack: [{ image: `data:${logo.mediaType};base64,${logo.base64}`, fit: logoBox }],
									width: 'auto'
								}
							]
						: []),
					{
						text: [{ text: report.company, bold: true }, { text: `   ${name}` }],
						width: '*',
						margin: [0, hasLogo ? 8 : 0, 0, 0] as Margins
					},
					{
						text: report.occasion,
						width: 'auto',
						alignment: 'right',
						margin: [0, hasLogo ? 8 : 0, 0, 0] as Margins
					}
				],
				columnGap: 10,
				color: printColours['ink-2'],
				fontSize: 9
			},
			{
				canvas: [
					line(width, 0.75, printColours['line-strong']),
					{ ...line(40, 2.5, accent), y1: 1, y2: 1 }
				],
				margin: [0, 4, 0, 0]
			}
		]
	};
}

function foot(report: ReportContent, notes: readonly string[], marks: string): DynamicContent {
	const { locale, isFinal } = report;
	return (page, pages) => ({
		margin: [pageMargin, footAbove, pageMargin, 0],
		fontSize: footSize,
		color: printColours['ink-3'],
		stack: [
			...notes.map((text) => ({ text, margin: [0, 0, 90, 0] as Margins })),
			{
				columns: [
					{ text: marks, bold: !isFinal, width: '*' },
					{
						text: m.report_page_of({ page: String(page), pages: String(pages) }, { locale }),
						width: 'auto',
						alignment: 'right'
					}
				],
				columnGap: 16
			}
		]
	});
}

/** How far the report has come, and who may read it: on every page. */
function marksOf({ state, template }: ReportContent): string {
	return [state, template.confidentiality].filter((text) => text !== '').join(' · ');
}

/** About how many lines a text of the foot takes. */
function linesOf(text: string, width: number): number {
	return Math.max(1, Math.ceil(((textWidth(text) / labelSize) * footSize) / width));
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
