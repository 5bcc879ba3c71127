import { regionOf, type Locale } from '#lib/format/number.ts';

/** The months of a year by name, January first. */
export function monthNames(locale: Locale): readonly string[] {
	const format = new Intl.DateTimeFormat(regionOf(locale), { month: 'long', timeZone: 'UTC' });
	return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 1)));
}
