import { formatMoney } from '#lib/format/money.ts';
import { formatNumber } from '#lib/format/number.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { m } from '#lib/paraglide/messages.js';
import type { PlannedSystem } from '#lib/view/recovery-plan.ts';
import { noCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Table } from '../content.ts';
import type { ReportSource } from '../report-source.ts';
import { dayCell } from '../stated-cells.ts';
import { sourceCell, swingCell } from './weighed-cells.ts';
import { type WeighedFigure, weighedName, weighedValue, weightOf } from './weighed-figures.ts';

/** More rows no board reads. */
const mostRows = 6;

/** A system of the reference event whose way back no test has shown. */
interface Untested {
	readonly system: PlannedSystem;
	/** How long it is said to take; undefined where that is not stated. */
	readonly hours: WeighedFigure | undefined;
}

/** What was never recovered this way in a test, the system that carries most money first. */
export function untestedTable(
	source: ReportSource,
	weighed: readonly WeighedFigure[]
): readonly Table[] {
	const { snapshot, locale } = source;
	const { event } = snapshot.results.overview;
	if (!event || event.evidence.unproven === 0) return [];
	const rows = untested(
		event.plan.teams.flatMap(({ systems }) => systems),
		weighed
	);
	const shown = rows.slice(0, mostRows);
	const unit = tableUnitFor(rows.map(({ hours }) => hours && weightOf(hours)));
	const { currency } = snapshot.model;
	return [
		{
			kind: 'table',
			id: 'evidence.untested',
			title: title(rows, event.evidence, source),
			sub: m.report_untested_sub({ unit: formatTableUnit(unit, currency, locale) }, { locale }),
			columns: [
				wordColumn(m.process_source_figure({}, { locale }), 2.4),
				wordColumn(m.process_source_value({}, { locale }), 2.2),
				wordColumn(m.process_source_source({}, { locale }), 2.2),
				figureColumn(m.process_source_date({}, { locale })),
				figureColumn(m.driver_column_a_year({}, { locale }))
			],
			rows: shown.map(({ system, hours }) => ({
				cells: [
					textCell(hours ? weighedName(hours, source) : system.name),
					hours ? textCell(weighedValue(hours, source)) : noCell,
					hours ? sourceCell(hours.source, locale) : noCell,
					dayCell(hours?.source?.date, locale),
					hours ? swingCell(hours.swing, unit, locale) : noCell
				]
			})),
			...(event.evidence.unproven > shown.length && {
				note: m.report_untested_more(
					{ count: formatNumber(event.evidence.unproven - shown.length, locale) },
					{ locale }
				)
			})
		}
	];
}

function untested(
	systems: readonly PlannedSystem[],
	weighed: readonly WeighedFigure[]
): readonly Untested[] {
	const hours = new Map(
		weighed
			.filter(({ owner }) => owner === 'system')
			.map((figure) => [`${figure.id} ${figure.field}`, figure])
	);
	// A path without hours of its own takes those of a restore.
	const hoursOf = ({ id, path }: PlannedSystem) =>
		hours.get(`${id} recovery.${path}.hours`) ?? hours.get(`${id} recovery.restore.hours`);
	const all = systems
		.filter(({ proven }) => !proven)
		.map((system) => ({ system, hours: hoursOf(system) }));
	const weight = ({ hours: figure }: Untested) => (figure ? weightOf(figure) : 0);
	// A system that needs two teams stands under each of them.
	return [...new Map(all.map((row) => [row.system.id, row])).values()].toSorted(
		(a, b) => weight(b) - weight(a)
	);
}

function title(
	rows: readonly Untested[],
	{ unproven, affected }: { readonly unproven: number; readonly affected: number },
	{ snapshot, locale }: ReportSource
): string {
	const counts = {
		unproven: formatNumber(unproven, locale),
		affected: formatNumber(affected, locale)
	};
	const [first] = rows;
	const most = first?.hours ? weightOf(first.hours) : 0;
	if (!first || most === 0)
		return (unproven === 1 ? m.report_untested_title_one : m.report_untested_title)(counts, {
			locale
		});
	return (unproven === 1 ? m.report_untested_most_one : m.report_untested_most)(
		{
			...counts,
			system: first.system.name,
			swing: formatMoney(most, snapshot.model.currency, locale)
		},
		{ locale }
	);
}
