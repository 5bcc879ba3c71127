import { beforeAll, describe, expect, it } from 'vitest';
import { renderWorkbook } from './report-workbook.server.ts';
import { tablesOf } from './tables-of.ts';
import { filesOf, sheetsOf, type ReadSheet } from './testing/workbook-text.ts';
import { hostileTexts, longTable, sampleContent } from './testing/sample-content.ts';

const report = sampleContent();

describe('a report as a workbook', () => {
	let workbook: Uint8Array;
	let index: ReadSheet;
	let sheets: readonly ReadSheet[];
	beforeAll(async () => {
		workbook = await renderWorkbook(report);
		[index, ...sheets] = sheetsOf(workbook);
	});

	it('has every cell of every table, figures unrounded and as numbers', () => {
		const tables = tablesOf(report);
		expect(sheets).toHaveLength(tables.length);
		for (const [position, { table }] of tables.entries()) {
			const { cells } = sheets[position];
			for (const cell of table.rows.flatMap((row) => row.cells)) {
				const { value, text } = cell;
				if (value === undefined) expect(cells).toContainEqual({ kind: 'text', value: text });
				else expect(cells).toContainEqual({ kind: 'number', value: String(value) });
			}
		}
	});

	it('has no formula, whatever a text begins with', () => {
		for (const { xml } of [index, ...sheets]) expect(xml).not.toMatch(/<f[ >]/);
		const cells = sheets.flatMap((sheet) => sheet.cells);
		for (const value of hostileTexts) expect(cells).toContainEqual({ kind: 'text', value });
	});

	it('says in which unit a figure is', () => {
		const styles = filesOf(workbook)['xl/styles.xml'];
		for (const format of ['#,##0 &quot;EUR&quot;', '#,##0.0 &quot;h&quot;', '0.0%'])
			expect(styles).toContain(`formatCode="${format}"`);
	});

	it('leads from its first sheet to each table and back', () => {
		expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
		for (const { name, xml } of sheets) {
			expect(name.length).toBeLessThanOrEqual(31);
			expect(index.xml).toContain(`location="'${name}'!A1"`);
			expect(xml).toContain(`<hyperlink ref="A3" location="'Contents'!A1"/>`);
		}
	});

	it('keeps title and heads in view and says what its figures rest on', () => {
		const long = sheets.find(({ cells }) => cells.some(({ value }) => value === longTable.title));
		expect(long?.xml).toMatch(/<pane ySplit="5"[^>]*state="frozen"/);
		expect(long?.cells).toContainEqual({ kind: 'text', value: report.foot });
		for (const value of [report.title, report.foot, 'Draft'])
			expect(index.cells).toContainEqual({ kind: 'text', value });
	});

	it('is the same, byte by byte, when written again', async () => {
		expect(await renderWorkbook(report)).toEqual(workbook);
	});
});
