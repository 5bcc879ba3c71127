/** Lines up rows of cells: the first column to the left, all others to the right. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
	const columns = Math.max(0, ...rows.map((row) => row.length));
	const widths = Array.from({ length: columns }, (_, column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0))
	);
	const lines = rows.map((row) =>
		row
			.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
			.join('  ')
			.trimEnd()
	);
	return lines.join('\n');
}
