import { formatDay } from '#lib/format/dates.ts';
import type { Locale } from '#lib/format/number.ts';
import { noCell, textCell } from './cells.ts';
import type { Cell } from './content.ts';

/** A role, a source or a name, where one is stated. */
export function statedCell(text: string | undefined): Cell {
	return text === undefined || text === '' ? noCell : textCell(text);
}

/** A day, where one is stated: "16 May 2026". */
export function dayCell(day: string | undefined, locale: Locale): Cell {
	return day === undefined ? noCell : textCell(formatDay(day, locale));
}
