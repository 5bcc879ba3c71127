import { beforeAll, describe, expect, it } from 'vitest';
import { chartsOf } from './charts-in.ts';
import type { Chapter, Paragraph } from './content.ts';
import { renderReportPdf } from './render-report-pdf.server.ts';
import type { Attached } from './report-pdf.ts';
import { cellsOf } from './testing/cells-of.ts';
import { attachmentOf, bookmarksOf, fontsOf, infoOf, pagesOf } from './testing/poppler.ts';
import { longTable, sampleContent } from './testing/sample-content.ts';

const report = sampleContent();
const attached: Attached = {
	name: 'snapshot-2026-Q3.json',
	mediaType: 'application/json',
	bytes: new TextEncoder().encode('{"quarter":"2026-Q3","company":"Größe"}')
};
const joined = (text: string) => text.replace(/\s/g, '');

describe('a report on paper', () => {
	let pdf: Uint8Array;
	let pages: readonly string[];
	beforeAll(async () => {
		pdf = await renderReportPdf(report, { paper: 'A4', attached });
		pages = pagesOf(pdf);
	});

	it('has its title, its language and the size of its paper', () => {
		expect(infoOf(pdf)).toMatch(/Title: +Business impact of disruptions, third quarter 2026/);
		expect(infoOf(pdf)).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/);
		expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (en)');
	});

	it('shows every figure and word of every table, also of those behind charts', () => {
		const text = joined(pages.join(''));
		for (const cell of cellsOf(report)) expect(text).toContain(joined(cell.text));
	});

	it('shows every text, and says which were edited', () => {
		const [first] = pages;
		expect(first).toContain('An attack on the whole site stops us for 13 days.');
		expect(first).toMatch(/Shipping carries 6\.07 M\. +edited/);
		expect(first).toMatch(/They were never tested\. +edited/);
		expect(first).not.toMatch(/13 days\. +edited/);
	});

	it('asks for decisions with room for approval and refusal', () => {
		expect(pages[0].match(/approved/g)).toHaveLength(2);
		expect(pages[0].match(/refused/g)).toHaveLength(2);
	});

	it('says on every page whose it is, how far it has come and who may read it', () => {
		for (const [index, page] of pages.entries()) {
			expect(page).toContain('Northline Drives');
			expect(page).toContain('Board, third quarter 2026');
			expect(page).toContain('Draft · Confidential: for the board alone');
			expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
		}
	});

	it('names the chapter on each of its pages', () => {
		const [, , ...later] = pages;
		for (const page of later.slice(0, 3)) expect(page.split('\n')[0]).toContain('The year');
	});

	it('says on the first page how its figures came about', () => {
		expect(pages[0]).toContain(report.foot);
		expect(pages[1]).not.toContain(report.foot);
	});

	it('has a bookmark for each chapter, on the page that the contents name', () => {
		const bookmarks = bookmarksOf(pdf);
		expect(bookmarks.map(({ title }) => title)).toEqual([
			'Summary',
			'The year',
			'Glossary',
			'Figures behind the charts'
		]);
		for (const { title, destpageposfrom1: page } of bookmarks)
			expect(pages[1]).toMatch(new RegExp(`${title} .* ${page}\\n`));
	});

	it('tears no row, and repeats title and heads on every page of a table', () => {
		const held = pages.filter(
			(page) => page.includes('Assumption 1') || /Assumption \d\d:/.test(page)
		);
		expect(held.length).toBeGreaterThan(2);
		for (const page of held) {
			expect(page).toContain(longTable.title);
			expect(page).toMatch(/Assumption +Source +Hours +Share/);
		}
		for (const { cells } of longTable.rows) {
			const row = joined(cells.map(({ text }) => text).join(''));
			expect(pages.filter((page) => joined(page).includes(row))).toHaveLength(1);
		}
	});

	it('carries its snapshot, byte by byte', () => {
		expect(attachmentOf(pdf, attached.name)).toEqual(Buffer.from(attached.bytes));
	});

	it('embeds its fonts', () => {
		expect(fontsOf(pdf)).toHaveLength(2);
		for (const font of fontsOf(pdf)) expect(font).toMatch(/SourceSans3-\w+ .* yes yes yes/);
	});

	it('is the same, byte by byte, when written again', async () => {
		expect(await renderReportPdf(report, { paper: 'A4', attached })).toEqual(pdf);
	});
});

describe('other reports', () => {
	it('are written in German, on US Letter', async () => {
		const pdf = await renderReportPdf(sampleContent({ locale: 'de' }), { paper: 'Letter' });
		const pages = pagesOf(pdf);
		expect(infoOf(pdf)).toMatch(/Page size: +612 x 792 pts \(letter\)/);
		expect(pages[1]).toMatch(/Inhalt/);
		expect(pages[0]).toContain(`Seite 1 von ${pages.length}`);
		expect(pages[0]).toMatch(/genehmigt/);
	});

	it('keep a long summary on one page', async () => {
		const [summary, ...others] = report.chapters;
		const more: Paragraph = {
			kind: 'paragraph',
			id: 'more',
			text: 'More is to be said about it. '.repeat(30),
			isEdited: false
		};
		const long: Chapter = { ...summary, blocks: [...summary.blocks, more, { ...more, id: 'and' }] };
		const pdf = await renderReportPdf({ ...report, chapters: [long, ...others] }, { paper: 'A4' });
		const [first, second] = pagesOf(pdf);
		expect(joined(first)).toContain(joined(more.text + more.text));
		expect(second).toContain('Contents');
	});

	it('begin with their contents when they have no summary', async () => {
		const chapters = report.chapters.slice(2);
		const pdf = await renderReportPdf({ ...report, chapters }, { paper: 'A4' });
		const [first] = pagesOf(pdf);
		expect(first).toContain(report.title);
		expect(first).toContain('Contents');
		expect(first).toContain(report.foot);
		expect(bookmarksOf(pdf).map(({ title }) => title)).toEqual(['Glossary']);
		expect(chartsOf({ ...report, chapters })).toEqual([]);
	});

	it('show the logo of their template', async () => {
		const png =
			'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
		const logo = { mediaType: 'image/png', base64: png } as const;
		const template = { ...report.template, logo };
		const pdf = await renderReportPdf({ ...report, template }, { paper: 'A4' });
		expect(Buffer.from(pdf).toString('latin1')).toContain('/Subtype /Image');
	});
});
