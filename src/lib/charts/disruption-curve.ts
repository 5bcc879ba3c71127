import type { EChartsOption } from 'echarts';
import { formatDuration } from '#lib/format/hours.ts';
import { formatAmount } from '#lib/format/money.ts';
import type { Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { hoursPerDay } from '#lib/view/cumulative-loss.ts';
import { type ProcessDisruption, longestHours } from '#lib/view/process-disruption.ts';
import { amountAxis } from './axes.ts';
import { niceStep } from './nice-step.ts';
import {
	type Size,
	axisTooltip,
	baseOption,
	colour,
	halo,
	labelSize,
	narrowBelow
} from './theme.ts';
import { tooltipHtml } from './tooltip-html.ts';

/** Lengths with room for a label; a phone has room for fewer. */
const labelled = new Set([72, 168, 336]);
const labelledNarrow = new Set([168, 336]);

/** Room for a letter of an axis label, in pixels. */
const widthPerLetter = 7;

/** What a disruption of one process costs by its length, with the cost per hour at the marks. */
export function disruptionCurveChart(
	{ losses, marks }: ProcessDisruption,
	locale: Locale,
	{ width }: Size
): EChartsOption {
	const narrow = width < narrowBelow;
	const top = losses.reduce((most, loss) => Math.max(most, loss), 0);
	const wanted = narrow ? labelledNarrow : labelled;
	const step = niceStep(top, 4);
	const shown = marks.filter(({ hours }) => wanted.has(hours));
	const amount = (loss: number) => (loss === 0 ? '0' : formatAmount(loss, locale));
	const axisTop = Math.max(step, Math.ceil(top / step) * step);
	const axisWidth = 12 + widthPerLetter * amount(axisTop).length;
	return {
		...baseOption,
		grid: {
			left: axisWidth,
			right: narrow ? 20 : 66,
			top: 44,
			bottom: 28,
			outerBoundsMode: 'none'
		},
		tooltip: {
			...axisTooltip,
			formatter: (params) => tooltip(params, losses, locale)
		},
		xAxis: {
			type: 'value',
			min: 0,
			max: longestHours / hoursPerDay,
			interval: narrow ? 7 : 2,
			splitLine: { show: false },
			axisTick: { show: false },
			axisLine: { lineStyle: { color: colour.ink3 } },
			axisLabel: {
				color: colour.ink2,
				fontSize: labelSize,
				formatter: (day: number) => (day === 0 ? '0' : formatDuration(day * hoursPerDay, locale))
			}
		},
		yAxis: amountAxis({ max: axisTop, interval: step }, amount),
		series: {
			type: 'line',
			symbol: 'none',
			data: [[0, 0], ...losses.map((loss, i) => [(i + 1) / hoursPerDay, loss])],
			lineStyle: { width: 2, color: colour.actual },
			emphasis: { disabled: true },
			markPoint: {
				symbol: 'circle',
				symbolSize: 6,
				silent: true,
				itemStyle: { color: colour.ink },
				label: {
					show: true,
					position: 'top',
					align: 'right',
					distance: 7,
					color: colour.ink2,
					fontSize: labelSize,
					lineHeight: 16,
					...halo,
					rich: {
						loss: { fontSize: labelSize, fontWeight: 600, color: colour.ink, ...halo },
						rate: { fontSize: labelSize, color: colour.ink2, ...halo }
					}
				},
				data: shown.map(({ hours, loss, lossPerHour }) => ({
					name: formatDuration(hours, locale),
					coord: [hours / hoursPerDay, loss],
					label: {
						formatter: `{loss|${formatAmount(loss, locale)}}\n{rate|${perHour(lossPerHour, locale)}}`
					}
				}))
			}
		}
	};
}

function tooltip(params: unknown, losses: readonly number[], locale: Locale): string {
	const first: unknown = Array.isArray(params) ? params[0] : undefined;
	if (typeof first !== 'object' || first === null || !('dataIndex' in first)) return '';
	const hours = Number(first.dataIndex);
	if (hours === 0) return '';
	const loss = losses[hours - 1];
	const head = `${formatDuration(hours, locale)}: ${formatAmount(loss, locale)}`;
	return tooltipHtml([head, perHour(loss / hours, locale)]);
}

function perHour(loss: number, locale: Locale): string {
	return m.process_per_hour({ amount: formatAmount(loss, locale) }, { locale });
}
