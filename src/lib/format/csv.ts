/** Cells that a spreadsheet would take for a formula are made text. */
const formulaStart = /^[=+\-@\t\r]/;
const plainNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

/** Rows as CSV (RFC 4180) with a byte-order mark, so that spreadsheets read umlauts. */
export function toCsv(rows: readonly (readonly (string | number | undefined)[])[]): string {
	return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number | undefined): string {
	if (value === undefined) return '';
	const text = String(value);
	const safe = formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
