import type { ContentCanvas } from 'pdfmake/interfaces';
import { printColours } from '../print-colours.ts';

/** The line that a block begins with. */
export function inkRule(width: number): ContentCanvas {
	const lineColor = printColours['line-strong'];
	return {
		canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.75, lineColor }],
		margin: [0, 0, 0, 4]
	};
}
