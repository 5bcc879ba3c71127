import type { CustomSeriesOption, EChartsOption, LineSeriesOption } from 'echarts';
import { formatMoment } from '#lib/format/hours.ts';
import { formatAmount } from '#lib/format/money.ts';
import { formatShortNumber, type Locale } from '#lib/format/number.ts';
import type { TableUnit } from '#lib/format/table-money.ts';
import { courses } from '#lib/incident/record.ts';
import { m } from '#lib/paraglide/messages.js';
import { hoursPerDay } from '#lib/view/cumulative-loss.ts';
import { entryNumber } from '#lib/view/incidents/entry-lines.ts';
import type { IncidentCurve } from '#lib/view/incidents/incident-curve.ts';
import { courseName } from '#lib/view/incidents/incident-names.ts';
import { amountAxis, dayAxis } from './axes.ts';
import { niceStep } from './nice-step.ts';
import { spreadLabels } from './spread-labels.ts';
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

const labelGap = 17;
const textHeight = 16;
const bandFill = 'var(--wash)';
const bandEdge = 'var(--previous)';
const earlierLine = 'var(--previous-edge)';

/** The estimated loss by day against the threshold: the last estimate with its range, earlier ones grey. */
export function incidentLossChart(
	curve: IncidentCurve,
	locale: Locale,
	{ width, height }: Size
): EChartsOption {
	const narrow = width < narrowBelow;
	const { quick, expected, full } = curve.courses;
	const unit = incidentUnit(curve);
	const days = expected.byDay.length - 1;
	const top = highest(curve);
	const step = niceStep(top, 4);
	const axisTop = Math.max(step, Math.ceil((top * 1.02) / step) * step);
	const axisText = (loss: number) => formatShortNumber(loss / unit, locale, 2);
	const grid = {
		left: Math.max(34, 10 + Math.ceil(textWidth(axisText(axisTop)))),
		right: narrow ? 12 : 178,
		top: 24,
		bottom: 28
	};
	const y = (loss: number) => grid.top + (height - grid.top - grid.bottom) * (1 - loss / axisTop);
	const points = (byDay: readonly number[]) => byDay.map((loss, day) => [day, loss]);
	return {
		...baseOption,
		grid: { ...grid, outerBoundsMode: 'none' },
		tooltip: { ...axisTooltip, formatter: (params) => tooltip(params, curve, locale) },
		xAxis: dayAxis({ max: days, interval: narrow ? 10 : 5 }, locale),
		yAxis: amountAxis({ max: axisTop, interval: step }, axisText),
		series: [
			band(quick.byDay, full.byDay),
			...curve.earlier.map(({ byDay }) => line(points(byDay), earlierLine, 1.5)),
			{
				...line(points(expected.byDay), colour.actual, 2.5),
				markPoint: nowDot(curve, days)
			},
			...limits(curve, axisTop).map(({ loss }) =>
				line(
					[
						[0, loss],
						[days, loss]
					],
					colour.accent,
					1.6
				)
			)
		],
		graphic: [
			...limits(curve, axisTop).map(({ loss, text }) =>
				label({
					x: grid.left + 6,
					y: y(loss) - textHeight - 2,
					text,
					align: 'left',
					fill: colour.accent
				})
			),
			...(narrow ? [] : endLabels(curve, locale, { width, right: grid.right, top: grid.top, y }))
		]
	};

	function limits({ materiality, creditLine }: IncidentCurve, most: number) {
		return [
			{ loss: materiality, words: m.incident_chart_threshold },
			{ loss: creditLine, words: m.incident_chart_credit_line }
		].flatMap(({ loss, words }) =>
			loss === undefined || loss > most
				? []
				: [{ loss, text: words({ limit: formatAmount(loss, locale) }, { locale }) }]
		);
	}
}

/** The unit of the loss axis, named in the chart's subtitle. */
export function incidentUnit(curve: IncidentCurve): TableUnit {
	const top = highest(curve);
	if (top >= 2_000_000) return 1_000_000;
	return top >= 2_000 ? 1_000 : 1;
}

/** The threshold is always in view; the credit line only where the loss comes near it. */
function highest({ courses: { quick, expected, full }, earlier, materiality }: IncidentCurve) {
	const all = [quick, expected, full, ...earlier].flatMap(({ byDay }) => byDay);
	return Math.max(materiality ?? 0, ...all);
}

function line(data: number[][], color: string, width: number): LineSeriesOption {
	return {
		type: 'line',
		symbol: 'none',
		silent: true,
		data,
		lineStyle: { width, color },
		emphasis: { disabled: true }
	};
}

/** What lies between the quickest and the longest recovery. */
function band(quick: readonly number[], full: readonly number[]): CustomSeriesOption {
	return {
		type: 'custom',
		silent: true,
		data: [[0, 0]],
		renderItem: (_, api) => {
			const along = (byDay: readonly number[]) => byDay.map((loss, day) => api.coord([day, loss]));
			return {
				type: 'polygon',
				shape: { points: [...along(quick), ...along(full).reverse()] },
				style: { fill: bandFill, stroke: bandEdge, lineWidth: 1 }
			};
		}
	};
}

function nowDot({ hoursSinceStart, courses: { expected } }: IncidentCurve, days: number) {
	const day = hoursSinceStart / hoursPerDay;
	return {
		symbol: 'circle',
		symbolSize: 8,
		silent: true,
		itemStyle: { color: colour.ink },
		label: { show: false },
		data: day <= days ? [{ name: '', coord: [day, expected.accrued] }] : []
	};
}

function endLabels(
	curve: IncidentCurve,
	locale: Locale,
	place: {
		readonly width: number;
		readonly right: number;
		readonly top: number;
		readonly y: (loss: number) => number;
	}
) {
	const left = place.width - place.right + 10;
	const labels = [
		...courses.map((course) => ({
			name: courseName(course, locale),
			loss: curve.courses[course].byDay.at(-1) ?? 0,
			weight: course === 'expected' ? 600 : 400
		})),
		...curve.earlier.slice(-1).map(({ position, byDay }) => ({
			name: m.incident_entry_number({ number: entryNumber(position) }, { locale }),
			loss: byDay.at(-1) ?? 0,
			weight: 400
		}))
	];
	const tops = spreadLabels(
		labels.map(({ loss }) => place.y(loss) - textHeight / 2),
		labelGap,
		{ low: 0, high: place.y(0) - textHeight }
	);
	return labels.flatMap(({ name, loss, weight }, i) => [
		label({ x: left, y: tops[i], text: name, align: 'left', fill: colour.ink2, weight }),
		label({
			x: place.width,
			y: tops[i],
			text: formatAmount(loss, locale),
			align: 'right',
			fill: colour.ink,
			weight: 600
		})
	]);
}

function label(shown: {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly align: 'left' | 'right';
	readonly fill: string;
	readonly weight?: number;
}) {
	const { x, y, text, align, fill, weight = 600 } = shown;
	const font = `${weight} ${labelSize}px '${fontFamily}', sans-serif`;
	const rim = { stroke: halo.textBorderColor, lineWidth: halo.textBorderWidth };
	return {
		type: 'text' as const,
		silent: true,
		z: 10,
		x,
		y,
		style: { text, fill, font, align, ...rim }
	};
}

function tooltip(params: unknown, curve: IncidentCurve, locale: Locale): string {
	const first: unknown = Array.isArray(params) ? params[0] : undefined;
	if (typeof first !== 'object' || first === null || !('axisValue' in first)) return '';
	const day = Math.round(Number(first.axisValue));
	return tooltipHtml([
		formatMoment(day * hoursPerDay, locale, 0),
		...courses.map(
			(course) =>
				`${courseName(course, locale)}: ${formatAmount(curve.courses[course].byDay[day] ?? 0, locale)}`
		)
	]);
}
