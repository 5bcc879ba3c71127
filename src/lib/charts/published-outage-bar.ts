import type { Locale } from '#lib/format/number.ts';
import { formatShare } from '#lib/format/share.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OutageBar } from '#lib/view/outages/outage-bars.ts';
import type { OutageComparison } from '#lib/view/outages/outage-comparison.ts';
import { outageName, shareWords, withMeasure } from '#lib/view/outages/outage-words.ts';
import { fitText, textWidth } from './text-width.ts';
import { colour, fontFamily, halo, labelSize } from './theme.ts';

export const gap = 8;
/** An effect on the result is drawn thick; costs alone and missed sales are another measure. */
const thick = 12;
const thin = 6;
/** Half the height of the stroke for what was claimed. */
const claimReach = 8;
/** Our own row is bold, and wider by so much. */
const boldWidth = 1.08;
/** Free at the sides on a phone, so that the scale's ends are not cut. */
export const phoneMargin = { left: 5, right: 24 };

/** What is written about a bar. */
export interface BarWords {
	readonly name: string;
	readonly label: string;
	readonly claim: string | undefined;
}

/** Where a bar is drawn: its plot, the middle of its row, and the scale. */
interface BarPlace {
	readonly left: number;
	readonly width: number;
	readonly middle: number;
	readonly at: (share: number) => number;
	/** On a phone the words stand above the bar. */
	readonly isPhone: boolean;
}

/** How far to the right anything of a bar reaches. */
export function endOf({ high, middle, claim }: OutageBar): number {
	return Math.max(high, middle, claim?.high ?? 0);
}

/** About how wide words of a row are. */
export function widthOf(words: string, { row }: OutageBar): number {
	return textWidth(words) * (row ? 1 : boldWidth);
}

/** The words of a row; a phone has no room for the range of our events beside their mean. */
export function barWords(
	bar: OutageBar,
	{ own }: OutageComparison,
	{ locale, isPhone }: { readonly locale: Locale; readonly isPhone: boolean }
): BarWords {
	const { row, claim } = bar;
	if (!row) {
		const mean = formatShare(bar.middle, locale, 1);
		const range = shareWords(bar, locale);
		return {
			name: m.outage_own_name({ scenario: own?.scenario.name ?? '' }, { locale }),
			label: isPhone ? mean : m.outage_own_label({ mean, range }, { locale }),
			claim: undefined
		};
	}
	return {
		name: outageName(row, locale),
		label: withMeasure(shareWords(bar, locale), row.loss?.measure ?? 'result', locale),
		claim: claim && m.outage_claim_label({ share: shareWords(claim, locale) }, { locale })
	};
}

/** One row: what it is called, its bar with range, what was claimed, and the figure. */
export function drawBar(bar: OutageBar, words: BarWords, place: BarPlace) {
	const { left, width, middle, at, isPhone } = place;
	const y = isPhone ? middle + 9 : middle;
	const weight = bar.row ? 400 : 600;
	const labelX = Math.max(at(bar.high), at(bar.middle)) + gap;
	const claimX = bar.claim && at(bar.claim.high);
	const isCrowded =
		!isPhone && claimX !== undefined && labelX + textWidth(words.label) + gap > claimX;
	// A label that would stand on the stroke goes to its right, before the words for it.
	const claim = isCrowded ? `${words.label}; ${words.claim ?? ''}` : words.claim;
	const hasLabel = !isPhone && !isCrowded;
	const room = isPhone ? left + width + phoneMargin.right : left - gap;
	const nameRoom = bar.row ? room : room / boldWidth;
	const name = isPhone
		? `${fitText(words.name, nameRoom - textWidth(`: ${words.label}`))}: ${words.label}`
		: fitText(words.name, nameRoom);
	return {
		type: 'group' as const,
		// Rows differ in their parts: a line must not take over where a text stood before.
		$mergeChildren: false as const,
		children: [
			text(0, isPhone ? middle - 11 : middle, name, weight),
			box(at(0), at(bar.middle), y, bar),
			...whisker(bar, at, y),
			...(claimX === undefined || claim === undefined
				? []
				: claimMark(claimX, y, { words: claim, weight, until: isPhone ? room : Infinity })),
			...(hasLabel ? [text(labelX, y, words.label, weight)] : [])
		]
	};
}

function box(from: number, to: number, y: number, { row }: OutageBar) {
	const height = row && row.loss?.measure !== 'result' ? thin : thick;
	const style = row
		? { fill: colour.previous, stroke: colour.previousEdge, lineWidth: 1 }
		: { fill: colour.actual };
	const shape = { x: from, y: y - height / 2, width: to - from, height };
	return { type: 'rect' as const, shape, style };
}

/** The range around a bar's end; on our own, dark bar it is drawn in paper. */
function whisker({ low, middle, high, row }: OutageBar, at: (share: number) => number, y: number) {
	const [from, end, to] = [at(low), at(middle), at(high)];
	if (to - from < 1) return [];
	const line = (x1: number, x2: number, stroke: string) => ({
		type: 'line' as const,
		shape: { x1, x2, y1: y, y2: y },
		style: { stroke, lineWidth: 1 }
	});
	const within = row ? colour.ink : colour.paper;
	return [
		line(from, end, within),
		line(end, to, colour.ink),
		upright(from, y, 3, within),
		upright(to, y, 3)
	];
}

/** A stroke at what was claimed, with its words right of it, or left where there is no room. */
function claimMark(
	x: number,
	y: number,
	{
		words,
		weight,
		until
	}: { readonly words: string; readonly weight: number; readonly until: number }
) {
	const right = x + gap;
	const width = textWidth(words);
	const at = right + width > until ? x - gap - width : right;
	return [upright(x, y, claimReach), text(at, y, words, weight)];
}

function upright(x: number, y: number, reach: number, stroke: string = colour.ink) {
	const shape = { x1: x, x2: x, y1: y - reach, y2: y + reach };
	return { type: 'line' as const, shape, style: { stroke, lineWidth: 1 } };
}

function text(x: number, y: number, words: string, fontWeight: number) {
	return {
		type: 'text' as const,
		x,
		y,
		style: {
			text: words,
			fill: colour.ink,
			verticalAlign: 'middle' as const,
			fontFamily,
			fontWeight,
			fontSize: labelSize,
			stroke: halo.textBorderColor,
			lineWidth: halo.textBorderWidth
		}
	};
}
