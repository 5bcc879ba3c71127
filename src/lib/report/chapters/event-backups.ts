import { formatDuration } from '#lib/format/hours.ts';
import { formatAmount, formatMoney } from '#lib/format/money.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { m } from '#lib/paraglide/messages.js';
import { lossDifference } from '#lib/view/loss-difference.ts';
import type { OverviewEvent } from '#lib/view/overview.ts';
import { durationCell, moneyCell, noCell, numberCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Block, Cell, Table } from '../content.ts';
import { paragraph, readerOf, type ReportSource } from '../report-source.ts';
import type { BackupVariant } from '../snapshot/backup-variant.ts';

/** The same event when all backups can be used, and when none can; nothing where that is not computable. */
export function backupBlocks(source: ReportSource): readonly Block[] {
	const { usable, lost } = source.snapshot.results.backups;
	if (!usable || !lost) return [];
	return [
		paragraph(source, 'event.backups', backupText(source, usable, lost)),
		...(more(usable, lost) === 0 ? [] : [backupTable(source, usable, lost)])
	];
}

/** What the loss of the backups adds to the event; 0 when only rounding differs. */
function more(usable: BackupVariant, lost: BackupVariant): number {
	return lossDifference(lost.loss, usable.loss);
}

function backupText(source: ReportSource, usable: BackupVariant, lost: BackupVariant): string {
	const { locale } = source;
	const { currency } = readerOf(source);
	const { event } = source.snapshot.results.overview;
	if (lost.paths.rebuild === usable.paths.rebuild && more(usable, lost) === 0)
		return m.report_event_backups_same({}, { locale });
	const difference = more(usable, lost);
	const money = {
		usable: formatMoney(usable.loss, currency, locale),
		lost: formatMoney(lost.loss, currency, locale)
	};
	if (difference === 0) return m.report_event_backups_equal({ loss: money.lost }, { locale });
	const sentence = difference > 0 ? m.report_event_backups_dearer : m.report_event_backups_cheaper;
	return [
		sentence({ ...money, difference: formatAmount(Math.abs(difference), locale) }, { locale }),
		...(lost.operationalAt > usable.operationalAt
			? [
					m.report_event_backups_longer(
						{
							usable: formatDuration(usable.operationalAt, locale),
							lost: formatDuration(lost.operationalAt, locale)
						},
						{ locale }
					)
				]
			: []),
		...(event ? [assumedSentence(source, event)] : [])
	].join(' ');
}

/** Which of the two the reference event of this report is. */
function assumedSentence({ locale }: ReportSource, { plan }: OverviewEvent): string {
	const isAnyLost = plan.teams.some(({ systems }) => systems.some(({ backupLost }) => backupLost));
	return isAnyLost
		? m.report_event_backups_assumed_lost({}, { locale })
		: m.report_event_backups_assumed_usable({}, { locale });
}

function backupTable(source: ReportSource, usable: BackupVariant, lost: BackupVariant): Table {
	const { locale } = source;
	const { currency } = readerOf(source);
	const unit = tableUnitFor([usable.loss, lost.loss]);
	const both = (name: string, cell: (variant: BackupVariant) => Cell) => ({
		cells: [textCell(name), cell(usable), cell(lost)]
	});
	const count = (number: number) => (number === 0 ? noCell : numberCell(number, locale));
	return {
		kind: 'table',
		id: 'event.backups-table',
		title: m.report_event_backups_title(
			{
				count: numberCell(lost.paths.rebuild, locale).text,
				before: numberCell(usable.paths.rebuild, locale).text
			},
			{ locale }
		),
		sub: m.report_event_backups_sub({ unit: formatTableUnit(unit, currency, locale) }, { locale }),
		columns: [
			wordColumn(m.report_event_backups_figure({}, { locale }), 2),
			figureColumn(m.report_event_backups_usable({}, { locale })),
			figureColumn(m.report_event_backups_lost({}, { locale }))
		],
		rows: [
			both(m.report_event_cost({}, { locale }), ({ loss }) =>
				moneyCell(loss, unit, locale, 'strong')
			),
			both(m.invest_figure_operational({}, { locale }), ({ operationalAt }) =>
				durationCell(operationalAt, locale)
			),
			both(m.invest_figure_stable({}, { locale }), ({ stableAt }) =>
				durationCell(stableAt, locale)
			),
			both(m.report_event_breaches({}, { locale }), ({ breaches }) => numberCell(breaches, locale)),
			both(m.report_event_repaired({}, { locale }), ({ paths }) => count(paths.repair)),
			both(m.report_event_restored({}, { locale }), ({ paths }) => count(paths.restore)),
			both(m.report_event_rebuilt({}, { locale }), ({ paths }) => count(paths.rebuild))
		]
	};
}
