import { type Model, type Problems, parseModelText } from '#lib/impact/index.ts';

/** What an uploaded file turned out to be. */
export type ModelFile =
	| { readonly kind: 'model'; readonly model: Model }
	| { readonly kind: 'empty' }
	/** An image, a spreadsheet, an archive: bytes that are no text. */
	| { readonly kind: 'notText' }
	| ({ readonly kind: 'problems' } & Problems);

/** Reads a model file as it comes from a disk, in UTF-8 or UTF-16, with or without a byte-order mark. */
export function readModelFile(bytes: Uint8Array): ModelFile {
	if (bytes.length === 0) return { kind: 'empty' };
	const text = decode(bytes);
	if (text === undefined) return { kind: 'notText' };
	if (text.trim() === '') return { kind: 'empty' };
	const parsed = parseModelText(text);
	if (parsed.ok) return { kind: 'model', model: parsed.value };
	return { kind: 'problems', problems: parsed.problems, omitted: parsed.omitted };
}

/** A model as a file that reads back to the same model. */
export function writeModelFile(model: Model): string {
	return `${JSON.stringify(model, null, '\t')}\n`;
}

const longestFileName = 60;

/** A name for a model's file that every system takes: "Müller & Söhne" becomes `muller-sohne.json`. */
export function modelFileName(name: string): string {
	const words = name
		.replaceAll('ß', 'ss')
		.normalize('NFKD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase()
		.match(/[a-z0-9]+/g);
	const stem = words?.join('-').slice(0, longestFileName).replace(/-$/, '');
	return `${stem ?? 'model'}.json`;
}

/** Undefined for what is no text. */
function decode(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** JSON begins with an ASCII character, so a zero among the first two bytes tells UTF-16, and its order. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
	if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
	if ((first === 0xfe && second === 0xff) || first === 0) return 'utf-16be';
	return 'utf-8';
}
