import { fitText, textWidth } from './text-width.ts';

/**
 * A text on at most so many lines of a width in pixels, broken between words; a word that is wider than a
 * line is broken with a hyphen, and what does not fit is cut with an ellipsis.
 */
export function wrapText(text: string, width: number, mostLines: number): readonly string[] {
	const lines: string[] = [];
	let rest = text.replace(/[^\S\u00a0]+/g, ' ').trim();
	while (rest !== '') {
		if (lines.length === mostLines - 1) return [...lines, fitText(rest, width)];
		const line = lineOf(rest, width);
		lines.push(line.text);
		rest = line.rest;
	}
	return lines;
}

function lineOf(text: string, width: number): { readonly text: string; readonly rest: string } {
	if (textWidth(text) <= width) return { text: fitText(text, width), rest: '' };
	const words = text.split(' ');
	let count = 0;
	while (textWidth(words.slice(0, count + 1).join(' ')) <= width) count += 1;
	if (count > 0)
		return {
			text: fitText(words.slice(0, count).join(' '), width),
			rest: words.slice(count).join(' ')
		};
	return brokenWord(text, width);
}

/** The signs of the first word that fit, with a hyphen; at least one, so that a line is never empty. */
function brokenWord(text: string, width: number): { readonly text: string; readonly rest: string } {
	const signs = Array.from(graphemes.segment(text), ({ segment }) => segment);
	let count = 1;
	while (textWidth(`${signs.slice(0, count + 1).join('')}-`) <= width) count += 1;
	return { text: `${signs.slice(0, count).join('')}-`, rest: signs.slice(count).join('') };
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
