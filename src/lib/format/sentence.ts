/** From Unicode's private use area, so that no name means a mark by them. */
const open = '\uE000';
const middle = '\uE001';
const close = '\uE002';

/** A piece of a sentence; `name` is set for a figure that stands out. */
export interface SentencePart {
	readonly text: string;
	readonly name: string | undefined;
}

/** Sets a figure apart before it is put into a translated sentence. */
export function mark(name: string, text: string): string {
	return `${open}${name}${middle}${text}${close}`;
}

/** A whole mark, or a stray separator, which only a name can bring. */
const marks = new RegExp(
	`${open}(\\w+)${middle}([^${open}-${close}]*)${close}|[${open}-${close}]`,
	'g'
);

/** Splits a sentence at its marks. */
export function parseSentence(sentence: string): readonly SentencePart[] {
	const parts: SentencePart[] = [];
	let at = 0;
	for (const { 0: whole, 1: name, 2: text, index } of sentence.matchAll(marks)) {
		parts.push({ text: sentence.slice(at, index), name: undefined });
		if (name !== undefined) parts.push({ text, name });
		at = index + whole.length;
	}
	parts.push({ text: sentence.slice(at), name: undefined });
	return parts.filter(({ text, name }) => text !== '' || name !== undefined);
}

/** The sentence as plain text, for a label or a document's title. */
export function plainSentence(sentence: string): string {
	return parseSentence(sentence)
		.map(({ text }) => text)
		.join('');
}
