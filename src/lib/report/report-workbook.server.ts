import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import { m } from '#lib/paraglide/messages.js';
import type { ReportContent, Table } from './content.ts';
import { fixedArchive } from './fixed-archive.ts';
import { printColours } from './print-colours.ts';
import { tablesOf } from './tables-of.ts';
import { cellData } from './workbook/cell-data.ts';
import { sheetLinks } from './workbook/sheet-links.ts';
import { sheetName } from './workbook/sheet-name.ts';

/** Title, what is measured, the way back, nothing, heads: rows that stay in view. */
const rowsInView = 5;
/** Columns are as wide as their longest text, within these numbers of letters. */
const [narrowest, widest] = [10, 60];
const bold: CellObject = { fontWeight: 'bold' };
const link: CellObject = { textColor: printColours['accent'] };

/** Writes every figure of a report as a workbook: one sheet a table, and a first one that leads to them. */
export async function renderWorkbook(report: ReportContent): Promise<Uint8Array> {
	const { locale, createdAt } = report;
	const contents = m.report_contents({}, { locale });
	const tables = tablesOf(report);
	const names = tables.map(({ table }, index) => sheetName(index + 1, table.title));
	const index = indexRows(report, names);
	const firstLink = index.length - tables.length;
	const links = names.flatMap((target, position) => [
		{ sheet: 0, cell: `A${firstLink + position + 1}`, target },
		{ sheet: position + 1, cell: 'A3', target: contents }
	]);
	const sheets = tables.map(({ table }, position) => ({
		sheet: names[position],
		data: tableRows(table, report, contents),
		columns: columnsOf(table),
		stickyRowsCount: rowsInView,
		showGridLines: false
	}));
	const first = {
		sheet: contents,
		data: index,
		columns: [{ width: 34 }, { width: 28 }, { width: 90 }],
		showGridLines: false
	};
	const features = [sheetLinks(links)];
	const written = await writeExcelFile([first, ...sheets], { features }).toBuffer();
	return fixedArchive(written, new Date(createdAt));
}

/** What the report is, and its tables, which come last. */
function indexRows(report: ReportContent, names: readonly string[]): SheetData {
	const { locale, currency, template } = report;
	const facts = [
		report.company,
		report.occasion,
		report.state,
		template.confidentiality,
		report.foot,
		m.report_workbook_units({ currency }, { locale })
	];
	const heads = [
		m.report_workbook_sheet({}, { locale }),
		m.report_workbook_chapter({}, { locale }),
		m.report_workbook_table({}, { locale })
	];
	return [
		[text(report.title, bold)],
		...facts.filter((fact) => fact !== '').map((fact) => [text(fact)]),
		[],
		heads.map((head) => text(head, { ...bold, bottomBorderStyle: 'thin' })),
		...tablesOf(report).map(({ chapter, table }, position) => [
			text(names[position], link),
			text(chapter),
			text(table.title)
		])
	];
}

function tableRows(table: Table, report: ReportContent, contents: string): SheetData {
	const { columns, rows, note } = table;
	return [
		[text(table.title, bold)],
		[text(table.sub ?? '')],
		[text(contents, link)],
		[],
		columns.map(({ title, align }) =>
			text(title, { ...bold, align, bottomBorderStyle: 'thin', wrap: true })
		),
		...rows.map(({ cells, isSum = false }) =>
			cells.map((cell, index) => cellData(cell, columns[index], isSum, report.currency))
		),
		[],
		...[note ?? '', report.foot].filter((line) => line !== '').map((line) => [text(line)])
	];
}

function columnsOf({ columns, rows }: Table) {
	return columns.map(({ title }, index) => {
		const letters = rows.map(({ cells }) => cells[index].text.length);
		const width = Math.max(title.length, ...letters) + 4;
		return { width: Math.min(widest, Math.max(narrowest, width)) };
	});
}

/** A text stays one, whatever it begins with. */
function text(value: string, look: CellObject = {}): CellObject {
	return { value, type: String, ...look };
}
