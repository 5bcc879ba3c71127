import { formatMoney } from '#lib/format/money.ts';
import { formatNumber } from '#lib/format/number.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { isOld } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { numberCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Block } from '../content.ts';
import { type ReportSource, paragraph } from '../report-source.ts';
import { dayCell } from '../stated-cells.ts';
import { sourceCell, swingCell } from './weighed-cells.ts';
import { type WeighedFigure, weighedName, weightOf } from './weighed-figures.ts';

/** More sources no board reads. */
const mostRows = 6;

/** The sources older than a year, and what rests on them: where most hangs on first, then the oldest. */
export function oldTable(
	source: ReportSource,
	weighed: readonly WeighedFigure[]
): readonly Block[] {
	const { snapshot, locale } = source;
	const old = weighed.filter((figure) => isOld(figure.source, snapshot.closedOn));
	if (old.length === 0)
		return [paragraph(source, 'evidence.old', m.report_old_none({}, { locale }))];
	const bySource = [
		...Map.groupBy(old, (figure) => `${dateOf(figure)} ${figure.source?.source ?? ''}`).values()
	].toSorted(([a], [b]) => weightOf(b) - weightOf(a) || dateOf(a).localeCompare(dateOf(b)));
	const shown = bySource.slice(0, mostRows);
	const unit = tableUnitFor(old.map(weightOf));
	const unitName = formatTableUnit(unit, snapshot.model.currency, locale);
	return [
		{
			kind: 'table',
			id: 'evidence.old',
			title: title(old, source),
			sub: m.report_old_sub({ unit: unitName }, { locale }),
			columns: [
				wordColumn(m.process_source_source({}, { locale }), 2.4),
				figureColumn(m.process_source_date({}, { locale })),
				figureColumn(m.report_old_figures({}, { locale })),
				wordColumn(m.report_old_most_column({}, { locale }), 2.4),
				figureColumn(m.driver_column_a_year({}, { locale }))
			],
			rows: shown.map((figures) => ({
				cells: [
					sourceCell(figures[0].source, locale),
					dayCell(figures[0].source?.date, locale),
					numberCell(figures.length, locale),
					textCell(weighedName(figures[0], source)),
					swingCell(figures[0].swing, unit, locale)
				]
			})),
			...(bySource.length > shown.length && {
				note: m.report_old_more(
					{ count: formatNumber(bySource.length - shown.length, locale) },
					{ locale }
				)
			})
		}
	];
}

function dateOf({ source }: WeighedFigure): string {
	return source?.date ?? '';
}

/** What rests on old sources; the figures come in the order of what hangs on them. */
function title(old: readonly WeighedFigure[], source: ReportSource): string {
	const { snapshot, locale } = source;
	const count = formatNumber(old.length, locale);
	const [first] = old;
	const most = weightOf(first);
	if (most === 0)
		return (old.length === 1 ? m.report_old_title_one : m.report_old_title)({ count }, { locale });
	const words = old.length === 1 ? m.report_old_most_one : m.report_old_most;
	return words(
		{
			count,
			figure: weighedName(first, source),
			swing: formatMoney(most, snapshot.model.currency, locale)
		},
		{ locale }
	);
}
