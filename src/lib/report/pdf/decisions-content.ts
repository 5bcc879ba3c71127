import type { Content, TableCell } from 'pdfmake/interfaces';
import { m } from '#lib/paraglide/messages.js';
import type { Decisions } from '../content.ts';
import { printColours } from '../print-colours.ts';
import { editedText } from './paragraph-content.ts';
import { gapAbove, typeOf, type Setting } from './setting.ts';

/** The columns of a number and of the boxes, in points. */
const numberWidth = 20;
const boxesWidth = 66;
const boxSize = 7;

/** What is asked for, numbered, with a box each for approved and refused. */
export function decisionsContent({ title, decisions }: Decisions, setting: Setting): Content {
	const type = typeOf(setting);
	const body = decisions.map(({ what, why }, index): TableCell[] => [
		{ text: String(index + 1), ...type.number },
		{
			text: [
				{ text: `${what} `, bold: true },
				...(why.isEdited ? editedText(why.text, setting) : [{ text: why.text }])
			]
		},
		{
			stack: [
				box(m.report_approved({}, { locale: setting.locale }), setting),
				box(m.report_refused({}, { locale: setting.locale }), setting)
			]
		}
	]);
	return {
		table: {
			headerRows: 1,
			keepWithHeaderRows: 1,
			dontBreakRows: true,
			widths: [numberWidth, setting.width - numberWidth - boxesWidth - 10, boxesWidth],
			body: [[{ text: title, ...type.title, colSpan: 3 }, '', ''], ...body]
		},
		layout: {
			hLineWidth: (row) => (row === 1 ? 0 : row === 0 ? 0.75 : 0.5),
			hLineColor: (row) => printColours[row === 0 ? 'line-strong' : 'line'],
			vLineWidth: () => 0,
			paddingLeft: (column) => (column === 2 ? 10 : 0),
			paddingRight: () => 0,
			paddingTop: () => 4 * setting.scale,
			paddingBottom: () => 4 * setting.scale
		},
		...type.body,
		margin: [0, gapAbove(setting), 0, 0]
	};
}

function box(word: string, setting: Setting): Content {
	const { fontSize } = typeOf(setting).table;
	const lineColor = printColours['ink-2'];
	return {
		columns: [
			{ text: word, width: '*', alignment: 'right', color: printColours['ink-2'], fontSize },
			{
				width: boxSize,
				canvas: [{ type: 'rect', x: 0, y: 0, w: boxSize, h: boxSize, lineWidth: 0.6, lineColor }],
				margin: [0, fontSize * 0.3, 0, 0]
			}
		],
		columnGap: 6
	};
}
