import { m } from '#lib/paraglide/messages.js';
import { cannotOccur, formatNumber, formatSigned, minus, type Locale } from './number.ts';

/** The one unit of a table's money, named in its subtitle. */
export type TableUnit = 1 | 1_000 | 1_000_000;

/** From here on the next larger unit still shows enough of the figures. */
const thousandsFrom = 10_000;
const millionsFrom = 100_000_000;
/** In units of the table: below this a figure is small, from `wholeFrom` on it needs no decimal. */
const smallBelow = 0.1;
const wholeFrom = 9.95;

/** The unit in which a table of these figures reads best. */
export function tableUnitFor(values: readonly (number | undefined)[]): TableUnit {
	const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
	if (largest >= millionsFrom) return 1_000_000;
	return largest >= thousandsFrom ? 1_000 : 1;
}

/** "k EUR", for a subtitle. */
export function formatTableUnit(unit: TableUnit, currency: string, locale: Locale): string {
	if (unit === 1_000_000) return m.format_unit_million({ currency }, { locale });
	return unit === 1_000 ? m.format_unit_thousand({ currency }, { locale }) : currency;
}

/** A cell: "1,256", "0.6", "<0.1" for little, "0" for nothing, "–" for what cannot occur. */
export function formatTableMoney(
	value: number | undefined,
	unit: TableUnit,
	locale: Locale
): string {
	if (value === undefined) return cannotOccur;
	const size = formatSize(Math.abs(value) / unit, locale);
	return value < 0 ? `${minus}${size}` : size;
}

/** A cell that holds a difference: "+1,172", "−68". */
export function formatTableDifference(
	value: number | undefined,
	unit: TableUnit,
	locale: Locale
): string {
	if (value === undefined) return cannotOccur;
	return formatSigned(value, (size) => formatSize(size / unit, locale));
}

function formatSize(size: number, locale: Locale): string {
	if (size === 0) return formatNumber(0, locale);
	if (size < smallBelow) return `<${formatNumber(smallBelow, locale, 1)}`;
	return formatNumber(size, locale, size < wholeFrom ? 1 : 0);
}
