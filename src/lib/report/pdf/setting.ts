import type { Locale } from '#lib/format/number.ts';
import { printColours } from '../print-colours.ts';

/** How blocks are set on paper. */
export interface Setting {
	readonly locale: Locale;
	/** "#" and six hexadecimal digits. */
	readonly accent: string;
	/** Of the column that is filled, in points. */
	readonly width: number;
	/** 1, or less for a page that would not hold everything; sizes and gaps shrink with it. */
	readonly scale: number;
}

/** The kinds of type in a report. */
export function typeOf({ scale }: Setting) {
	const size = (points: number) => ({ fontSize: points * scale });
	return {
		headline: { ...size(19), bold: true, lineHeight: 1.08 },
		lead: { ...size(12), color: printColours['ink-2'], lineHeight: 1.2 },
		title: { ...size(11.5), bold: true, lineHeight: 1.1 },
		sub: { ...size(8.5), color: printColours['ink-2'] },
		body: size(9.5),
		strong: { bold: true },
		table: size(9),
		column: { ...size(8.5), color: printColours['ink-2'] },
		note: { ...size(8), color: printColours['ink-3'] },
		figure: { ...size(22), bold: true, lineHeight: 1.1 },
		number: { ...size(15), bold: true }
	} as const;
}

/** The room above a block, in points. */
export function gapAbove({ scale }: Setting): number {
	return 15 * scale;
}
