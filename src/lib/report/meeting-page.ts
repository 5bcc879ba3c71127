import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { axisUnit, cumulativeLossChart } from '#lib/charts/cumulative-loss.ts';
import { renderSvg } from '#lib/charts/render-svg.ts';
import { formatDateTime } from '#lib/format/dates.ts';
import type { EffectLine } from '#lib/format/effect-words.ts';
import { formatDays, formatDuration } from '#lib/format/hours.ts';
import { formatAmount, formatMoney, formatMoneyDifference } from '#lib/format/money.ts';
import { cannotOccur, type Locale } from '#lib/format/number.ts';
import { formatTableUnit } from '#lib/format/table-money.ts';
import type { Compared } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import type { CaseFigures } from '#lib/view/what-if/case-figures.ts';
import { contentWidth, reportFrame, rowLines } from './report-style.ts';
import { svgForPrint } from './svg-for-print.ts';

/** A case that a meeting noted, with what it comes to. */
export interface MeetingPageNote {
	readonly name: string;
	readonly changes: readonly EffectLine[];
	readonly text: string;
	readonly isDecided: boolean;
	/** Undefined when the model cannot say any more. */
	readonly figures: CaseFigures | undefined;
	/** The scenario whose event is shown. */
	readonly scenario: string;
}

/** Everything the page of a meeting says. */
export interface MeetingPage {
	readonly company: string;
	readonly currency: string;
	readonly locale: Locale;
	readonly startedAt: Date;
	/** When it ended; now, while it goes on. */
	readonly endedAt: Date;
	readonly notes: readonly MeetingPageNote[];
}

/** How much of a meeting is said, so that it fits on one page. */
export type Detail = 'whole' | 'withoutChart' | 'short';

/** Texts are cut to one line when a page would not hold all of them. */
const oneLine = 44;
/** The drawing is laid out for this width in pixels and set to the width of the page. */
const chartSize = { width: 760, height: 300 };

/** What was tried and decided, as the document of one page. */
export function meetingPage(
	page: MeetingPage,
	detail: Detail
): TDocumentDefinitions & { readonly info: { readonly creationDate: Date } } {
	const { company, locale, startedAt, endedAt, notes } = page;
	const title = m.report_meeting_title({ company }, { locale });
	return {
		...reportFrame,
		info: { title, creationDate: endedAt },
		language: locale,
		content: [
			{
				text: m.report_meeting_when(
					{
						company,
						from: formatDateTime(startedAt, locale),
						until: formatDateTime(endedAt, locale)
					},
					{ locale }
				),
				style: 'sub'
			},
			{ text: headline(page), style: 'headline', margin: [0, 4, 0, 12] },
			...(notes.length > 0 ? [noteTable(page, detail)] : []),
			...(detail === 'whole' ? chart(page) : [])
		],
		footer: {
			text: m.report_meeting_foot({}, { locale }),
			style: 'note',
			margin: [45, 14, 45, 0]
		}
	};
}

/** What the meeting decided, or that it did not. */
export function headline({ notes, locale, currency }: MeetingPage): string {
	const decided = notes.filter(({ isDecided }) => isDecided);
	if (notes.length === 0) return m.report_meeting_nothing({}, { locale });
	if (decided.length === 0)
		return m.report_meeting_undecided({ count: String(notes.length) }, { locale });
	const [only] = decided;
	if (decided.length > 1 || !only)
		return m.report_meeting_several(
			{ names: decided.map((note) => note.name).join(', ') },
			{ locale }
		);
	const name = only.name;
	const average = only.figures?.average;
	if (!average?.isClear) return m.report_meeting_decided({ name }, { locale });
	const saving = formatMoney(Math.abs(average.difference.mean), currency, locale);
	const words = average.difference.mean < 0 ? m.report_meeting_saves : m.report_meeting_costs;
	return words({ name, saving }, { locale });
}

function noteTable({ notes, locale, currency }: MeetingPage, detail: Detail): Content {
	const head = (text: string): TableCell => ({ text, style: 'column', alignment: 'right' });
	const columns = [
		m.report_meeting_average({}, { locale }),
		m.what_if_column_difference({}, { locale }),
		m.report_meeting_bad_year({}, { locale }),
		m.report_meeting_stable({}, { locale }),
		m.report_meeting_net({}, { locale })
	];
	const known = notes.find(({ figures }) => figures)?.figures;
	return {
		table: {
			headerRows: 1,
			widths: ['*', 52, 56, 52, 52, 56],
			body: [
				[
					{ text: m.report_meeting_case({ currency }, { locale }), style: 'column' },
					...columns.map(head)
				],
				...(known ? [todayRow(known, locale)] : []),
				...notes.map((note) => noteRow(note, locale, detail))
			]
		},
		layout: rowLines
	};
}

function todayRow({ average, bad, event }: CaseFigures, locale: Locale): TableCell[] {
	return [
		{ text: m.what_if_column_today({}, { locale }), bold: true },
		right(formatAmount(average.today.mean, locale)),
		right(cannotOccur),
		right(formatAmount(bad.today.mean, locale)),
		right(event ? formatDuration(event.stableAt.p50.today.mean, locale) : cannotOccur),
		right(cannotOccur)
	];
}

function noteRow(note: MeetingPageNote, locale: Locale, detail: Detail): TableCell[] {
	const { changes, text, isDecided, figures } = note;
	const fit = (words: string) =>
		detail === 'short' && words.length > oneLine ? `${words.slice(0, oneLine)} …` : words;
	const lines = changes.map(({ subject, change }) => `${subject}: ${change}`).join('; ');
	const what: TableCell = {
		stack: [
			{
				text: [
					{ text: note.name, bold: true },
					isDecided ? { text: `  ${m.meeting_decided({}, { locale })}`, style: 'better' } : ''
				]
			},
			{ text: fit(lines), style: 'sub' },
			...(text === '' ? [] : [{ text: fit(text), style: 'sub' }])
		]
	};
	if (!figures) return [what, ...Array.from({ length: 5 }, () => right(cannotOccur))];
	const { average, bad, event, value } = figures;
	return [
		what,
		right(formatAmount(average.case.mean, locale)),
		difference(average, locale),
		right(formatAmount(bad.case.mean, locale)),
		right(event ? formatDuration(event.stableAt.p50.case.mean, locale) : cannotOccur),
		right(formatMoneyDifference(value.netBenefit.mean, locale))
	];
}

function difference({ difference: { mean }, isClear }: Compared, locale: Locale): TableCell {
	if (!isClear) return right(m.report_meeting_none({}, { locale }));
	return {
		text: formatMoneyDifference(mean, locale),
		style: mean < 0 ? 'better' : 'worse',
		alignment: 'right'
	};
}

function right(text: string): TableCell {
	return { text, alignment: 'right' };
}

/** The typical event of what was decided last, or else noted last, over that of today. */
function chart({ notes, locale, currency }: MeetingPage): Content[] {
	const drawn = notes.filter(({ figures }) => figures?.event);
	const note = drawn.findLast(({ isDecided }) => isDecided) ?? drawn.at(-1);
	const event = note?.figures?.event;
	if (!event || event.curve.today.loss === 0) return [];
	const { curve } = event;
	const svg = renderSvg(cumulativeLossChart(curve.case, locale, chartSize, curve.today), chartSize);
	return [
		{
			text: m.report_meeting_chart(
				{
					name: note.name,
					today: formatMoney(curve.today.loss, currency, locale),
					case: formatMoney(curve.case.loss, currency, locale)
				},
				{ locale }
			),
			style: 'title',
			margin: [0, 16, 0, 1]
		},
		{
			text: m.what_if_curve_sub(
				{
					scenario: note.scenario,
					currency: formatTableUnit(axisUnit(curve.today), currency, locale),
					day: formatDays(curve.today.horizonHours, locale, 0)
				},
				{ locale }
			),
			style: 'sub',
			margin: [0, 0, 0, 4]
		},
		{ svg: svgForPrint(svg), width: contentWidth }
	];
}
