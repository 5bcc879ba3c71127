import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportContent } from './content.ts';
import { renderReportPdf } from './render-report-pdf.server.ts';
import { reportContent } from './report-content.ts';
import { renderWorkbook } from './report-workbook.server.ts';
import { demonstrationSnapshot } from './snapshot/testing/demonstration-snapshot.ts';
import { draftOf } from './snapshot/testing/report-source.ts';
import type { Snapshot } from './snapshot/snapshot.ts';
import { tablesOf } from './tables-of.ts';
import { bookmarksOf, pagesOf } from './testing/poppler.ts';
import { sheetsOf } from './testing/workbook-text.ts';

const joined = (text: string) => text.replace(/[\s\u00ad]/g, '');

describe('every chapter of the demonstration company', () => {
	let snapshot: Snapshot;
	beforeAll(() => {
		snapshot = demonstrationSnapshot();
	});

	it.each([
		{ locale: 'en', paper: 'A4' },
		{ locale: 'de', paper: 'Letter' }
	] as const)('stands in the PDF, figure by figure: $locale, $paper', async ({ locale, paper }) => {
		const report: ReportContent = reportContent(draftOf(snapshot, locale));
		const pdf = await renderReportPdf(report, { paper });
		const pages = pagesOf(pdf);
		const text = joined(pages.join(''));
		const lost = tablesOf(report).flatMap(({ table }) =>
			table.rows.flatMap(({ cells }) =>
				// A text that wraps beside another is not found in one piece: its words are.
				cells.filter((cell) => cell.text.split(/\s/).some((word) => !text.includes(joined(word))))
			)
		);
		expect(lost).toEqual([]);
		const titles = bookmarksOf(pdf).map(({ title }) => title);
		expect(titles.slice(0, -1)).toEqual(report.chapters.map(({ name }) => name));
		expect(joined(pages[0])).toContain(joined(report.foot));
	});

	it('stands in the workbook, unrounded', async () => {
		const report = reportContent(draftOf(snapshot));
		const [, ...sheets] = sheetsOf(await renderWorkbook(report));
		for (const [index, { table }] of tablesOf(report).entries()) {
			const numbers = sheets[index].cells.flatMap(({ kind, value }) =>
				kind === 'number' ? [Number(value)] : []
			);
			const figures = table.rows.flatMap(({ cells }) =>
				cells.flatMap(({ value }) => (value === undefined ? [] : [value]))
			);
			expect(numbers).toEqual(figures);
		}
	});
});
