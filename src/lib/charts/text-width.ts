const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** About the width of a letter at our label size, in pixels. */
const letterWidth = 6.3;
/** Signs that take about the room of two letters. */
const wide =
	/\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

/** About how wide a text is at our label size, in pixels: nobody can measure it on the server. */
export function textWidth(text: string): number {
	return letterWidth * lettersOf(signsOf(text));
}

/** A name for a drawing: on one line, cut with an ellipsis so that it is no wider than so many pixels. */
export function fitText(text: string, width: number): string {
	const signs = signsOf(text.replace(/\s+/g, ' ').trim());
	const room = Math.floor(width / letterWidth);
	if (lettersOf(signs) <= room) return safeKey(signs.join(''));
	let left = room - 1;
	const kept = signs.filter((sign) => (left -= lettersOf([sign])) >= 0);
	return `${kept.join('').trimEnd()}…`;
}

/**
 * ECharts remembers the width of texts under themselves in a plain object; "__proto__" would change
 * every object there is. A sign that nobody sees keeps such names apart.
 */
function safeKey(text: string): string {
	return text in Object.prototype ? `${text}\u2060` : text;
}

function signsOf(text: string): readonly string[] {
	return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** How many letters take the same room. */
function lettersOf(signs: readonly string[]): number {
	return signs.reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0);
}
