import type { CustomSeriesOption, EChartsOption, LineSeriesOption } from 'echarts';
import { formatAmount } from '#lib/format/money.ts';
import type { Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { niceStep } from './nice-step.ts';
import { textWidth } from './text-width.ts';
import {
	type Size,
	axisTooltip,
	baseOption,
	colour,
	fontFamily,
	halo,
	labelSize,
	narrowBelow
} from './theme.ts';
import { tooltipHtml } from './tooltip-html.ts';

/** The best set for some budget. */
export interface FrontierPoint {
	readonly cost: number;
	readonly netBenefit: number;
}

/** What is drawn: the best set for every budget, the budget, and what it buys. */
export interface FrontierDrawing {
	/** By rising cost. */
	readonly points: readonly FrontierPoint[];
	readonly budget: number;
	readonly chosen: FrontierPoint;
	/** The budget at the right end. */
	readonly most: number;
}

/** Net benefit of the best set over the budget: a step up wherever a better set can be paid. */
export function frontierChart(
	{ points, budget, chosen, most }: FrontierDrawing,
	locale: Locale,
	{ width }: Size
): EChartsOption {
	const narrow = width < narrowBelow;
	const benefits = points.map(({ netBenefit }) => netBenefit);
	const [low, high] = [Math.min(0, ...benefits), Math.max(0, ...benefits)];
	const step = niceStep(Math.max(high - low, 1), 4);
	const across = niceStep(most, narrow ? 3 : 6);
	const right = Math.max(most, budget);
	const amount = (value: number) => (value === 0 ? '0' : formatAmount(value, locale));
	const floor = Math.floor(low / step) * step;
	const top = Math.max(step, Math.ceil((high * 1.06) / step) * step);
	const axis = { axisTick: { show: false }, splitLine: { show: false } };
	const axisLabel = { color: colour.ink2, fontSize: labelSize };
	const room = Math.max(
		...Array.from({ length: Math.round((top - floor) / step) + 1 }, (_, i) =>
			textWidth(amount(floor + i * step))
		)
	);
	return {
		...baseOption,
		grid: { left: Math.ceil(room) + 14, right: 20, top: 26, bottom: 28, outerBoundsMode: 'none' },
		tooltip: {
			...axisTooltip,
			formatter: (params) => tooltip(params, points, amount)
		},
		xAxis: {
			...axis,
			type: 'value',
			min: 0,
			max: right,
			interval: across,
			axisLine: { onZero: false, lineStyle: { color: colour.ink3 } },
			axisLabel: {
				...axisLabel,
				showMaxLabel: right % across === 0,
				formatter: (value: number) => amount(value)
			}
		},
		yAxis: {
			...axis,
			type: 'value',
			min: floor,
			max: top,
			interval: step,
			splitLine: { lineStyle: { color: colour.grid } },
			axisLabel: { ...axisLabel, formatter: (value: number) => amount(value) }
		},
		series: [
			line(points, right),
			marks({ points, chosen, budget: Math.min(budget, right) }, { floor, top, amount, locale })
		]
	};
}

function line(points: readonly FrontierPoint[], right: number): LineSeriesOption {
	const ends = points.map(({ cost, netBenefit }) => [cost, netBenefit]);
	const last = points.at(-1);
	return {
		type: 'line',
		step: 'end',
		symbol: 'none',
		data: last ? [...ends, [right, last.netBenefit]] : ends,
		lineStyle: { width: 2, color: colour.actual },
		emphasis: { disabled: true }
	};
}

/** The budget as an upright line in accent, a dot for every set, and the chosen one with its figure. */
function marks(
	{ points, chosen, budget }: Omit<FrontierDrawing, 'most'>,
	{
		floor,
		top,
		amount,
		locale
	}: {
		readonly floor: number;
		readonly top: number;
		readonly amount: (value: number) => string;
		readonly locale: Locale;
	}
): CustomSeriesOption {
	const nothing = m.invest_frontier_nothing({}, { locale });
	return {
		type: 'custom',
		silent: true,
		z: 4,
		data: [[0, 0]],
		renderItem: (_, api) => {
			const at = ({ cost, netBenefit }: FrontierPoint) => api.coord([cost, netBenefit]);
			const [x, y] = at(chosen);
			const [end] = api.coord([budget, 0]);
			const [originX, originY] = api.coord([0, 0]);
			const isNothing = chosen.cost === 0 && chosen.netBenefit === 0;
			const leftwards = x > originX + 90;
			return {
				type: 'group',
				children: [
					{
						type: 'line',
						shape: {
							x1: end,
							x2: end,
							y1: api.coord([0, top])[1],
							y2: api.coord([0, floor])[1]
						},
						style: { stroke: colour.accent, lineWidth: 2 }
					},
					...points.map((point) => {
						const [cx, cy] = at(point);
						return {
							type: 'circle' as const,
							shape: { cx, cy, r: 3 },
							style: { fill: colour.ink }
						};
					}),
					{
						type: 'circle',
						shape: { cx: originX, cy: originY, r: 4 },
						style: { fill: colour.paper, stroke: colour.ink, lineWidth: 2 }
					},
					label(originX + 9, originY - 18, nothing, { weight: isNothing ? 600 : 400 }),
					{
						type: 'circle',
						shape: { cx: x, cy: y, r: 6 },
						style: { fill: colour.ink, stroke: colour.paper, lineWidth: 2 }
					},
					...(isNothing
						? []
						: [
								label(x + (leftwards ? -10 : 10), y - 21, amount(chosen.netBenefit), {
									weight: 600,
									align: leftwards ? 'right' : 'left'
								})
							])
				]
			};
		}
	};
}

function label(
	x: number,
	y: number,
	text: string,
	{ weight, align = 'left' }: { readonly weight: 400 | 600; readonly align?: 'left' | 'right' }
) {
	const font = `${weight} ${labelSize}px '${fontFamily}', sans-serif`;
	const rim = { stroke: colour.paper, lineWidth: halo.textBorderWidth };
	const fill = weight === 600 ? colour.ink : colour.ink2;
	return { type: 'text' as const, style: { x, y, text, align, fill, font, ...rim } };
}

function tooltip(
	params: unknown,
	points: readonly FrontierPoint[],
	amount: (value: number) => string
): string {
	const list: readonly unknown[] = Array.isArray(params) ? params : [params];
	const hovered = list.find(
		(item): item is { readonly dataIndex: number; readonly seriesType: string } =>
			typeof item === 'object' &&
			item !== null &&
			'seriesType' in item &&
			item.seriesType === 'line'
	);
	const point = hovered && points[Math.min(hovered.dataIndex, points.length - 1)];
	return point ? tooltipHtml([amount(point.cost), amount(point.netBenefit)]) : '';
}
