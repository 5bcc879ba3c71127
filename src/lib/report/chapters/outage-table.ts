import { formatMoneyRange } from '#lib/format/money.ts';
import type { Locale } from '#lib/format/number.ts';
import { formatShare } from '#lib/format/share.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OutageComparison, OutageRow } from '#lib/view/outages/outage-comparison.ts';
import {
	causeWords,
	formatDayCount,
	lossWords,
	outageName,
	publishedDays,
	rowShareWords
} from '#lib/view/outages/outage-words.ts';
import { noCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Cell, Row, Table } from '../content.ts';

/** The table behind the comparison: our event first, then every published one. */
export function outageTable({ own, rows }: OutageComparison, title: string, locale: Locale): Table {
	return {
		kind: 'table',
		id: 'outages.table',
		title,
		sub: m.report_outages_table_sub({}, { locale }),
		columns: [
			wordColumn(m.outage_column_company({}, { locale }), 2),
			wordColumn(m.outage_column_cause({}, { locale }), 2),
			figureColumn(m.outage_column_standstill({}, { locale }), 0.8),
			figureColumn(m.outage_column_normal({}, { locale }), 0.8),
			figureColumn(m.outage_column_loss({}, { locale }), 2),
			figureColumn(m.outage_column_share({}, { locale }), 1.2)
		],
		rows: [...(own ? [ownRow(own, locale)] : []), ...rows.map((row) => outageRow(row, locale))]
	};
}

function ownRow(own: NonNullable<OutageComparison['own']>, locale: Locale): Row {
	return {
		cells: [
			textCell(m.outage_own_name({ scenario: own.scenario.name }, { locale }), 'strong'),
			noCell,
			daysCell(own.standstillDays, locale),
			daysCell(own.normalDays.middle, locale),
			textCell(formatMoneyRange(own.loss, own.currency, locale)),
			own.share
				? {
						text: formatShare(own.share.mean, locale, 1),
						value: own.share.mean,
						format: 'share'
					}
				: noCell
		]
	};
}

function outageRow(row: OutageRow, locale: Locale): Row {
	return {
		cells: [
			textCell(outageName(row, locale)),
			textCell(causeWords(row, locale)),
			daysCell(row.standstillDays, locale),
			daysCell(row.normalDays, locale),
			textCell(lossWords(row, locale), row.loss ? undefined : 'muted'),
			textCell(rowShareWords(row, locale), row.loss?.share ? undefined : 'muted')
		]
	};
}

function daysCell(days: number | undefined, locale: Locale): Cell {
	if (days === undefined) return textCell(publishedDays(undefined, locale), 'muted');
	return { text: formatDayCount(days, locale), value: days, format: 'days' };
}
