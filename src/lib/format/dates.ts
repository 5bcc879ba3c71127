import { regionOf, type Locale } from './number.ts';

/** A day given as `YYYY-MM-DD`: "16 May 2026", "16. Mai 2026". */
export function formatDay(isoDay: string, locale: Locale): string {
	return dayFormat(locale, 'short').format(parseDay(isoDay));
}

/** The same with the month in full, for headings. */
export function formatLongDay(isoDay: string, locale: Locale): string {
	return dayFormat(locale, 'long').format(parseDay(isoDay));
}

/** A month given as `YYYY-MM`: "February 2020", "Februar 2020". */
export function formatMonth(isoMonth: string, locale: Locale): string {
	return monthFormat(locale).format(parseDay(`${isoMonth}-01`));
}

/** A moment of the clock in the server's or the browser's time zone: "16 May 2026, 14:05". */
export function formatDateTime(moment: Date, locale: Locale, timeZone?: string): string {
	return new Intl.DateTimeFormat(regionOf(locale), {
		dateStyle: 'medium',
		timeStyle: 'short',
		timeZone
	}).format(moment);
}

/** A moment on the wall of a zone, with its name: "25 Nov 2026, 19:20 CET". */
export function formatZonedTime(moment: Date, zone: string, locale: Locale): string {
	const text = new Intl.DateTimeFormat(regionOf(locale), {
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		timeZone: zone,
		timeZoneName: 'short'
	}).format(moment);
	// The zone does not stand alone on a line.
	return text.replace(/ (\S+)$/, '\u00a0$1');
}

function dayFormat(locale: Locale, month: 'short' | 'long'): Intl.DateTimeFormat {
	return new Intl.DateTimeFormat(regionOf(locale), {
		day: 'numeric',
		month,
		year: 'numeric',
		timeZone: 'UTC'
	});
}

function monthFormat(locale: Locale): Intl.DateTimeFormat {
	return new Intl.DateTimeFormat(regionOf(locale), {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	});
}

function parseDay(isoDay: string): Date {
	const day = new Date(`${isoDay}T00:00:00Z`);
	const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(isoDay);
	if (!isDay) throw new RangeError(`expected a day as YYYY-MM-DD, got ${isoDay}`);
	return day;
}
