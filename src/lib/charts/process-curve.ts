import type { CustomSeriesOption, EChartsOption } from 'echarts';
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
	labelSize,
	narrowBelow,
	onPhase,
	phaseEdge,
	phaseFill
} from './theme.ts';

/** How far the axis goes on after the process is normal again, as a share of its disruption. */
const aftermath = 0.08;
/** Room that a phase's name and share need inside its area, in pixels. */
const roomForName = 92;
const roomForShare = 40;
const roomInHeight = 20;

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
		grid: { left: 46, right: narrow ? 12 : 24, top: 30, bottom: 28, outerBoundsMode: 'none' },
		tooltip: {
			trigger: 'item',
			confine: true,
			backgroundColor: colour.paper,
			borderColor: colour.line,
			textStyle: { color: colour.ink, fontSize: labelSize }
		},
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

function pieceSeries(curve: ProcessCurve, locale: Locale): CustomSeriesOption {
	const { pieces, stableAt } = curve;
	const normal = { from: stableAt, until: horizonHours(curve), capability: 1, phase: 'normal' } as const;
	const steps = [...pieces, normal];
	return {
		type: 'custom',
		data: steps.map(({ from, capability }) => [from / hoursPerDay, capability]),
		tooltip: {
			formatter: (params) => {
				const piece = Array.isArray(params) ? undefined : pieces[params.dataIndex];
				if (!piece) return '';
				const from = formatMoment(piece.from, locale);
				const until = formatMoment(piece.until, locale);
				const head = `${phaseName(piece.phase, locale)}, ${formatShare(piece.capability, locale)}`;
				return `<b>${head}</b><br>${m.chart_from_until({ from, until }, { locale })}`;
			}
		},
		renderItem: ({ dataIndex }, api) => {
			const step = steps[dataIndex];
			if (!step) return;
			const [x, y] = api.coord([step.from / hoursPerDay, step.capability]);
			const [end, floor] = api.coord([step.until / hoursPerDay, 0]);
			const before = steps[dataIndex - 1]?.capability ?? 1;
			const [, above] = api.coord([0, before]);
			const outline = {
				type: 'polyline' as const,
				shape: {
					points: [
						[x, above],
						[x, y],
						[end, y]
					]
				},
				style: { fill: 'none', stroke: colour.ink, lineWidth: 1.5 }
			};
			if (step.phase === 'normal') return { type: 'group', children: [outline] };
			const height = floor - y;
			const share = formatShare(step.capability, locale);
			const name = `${phaseName(step.phase, locale)}, ${share}`;
			const inside = height >= roomInHeight && end - x >= roomForShare;
			const text = end - x >= roomForName + 30 ? name : inside ? share : '';
			return {
				type: 'group',
				children: [
					{
						type: 'rect',
						shape: { x, y, width: Math.max(0.5, end - x), height },
						style: {
							fill: phaseFill(step.phase),
							stroke: phaseEdge(step.phase),
							lineWidth: 0.5
						}
					},
					outline,
					...(text === ''
						? []
						: [
								{
									type: 'text' as const,
									style: {
										x: x + 8,
										y: inside ? y + 5 : y - 17,
										text,
										fill: inside ? onPhase(step.phase) : colour.ink,
										font: `600 ${labelSize}px '${fontFamily}', sans-serif`,
										...(inside
											? { stroke: phaseFill(step.phase) && textureFree(step.phase), lineWidth: 3 }
											: {})
									}
								}
							])
				]
			};
		}
	};
}
