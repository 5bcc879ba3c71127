import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import type { Compared } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { moneyCell, moneyChangeCell, noCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Cell, Row, Table } from '../content.ts';
import { type ReportSource, readerOf } from '../report-source.ts';
import type { ReportedCase } from './reported-case.ts';

/** All cases beside today. */
export function casesTable(source: ReportSource, cases: readonly ReportedCase[]): Table {
	const { locale } = source;
	const options = { locale };
	const known = cases.flatMap(({ figures }) => figures ?? []);
	const unit = tableUnitFor(
		known.flatMap(({ average, bad }) => [average.today.mean, average.case.mean, bad.today.mean])
	);
	const change = ({ difference, isClear }: Compared): Cell =>
		isClear
			? moneyChangeCell(difference.mean, unit, locale)
			: textCell(m.report_meeting_none({}, options), 'muted');
	const row = ({ pinned, figures }: ReportedCase): Row => {
		if (!figures)
			return { cells: [textCell(pinned.name), ...Array.from({ length: 6 }, () => noCell)] };
		const { average, bad, value } = figures;
		return {
			cells: [
				textCell(pinned.name),
				moneyCell(average.case.mean, unit, locale),
				change(average),
				moneyCell(average.difference.standardError, unit, locale),
				moneyCell(bad.case.mean, unit, locale),
				change(bad),
				value.isClear
					? moneyChangeCell(value.netBenefit.mean, unit, locale, 'more')
					: textCell(m.report_meeting_none({}, options), 'muted')
			]
		};
	};
	const [first] = known;
	return {
		kind: 'table',
		id: 'cases.all',
		title: m.report_cases_all({}, options),
		sub: m.report_cases_all_sub(
			{ unit: formatTableUnit(unit, readerOf(source).currency, locale) },
			options
		),
		columns: [
			wordColumn(m.what_if_column_case({}, options), 2.6),
			figureColumn(m.report_meeting_average({}, options)),
			figureColumn(m.what_if_column_difference({}, options)),
			figureColumn('±', 0.7),
			figureColumn(m.report_meeting_bad_year({}, options)),
			figureColumn(m.what_if_column_difference({}, options)),
			figureColumn(m.report_meeting_net({}, options))
		],
		rows: [
			...(first
				? [
						{
							cells: [
								textCell(m.what_if_column_today({}, options), 'strong'),
								moneyCell(first.average.today.mean, unit, locale),
								noCell,
								noCell,
								moneyCell(first.bad.today.mean, unit, locale),
								noCell,
								noCell
							]
						}
					]
				: []),
			...cases.map(row)
		]
	};
}
