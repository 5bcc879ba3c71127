/** Marks never occur in names: the separators are from Unicode's private use area. */
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

/** Splits a sentence at its marks. */
export function parseSentence(sentence: string): readonly SentencePart[] {
	return sentence.split(open).flatMap((chunk, i): readonly SentencePart[] => {
		if (i === 0) return chunk === '' ? [] : [{ text: chunk, name: undefined }];
		const [marked, rest = ''] = chunk.split(close);
		const [name, text = ''] = marked.split(middle);
		return [{ text, name }, ...(rest === '' ? [] : [{ text: rest, name: undefined }])];
	});
}

/** The sentence as plain text, for a label or a document's title. */
export function plainSentence(sentence: string): string {
	return parseSentence(sentence)
		.map(({ text }) => text)
		.join('');
}
