import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { m } from '#lib/paraglide/messages.js';
import { chartsOf } from './charts-in.ts';
import type { Chapter, ReportContent } from './content.ts';
import { blockContent } from './pdf/block-content.ts';
import { contentsPage, destination, type Entry } from './pdf/contents-page.ts';
import { framed, pageSizeOf, widthOf } from './pdf/page-frame.ts';
import { typeOf, type Setting } from './pdf/setting.ts';
import { reportFrame } from './report-style.ts';
import type { Paper } from './report-template.ts';

/** A file that travels inside the PDF. */
export interface Attached {
	readonly name: string;
	readonly mediaType: string;
	readonly bytes: Uint8Array;
}

export interface PdfOptions {
	readonly paper: Paper;
	readonly attached?: Attached;
	/** Of the summary's type and drawings; 1 when missing. See `fitSummary`. */
	readonly summaryScale?: number;
}

type ReportDocument = TDocumentDefinitions & { readonly info: { readonly creationDate: Date } };

/** A report as a document: the summary, contents, the other chapters, and every chart in figures. */
export function reportPdf(report: ReportContent, options: PdfOptions): ReportDocument {
	const { paper, attached, summaryScale = 1 } = options;
	const { locale, template } = report;
	const setting: Setting = { locale, accent: template.accent, width: widthOf(paper), scale: 1 };
	const [first] = report.chapters;
	const summary = first?.id === 'summary' ? first : undefined;
	const chapters = summary ? report.chapters.slice(1) : report.chapters;
	const annex = annexOf(report);
	const entries: readonly Entry[] = [...report.chapters, ...annex];
	const frame = { report, paper };
	return {
		...documentOf(report, paper),
		content: [
			...(summary ? [summarySection(report, summary, paper, summaryScale)] : []),
			framed(contentsPage(entries, setting), {
				...frame,
				name: summary ? m.report_contents({}, { locale }) : report.title,
				isFirst: !summary
			}),
			...chapters.map((chapter) =>
				framed(chapterContent(chapter, setting), { ...frame, name: chapter.name })
			),
			...annex.map((entry) =>
				framed(
					[
						...heading(entry, setting),
						...chartsOf(report).map(({ table }) => blockContent(table, setting))
					],
					{ ...frame, name: entry.name }
				)
			)
		],
		...(attached && { files: { [attached.name]: fileOf(attached, report) } })
	};
}

/** The summary alone, to see whether it fits on its page. */
export function summaryPdf(
	report: ReportContent,
	summary: Chapter,
	{ paper, summaryScale = 1 }: PdfOptions
): ReportDocument {
	const content = [summarySection(report, summary, paper, summaryScale)];
	return { ...documentOf(report, paper), content };
}

function summarySection(report: ReportContent, summary: Chapter, paper: Paper, scale: number) {
	const { locale, template, title } = report;
	const setting: Setting = { locale, accent: template.accent, width: widthOf(paper), scale };
	return framed(chapterContent(summary, setting), { report, paper, name: title, isFirst: true });
}

function documentOf(report: ReportContent, paper: Paper) {
	const { locale, company, title, createdAt } = report;
	return {
		...reportFrame,
		pageSize: pageSizeOf(paper),
		version: '1.7',
		language: locale,
		displayTitle: true,
		info: { title, author: company, creationDate: new Date(createdAt) }
	} satisfies Partial<TDocumentDefinitions>;
}

function chapterContent(chapter: Chapter, setting: Setting): Content[] {
	const blocks = chapter.blocks.map((block) => blockContent(block, setting));
	return [...heading(chapter, setting), ...blocks];
}

/** The message of a chapter; contents and bookmarks know it by its name. */
function heading(entry: Entry, setting: Setting): Content[] {
	const { name, headline } = entry;
	const id = destination(entry);
	return [{ text: headline, id, outline: true, outlineText: name, ...typeOf(setting).headline }];
}

/** The entry of the annex, unless there is no chart. */
function annexOf(report: ReportContent): readonly Entry[] {
	if (chartsOf(report).length === 0) return [];
	const { locale } = report;
	const headline = m.report_annex_headline({}, { locale });
	return [{ id: 'annex', name: m.report_annex({}, { locale }), headline }];
}

function fileOf({ name, mediaType, bytes }: Attached, { locale }: ReportContent) {
	const base64 = Buffer.from(bytes).toString('base64');
	const description = m.report_attached({}, { locale });
	return { name, src: `data:${mediaType};base64,${base64}`, description };
}
