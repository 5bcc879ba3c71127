import type { CustomSeriesOption, EChartsOption, LineSeriesOption } from 'echarts';
import { formatAmount } from '#lib/format/money.ts';
import type { Locale } from '#lib/format/number.ts';
import { formatShortChance, formatYearChance } from '#lib/format/year-chance.ts';
import { m } from '#lib/paraglide/messages.js';
import { limitName } from '#lib/view/limit-name.ts';
import type { YearLimit } from '#lib/view/year-limits.ts';
import type { Year } from '#lib/view/year.ts';
import { niceStep } from './nice-step.ts';
import { spreadLabels } from './spread-labels.ts';
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

/** The rarest year that is drawn: 1 in 1,000. Chances fall by powers of ten on an even scale. */
const rarest = -3;
/** Losses that are named on the curve, by the per cent of years that stay below; a phone has room for fewer. */
const named: readonly number[] = [80, 90, 95, 98, 99, 99.5];
const namedNarrow: readonly number[] = [90, 99];
/** A limit beyond this multiple of the largest loss drawn would press the curve to the side. */
const farthestLimit = 1.3;
const labelGap = 17;

/** What loss a year exceeds with what chance, and how that compares with what the company accepts. */
export function lossExceedanceChart(
	{ curve, limits, percentiles }: Pick<Year, 'curve' | 'limits' | 'percentiles'>,
	locale: Locale,
	{ width }: Size
): EChartsOption {
	const narrow = width < narrowBelow;
	const largest = curve.at(-1)?.loss ?? 0;
	const shown = limits.filter(({ loss }) => loss <= farthestLimit * largest);
	const top = shown.reduce((most, { loss }) => Math.max(most, loss), largest);
	const step = niceStep(top, narrow ? 3 : 6);
	const wanted = narrow ? namedNarrow : named;
	return {
		...baseOption,
		grid: {
			left: narrow ? 68 : 92,
			right: narrow ? 24 : 64,
			top: 34,
			bottom: 28,
			outerBoundsMode: 'none'
		},
		tooltip: {
			...axisTooltip,
			formatter: (params) => tooltip(params, curve, locale)
		},
		xAxis: {
			type: 'value',
			min: 0,
			max: Math.max(step, Math.ceil(top / step) * step),
			interval: step,
			splitLine: { show: false },
			axisTick: { show: false },
			axisLine: { onZero: false, lineStyle: { color: colour.ink3 } },
			axisLabel: {
				color: colour.ink2,
				fontSize: labelSize,
				formatter: (loss: number) => (loss === 0 ? '0' : formatAmount(loss, locale))
			}
		},
		yAxis: {
			type: 'value',
			min: rarest,
			max: 0,
			interval: 1,
			splitLine: { lineStyle: { color: colour.grid } },
			axisLabel: {
				color: colour.ink2,
				fontSize: labelSize,
				formatter: (power: number) =>
					narrow ? formatShortChance(10 ** power, locale) : formatYearChance(10 ** power, locale)
			}
		},
		series: [
			limitSeries(shown, locale, narrow),
			curveSeries(curve),
			namedSeries(
				percentiles
					.filter(({ percentile }) => wanted.includes(percentile))
					.map(({ percentile, mean }) => ({ loss: mean, chance: 1 - percentile / 100 }))
					.filter(({ loss }) => loss > 0),
				locale
			)
		]
	};
}

function curveSeries(curve: Year['curve']): LineSeriesOption {
	return {
		type: 'line',
		symbol: 'none',
		data: curve.map(({ loss, chance }) => [loss, Math.log10(chance)]),
		lineStyle: { width: 2, color: colour.actual },
		emphasis: { disabled: true }
	};
}

/** Points on the curve with their loss and how rare it is. */
function namedSeries(
	points: readonly { readonly loss: number; readonly chance: number }[],
	locale: Locale
): CustomSeriesOption {
	return {
		type: 'custom',
		silent: true,
		z: 4,
		data: points.map(({ loss, chance }) => [loss, Math.log10(chance)]),
		renderItem: ({ dataIndex }, api) => {
			const point = points[dataIndex];
			if (!point) return;
			const [x, y] = api.coord([point.loss, Math.log10(point.chance)]);
			const loss = formatAmount(point.loss, locale);
			return {
				type: 'group',
				children: [
					{ type: 'circle', shape: { cx: x, cy: y, r: 3 }, style: { fill: colour.ink } },
					label(x + 8, y - 15, loss, 600),
					label(x + 14 + 7.2 * loss.length, y - 15, formatShortChance(point.chance, locale), 400)
				]
			};
		}
	};
}

/** An accepted chance is a tick at its loss, which the subtitle explains; a limit without one an upright line. */
function limitSeries(
	limits: readonly YearLimit[],
	locale: Locale,
	narrow: boolean
): CustomSeriesOption {
	const uprights = limits.filter(({ accepted }) => accepted === undefined);
	return {
		type: 'custom',
		silent: true,
		z: 3,
		data: limits.map(({ loss, accepted }) => [loss, accepted ? Math.log10(accepted) : 0]),
		renderItem: ({ dataIndex }, api) => {
			const limit = limits[dataIndex];
			if (!limit) return;
			const { loss, accepted } = limit;
			if (accepted === undefined) {
				const places = spreadLabels(
					uprights.map((upright) => api.coord([upright.loss, 0])[0]),
					narrow ? 84 : 120,
					{ low: 0, high: Infinity }
				);
				const [x, top] = api.coord([loss, 0]);
				const [, floor] = api.coord([loss, rarest]);
				return {
					type: 'group',
					children: [
						{
							type: 'line',
							shape: { x1: x, x2: x, y1: top, y2: floor },
							style: { stroke: colour.ink3, lineWidth: 1, lineDash: [4, 3] }
						},
						label(
							places[uprights.indexOf(limit)] + 3,
							top - labelGap,
							limitName(limit, locale),
							400
						)
					]
				};
			}
			const [x, y] = api.coord([loss, Math.max(rarest, Math.log10(accepted))]);
			return {
				type: 'group',
				children: [
					{
						type: 'line',
						shape: { x1: x, x2: x, y1: y - 9, y2: y + 9 },
						style: { stroke: colour.accent, lineWidth: 3 }
					}
				]
			};
		}
	};
}

function label(
	x: number,
	y: number,
	text: string,
	weight: 400 | 600,
	align: 'left' | 'right' = 'left'
) {
	const font = `${weight} ${labelSize}px '${fontFamily}', sans-serif`;
	const rim = { stroke: colour.paper, lineWidth: halo.textBorderWidth };
	const fill = weight === 600 ? colour.ink : colour.ink2;
	return { type: 'text' as const, style: { x, y, text, align, fill, font, ...rim } };
}

function tooltip(params: unknown, curve: Year['curve'], locale: Locale): string {
	const list: readonly unknown[] = Array.isArray(params) ? params : [params];
	const hovered = list.find(
		(item): item is { readonly dataIndex: number; readonly seriesType: string } =>
			typeof item === 'object' &&
			item !== null &&
			'seriesType' in item &&
			item.seriesType === 'line'
	);
	const point = hovered && curve[hovered.dataIndex];
	if (!point) return '';
	const loss = m.year_more_than({ loss: formatAmount(point.loss, locale) }, { locale });
	return tooltipHtml([loss, formatYearChance(point.chance, locale)]);
}
