import type { CustomSeriesOption, EChartsOption } from 'echarts';
import type { Phase, Piece } from '#lib/impact/index.ts';
import { formatDays, formatMoment } from '#lib/format/hours.ts';
import type { Locale } from '#lib/format/number.ts';
import { phaseName } from '#lib/format/phase-name.ts';
import { formatShare } from '#lib/format/share.ts';
import { m } from '#lib/paraglide/messages.js';
import { hoursPerDay } from '#lib/view/cumulative-loss.ts';
import type { ProcessCurve } from '#lib/view/process-curve.ts';
import { niceStep } from './nice-step.ts';
import {
	type Size,
	baseOption,
	colour,
	fontFamily,
	halo,
	itemTooltip,
	labelSize,
	narrowBelow,
	onPhase,
	phaseEdge,
	phaseFill
} from './theme.ts';
import { tooltipHtml } from './tooltip-html.ts';

/** How far the axis goes on after the process is normal again, as a share of its disruption. */
const aftermath = 0.16;
/** Room that a phase's name and share need inside its area, in pixels. */
const roomForName = 128;
const roomForShare = 40;
const roomInHeight = 20;
/** Below the axis every phase is shown again, so that a standstill at 0 % is seen too. */
const stripHeight = 5;

/** What a process can do over time: steps filled by phase, its limits drawn across. */
export function processCurveChart(
	curve: ProcessCurve,
	locale: Locale,
	{ width }: Size
): EChartsOption {
	const narrow = width < narrowBelow;
	const days = horizonHours(curve) / hoursPerDay;
	return {
		...baseOption,
		grid: { left: 46, right: narrow ? 12 : 24, top: 30, bottom: 32, outerBoundsMode: 'none' },
		tooltip: itemTooltip,
		xAxis: {
			type: 'value',
			min: 0,
			max: days,
			interval: niceStep(days, narrow ? 4 : 8),
			splitLine: { show: false },
			axisTick: { show: false },
			axisLine: { lineStyle: { color: colour.ink3 } },
			axisLabel: {
				color: colour.ink2,
				fontSize: labelSize,
				margin: 14,
				showMaxLabel: false,
				formatter: (day: number) =>
					day === 0
						? m.chart_day_zero({}, { locale })
						: formatDays(day * hoursPerDay, locale, Number.isInteger(day) ? 0 : 1)
			}
		},
		yAxis: {
			type: 'value',
			min: 0,
			max: 1,
			interval: 0.25,
			splitLine: { lineStyle: { color: colour.grid } },
			axisLabel: {
				color: colour.ink2,
				fontSize: labelSize,
				formatter: (share: number) => formatShare(share, locale)
			}
		},
		series: [pieceSeries(curve, locale), limitSeries(curve, locale, days, narrow)]
	};
}

/** Long enough to see the process normal again, and its limit when that is not far off. */
function horizonHours({ stableAt, mtpdHours = 0 }: ProcessCurve): number {
	const shown = mtpdHours > 2 * stableAt ? stableAt : Math.max(stableAt, mtpdHours);
	return shown * (1 + aftermath);
}

type Step = Omit<Piece, 'phase'> & { readonly phase: Piece['phase'] | 'normal' };

function pieceSeries(curve: ProcessCurve, locale: Locale): CustomSeriesOption {
	const until = horizonHours(curve);
	const normal = { from: curve.stableAt, until, capability: 1, phase: 'normal' } as const;
	const steps: readonly Step[] = [...curve.pieces, normal];
	return {
		type: 'custom',
		data: steps.map(({ from, capability }) => [from / hoursPerDay, capability]),
		tooltip: {
			formatter: (params) => tooltip(Array.isArray(params) ? undefined : steps[params.dataIndex])
		},
		renderItem: ({ dataIndex }, api) => {
			const step = steps[dataIndex];
			if (!step) return;
			const [left, top] = api.coord([step.from / hoursPerDay, step.capability]);
			const [right, floor] = api.coord([step.until / hoursPerDay, 0]);
			const [, above] = api.coord([0, steps[dataIndex - 1]?.capability ?? 1]);
			const points = [
				[left, above],
				[left, top],
				[right, top]
			];
			const outline = {
				type: 'polyline' as const,
				shape: { points },
				style: { fill: 'none', stroke: colour.ink, lineWidth: 1.5 }
			};
			if (step.phase === 'normal') return { type: 'group', children: [outline] };
			const [stroke] = api.coord([(curve.mtpdHours ?? 0) / hoursPerDay, 0]);
			const box = { left, top, right, floor };
			return {
				type: 'group',
				children: [
					area(step.phase, box),
					area(step.phase, { ...box, top: floor + 2, floor: floor + 2 + stripHeight }),
					outline,
					...stepLabel(step, box, stroke)
				]
			};
		}
	};

	function tooltip(step: Step | undefined): string {
		if (!step || step.phase === 'normal') return '';
		const from = formatMoment(step.from, locale);
		const end = formatMoment(step.until, locale);
		const head = `${phaseName(step.phase, locale)}, ${formatShare(step.capability, locale)}`;
		return tooltipHtml([head, m.chart_from_until({ from, until: end }, { locale })]);
	}

	/** The phase and share in its area, or above one that is too flat; nothing where it is narrow. */
	function stepLabel(
		{ phase, capability }: Step,
		{ left, top, right, floor }: Box,
		stroke: number
	) {
		const isInside = floor - top >= roomInHeight;
		const share = formatShare(capability, locale);
		const isCrossed = stroke > left && stroke < left + roomForName;
		const start = isCrossed ? stroke : left;
		const room = right - start;
		if (phase === 'normal' || room < roomForShare) return [];
		const text = room < roomForName ? share : `${phaseName(phase, locale)}, ${share}`;
		return [
			{
				type: 'text' as const,
				style: {
					x: start + 8,
					y: isInside ? top + 6 : top - 18,
					text,
					fill: isInside ? onPhase(phase) : colour.ink,
					font: labelFont,
					...(isInside ? {} : rim)
				}
			}
		];
	}
}

interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly floor: number;
}

function area(phase: Phase, { left, top, right, floor }: Box) {
	return {
		type: 'rect' as const,
		shape: { x: left, y: top, width: Math.max(0.5, right - left), height: floor - top },
		style: { fill: phaseFill(phase), stroke: phaseEdge(phase), lineWidth: 0.5 }
	};
}

/** The longest tolerable stop as an upright stroke, the minimum as a level. */
function limitSeries(
	{ mtpdHours, mbco }: ProcessCurve,
	locale: Locale,
	days: number,
	narrow: boolean
): CustomSeriesOption {
	const isShown = mtpdHours !== undefined && mtpdHours / hoursPerDay <= days;
	return {
		type: 'custom',
		silent: true,
		data: isShown ? [[0, mbco]] : [],
		renderItem: (_, api) => {
			if (mtpdHours === undefined) return;
			const [x, top] = api.coord([mtpdHours / hoursPerDay, 1]);
			const [, floor] = api.coord([0, 0]);
			const [left, level] = api.coord([0, mbco]);
			const [right] = api.coord([days, mbco]);
			const upright = { x1: x, x2: x, y1: top - 8, y2: floor };
			const across = { x1: left, x2: right, y1: level, y2: level };
			const isLate = x > (left + right) / 2;
			const minimum = m.process_curve_minimum({ share: formatShare(mbco, locale) }, { locale });
			const limit = m.process_curve_mtpd({ moment: formatMoment(mtpdHours, locale) }, { locale });
			return {
				type: 'group',
				children: [
					line(across, colour.paper, 3),
					{ ...line(across, colour.ink, 1), style: { ...dashed, stroke: colour.ink } },
					line(upright, colour.paper, 4),
					line(upright, colour.ink, 1.6),
					label(x + (isLate ? -6 : 6), top - 22, limit, isLate ? 'right' : 'left'),
					...(mbco < 1 && !narrow ? [label(right, level - 17, minimum, 'right')] : [])
				]
			};
		}
	};
}

const labelFont = `600 ${labelSize}px '${fontFamily}', sans-serif`;
const rim = { stroke: colour.paper, lineWidth: halo.textBorderWidth };
const dashed = { lineWidth: 1, lineDash: [4, 3] };

function line(
	shape: { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number },
	stroke: string,
	lineWidth: number
) {
	return { type: 'line' as const, shape, style: { stroke, lineWidth } };
}

function label(x: number, y: number, text: string, align: 'left' | 'right') {
	const font = `400 ${labelSize}px '${fontFamily}', sans-serif`;
	return { type: 'text' as const, style: { x, y, text, align, fill: colour.ink, font, ...rim } };
}
