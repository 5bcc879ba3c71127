import { formatMoney } from '#lib/format/money.ts';
import { formatNumber } from '#lib/format/number.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { isOld } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Block } from '../content.ts';
import { type ReportSource, paragraph } from '../report-source.ts';
import { dayCell } from '../stated-cells.ts';
import { sourceCell, swingCell } from './weighed-cells.ts';
import { type WeighedFigure, weighedName, weighedValue, weightOf } from './weighed-figures.ts';

/** More rows no board reads. */
const mostRows = 8;

/** The figures whose sources are older than a year: those that carry most first, then the oldest. */
export function oldTable(
	source: ReportSource,
	weighed: readonly WeighedFigure[]
): readonly Block[] {
	const { snapshot, locale } = source;
	const old = weighed
		.filter((figure) => isOld(figure.source, snapshot.closedOn))
		.toSorted((a, b) => weightOf(b) - weightOf(a) || dateOf(a).localeCompare(dateOf(b)));
	if (old.length === 0)
		return [paragraph(source, 'evidence.old', m.report_old_none({}, { locale }))];
	const shown = old.slice(0, mostRows);
	const unit = tableUnitFor(shown.map(weightOf));
	const unitName = formatTableUnit(unit, snapshot.model.currency, locale);
	return [
		{
			kind: 'table',
			id: 'evidence.old',
			title: title(old, source),
			sub: m.report_old_sub({ unit: unitName }, { locale }),
			columns: [
				wordColumn(m.process_source_figure({}, { locale }), 3),
				wordColumn(m.process_source_value({}, { locale }), 2.2),
				wordColumn(m.process_source_source({}, { locale }), 2),
				wordColumn(m.process_source_date({}, { locale }), 1),
				figureColumn(m.report_column_swing({}, { locale }), 0.8)
			],
			rows: shown.map((figure) => ({
				cells: [
					textCell(weighedName(figure, source)),
					textCell(weighedValue(figure, source)),
					sourceCell(figure.source, locale),
					dayCell(figure.source?.date, locale),
					swingCell(figure.swing, unit, locale)
				]
			})),
			...(old.length > shown.length && {
				note: m.report_old_more(
					{ count: formatNumber(old.length - shown.length, locale) },
					{ locale }
				)
			})
		}
	];
}

function dateOf({ source }: WeighedFigure): string {
	return source?.date ?? '';
}

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
