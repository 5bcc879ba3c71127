import type { CellObject } from 'write-excel-file/node';
import type { Cell, Column } from '../content.ts';
import { printColours } from '../print-colours.ts';

/** How a spreadsheet shows the values of each format. Excel writes marks and dots by its own language. */
function numberFormat(format: Cell['format'], currency: string): string {
	switch (format) {
		case 'money':
			return `#,##0 "${currency}"`;
		case 'hours':
			return '#,##0.0 "h"';
		case 'days':
			return '#,##0.0 "d"';
		case 'share':
			return '0.0%';
		case 'number':
		case undefined:
			return 'General';
	}
}

/** A cell for a spreadsheet: its unrounded value, or else its text, which is never taken for a formula. */
export function cellData(
	cell: Cell,
	{ align }: Column,
	isSum: boolean,
	currency: string
): CellObject {
	const look: CellObject = {
		align,
		alignVertical: 'top',
		...(isSum && { fontWeight: 'bold', topBorderStyle: 'thin' }),
		...toneOf(cell)
	};
	const { value, format, text } = cell;
	if (value === undefined) return { ...look, value: text, type: String, wrap: align === 'left' };
	return { ...look, value, type: Number, format: numberFormat(format, currency) };
}

function toneOf({ tone }: Cell): CellObject {
	if (tone === undefined) return {};
	if (tone === 'strong') return { fontWeight: 'bold' };
	return { textColor: printColours[tone === 'muted' ? 'ink-3' : tone] };
}
