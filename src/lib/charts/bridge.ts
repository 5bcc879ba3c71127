import type { EChartsOption } from 'echarts';
import { formatAmount, formatMoneyDifference } from '#lib/format/money.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import type { BridgeBars, BridgeTotal } from '#lib/view/bridge/bridge-bars.ts';
import { fitText, textWidth } from './text-width.ts';
import {
	type Size,
	baseOption,
	colour,
	fontFamily,
	halo,
	labelSize,
	narrowBelow
} from './theme.ts';
import { wrapText } from './wrap-text.ts';

const lineHeight = 16;
const mostLines = 3;
/** Below the zero line: a gap, then the words. */
const belowHeight = 8 + mostLines * lineHeight;
/** Above the highest bar: its figure. */
const aboveHeight = 26;
/** Bars take this share of their column. */
const barShare = 0.56;
/** A part too small to be seen to scale is a line of this width. */
const leastThickness = 2;
/** On a phone: words above a bar, then the bar. */
const rowHeight = 46;
const rowBar = 14;
const margin = 6;

/** How high the drawing is at a width; a report page chooses its own for a wide one. */
export function bridgeHeight({ parts }: BridgeBars, width: number): number {
	return width < narrowBelow ? (parts.length + 2) * rowHeight + margin : 280;
}

/** A bar of the walk in money: totals from nothing, parts from where the one before ends. */
interface Bar {
	readonly from: number;
	readonly to: number;
	readonly fill: string;
	readonly figure: string;
	readonly figureFill: string;
	/** What it is, above what is said of it. */
	readonly subject: string;
	/** "+2" behind a subject that names not all. */
	readonly more: string;
	readonly note: string;
	readonly isTotal: boolean;
}

/**
 * The walk from the previous figure to the new one: grey before, dark now, green what lowers the loss and
 * red what raises it, all on one scale that begins at nothing. Upright, or lying on a phone.
 */
export function bridgeChart(
	bridge: BridgeBars,
	locale: Locale,
	{ width, height }: Size
): EChartsOption {
	const bars = barsOf(bridge, locale);
	const elements =
		width < narrowBelow ? lying(bars, { width, height }) : upright(bars, { width, height });
	return { ...baseOption, graphic: { elements: [...elements] } };
}

function barsOf({ before, after, parts }: BridgeBars, locale: Locale): readonly Bar[] {
	const total = ({ value, label, note }: BridgeTotal, fill: string): Bar => ({
		from: 0,
		to: value,
		fill,
		figure: formatAmount(value, locale),
		figureFill: colour.ink,
		subject: label,
		more: '',
		note,
		isTotal: true
	});
	let level = before.value;
	const between = parts.map(({ words, change }): Bar => {
		const from = level;
		level += change;
		const fill = change < 0 ? colour.better : colour.worse;
		const figure = formatMoneyDifference(change, locale);
		return {
			from,
			to: level,
			fill,
			figure,
			figureFill: fill,
			subject: words.subject,
			more: words.more === 0 ? '' : ` +${formatNumber(words.more, locale)}`,
			note: words.change,
			isTotal: false
		};
	});
	return [total(before, colour.previous), ...between, total(after, colour.actual)];
}

/** What a bar spans on a scale, never thinner than can be seen. */
function extent({ from, to }: Bar, position: (value: number) => number) {
	const [a, b] = [position(from), position(to)];
	const size = Math.max(leastThickness, Math.abs(a - b));
	return { start: Math.min(a, b, Math.max(a, b) - size), size };
}

function largest(bars: readonly Bar[]): number {
	return Math.max(...bars.flatMap(({ from, to }) => [from, to])) || 1;
}

function upright(bars: readonly Bar[], { width, height }: Size) {
	const column = width / bars.length;
	const bar = column * barShare;
	const floor = height - belowHeight;
	const scale = (floor - aboveHeight) / largest(bars);
	const y = (value: number) => floor - value * scale;
	return [
		...bars.flatMap((one, i) => {
			const centre = (i + 0.5) * column;
			const { start, size } = extent(one, y);
			const { subject, note } = wordsBelow(one, column - margin);
			const below = (text: string, line: number, weight: Weight) =>
				label(text, centre, floor + 8 + line * lineHeight, { weight, align: 'center' });
			return [
				...(i + 1 < bars.length
					? [line(centre + bar / 2, y(one.to), centre + column - bar / 2, y(one.to), colour.ink3)]
					: []),
				rect(centre - bar / 2, start, bar, size, one.fill),
				label(one.figure, centre, start - 4 - lineHeight, {
					weight: 600,
					align: 'center',
					fill: one.figureFill
				}),
				...subject.map((text, l) => below(text, l, one.isTotal ? 600 : 400)),
				...note.map((text, l) => below(text, subject.length + l, 400))
			];
		}),
		line(0, floor, width, floor, colour.ink2)
	];
}

/** The change gets the lines that it needs, two at most, and what it is about gets the rest. */
function wordsBelow({ subject, more, note }: Bar, width: number) {
	if (subject === '') return { subject: [], note: wrapText(note, width, mostLines) };
	const change = wrapText(note, width, mostLines - 1);
	const lines = wrapText(subject, width, mostLines - change.length);
	const last = `${fitText(lines.at(-1) ?? '', width - textWidth(more))}${more}`;
	return { subject: [...lines.slice(0, -1), last], note: change };
}

function lying(bars: readonly Bar[], { width }: Size) {
	const figures = 2 * margin + Math.max(...bars.map(({ figure }) => textWidth(figure)));
	const scale = (width - figures) / largest(bars);
	const x = (value: number) => value * scale;
	const top = (i: number) => i * rowHeight + margin + lineHeight + 4;
	const links = bars
		.slice(0, -1)
		.map(({ to }, i) => line(x(to), top(i) + rowBar, x(to), top(i + 1), colour.ink3));
	return [
		...links,
		...bars.flatMap((one, i) => {
			const { start, size } = extent(one, x);
			return [
				label(wordsAbove(one, width - margin), margin, top(i) - lineHeight - 4, {
					weight: one.isTotal ? 600 : 400,
					align: 'left'
				}),
				rect(start, top(i), size, rowBar, one.fill),
				label(one.figure, start + size + margin, top(i) - 1, {
					weight: 600,
					align: 'left',
					fill: one.figureFill
				})
			];
		}),
		line(0, 0, 0, bars.length * rowHeight, colour.ink2)
	];
}

/** On one line: the change whole, and of what it is about as much as there is room for. */
function wordsAbove({ subject, more, note }: Bar, width: number): string {
	if (subject === '' || note === '') return fitText(subject + note, width);
	const rest = `${more}, ${note}`;
	const left = Math.max(width - textWidth(rest), width / leastSubject);
	return fitText(`${fitText(subject, left)}${rest}`, width);
}

/** What a change is about keeps at least one part of a line in so many. */
const leastSubject = 3;

type Weight = 400 | 600;

function label(
	text: string,
	x: number,
	y: number,
	{
		weight,
		align,
		fill = weight === 600 ? colour.ink : colour.ink2
	}: { readonly weight: Weight; readonly align: 'left' | 'center'; readonly fill?: string }
) {
	const font = `${weight} ${labelSize}px '${fontFamily}', sans-serif`;
	const rim = { stroke: colour.paper, lineWidth: halo.textBorderWidth };
	return { type: 'text' as const, silent: true, style: { text, x, y, align, fill, font, ...rim } };
}

function rect(x: number, y: number, width: number, height: number, fill: string) {
	return { type: 'rect' as const, silent: true, shape: { x, y, width, height }, style: { fill } };
}

function line(x1: number, y1: number, x2: number, y2: number, stroke: string) {
	return {
		type: 'line' as const,
		silent: true,
		shape: { x1, y1, x2, y2 },
		style: { stroke, lineWidth: 1 }
	};
}
