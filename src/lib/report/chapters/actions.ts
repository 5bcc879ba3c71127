import { formatDay } from '#lib/format/dates.ts';
import { formatDuration } from '#lib/format/hours.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { numberCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import { dayCell, statedCell } from '../stated-cells.ts';
import type { Block, Chapter, Table } from '../content.ts';
import { daysBetween } from '../fiscal-quarter.ts';
import { type ReportSource, paragraph } from '../report-source.ts';
import type { Action, Snapshot } from '../snapshot/snapshot.ts';

const hoursPerDay = 24;

/** What was decided and has to be done, as it stood when the quarter was closed. */
interface ActionsByState {
	/** The one that waits longest first. */
	readonly overdue: readonly Action[];
	/** The next one due first. */
	readonly open: readonly Action[];
	/** Since the quarter before was closed; the latest first. */
	readonly done: readonly Action[];
	readonly all: number;
}

/** What was agreed: what is overdue, what is still to be done, and what has been done. */
export function actionsChapter(source: ReportSource): Chapter {
	const { snapshot, locale } = source;
	const actions = byState(snapshot);
	return {
		id: 'actions',
		name: m.report_actions_name({}, { locale }),
		headline: headline(actions, snapshot, locale),
		blocks: actions.all === 0 ? [nothing(source)] : blocks(actions, source)
	};
}

function byState({ actions, closedOn, previous }: Snapshot): ActionsByState {
	const open = actions
		.filter(({ done }) => done === undefined)
		.toSorted((a, b) => a.due.localeCompare(b.due));
	return {
		overdue: open.filter(({ due }) => due < closedOn),
		open: open.filter(({ due }) => due >= closedOn),
		done: actions
			.filter(({ done }) => done !== undefined && (!previous || done > previous.closedOn))
			.toSorted((a, b) => (b.done ?? '').localeCompare(a.done ?? '')),
		all: actions.length
	};
}

function headline(
	{ overdue, open, all }: ActionsByState,
	{ closedOn }: Snapshot,
	locale: Locale
): string {
	const options = { locale };
	const count = formatNumber(all, locale);
	const [oldest] = overdue;
	if (oldest) {
		const days = lateBy(oldest, closedOn, locale);
		if (all === 1) return m.report_actions_overdue_only({ days }, options);
		if (overdue.length === 1) return m.report_actions_overdue_one({ count, days }, options);
		const late = formatNumber(overdue.length, locale);
		return m.report_actions_overdue({ overdue: late, count, days }, options);
	}
	if (all === 0) return m.report_actions_none({}, options);
	if (all === 1)
		return open.length === 0
			? m.report_actions_done_only({}, options)
			: m.report_actions_open_only({}, options);
	if (open.length === 0) return m.report_actions_done_all({ count }, options);
	const words = open.length === 1 ? m.report_actions_open_one : m.report_actions_open;
	return words({ open: formatNumber(open.length, locale), count }, options);
}

function lateBy({ due }: Action, closedOn: string, locale: Locale): string {
	return formatDuration(daysBetween(due, closedOn) * hoursPerDay, locale);
}

function nothing(source: ReportSource): Block {
	return paragraph(
		source,
		'actions.none',
		m.report_actions_none_text({}, { locale: source.locale })
	);
}

function blocks({ overdue, open, done, all }: ActionsByState, source: ReportSource): Block[] {
	const { locale, snapshot } = source;
	const count = (actions: readonly Action[]) => formatNumber(actions.length, locale);
	const text = m.report_actions_text(
		{
			day: formatDay(snapshot.closedOn, locale),
			overdue: count(overdue),
			open: count(open),
			done: formatNumber(all - overdue.length - open.length, locale)
		},
		{ locale }
	);
	return [
		paragraph(source, 'actions.state', text),
		...overdueTable(overdue, snapshot, locale),
		...openTable(open, snapshot, locale),
		...doneTable(done, snapshot, locale)
	];
}

function overdueTable(
	actions: readonly Action[],
	{ closedOn }: Snapshot,
	locale: Locale
): readonly Table[] {
	const [oldest] = actions;
	if (!oldest) return [];
	const title = m.report_actions_overdue_title(
		{ what: oldest.what, days: lateBy(oldest, closedOn, locale) },
		{ locale }
	);
	const last = m.report_actions_column_overdue({}, { locale });
	return [
		table('overdue', title, figureColumn(last, 0.8), actions, locale, ({ due }) => ({
			...numberCell(daysBetween(due, closedOn), locale),
			tone: 'worse'
		}))
	];
}

function openTable(
	actions: readonly Action[],
	{ closedOn }: Snapshot,
	locale: Locale
): readonly Table[] {
	const [next] = actions;
	if (!next) return [];
	const day = formatDay(next.due, locale);
	const title = m.report_actions_open_title({ what: next.what, day }, { locale });
	const last = m.report_actions_column_left({}, { locale });
	return [
		table('open', title, figureColumn(last, 0.8), actions, locale, ({ due }) =>
			numberCell(daysBetween(closedOn, due), locale)
		)
	];
}

function doneTable(
	actions: readonly Action[],
	{ previous }: Snapshot,
	locale: Locale
): readonly Table[] {
	if (actions.length === 0) return [];
	const count = formatNumber(actions.length, locale);
	const title = previous
		? m.report_actions_done_since({ count, day: formatDay(previous.closedOn, locale) }, { locale })
		: m.report_actions_done_title({ count }, { locale });
	const last = m.report_actions_column_done({}, { locale });
	return [
		table('done', title, wordColumn(last, 0.8), actions, locale, ({ done }) =>
			dayCell(done, locale)
		)
	];
}

function table(
	id: string,
	title: string,
	last: Table['columns'][number],
	actions: readonly Action[],
	locale: Locale,
	lastCell: (action: Action) => Table['rows'][number]['cells'][number]
): Table {
	return {
		kind: 'table',
		id: `actions.${id}`,
		title,
		columns: [
			wordColumn(m.report_actions_column_what({}, { locale }), 3),
			wordColumn(m.report_column_owner({}, { locale }), 1.4),
			wordColumn(m.report_actions_column_due({}, { locale }), 0.8),
			last
		],
		rows: actions.map((action) => ({
			cells: [
				textCell(action.what),
				statedCell(action.owner),
				dayCell(action.due, locale),
				lastCell(action)
			]
		}))
	};
}
