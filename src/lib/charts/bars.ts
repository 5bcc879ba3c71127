import type { CustomSeriesOption, EChartsOption } from 'echarts';
import type { Phase } from '#lib/impact/index.ts';
import { nameAxis } from './name-axis.ts';
import { textWidth } from './text-width.ts';
import {
	type Size,
	baseOption,
	colour,
	fontFamily,
	labelSize,
	phaseEdge,
	phaseFill
} from './theme.ts';

/** A bar, drawn from zero. */
export interface Bar {
	readonly name: string;
	readonly value: number;
	/** The value as it is read, at the end of the bar. */
	readonly label: string;
	/** What it looks like: a phase as everywhere, or an actual figure; a difference is better or worse. */
	readonly look?: Phase | 'better' | 'worse';
}

const rowHeight = 24;
const barHeight = 14;
const labelGap = 6;
/** Names take no more of the drawing than this. */
const mostForNames = 0.45;

/** The height that so many bars need, whatever the width. */
export function barsHeight(count: number): number {
	return Math.max(1, count) * rowHeight + 4;
}

/** Bars from the same zero line on one scale, each with its name before and its figure behind it. */
export function barsChart(bars: readonly Bar[], { width }: Size): EChartsOption {
	const values = bars.map(({ value }) => value);
	const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
	const roomFor = (some: readonly Bar[]) =>
		Math.max(0, ...some.map(({ label }) => Math.ceil(textWidth(label)) + labelGap + 8));
	const names = Math.min(
		mostForNames * width,
		Math.max(0, ...bars.map(({ name }) => Math.ceil(textWidth(name)) + 2 * labelGap))
	);
	const left = names + roomFor(bars.filter(({ value }) => value < 0));
	return {
		...baseOption,
		grid: {
			left,
			right: roomFor(bars.filter(({ value }) => value >= 0)),
			top: 2,
			bottom: 2,
			outerBoundsMode: 'none'
		},
		xAxis: { type: 'value', show: false, min: low, max: high > low ? high : low + 1 },
		yAxis: nameAxis(bars, { room: names - labelGap, margin: left }),
		series: [barSeries(bars)]
	};
}

function barSeries(bars: readonly Bar[]): CustomSeriesOption {
	return {
		type: 'custom',
		silent: true,
		data: bars.map(({ value }, row) => [value, row]),
		renderItem: ({ dataIndex }, api) => {
			const bar = bars[dataIndex];
			if (!bar) return;
			const [zero, y] = api.coord([0, dataIndex]);
			const [end] = api.coord([bar.value, dataIndex]);
			const isBelow = bar.value < 0;
			return {
				type: 'group',
				children: [
					{
						type: 'rect',
						shape: {
							x: Math.min(zero, end),
							y: y - barHeight / 2,
							width: Math.abs(end - zero),
							height: barHeight
						},
						style: styleOf(bar.look)
					},
					{
						type: 'text',
						style: {
							x: isBelow ? end - labelGap : end + labelGap,
							y,
							text: bar.label,
							align: isBelow ? 'right' : 'left',
							verticalAlign: 'middle',
							fill: colour.ink,
							font: `600 ${labelSize}px '${fontFamily}', sans-serif`
						}
					}
				]
			};
		}
	};
}

function styleOf(look: Bar['look']) {
	if (look === undefined) return { fill: colour.actual };
	if (look === 'better' || look === 'worse') return { fill: `var(--${look})` };
	return { fill: phaseFill(look), stroke: phaseEdge(look), lineWidth: 0.5 };
}
