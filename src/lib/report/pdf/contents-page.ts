import type { Content, TableCell } from 'pdfmake/interfaces';
import { m } from '#lib/paraglide/messages.js';
import { rowLines } from '../report-style.ts';
import { typeOf, type Setting } from './setting.ts';

/** A chapter as the contents name it. */
export interface Entry {
	readonly id: string;
	readonly name: string;
	readonly headline: string;
}

/** Where an entry begins; contents and bookmarks lead there. */
export function destination({ id }: Pick<Entry, 'id'>): string {
	return `chapter-${id}`;
}

/** Names, messages and pages of the chapters, each a link. */
export function contentsPage(entries: readonly Entry[], setting: Setting): Content[] {
	const type = typeOf(setting);
	const title = m.report_contents({}, { locale: setting.locale });
	const row = (entry: Entry): TableCell[] => {
		const linkToDestination = destination(entry);
		return [
			{ text: entry.name, bold: true, linkToDestination },
			{ text: entry.headline, linkToDestination },
			{ pageReference: linkToDestination, alignment: 'right' }
		];
	};
	return [
		{ text: title, ...type.headline, margin: [0, 0, 0, 10] },
		{
			table: { dontBreakRows: true, widths: ['32%', '*', 26], body: entries.map(row) },
			layout: { ...rowLines, paddingTop: () => 4, paddingBottom: () => 4 }
		}
	];
}
