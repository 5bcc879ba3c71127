import { recoveryPlanChart, recoveryPlanHeight } from '#lib/charts/recovery-plan.ts';
import { formatNumber } from '#lib/format/number.ts';
import { recoveryPathName } from '#lib/format/recovery-path-name.ts';
import { m } from '#lib/paraglide/messages.js';
import { planTitle } from '#lib/view/overview-words.ts';
import type { RecoveryPlan } from '#lib/view/recovery-plan.ts';
import { daysCell, noCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Block, Row } from '../content.ts';
import { chartWidth, drawnChart } from '../drawn-chart.ts';
import { paragraph, readerOf, type ReportSource } from '../report-source.ts';

/** So many rows fit on a page below its head. */
const mostSystems = 30;
const mostProcesses = 16;

/** The typical event's recovery on one clock; nothing where nothing has to be recovered. */
export function planChart(source: ReportSource, whole: RecoveryPlan): readonly Block[] {
	if (whole.systemCount === 0) return [];
	const { locale } = source;
	const options = { locale };
	const plan = onOnePage(whole);
	const title = planTitle(whole, readerOf(source));
	const systems = plan.teams.flatMap((team) => team.systems);
	const isCut = systems.length < whole.systemCount || plan.processes.length < whole.processCount;
	return [
		drawnChart(
			(size) => recoveryPlanChart(plan, locale, size),
			{ width: chartWidth, height: recoveryPlanHeight(plan) },
			{
				id: 'recovery.plan',
				title,
				sub: m.overview_plan_sub({}, options),
				alt: title,
				table: {
					kind: 'table',
					id: 'recovery.plan.table',
					title,
					sub: m.report_recovery_plan_sub({}, options),
					columns: [
						wordColumn(m.overview_plan_item({}, options), 3),
						wordColumn(m.report_recovery_path({}, options)),
						figureColumn(m.report_recovery_start({}, options)),
						figureColumn(m.report_recovery_usable({}, options)),
						figureColumn(m.report_recovery_stable({}, options))
					],
					rows: [
						...systems.map(({ name, path, start, usable }): Row => ({
							cells: [
								textCell(name),
								textCell(recoveryPathName(path, locale)),
								daysCell(start, locale),
								daysCell(usable, locale),
								noCell
							]
						})),
						...plan.processes.map(({ name, usableAt, stableAt }): Row => ({
							cells: [
								textCell(name),
								noCell,
								noCell,
								daysCell(usableAt, locale),
								daysCell(stableAt, locale)
							]
						}))
					]
				}
			}
		),
		...(isCut
			? [
					paragraph(
						source,
						'recovery.plan.cut',
						m.overview_plan_limited(
							{
								systems: formatNumber(systems.length, locale),
								allSystems: formatNumber(whole.systemCount, locale),
								processes: formatNumber(plan.processes.length, locale),
								allProcesses: formatNumber(whole.processCount, locale)
							},
							options
						),
						'note'
					)
				]
			: [])
	];
}

/** The plan with the systems that return last and the dearest processes, as many as a page holds. */
function onOnePage(plan: RecoveryPlan): RecoveryPlan {
	const last = new Set(
		plan.teams
			.flatMap((team) => team.systems)
			.sort((a, b) => b.usable - a.usable)
			.slice(0, mostSystems)
			.map(({ id }) => id)
	);
	return {
		...plan,
		teams: plan.teams
			.map((team) => ({ ...team, systems: team.systems.filter(({ id }) => last.has(id)) }))
			.filter(({ systems }) => systems.length > 0),
		processes: plan.processes.slice(0, mostProcesses)
	};
}
