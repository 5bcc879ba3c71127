import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';

/** A cell of a sheet that leads to another sheet. */
export interface SheetLink {
	/** Of the sheet, from 0. */
	readonly sheet: number;
	/** "A5". */
	readonly cell: string;
	readonly target: string;
}

/** Links between sheets, which the writer does not know itself. No formulas: they ask for trust. */
export function sheetLinks(links: readonly SheetLink[]): Feature<Stream | Buffer | Blob> {
	return {
		files: {
			transform: {
				'xl/worksheets/sheet{id}.xml': {
					insert: (_, { sheetIndex }) => {
						const here = links.filter(({ sheet }) => sheet === sheetIndex);
						const elements = here.map(
							({ cell, target }) => `<hyperlink ref="${cell}" location="'${escaped(target)}'!A1"/>`
						);
						return elements.length > 0
							? `<hyperlinks>${elements.join('')}</hyperlinks>`
							: undefined;
					}
				}
			}
		}
	};
}

function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
