import type { Content } from 'pdfmake/interfaces';
import { m } from '#lib/paraglide/messages.js';
import type { Paragraph } from '../content.ts';
import { typeOf, type Setting } from './setting.ts';

/** Longer ones may go over to the next page. */
const mostLettersTogether = 700;
/** How far the sign of an edited text stands out into the margin, in points. */
const markWidth = 8;

/** A text; one that somebody edited has a line in the margin and says so. */
export function paragraphContent(paragraph: Paragraph, setting: Setting): Content {
	const type = typeOf(setting);
	const { text, isEdited, style = 'body' } = paragraph;
	const above = 6 * setting.scale;
	const unbreakable = text.length <= mostLettersTogether;
	if (!isEdited)
		return { stack: [{ text, ...type[style] }], unbreakable, margin: [0, above, 0, 0] };
	return {
		table: {
			widths: [setting.width],
			body: [[{ text: editedText(text, setting), ...type[style] }]]
		},
		layout: {
			hLineWidth: () => 0,
			vLineWidth: (line) => (line === 0 ? 1.5 : 0),
			vLineColor: () => setting.accent,
			paddingLeft: () => markWidth - 1.5,
			paddingRight: () => 0,
			paddingTop: () => 0,
			paddingBottom: () => 0
		},
		unbreakable,
		margin: [-markWidth, above, 0, 0]
	};
}

/** A text with the word that it was edited. */
export function editedText(text: string, setting: Setting) {
	const note = m.report_edited({}, { locale: setting.locale });
	return [{ text }, { text: `  ${note}`, ...typeOf(setting).note, bold: true }];
}
