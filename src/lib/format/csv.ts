/**
 * Cells that a spreadsheet would take for a formula are made text, also where one that divides at
 * semicolons or at line ends would let a cell begin. The last four are = + - @ of full width.
 */
const formulaStart = /(^|[;\t\r\n])(?=[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/g;
const plainNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

/** Rows as CSV (RFC 4180) with a byte-order mark, so that spreadsheets read umlauts. */
export function toCsv(rows: readonly (readonly (string | number | undefined)[])[]): string {
	return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number | undefined): string {
	if (value === undefined) return '';
	const text = String(value);
	const safe = plainNumber.test(text) ? text : text.replace(formulaStart, "$1'");
	return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
