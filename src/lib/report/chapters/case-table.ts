import { formatDays } from '#lib/format/hours.ts';
import { formatNumber, formatSigned } from '#lib/format/number.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import type { Compared } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { modelNames } from '#lib/view/model-names.ts';
import type { CaseFigures } from '#lib/view/what-if/case-figures.ts';
import { daysCell, moneyCell, moneyChangeCell, noCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Cell, Row, Table } from '../content.ts';
import { type ReportSource, readerOf } from '../report-source.ts';

const hoursPerDay = 24;

/** What a case changes, figure by figure, each with the error of its difference. */
export function caseTable(
	source: ReportSource,
	{
		id,
		title,
		asked,
		figures
	}: {
		readonly id: string;
		readonly title: string;
		/** Who asked, where that is known. */
		readonly asked: string | undefined;
		readonly figures: CaseFigures;
	}
): Table {
	const { locale } = source;
	const unit = tableUnitFor(
		[figures.average, figures.bad, figures.rare, figures.event?.loss.mean].flatMap((figure) =>
			figure ? [figure.today.mean, figure.case.mean] : []
		)
	);
	const unitName = formatTableUnit(unit, readerOf(source).currency, locale);
	const measured = m.report_cases_sub({ unit: unitName }, { locale });
	return {
		kind: 'table',
		id,
		title,
		sub: asked === undefined ? measured : m.report_cases_sub_by({ asked, measured }, { locale }),
		columns: [
			wordColumn(m.what_if_column_figure({}, { locale }), 3),
			figureColumn(m.what_if_column_today({}, { locale })),
			figureColumn(m.what_if_column_case({}, { locale })),
			figureColumn(m.what_if_column_difference({}, { locale })),
			figureColumn('±', 0.7)
		],
		rows: rows(source, figures, unit)
	};
}

type Unit = Parameters<typeof moneyCell>[1];

function rows(
	{ snapshot, locale }: ReportSource,
	{ average, bad, rare, event, value }: CaseFigures,
	unit: Unit
): readonly Row[] {
	const options = { locale };
	const scenario = modelNames(snapshot.model)('scenario', snapshot.settings.scenario);
	const money = (label: string, figure: Compared): Row =>
		row(label, figure, {
			value: (amount) => moneyCell(amount, unit, locale),
			error: (amount) => moneyCell(amount, unit, locale, 'muted'),
			change: (amount) => moneyChangeCell(amount, unit, locale),
			none: noneCell(locale)
		});
	const days = (label: string, figure: Compared): Row =>
		row(label, figure, {
			value: (hours) => daysCell(hours, locale),
			error: (hours) => daysErrorCell(hours, locale),
			change: (hours) => daysChangeCell(hours, locale),
			none: noneCell(locale)
		});
	return [
		money(m.what_if_row_average({}, options), average),
		money(m.what_if_row_bad({}, options), bad),
		money(m.what_if_row_rare({}, options), rare),
		...(event
			? [
					money(m.what_if_row_event({ scenario }, options), event.loss.mean),
					days(m.what_if_row_operational({}, options), event.operationalAt.mean),
					days(m.what_if_row_stable({}, options), event.stableAt.mean)
				]
			: []),
		...(value.annualCost > 0
			? [
					{
						cells: [
							textCell(m.what_if_row_cost({}, options)),
							moneyCell(0, unit, locale),
							moneyCell(value.annualCost, unit, locale),
							moneyChangeCell(value.annualCost, unit, locale),
							noCell
						]
					},
					netRow(value, unit, locale)
				]
			: [])
	];
}

interface Writer {
	readonly value: (amount: number | undefined) => Cell;
	readonly error: (amount: number | undefined) => Cell;
	readonly change: (amount: number) => Cell;
	/** What stands where a difference is no more than chance. */
	readonly none: Cell;
}

function row(label: string, figure: Compared, write: Writer): Row {
	const { today, case: changed, difference, isClear } = figure;
	return {
		cells: [
			textCell(label),
			write.value(today.mean),
			write.value(changed.mean),
			isClear ? write.change(difference.mean) : write.none,
			write.error(difference.standardError)
		]
	};
}

function netRow(
	{ netBenefit, isClear }: CaseFigures['value'],
	unit: Unit,
	locale: ReportSource['locale']
): Row {
	const { mean, standardError } = netBenefit;
	return {
		cells: [
			textCell(m.what_if_row_net({}, { locale })),
			noCell,
			noCell,
			isClear ? moneyChangeCell(mean, unit, locale, 'more') : noneCell(locale),
			moneyCell(standardError, unit, locale, 'muted')
		]
	};
}

function noneCell(locale: ReportSource['locale']): Cell {
	return textCell(m.report_meeting_none({}, { locale }), 'muted');
}

function daysChangeCell(hours: number, locale: ReportSource['locale']): Cell {
	return {
		text: formatSigned(hours, (size) => formatDays(size, locale)),
		value: hours / hoursPerDay,
		format: 'days',
		tone: hours < 0 ? 'better' : 'worse'
	};
}

/** An error that is too small for a decimal is small, not nothing. */
function daysErrorCell(hours: number | undefined, locale: ReportSource['locale']): Cell {
	const cell = daysCell(hours, locale, 'muted');
	const isSmall = hours !== undefined && hours > 0 && hours < 0.05 * hoursPerDay;
	return isSmall ? { ...cell, text: `<${formatNumber(0.1, locale, 1)}` } : cell;
}
