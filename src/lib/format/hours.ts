import { m } from '#lib/paraglide/messages.js';
import { formatNumber, formatShortNumber, formatSigned, type Locale } from './number.ts';

const minutesPerHour = 60;
const hoursPerDay = 24;
/** Up to here a duration reads as days and hours, beyond as days. */
const daysOnlyFrom = 3;
/** From ten on, of whatever unit, a decimal says nothing more. */
const wholeFrom = 10;

/** A duration as people say it: "30 minutes", "5 hours", "1 day 4 h", "7.5 days", "13 days". */
export function formatDuration(hours: number, locale: Locale): string {
	if (!(hours >= 0)) throw new RangeError(`expected hours of at least 0, got ${hours}`);
	const minutes = Math.round(hours * minutesPerHour);
	if (minutes === 0 && hours > 0) return m.format_less_than_a_minute({}, { locale });
	if (minutes > 0 && minutes < minutesPerHour) return countOf('minute', minutes, locale);

	const shownHours = roundAsShown(hours);
	if (shownHours < hoursPerDay) return countOf('hour', shownHours, locale);

	const wholeHours = Math.round(hours);
	const days = Math.floor(wholeHours / hoursPerDay);
	if (days >= daysOnlyFrom) return countOf('day', roundAsShown(hours / hoursPerDay), locale);

	const rest = wholeHours % hoursPerDay;
	const day = countOf('day', days, locale);
	if (rest === 0) return day;
	return m.format_days_and_hours({ days: day, hours: formatNumber(rest, locale) }, { locale });
}

/** A change of duration, always signed: "−2.5 days". */
export function formatDurationDifference(hours: number, locale: Locale): string {
	return formatSigned(hours, (size) => formatDuration(size, locale));
}

/** Hours as a bare number of days, where the unit stands elsewhere: "13.4". */
export function formatDays(hours: number, locale: Locale, digits = 1): string {
	return formatNumber(hours / hoursPerDay, locale, digits);
}

/** A moment of an event: "day 30.6". */
export function formatMoment(hours: number, locale: Locale, digits = 1): string {
	return m.format_moment({ day: formatDays(hours, locale, digits) }, { locale });
}

function roundAsShown(count: number): number {
	const oneDecimal = Math.round(count * 10) / 10;
	return oneDecimal < wholeFrom ? oneDecimal : Math.round(count);
}

function countOf(unit: 'minute' | 'hour' | 'day', count: number, locale: Locale): string {
	const words = {
		minute: { one: m.format_minute, many: m.format_minutes },
		hour: { one: m.format_hour, many: m.format_hours },
		day: { one: m.format_day, many: m.format_days }
	}[unit];
	const write = count === 1 ? words.one : words.many;
	return write({ count: formatShortNumber(count, locale) }, { locale });
}
