import type { EChartsOption } from 'echarts';
import { formatAmount } from '#lib/format/money.ts';
import { formatDays, formatMoment } from '#lib/format/hours.ts';
import { formatShortNumber, type Locale } from '#lib/format/number.ts';
import { phaseName } from '#lib/format/phase-name.ts';
import type { TableUnit } from '#lib/format/table-money.ts';
import { m } from '#lib/paraglide/messages.js';
import { type CumulativeLoss, hoursPerDay } from '#lib/view/cumulative-loss.ts';
import { amountAxis, dayAxis } from './axes.ts';
import { niceStep } from './nice-step.ts';
import { spreadLabels } from './spread-labels.ts';
import { textWidth } from './text-width.ts';
import {
	type Size,
	axisTooltip,
	baseOption,
	colour,
	halo,
	labelSize,
	narrowBelow,
	phaseEdge,
	phaseFill
} from './theme.ts';
import { tooltipHtml } from './tooltip-html.ts';

const labelGap = 17;
const textHeight = 16;

/**
 * The cumulative loss by phase over time, stacked, labelled at its right end. With `today` the view is a
 * what-if case, with a dashed edge, and today stands behind it as a solid line.
 */
export function cumulativeLossChart(
	view: CumulativeLoss,
	locale: Locale,
	{ width, height }: Size,
	today?: CumulativeLoss
): EChartsOption {
	const narrow = width < narrowBelow;
	const unit = axisUnit(today ?? view);
	const top = Math.max(totalOf(view.byHorizon), totalOf(today?.byHorizon ?? []));
	const step = niceStep(top, 4);
	const axisTop = Math.max(step, Math.ceil((top * 1.02) / step) * step);
	const axisText = (loss: number) => formatShortNumber(loss / unit, locale, 2);
	const left = axisRoom(Array.from({ length: axisTop / step }, (_, i) => axisText((i + 1) * step)));
	const grid = { left, right: narrow ? 12 : 168, top: 48, bottom: 28 };
	const plotHeight = height - grid.top - grid.bottom;
	const y = (loss: number) => grid.top + plotHeight * (1 - loss / axisTop);
	const horizonDays = view.horizonHours / hoursPerDay;
	const x = (day: number) => grid.left + ((width - grid.left - grid.right) * day) / horizonDays;

	return {
		...baseOption,
		grid: { ...grid, outerBoundsMode: 'none' },
		tooltip: {
			...axisTooltip,
			formatter: (params) => tooltip(params, view, locale)
		},
		xAxis: dayAxis({ max: horizonDays, interval: niceStep(horizonDays, narrow ? 4 : 6) }, locale),
		yAxis: amountAxis({ max: axisTop, interval: step }, axisText),
		series: [
			...view.phases.map((phase, i) => ({
				type: 'line' as const,
				name: phaseName(phase, locale),
				stack: 'loss',
				symbol: 'none',
				data: view.points.map(({ hour, byPhase }) => [hour / hoursPerDay, byPhase[i]]),
				lineStyle: { width: 1, color: phaseEdge(phase) },
				areaStyle: { color: phaseFill(phase), opacity: 1 },
				emphasis: { disabled: true },
				...(i === view.phases.length - 1 && !today ? { markPoint: markedDots(view) } : {})
			})),
			...(today
				? [
						totalLine(view, m.what_if_column_case({}, { locale }), 'dashed'),
						totalLine(today, m.what_if_column_today({}, { locale }), 'solid')
					]
				: [])
		],
		graphic: [
			// Over a second line they could not be read.
			...(today
				? []
				: markLabels(narrow ? view.marks.slice(1) : view.marks, locale, { x, y, width })),
			...(narrow
				? []
				: endLabels(view, locale, { width, right: grid.right, top: grid.top, y }, today))
		]
	};
}

function totalOf(parts: readonly number[]): number {
	return parts.reduce((sum, part) => sum + part, 0);
}

/** The whole loss of one side as a line. */
function totalLine({ points }: CumulativeLoss, name: string, type: 'dashed' | 'solid') {
	return {
		type: 'line' as const,
		name,
		symbol: 'none',
		silent: true,
		data: points.map(({ hour, byPhase }) => [hour / hoursPerDay, totalOf(byPhase)]),
		lineStyle: { width: 2, color: colour.actual, type },
		emphasis: { disabled: true }
	};
}

/** The room left of the plot: most often the same, so that charts line up, or that of long labels. */
function axisRoom(labels: readonly string[]): number {
	return Math.max(34, ...labels.map((label) => 10 + Math.ceil(textWidth(label))));
}

/** The unit of the loss axis, named in the chart's subtitle. */
export function axisUnit({ loss }: CumulativeLoss): TableUnit {
	if (loss >= 2_000_000) return 1_000_000;
	return loss >= 2_000 ? 1_000 : 1;
}

function markedDots(view: CumulativeLoss) {
	return {
		symbol: 'circle',
		symbolSize: 5,
		silent: true,
		itemStyle: { color: colour.ink },
		label: { show: false },
		data: view.marks.map(({ day, loss }) => ({ name: String(day), coord: [day, loss] }))
	};
}

const markWidth = 46;
const markHeight = 2 * textHeight;

/** What has been lost by each marked day, raised above a neighbour that it would cover. */
function markLabels(
	marks: CumulativeLoss['marks'],
	locale: Locale,
	place: {
		readonly x: (day: number) => number;
		readonly y: (loss: number) => number;
		readonly width: number;
	}
) {
	let lastX = -Infinity;
	let lastTop = Infinity;
	return marks.flatMap(({ day, loss }) => {
		const x = place.x(day);
		const dot = place.y(loss);
		const free = dot - 8 - markHeight;
		const top = x - lastX < markWidth ? Math.min(free, lastTop - markHeight) : free;
		lastX = x;
		lastTop = top;
		const amount = formatAmount(loss, locale);
		const moment = formatMoment(day * hoursPerDay, locale, 0);
		const half = Math.max(textWidth(amount), textWidth(moment)) / 2;
		const label = { x: Math.min(x, place.width - half), align: 'center' as const, halo: true };
		return [
			...(free - top > 4 ? [leader(x, top + markHeight, dot - 4)] : []),
			text({ ...label, y: top, text: amount, weight: 600, fill: colour.ink }),
			text({ ...label, y: top + textHeight, text: moment, weight: 400, fill: colour.ink2 })
		];
	});
}

function leader(x: number, y1: number, y2: number) {
	const style = { stroke: colour.ink3, lineWidth: 1 };
	return { type: 'line' as const, silent: true, shape: { x1: x, x2: x, y1, y2 }, style };
}

/** Names and amounts at the right end of each band, spread so that none covers another. */
function endLabels(
	view: CumulativeLoss,
	locale: Locale,
	place: {
		readonly width: number;
		readonly right: number;
		readonly top: number;
		readonly y: (loss: number) => number;
	},
	today: CumulativeLoss | undefined
) {
	const left = place.width - place.right + 10;
	let below = 0;
	const middles = view.byHorizon.map((part) => {
		const middle = place.y(below + part / 2);
		below += part;
		return middle - textHeight / 2;
	});
	const todays = today && totalOf(today.byHorizon);
	const wanted = [
		...middles,
		today ? place.y(below) - textHeight : place.top - 30,
		...(todays === undefined ? [] : [place.y(todays) - textHeight / 2])
	];
	const tops = spreadLabels(wanted, labelGap, {
		low: place.top - 30,
		high: place.y(0) - textHeight
	});
	const total = {
		name: today
			? m.what_if_column_case({}, { locale })
			: m.chart_by_day({ day: formatDays(view.horizonHours, locale, 0) }, { locale }),
		amount: below,
		weight: 600
	};
	const labels = [
		...view.phases.map((phase, i) => ({
			name: phaseName(phase, locale),
			amount: view.byHorizon[i],
			weight: 400
		})),
		total,
		...(todays === undefined
			? []
			: [{ name: m.what_if_column_today({}, { locale }), amount: todays, weight: 600 }])
	];
	return labels.flatMap(({ name, amount, weight }, i) => [
		text({ x: left, y: tops[i], text: name, align: 'left', weight, fill: colour.ink2 }),
		text({
			x: place.width,
			y: tops[i],
			text: formatAmount(amount, locale),
			align: 'right',
			weight: 600,
			fill: colour.ink
		})
	]);
}

function text(label: {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly align: 'left' | 'right' | 'center';
	readonly weight: number;
	readonly fill: string;
	readonly halo?: boolean;
}) {
	return {
		type: 'text' as const,
		silent: true,
		x: label.x,
		y: label.y,
		style: {
			text: label.text,
			fill: label.fill,
			font: `${label.weight} ${labelSize}px 'Source Sans 3', sans-serif`,
			align: label.align,
			...(label.halo ? { stroke: halo.textBorderColor, lineWidth: halo.textBorderWidth } : {})
		}
	};
}

function tooltip(params: unknown, view: CumulativeLoss, locale: Locale): string {
	const first: unknown = Array.isArray(params) ? params[0] : undefined;
	if (typeof first !== 'object' || first === null || !('dataIndex' in first)) return '';
	const point = view.points[Number(first.dataIndex)];
	if (!point) return '';
	const lines = view.phases
		.map((phase, i) => ({ name: phaseName(phase, locale), amount: point.byPhase[i] }))
		.filter(({ amount }) => amount > 0)
		.reverse()
		.map(({ name, amount }) => `${name}: ${formatAmount(amount, locale)}`);
	const all = totalOf(point.byPhase);
	return tooltipHtml([
		`${formatMoment(point.hour, locale)}: ${formatAmount(all, locale)}`,
		...lines
	]);
}
