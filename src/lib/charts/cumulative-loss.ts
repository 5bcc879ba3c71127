import type { EChartsOption } from 'echarts';
import { formatAmount } from '#lib/format/money.ts';
import { formatDays, formatMoment } from '#lib/format/hours.ts';
import type { Locale } from '#lib/format/number.ts';
import { phaseName } from '#lib/format/phase-name.ts';
import { m } from '#lib/paraglide/messages.js';
import { type CumulativeLoss, hoursPerDay } from '#lib/view/cumulative-loss.ts';
import { niceStep } from './nice-step.ts';
import { spreadLabels } from './spread-labels.ts';
import {
	type Size,
	baseOption,
	colour,
	halo,
	labelSize,
	narrowBelow,
	phaseEdge,
	phaseFill
} from './theme.ts';

const labelGap = 17;
const textHeight = 16;

/** The cumulative loss by phase over time, stacked, labelled at its right end. */
export function cumulativeLossChart(
	view: CumulativeLoss,
	locale: Locale,
	{ width, height }: Size
): EChartsOption {
	const narrow = width < narrowBelow;
	const grid = { left: 46, right: narrow ? 12 : 168, top: 40, bottom: 28 };
	const top = view.byHorizon.reduce((sum, part) => sum + part, 0);
	const step = niceStep(top, 4);
	const axisTop = Math.max(step, Math.ceil((top * 1.02) / step) * step);
	const plotHeight = height - grid.top - grid.bottom;
	const y = (loss: number) => grid.top + plotHeight * (1 - loss / axisTop);
	const horizonDays = view.horizonHours / hoursPerDay;

	return {
		...baseOption,
		grid: { ...grid, outerBoundsMode: 'none' },
		tooltip: {
			trigger: 'axis',
			confine: true,
			axisPointer: { type: 'line', lineStyle: { color: colour.ink3, type: 'solid' } },
			backgroundColor: colour.paper,
			borderColor: colour.line,
			textStyle: { color: colour.ink, fontSize: labelSize },
			formatter: (params) => tooltip(params, view, locale)
		},
		xAxis: {
			type: 'value',
			min: 0,
			max: horizonDays,
			interval: niceStep(horizonDays, narrow ? 4 : 6),
			splitLine: { show: false },
			axisTick: { show: false },
			axisLine: { lineStyle: { color: colour.ink3 } },
			axisLabel: {
				color: colour.ink2,
				fontSize: labelSize,
				formatter: (day: number) =>
					day === 0 ? m.chart_day_zero({}, { locale }) : formatDays(day * hoursPerDay, locale, 0)
			}
		},
		yAxis: {
			type: 'value',
			min: 0,
			max: axisTop,
			interval: step,
			splitLine: { lineStyle: { color: colour.grid } },
			axisLabel: {
				color: colour.ink2,
				fontSize: labelSize,
				formatter: (loss: number) => (loss === 0 ? '0' : formatAmount(loss, locale))
			}
		},
		series: view.phases.map((phase, i) => ({
			type: 'line' as const,
			name: phaseName(phase, locale),
			stack: 'loss',
			symbol: 'none',
			data: view.points.map(({ hour, byPhase }) => [hour / hoursPerDay, byPhase[i]]),
			lineStyle: { width: 1, color: phaseEdge(phase) },
			areaStyle: { color: phaseFill(phase), opacity: 1 },
			emphasis: { disabled: true },
			...(i === view.phases.length - 1 ? { markPoint: marks(view, locale, narrow) } : {})
		})),
		graphic: narrow ? [] : endLabels(view, locale, { width, right: grid.right, top: grid.top, y })
	};
}

function marks(view: CumulativeLoss, locale: Locale, narrow: boolean) {
	const shown = narrow ? view.marks.filter(({ day }) => day !== 1) : view.marks;
	return {
		symbol: 'circle',
		symbolSize: 5,
		silent: true,
		itemStyle: { color: colour.ink },
		label: {
			show: true,
			position: 'top' as const,
			align: 'center' as const,
			distance: 6,
			color: colour.ink,
			fontSize: labelSize,
			lineHeight: textHeight,
			...halo,
			rich: { loss: { fontWeight: 600, color: colour.ink, ...halo } }
		},
		data: shown.map(({ day, loss }) => ({
			name: String(day),
			coord: [day, loss],
			label: {
				formatter: `{loss|${formatAmount(loss, locale)}}\n${formatMoment(day * hoursPerDay, locale, 0)}`
			}
		}))
	};
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
	}
) {
	const left = place.width - place.right + 10;
	let below = 0;
	const middles = view.byHorizon.map((part) => {
		const middle = place.y(below + part / 2);
		below += part;
		return middle - textHeight / 2;
	});
	const wanted = [...middles, place.top - 30];
	const tops = spreadLabels(wanted, labelGap, {
		low: place.top - 30,
		high: place.y(0) - textHeight
	});
	const total = {
		name: m.chart_by_day({ day: formatDays(view.horizonHours, locale, 0) }, { locale }),
		amount: below,
		weight: 600
	};
	const labels = [
		...view.phases.map((phase, i) => ({
			name: phaseName(phase, locale),
			amount: view.byHorizon[i],
			weight: 400
		})),
		total
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
	readonly align: 'left' | 'right';
	readonly weight: number;
	readonly fill: string;
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
			align: label.align
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
	const all = point.byPhase.reduce((sum, part) => sum + part, 0);
	const head = `<b>${formatMoment(point.hour, locale)}: ${formatAmount(all, locale)}</b>`;
	return [head, ...lines].join('<br>');
}
