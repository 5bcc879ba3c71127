import { beforeAll, describe, expect, it } from 'vitest';
import type { Chapter } from './content.ts';
import { renderSlides } from './report-slides.server.ts';
import { hostileTexts, longTable, sampleContent } from './testing/sample-content.ts';
import { filesOf, plain } from './testing/workbook-text.ts';

const report = sampleContent();
/** The texts of the files whose path matches, each joined by spaces, in the order of their numbers. */
function textsOf(files: Readonly<Record<string, string>>, path: RegExp): readonly string[] {
	const number = (name: string) => Number(/(\d+)\.xml$/.exec(name)?.[1]);
	return Object.keys(files)
		.filter((name) => path.test(name))
		.sort((a, b) => number(a) - number(b))
		.map((name) =>
			[...files[name].matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text]) => plain(text)).join(' ')
		);
}

describe('a report as slides', () => {
	let written: Uint8Array;
	let files: Readonly<Record<string, string>>;
	let slides: readonly string[];
	beforeAll(async () => {
		written = await renderSlides(report);
		files = filesOf(written);
		slides = textsOf(files, /^ppt\/slides\/slide\d+\.xml$/);
	});

	it('begins with what it is, how far it has come and what its figures rest on', () => {
		for (const text of [report.title, report.company, report.occasion, 'Draft', report.foot])
			expect(slides[0]).toContain(text);
	});

	it('has 16:9 slides with marks and a number', () => {
		expect(files['ppt/presentation.xml']).toMatch(/<p:sldSz cx="12192000" cy="6858000"\/>/);
		const [master] = textsOf(files, /^ppt\/slideLayouts\/slideLayout2\.xml$/);
		expect(master).toContain('Northline Drives · Draft · Confidential: for the board alone');
		expect(files['ppt/slides/slide2.xml']).toContain('type="sldNum"');
	});

	it('has every chapter with something to show under its message', () => {
		const [summary, year] = report.chapters;
		for (const { headline } of [summary, year])
			expect(slides.filter((text) => text.includes(headline)).length).toBeGreaterThan(1);
	});

	it('has charts that can be edited, with their figures', () => {
		const charts = Object.keys(files).filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path));
		expect(charts).toHaveLength(1);
		expect(files[charts[0]]).toContain('<c:v>2.840001</c:v>');
		expect(files[charts[0]]).toContain('<c:v>June</c:v>');
	});

	it('has the drawing of a chart that no presentation program has', () => {
		const drawings = Object.keys(files).filter((path) => path.endsWith('.svg'));
		expect(drawings).toHaveLength(1);
		expect(files[drawings[0]]).toContain('30 June');
		expect(files[drawings[0]]).not.toContain('var(--');
	});

	it('shows every row of a long table on one of several slides', () => {
		const held = slides.filter((text) => text.includes(longTable.title));
		expect(held.length).toBeGreaterThan(3);
		for (const { cells } of longTable.rows) {
			const row = cells.map(({ text }) => text).join(' ');
			expect(held.filter((text) => text.includes(row))).toHaveLength(1);
		}
		for (const text of hostileTexts) expect(held.join(' ')).toContain(text);
	});

	it('has the texts as notes', () => {
		const notes = textsOf(files, /^ppt\/notesSlides\/notesSlide\d+\.xml$/).join('\n');
		for (const text of [
			'An attack on the whole site',
			'Shipping carries 6.07 M.',
			'Words of the year.'
		])
			expect(notes).toContain(text);
	});

	it('stands texts that mean something in XML, and signs that it cannot contain', async () => {
		const [, year] = report.chapters;
		const headline = '<b>R&D</b> "loses"\u0000\u000b most';
		const chapter: Chapter = { ...year, headline };
		const hostile = filesOf(await renderSlides({ ...report, chapters: [chapter] }));
		expect(textsOf(hostile, /^ppt\/slides\/slide2\.xml$/)[0]).toContain('<b>R&D</b> "loses" most');
		// eslint-disable-next-line no-control-regex -- these are what must not be there
		expect(Object.values(hostile).join('')).not.toMatch(/<a:t>[^<]*[\u0000\u000b]/);
	});

	it('is the same, byte by byte, when written again', async () => {
		expect(await renderSlides(report)).toEqual(written);
	});
});
