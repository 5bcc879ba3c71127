import type { Locale } from '#lib/format/number.ts';
import type { TableUnit } from '#lib/format/table-money.ts';
import type { Source } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Difference } from '#lib/view/difference.ts';
import { moneyCell, noCell, textCell } from '../cells.ts';
import type { Cell } from '../content.ts';

/** Where a figure comes from, or that it is an assumption. */
export function sourceCell(source: Source | undefined, locale: Locale): Cell {
	return source
		? textCell(source.source)
		: textCell(m.process_source_assumption({}, { locale }), 'muted');
}

/** How well a figure is known. */
export function confidenceCell(source: Source | undefined, locale: Locale): Cell {
	if (!source?.confidence) return noCell;
	const words = {
		high: m.process_source_confidence_high,
		medium: m.process_source_confidence_medium,
		low: m.process_source_confidence_low
	}[source.confidence];
	return textCell(words({}, { locale }));
}

/** How far an average year moves: a dash where it was not measured. */
export function swingCell(swing: Difference | undefined, unit: TableUnit, locale: Locale): Cell {
	if (!swing) return noCell;
	if (swing.isNone) return textCell(m.critical_none({}, { locale }), 'muted');
	return moneyCell(Math.abs(swing.mean), unit, locale);
}
