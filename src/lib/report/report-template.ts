/** The chapters that a report can have, in their usual order. */
export const chapterIds = [
	'summary',
	'bridge',
	'event',
	'disruption',
	'times',
	'year',
	'recovery',
	'evidence',
	'investments',
	'cases',
	'actions',
	'sensitivity',
	'assumptions',
	'outages',
	'limits',
	'method',
	'glossary',
	'signOff'
] as const;
export type ChapterId = (typeof chapterIds)[number];

export const papers = ['A4', 'Letter'] as const;
export type Paper = (typeof papers)[number];

/** Templates that come with the product, by the key that forms send. */
export const builtInKeys = ['board', 'audit', 'plant'] as const;
export type BuiltInKey = (typeof builtInKeys)[number];

/** Who a report is for decides what stands in it, and how it looks. */
export interface ReportTemplate {
	readonly name: string;
	/** One that comes with the product: its name and its line follow the language of the reader. */
	readonly builtIn?: BuiltInKey;
	/** In the order in which they stand. */
	readonly chapters: readonly ChapterId[];
	/** "#" and six hexadecimal digits. */
	readonly accent: string;
	/** On every page; empty for none. */
	readonly confidentiality: string;
	/** Beside the company's name on the first page. */
	readonly logo?: { readonly mediaType: 'image/png' | 'image/jpeg'; readonly base64: string };
}
