import type { CustomSeriesOption, EChartsOption } from 'echarts';
import { formatMoneyDifference } from '#lib/format/money.ts';
import type { Locale } from '#lib/format/number.ts';
import { endValues, inputName } from '#lib/view/input-words.ts';
import type { InputSwing } from '#lib/view/input-swings.ts';
import { niceStep } from './nice-step.ts';
import { fitText, textWidth } from './text-width.ts';
import {
	type Size,
	baseOption,
	colour,
	fontFamily,
	halo,
	itemTooltip,
	labelSize,
	narrowBelow
} from './theme.ts';
import { tooltipHtml } from './tooltip-html.ts';

/** Names of inputs take what they need, up to this share of a wide drawing. */
const mostNameShare = 0.42;
const rowHeight = 26;
/** On a phone an input's name stands above its bars. */
const rowHeightNarrow = 42;
const narrowMargin = 30;
const barHeight = 12;
const axisHeight = 30;
const gap = 6;

const highStyle = { fill: colour.actual };
const lowStyle = { fill: colour.paper, stroke: colour.ink, lineWidth: 1 };

interface Reader {
	readonly currency: string;
	readonly locale: Locale;
}

export function tornadoHeight(rows: number, width: number): number {
	return axisHeight + rows * (width < narrowBelow ? rowHeightNarrow : rowHeight);
}

/** What each input moves: from today's loss in the middle to what it is at either end. */
export function tornadoChart(
	inputs: readonly InputSwing[],
	reader: Reader,
	{ width }: Size
): EChartsOption {
	const narrow = width < narrowBelow;
	const ends = inputs.flatMap(({ low, high }) => [low.increase.mean, high.increase.mean]);
	const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
	const step = niceStep(most - least, narrow ? 3 : 6);
	// A phone has no room for values beside the bars; they stand in the table.
	const values = narrow ? [] : inputs.flatMap((input) => Object.values(endValues(input, reader)));
	const valueWidth = narrow ? narrowMargin : 2 * gap + Math.max(0, ...values.map(textWidth));
	return {
		...baseOption,
		grid: {
			left: (narrow ? 0 : nameWidth(inputs, reader.locale, width)) + valueWidth,
			right: valueWidth,
			top: 4,
			bottom: axisHeight - 4,
			outerBoundsMode: 'none'
		},
		tooltip: {
			...itemTooltip,
			formatter: (params) => tooltip(params, inputs, reader)
		},
		xAxis: {
			type: 'value',
			min: Math.floor(least / step) * step,
			max: Math.ceil(most / step) * step,
			interval: step,
			splitLine: { lineStyle: { color: colour.grid } },
			axisLabel: {
				color: colour.ink2,
				fontSize: labelSize,
				hideOverlap: true,
				formatter: (value: number) =>
					value === 0 ? '0' : formatMoneyDifference(value, reader.locale)
			}
		},
		yAxis: {
			type: 'category',
			inverse: true,
			data: inputs.map(({ key }) => key),
			axisLabel: { show: false },
			axisTick: { show: false },
			axisLine: { onZero: true, lineStyle: { color: colour.ink3 } }
		},
		series: rowSeries(inputs, reader, narrow, valueWidth)
	};
}

function nameWidth(inputs: readonly InputSwing[], locale: Locale, width: number): number {
	const names = inputs.map((input) => textWidth(inputName(input, locale)));
	return Math.min(mostNameShare * width, 2 * gap + Math.max(0, ...names));
}

function rowSeries(
	inputs: readonly InputSwing[],
	reader: Reader,
	narrow: boolean,
	valueWidth: number
): CustomSeriesOption {
	return {
		type: 'custom',
		data: inputs.map(({ low, high }, row) => [low.increase.mean, row, high.increase.mean]),
		encode: { x: [0, 2], y: 1 },
		renderItem: ({ dataIndex, coordSys }, api) => {
			const input = inputs[dataIndex];
			if (!input) return;
			const { x: left, width } = coordSys as unknown as { x: number; width: number };
			const [zero, middle] = api.coord([0, dataIndex]);
			const centre = narrow ? middle + 8 : middle;
			const values = endValues(input, reader);
			const end = (increase: number, value: string, style: object) => {
				const [x] = api.coord([increase, dataIndex]);
				return { x, value, style };
			};
			// The longer bar first, so that the shorter one is seen where both go the same way.
			const ends = [
				end(input.low.increase.mean, values.low, lowStyle),
				end(input.high.increase.mean, values.high, highStyle)
			].sort((a, b) => Math.abs(b.x - zero) - Math.abs(a.x - zero));
			const name = inputName(input, reader.locale);
			const nameAt = narrow
				? { x: 0, y: middle - 12, width: left + width + valueWidth }
				: { x: 0, y: middle, width: left - valueWidth };
			return {
				type: 'group',
				children: [
					label(nameAt.x, nameAt.y, fitText(name, nameAt.width - gap), colour.ink),
					...ends.map(({ x, style }) => ({
						type: 'rect' as const,
						shape: {
							x: Math.min(x, zero),
							y: centre - barHeight / 2,
							width: Math.abs(x - zero),
							height: barHeight
						},
						style
					})),
					...ends.map(({ x, value }, i) => {
						// Two ends on one side: the nearer one's value would stand on the longer bar.
						const isHidden = narrow || (i === 1 && (x - zero) * (ends[0].x - zero) > 0);
						const at = x < zero ? x - gap - textWidth(value) : x + gap;
						return label(at, centre, isHidden ? '' : value, colour.ink2);
					})
				]
			};
		}
	};
}

function label(x: number, y: number, text: string, fill: string) {
	return {
		type: 'text' as const,
		x,
		y,
		style: {
			text,
			fill,
			verticalAlign: 'middle' as const,
			fontFamily,
			fontSize: labelSize,
			stroke: halo.textBorderColor,
			lineWidth: halo.textBorderWidth
		}
	};
}

function tooltip(params: unknown, inputs: readonly InputSwing[], reader: Reader): string {
	if (typeof params !== 'object' || params === null || !('dataIndex' in params)) return '';
	const input = inputs[Number(params.dataIndex)];
	if (!input) return '';
	const { locale } = reader;
	const values = endValues(input, reader);
	const at = (value: string, { mean }: { readonly mean: number }) =>
		`${value}: ${formatMoneyDifference(mean, locale)}`;
	return tooltipHtml([
		inputName(input, locale),
		at(values.low, input.low.increase),
		at(values.high, input.high.increase)
	]);
}
