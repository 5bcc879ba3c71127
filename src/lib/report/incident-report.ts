import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { incidentLossChart, incidentUnit } from '#lib/charts/incident-loss.ts';
import { renderSvg } from '#lib/charts/render-svg.ts';
import { formatZonedTime } from '#lib/format/dates.ts';
import { cannotOccur, type Locale } from '#lib/format/number.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { type Deadline, deadlines } from '#lib/incident/deadlines.ts';
import type { Incident, StandingEntry } from '#lib/incident/incident.ts';
import { type IncidentRecord, type Moment, courses } from '#lib/incident/record.ts';
import { m } from '#lib/paraglide/messages.js';
import { chainWords, entriesTitle } from '#lib/view/incidents/chain-words.ts';
import {
	determinationLines,
	entryLines,
	entryNumber,
	hitLines,
	shownHash
} from '#lib/view/incidents/entry-lines.ts';
import { exportedRecord } from '#lib/view/incidents/exported-record.ts';
import { incidentCurve, type IncidentCurve } from '#lib/view/incidents/incident-curve.ts';
import {
	deadlineName,
	entryTitle,
	outcomeName,
	termName
} from '#lib/view/incidents/incident-names.ts';
import { curveRows, curveTitle } from '#lib/view/incidents/incident-table.ts';
import {
	deadlineState,
	deadlinesTitle,
	incidentLede,
	incidentTitle
} from '#lib/view/incidents/incident-words.ts';
import { contentWidth, reportFrame, rowLines } from './report-style.ts';
import { svgForPrint } from './svg-for-print.ts';

/** Everything the report of an incident is made from. */
export interface IncidentReport {
	readonly record: IncidentRecord;
	readonly incident: Incident;
	/** When it is written: deadlines stand as of then. */
	readonly now: Moment;
	readonly locale: Locale;
}

/** The drawing is laid out for this size in pixels and set to the width of the page. */
const chartSize = { width: 820, height: 300 };
/** Days of the table: close together at first. */
const tableDays = [1, 2, 3, 4, 5, 7, 10, 14, 21, 30];
/** A page has room for so many columns of earlier estimates. */
const mostEarlier = 4;

/** The record of an incident as a document, with the record itself attached for programs. */
export function incidentReport(
	report: IncidentReport
): TDocumentDefinitions & { readonly info: { readonly creationDate: Date } } {
	const { record, incident, now, locale } = report;
	const { name, company, zone, isExercise } = incident.opened;
	const { key } = incident;
	const curve = incidentCurve(incident);
	const at = (moment: Moment) => formatZonedTime(new Date(moment), zone, locale);
	const json = Buffer.from(exportedRecord(record)).toString('base64');
	return {
		...reportFrame,
		info: { title: m.incident_report_title({ name }, { locale }), creationDate: new Date(now) },
		language: locale,
		files: {
			record: { src: `data:application/json;base64,${json}`, name: 'incident-record.json' }
		},
		content: [
			{
				text: m.incident_report_scope({ company, key, moment: at(now), zone }, { locale }),
				style: 'sub'
			},
			...(isExercise
				? [{ text: m.incident_report_exercise({}, { locale }), style: 'worse' } as const]
				: []),
			{ text: incidentTitle(incident, curve, locale), style: 'headline', margin: [0, 4, 0, 10] },
			aspects(report, curve),
			...deadlineTable(report),
			...(curve ? loss(curve, incident, locale) : []),
			...entries(report)
		],
		footer: (page: number, pages: number) => foot(report, page, pages)
	};
}

/** What Form 8-K asks for: nature, scope, timing and impact; then what was determined. */
function aspects({ incident, locale }: IncidentReport, curve: IncidentCurve | undefined): Content {
	const { opened, hits, determinations } = incident;
	const at = (moment: Moment) => formatZonedTime(new Date(moment), opened.zone, locale);
	const scope = hitLines(hits, locale);
	const determined = determinations.at(-1);
	const outcome = outcomeName(determined?.outcome ?? 'undetermined', locale);
	const rows: readonly (readonly [string, readonly string[]])[] = [
		[m.incident_report_nature({}, { locale }), [opened.text]],
		[
			m.incident_report_scope_row({}, { locale }),
			scope.length > 0 ? scope : [m.incident_report_scope_unknown({}, { locale })]
		],
		[
			m.incident_report_timing({}, { locale }),
			[
				m.incident_line_began({ moment: at(opened.beganAt) }, { locale }),
				m.incident_line_aware({ moment: at(opened.awareAt) }, { locale })
			]
		],
		[
			m.incident_report_impact({}, { locale }),
			curve
				? incidentLede(incident, curve, locale)
				: [m.incident_report_impact_unknown({}, { locale })]
		],
		[
			m.incident_report_materiality({}, { locale }),
			determined
				? [
						`${outcome}, ${at(determined.knownAt)}`,
						determined.text,
						...determinationLines(determined, locale)
					]
				: [outcome]
		]
	];
	return {
		table: {
			headerRows: 0,
			dontBreakRows: true,
			widths: [92, '*'],
			body: rows.map(([name, lines]) => [{ text: name, bold: true }, { stack: [...lines] }])
		},
		layout: rowLines
	};
}

function deadlineTable({ incident, now, locale }: IncidentReport): Content[] {
	const shown = deadlines(incident, now);
	if (shown.length === 0) return [];
	const at = (moment: Moment | undefined) =>
		moment === undefined
			? cannotOccur
			: formatZonedTime(new Date(moment), incident.opened.zone, locale);
	const title = deadlinesTitle(shown, now, locale);
	const head = [
		m.incident_deadline_column({}, { locale }),
		m.incident_deadline_column_start({}, { locale }),
		m.incident_deadline_column_due({}, { locale }),
		m.incident_deadline_column_done({}, { locale }),
		m.incident_deadline_column_state({}, { locale })
	];
	return [
		heading(m.incident_report_deadlines({ title }, { locale })),
		{
			table: {
				headerRows: 1,
				dontBreakRows: true,
				widths: ['*', 76, 76, 76, 84],
				body: [
					head.map((text) => ({ text, style: 'column' })),
					...shown.map((deadline) => [
						{
							stack: [
								deadlineName(deadline.kind, locale),
								{ text: termName(deadline.kind, locale), style: 'sub' }
							]
						},
						at(deadline.startedAt),
						at(deadline.dueAt),
						at(deadline.doneAt),
						stateCell(deadline, now, locale)
					])
				]
			},
			layout: rowLines
		},
		{ text: m.incident_deadline_note({}, { locale }), style: 'note', margin: [0, 4, 0, 0] }
	];
}

function stateCell(deadline: Deadline, now: Moment, locale: Locale): TableCell {
	const isLate = deadline.state === 'overdue' || deadline.state === 'doneLate';
	return { text: deadlineState(deadline, now, locale), ...(isLate && { style: 'worse' }) };
}

function loss(whole: IncidentCurve, { estimates }: Incident, locale: Locale): Content[] {
	const curve = { ...whole, earlier: whole.earlier.slice(-mostEarlier) };
	const svg = renderSvg(incidentLossChart(curve, locale, chartSize), chartSize);
	const unit = tableUnitFor(courses.flatMap((course) => curve.courses[course].byDay));
	const [head, ...rows] = curveRows(curve, tableDays, locale, unit);
	const { name = '', fingerprint = '' } = estimates.at(-1)?.content.model ?? {};
	const model = m.incident_line_model(
		{ name, fingerprint: fingerprint.slice(0, shownHash) },
		{ locale }
	);
	const unitName = (of: typeof unit) => formatTableUnit(of, curve.currency, locale);
	return [
		{
			unbreakable: true,
			stack: [
				heading(curveTitle(curve, locale)),
				{
					text: m.incident_chart_sub({ unit: unitName(incidentUnit(curve)) }, { locale }),
					style: 'sub',
					margin: [0, 0, 0, 4]
				},
				{ svg: svgForPrint(svg), width: contentWidth }
			]
		},
		{
			unbreakable: true,
			stack: [
				heading(m.incident_report_table({ unit: unitName(unit) }, { locale })),
				{
					table: {
						headerRows: 1,
						widths: head.map((_, i) => (i === 0 ? 40 : '*')),
						body: [
							head.map((text, i) => ({ text, style: 'column', alignment: side(i) })),
							...rows.map((row) => row.map((text, i) => ({ text, alignment: side(i) })))
						]
					},
					layout: rowLines
				},
				{
					text: m.incident_report_basis({ model }, { locale }),
					style: 'note',
					margin: [0, 4, 0, 0]
				}
			]
		}
	];
}

function side(column: number): 'left' | 'right' {
	return column === 0 ? 'left' : 'right';
}

function entries({ record: { faults }, incident, locale }: IncidentReport): Content[] {
	const { opened, entries: all } = incident;
	return [
		heading(m.incident_report_entries({}, { locale })),
		{
			text: entriesTitle(all, faults, locale),
			bold: true,
			...(faults.length > 0 && { style: 'worse' })
		},
		...chainWords(all, faults, locale).map((text) => ({ text, style: 'sub' })),
		...all.map((entry) => entryBlock(entry, opened.zone, locale))
	];
}

function entryBlock(entry: StandingEntry, zone: string, locale: Locale): Content {
	const { position, recordedAt, content, hash } = entry;
	const at = (moment: Moment) => formatZonedTime(new Date(moment), zone, locale);
	return {
		margin: [0, 8, 0, 0],
		unbreakable: true,
		stack: [
			{
				text: `${entryNumber(position)} · ${entryTitle(content, locale)}`,
				bold: true
			},
			{
				text: m.incident_entry_known(
					{ moment: at(content.knownAt), recorded: at(recordedAt), author: content.author },
					{ locale }
				),
				style: 'note'
			},
			...(content.text === '' ? [] : [content.text]),
			...entryLines(entry, zone, locale).map((text) => ({ text, style: 'sub' })),
			{ text: m.incident_entry_hash({ hash }, { locale }), style: 'note' }
		]
	};
}

function heading(text: string): Content {
	return { text, style: 'title', margin: [0, 16, 0, 3] };
}

function foot({ incident, locale }: IncidentReport, page: number, pages: number): Content {
	const { name } = incident.opened;
	const hash = incident.entries.at(-1)?.hash ?? '';
	return {
		margin: [45, 14, 45, 0],
		columns: [
			{
				text: m.incident_report_foot(
					{ name, key: incident.key, hash: hash.slice(0, shownHash) },
					{ locale }
				),
				style: 'note'
			},
			{
				text: m.incident_report_page({ page: String(page), pages: String(pages) }, { locale }),
				style: 'note',
				alignment: 'right',
				width: 80
			}
		]
	};
}
