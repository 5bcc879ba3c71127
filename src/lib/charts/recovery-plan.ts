import type { CustomSeriesOption, EChartsOption } from 'echarts';
import { formatDays, formatMoment } from '#lib/format/hours.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import { phaseName } from '#lib/format/phase-name.ts';
import { recoveryPathName } from '#lib/format/recovery-path-name.ts';
import { formatShare } from '#lib/format/share.ts';
import { m } from '#lib/paraglide/messages.js';
import { hoursPerDay } from '#lib/view/cumulative-loss.ts';
import type { PlannedProcess, PlannedSystem, RecoveryPlan } from '#lib/view/recovery-plan.ts';
import { dayText } from './axes.ts';
import { niceStep } from './nice-step.ts';
import { fitText, textWidth } from './text-width.ts';
import { dotted } from './textures.ts';
import {
	type Size,
	baseOption,
	colour,
	halo,
	itemTooltip,
	labelSize,
	narrowBelow,
	onPhase,
	phaseEdge,
	phaseFill
} from './theme.ts';
import { tooltipHtml } from './tooltip-html.ts';

const rowHeight = 18;
const barHeight = 13;
const above = 30;
const below = 26;

type Row =
	| { readonly kind: 'heading' | 'team'; readonly label: string }
	| { readonly kind: 'system'; readonly label: string; readonly system: PlannedSystem }
	| { readonly kind: 'process'; readonly label: string; readonly process: PlannedProcess };

type Located<K extends Row['kind']> = Extract<Row, { kind: K }> & { readonly row: number };

/** The height that a plan needs, whatever its width. */
export function recoveryPlanHeight(plan: RecoveryPlan): number {
	const systems = plan.teams.reduce((sum, team) => sum + 1 + team.systems.length, 0);
	return above + (systems + plan.processes.length + 3) * rowHeight + below;
}

/** The recovery on one clock: systems by team above, processes by loss below. */
export function recoveryPlanChart(
	plan: RecoveryPlan,
	locale: Locale,
	{ width }: Size
): EChartsOption {
	const narrow = width < narrowBelow;
	const left = narrow ? 140 : 236;
	const right = Math.max(58, 8 + Math.ceil(textWidth(formatMoment(plan.stableAt, locale))));
	const rows = planRows(plan, locale);
	const located = rows.map((row, i) => ({ ...row, row: i }));
	const systems = located.filter((row): row is Located<'system'> => row.kind === 'system');
	const processes = located.filter((row): row is Located<'process'> => row.kind === 'process');
	const days = Math.max(1, endHours(plan, systems) / hoursPerDay);
	const step = Math.max(1, niceStep(days, narrow ? 4 : 10));

	return {
		...baseOption,
		grid: { left, right, top: above, bottom: below, outerBoundsMode: 'none' },
		tooltip: itemTooltip,
		xAxis: {
			type: 'value',
			position: 'top',
			min: 0,
			// A limit at the very end would fall off the axis by rounding.
			max: days * 1.001,
			interval: step,
			axisTick: { show: false },
			axisLine: { show: false },
			splitLine: { lineStyle: { color: colour.grid } },
			axisLabel: {
				color: colour.ink2,
				fontSize: labelSize,
				showMaxLabel: false,
				formatter: dayText(locale)
			}
		},
		yAxis: {
			type: 'category',
			inverse: true,
			data: rows.map(({ label }) => label),
			axisTick: { show: false },
			axisLine: { show: false },
			axisLabel: rowLabels(rows, left)
		},
		series: [
			holdSeries(plan, systems),
			systemSeries(systems, plan.holdHours, locale, { left, width }),
			pieceSeries(processes, locale, narrow),
			mtpdSeries(processes, locale),
			...limits(plan, locale, narrow)
		]
	};
}

/** A system that no process needs may be back after all processes are stable. */
function endHours({ stableAt }: RecoveryPlan, systems: readonly Located<'system'>[]): number {
	return systems.reduce((end, { system }) => Math.max(end, system.usable), stableAt);
}

function planRows(plan: RecoveryPlan, locale: Locale): readonly Row[] {
	const teams = plan.teams.flatMap(({ name, capacity, systems }): readonly Row[] => [
		{
			kind: 'team',
			label:
				name === undefined || capacity === undefined
					? m.overview_plan_no_team({}, { locale })
					: `${name}, ${formatNumber(capacity, locale)}`
		},
		...systems.map((system) => ({ kind: 'system' as const, label: system.name, system }))
	]);
	return [
		{ kind: 'heading', label: m.overview_plan_systems({}, { locale }) },
		...teams,
		{ kind: 'heading', label: '' },
		{ kind: 'heading', label: m.overview_plan_processes({}, { locale }) },
		...plan.processes.map((process) => ({
			kind: 'process' as const,
			label: process.name,
			process
		}))
	];
}

function rowLabels(rows: readonly Row[], left: number) {
	const styleOf = { heading: 'heading', team: 'team', system: 'item', process: 'item' } as const;
	const base = { fontSize: labelSize };
	return {
		interval: 0,
		align: 'left' as const,
		margin: left,
		formatter: (label: string, i: number) =>
			rows[i] ? `{${styleOf[rows[i].kind]}|${shorten(label, left)}}` : '',
		rich: {
			heading: { ...base, color: colour.ink, fontWeight: 600 },
			team: { ...base, color: colour.ink3 },
			item: { ...base, color: colour.ink, padding: [0, 0, 0, left > 150 ? 10 : 0] }
		}
	};
}

/** A name cut to the room beside the bars; the table behind has it in full. */
function shorten(label: string, left: number): string {
	return fitText(label.replace(/[{}|]/g, ' '), left - 18);
}

/** Forensics and a clean ground before any recovery starts. */
function holdSeries(plan: RecoveryPlan, systems: readonly Located<'system'>[]): CustomSeriesOption {
	const first = systems.at(0)?.row ?? 0;
	const last = systems.at(-1)?.row ?? 0;
	return {
		type: 'custom',
		silent: true,
		data: systems.length > 0 && plan.holdHours > 0 ? [[0, first]] : [],
		renderItem: (_, api) => {
			const [x, y] = api.coord([0, first]);
			const [end, bottom] = api.coord([plan.holdHours / hoursPerDay, last]);
			const shape = { x, y: y - rowHeight, width: end - x, height: bottom - y + 1.5 * rowHeight };
			return { type: 'rect', shape, style: { fill: dotted(colour.hold, 5) } };
		}
	};
}

function systemSeries(
	systems: readonly Located<'system'>[],
	holdHours: number,
	locale: Locale,
	room: { readonly left: number; readonly width: number }
): CustomSeriesOption {
	return {
		type: 'custom',
		data: systems.map(({ row, system }) => ({
			value: [system.start / hoursPerDay, row],
			name: system.name
		})),
		tooltip: { formatter: tooltipOf((i) => systemTooltip(systems[i]?.system, locale)) },
		renderItem: ({ dataIndex }, api) => {
			const located = systems[dataIndex];
			if (!located) return;
			const { row, system } = located;
			const at = (hours: number) => api.coord([hours / hoursPerDay, row]);
			const [x, y] = at(system.start);
			const [end] = at(system.finish);
			const waitsFrom = at(Math.max(system.ready, holdHours))[0];
			const fill = system.proven ? colour.actual : colour.paper;
			const stroke = system.proven ? colour.actual : colour.plan;
			const remark = system.deadlocked
				? m.overview_plan_rebuilt({}, { locale })
				: system.backupLost
					? m.overview_plan_backup_lost({}, { locale })
					: '';
			const label = `${formatMoment(system.usable, locale)}${remark}`;
			return {
				type: 'group',
				children: [
					{
						type: 'line',
						shape: { x1: waitsFrom, x2: x, y1: y, y2: y },
						style: { stroke: colour.ink3, lineWidth: 1, lineDash: [1, 3] }
					},
					{
						type: 'rect',
						shape: {
							x: x + 0.5,
							y: y - barHeight / 2 + 0.5,
							width: Math.max(1, end - x - 1),
							height: barHeight - 1
						},
						style: { fill, stroke, lineWidth: 1 }
					},
					{
						type: 'text',
						style: {
							...besideBar(label, { from: Math.min(waitsFrom, x), until: end }, room),
							y: y - labelSize / 2,
							text: label,
							fill: system.deadlocked || system.backupLost ? colour.ink : colour.ink2,
							font: `${system.deadlocked || system.backupLost ? 600 : 400} ${labelSize}px 'Source Sans 3', sans-serif`,
							stroke: halo.textBorderColor,
							lineWidth: halo.textBorderWidth
						}
					}
				]
			};
		}
	};
}

/** A label right of its bar; where the drawing ends too soon, left of it, or else at the edge. */
function besideBar(
	label: string,
	bar: { readonly from: number; readonly until: number },
	room: { readonly left: number; readonly width: number }
) {
	const needed = 6 + textWidth(label);
	if (bar.until + needed <= room.width) return { x: bar.until + 6, align: 'left' as const };
	if (bar.from - needed >= room.left) return { x: bar.from - 6, align: 'right' as const };
	return { x: room.width, align: 'right' as const };
}

function pieceSeries(
	processes: readonly Located<'process'>[],
	locale: Locale,
	narrow: boolean
): CustomSeriesOption {
	const pieces = processes.flatMap(({ row, process }) =>
		process.pieces.map((piece, i) => ({
			row,
			process,
			piece,
			isLast: i === process.pieces.length - 1
		}))
	);
	return {
		type: 'custom',
		data: pieces.map(({ row, piece, process }) => ({
			value: [piece.from / hoursPerDay, row],
			name: process.name
		})),
		tooltip: {
			formatter: tooltipOf((i) => {
				const shown = pieces[i];
				if (!shown) return [];
				const { process, piece } = shown;
				const from = formatMoment(piece.from, locale);
				const until = formatMoment(piece.until, locale);
				const share = formatShare(piece.capability, locale);
				return [
					process.name,
					`${phaseName(piece.phase, locale)}, ${share}`,
					m.chart_from_until({ from, until }, { locale })
				];
			})
		},
		renderItem: ({ dataIndex }, api) => {
			const shown = pieces[dataIndex];
			if (!shown) return;
			const { row, piece, process, isLast } = shown;
			const [x, y] = api.coord([piece.from / hoursPerDay, row]);
			const [end] = api.coord([piece.until / hoursPerDay, row]);
			const label = formatShare(piece.capability, locale);
			const isRoomy = !narrow && end - x > 44 && piece.capability > 0;
			const font = `600 ${labelSize - 0.5}px 'Source Sans 3', sans-serif`;
			return {
				type: 'group',
				children: [
					{
						type: 'rect',
						shape: {
							x,
							y: y - barHeight / 2,
							width: Math.max(0.5, end - x - 1),
							height: barHeight
						},
						style: { fill: phaseFill(piece.phase), stroke: phaseEdge(piece.phase), lineWidth: 0.5 }
					},
					...(isRoomy
						? [
								{
									type: 'text' as const,
									style: {
										x: (x + end) / 2,
										y: y - (labelSize - 0.5) / 2,
										text: label,
										align: 'center' as const,
										fill: onPhase(piece.phase),
										font
									}
								}
							]
						: []),
					...(isLast
						? [
								{
									type: 'text' as const,
									style: {
										x: end + 5,
										y: y - labelSize / 2,
										text: formatMoment(process.stableAt, locale),
										fill: colour.ink2,
										font: `400 ${labelSize}px 'Source Sans 3', sans-serif`
									}
								}
							]
						: [])
				]
			};
		}
	};
}

/** The longest tolerable stop: an upright stroke across the bar. */
function mtpdSeries(processes: readonly Located<'process'>[], locale: Locale): CustomSeriesOption {
	const limited = processes.flatMap(({ row, process }) =>
		process.mtpdHours !== undefined && process.mtpdHours <= process.stableAt
			? [{ row, name: process.name, hours: process.mtpdHours }]
			: []
	);
	return {
		type: 'custom',
		data: limited.map(({ row, name, hours }) => ({ value: [hours / hoursPerDay, row], name })),
		tooltip: {
			formatter: tooltipOf((i) =>
				limited[i]
					? [
							limited[i].name,
							m.overview_plan_mtpd({ moment: formatMoment(limited[i].hours, locale) }, { locale })
						]
					: []
			)
		},
		renderItem: ({ dataIndex }, api) => {
			const mark = limited[dataIndex];
			if (!mark) return;
			const [x, y] = api.coord([mark.hours / hoursPerDay, mark.row]);
			const shape = { x1: x, x2: x, y1: y - 8, y2: y + 8 };
			return {
				type: 'group',
				children: [
					{ type: 'line', shape, style: { stroke: colour.paper, lineWidth: 4 } },
					{ type: 'line', shape, style: { stroke: colour.ink, lineWidth: 1.6 } }
				]
			};
		}
	};
}

function limits(
	plan: RecoveryPlan,
	locale: Locale,
	narrow: boolean
): readonly CustomSeriesOption[] {
	const mark = (hours: number, label: string, align: 'left' | 'right') => ({
		xAxis: hours / hoursPerDay,
		label: {
			formatter: label,
			position: 'end' as const,
			align,
			color: colour.ink,
			fontSize: labelSize,
			fontWeight: 600 as const
		}
	});
	if (plan.processes.length === 0) return [];
	const operational = formatDays(plan.operationalAt, locale);
	const stable = formatDays(plan.stableAt, locale);
	return [
		{
			type: 'custom',
			silent: true,
			data: [],
			renderItem: () => undefined,
			markLine: {
				silent: true,
				symbol: 'none',
				lineStyle: { color: colour.ink, type: [2, 3], width: 1 },
				data: [
					...(narrow
						? []
						: [
								mark(
									plan.operationalAt,
									m.overview_plan_operational({ day: operational }, { locale }),
									'right'
								)
							]),
					mark(plan.stableAt, m.overview_plan_stable({ day: stable }, { locale }), 'right')
				]
			}
		}
	];
}

function systemTooltip(system: PlannedSystem | undefined, locale: Locale): readonly string[] {
	if (!system) return [];
	const from = formatMoment(system.start, locale);
	const until = formatMoment(system.finish, locale);
	return [
		system.name,
		`${recoveryPathName(system.path, locale)}: ${m.chart_from_until({ from, until }, { locale })}`,
		m.overview_plan_usable({ moment: formatMoment(system.usable, locale) }, { locale }),
		system.proven
			? m.overview_plan_proven({}, { locale })
			: m.overview_plan_unproven({}, { locale })
	];
}

function tooltipOf(linesOf: (dataIndex: number) => readonly string[]) {
	return (params: unknown): string => {
		if (typeof params !== 'object' || params === null || !('dataIndex' in params)) return '';
		return tooltipHtml(linesOf(Number(params.dataIndex)));
	};
}
