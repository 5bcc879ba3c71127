import type { CustomSeriesOption, EChartsOption } from 'echarts';
import { formatDays } from '#lib/format/hours.ts';
import type { Locale } from '#lib/format/number.ts';
import type { Hours } from '#lib/impact/index.ts';
import { hoursPerDay } from '#lib/view/cumulative-loss.ts';
import { dayText } from './axes.ts';
import { nameAxis } from './name-axis.ts';
import { niceStep } from './nice-step.ts';
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

/** How long something is down, and how long it takes until it is stable. */
export interface TimeBar {
	readonly name: string;
	readonly usableAt: Hours;
	readonly stableAt: Hours;
	/** How long it can bear to stop, where it says so. */
	readonly limit?: Hours;
}

const rowHeight = 19;
const barHeight = 13;
const axisHeight = 26;
const gap = 6;
const mostForNames = 0.4;

/** The height that so many bars need, whatever the width. */
export function timeBarsHeight(count: number): number {
	return axisHeight + Math.max(1, count) * rowHeight + 4;
}

/** Days until each is usable and until it is stable, one below the other, with its limit as a stroke. */
export function timeBarsChart(
	bars: readonly TimeBar[],
	locale: Locale,
	{ width }: Size
): EChartsOption {
	const names = Math.min(
		mostForNames * width,
		Math.max(0, ...bars.map(({ name }) => Math.ceil(textWidth(name)) + 2 * gap))
	);
	const days = Math.max(1, ...bars.map(({ stableAt }) => stableAt / hoursPerDay));
	const labels = bars.map(({ stableAt }) => formatDays(stableAt, locale));
	return {
		...baseOption,
		grid: {
			left: names,
			right: Math.max(24, ...labels.map((label) => Math.ceil(textWidth(label)) + 2 * gap)),
			top: axisHeight,
			bottom: 2,
			outerBoundsMode: 'none'
		},
		xAxis: {
			type: 'value',
			position: 'top',
			min: 0,
			max: days,
			interval: Math.max(1, niceStep(days, 8)),
			axisTick: { show: false },
			axisLine: { show: false },
			splitLine: { showMaxLine: false, lineStyle: { color: colour.grid } },
			axisLabel: {
				color: colour.ink2,
				fontSize: labelSize,
				showMaxLabel: false,
				formatter: dayText(locale)
			}
		},
		yAxis: nameAxis(bars, { room: names - gap, margin: names }),
		series: [timeSeries(bars, labels)]
	};
}

function timeSeries(bars: readonly TimeBar[], labels: readonly string[]): CustomSeriesOption {
	return {
		type: 'custom',
		silent: true,
		data: bars.map(({ stableAt }, row) => [stableAt / hoursPerDay, row]),
		renderItem: ({ dataIndex }, api) => {
			const bar = bars[dataIndex];
			if (!bar) return;
			const at = (hours: Hours) => api.coord([hours / hoursPerDay, dataIndex]);
			const [zero, y] = at(0);
			const [usable] = at(bar.usableAt);
			const [stable] = at(bar.stableAt);
			const part = (from: number, until: number, phase: 'standstill' | 'unstable') => ({
				type: 'rect' as const,
				shape: { x: from, y: y - barHeight / 2, width: until - from, height: barHeight },
				style: { fill: phaseFill(phase), stroke: phaseEdge(phase), lineWidth: 0.5 }
			});
			return {
				type: 'group',
				children: [
					part(zero, usable, 'standstill'),
					part(usable, stable, 'unstable'),
					...(bar.limit !== undefined && bar.limit < bar.stableAt
						? limitStroke(at(bar.limit)[0], y)
						: []),
					{
						type: 'text',
						style: {
							x: stable + gap,
							y,
							text: labels[dataIndex],
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

/** An upright stroke across the bar, with a rim of paper. */
function limitStroke(x: number, y: number) {
	const shape = { x1: x, x2: x, y1: y - 9, y2: y + 9 };
	return [
		{ type: 'line' as const, shape, style: { stroke: colour.paper, lineWidth: 4 } },
		{ type: 'line' as const, shape, style: { stroke: colour.accent, lineWidth: 2 } }
	];
}
