import { m } from '#lib/paraglide/messages.js';
import { formatDuration } from './hours.ts';
import { formatShortNumber, type Locale } from './number.ts';

const hoursPerDay = 24;
/** From here on both ends are counted in days. */
const daysFrom = 3 * hoursPerDay;
/** From ten on a decimal says nothing more. */
const wholeFrom = 9.95;

/** "12 to 30 days": one unit, named once, where one suits both ends; else each with its own. */
export function formatDurationRange(
	{ low, high }: { readonly low: number; readonly high: number },
	locale: Locale
): string {
	const range = (from: string, to: string) =>
		from === to ? to : m.format_range({ low: from, high: to }, { locale });
	if (high >= daysFrom && low >= hoursPerDay) {
		const days = range(count(low / hoursPerDay, locale), count(high / hoursPerDay, locale));
		return m.format_days({ count: days }, { locale });
	}
	if (high < hoursPerDay && (low >= 1 || low === 0) && count(high, locale) !== '1')
		return m.format_hours({ count: range(count(low, locale), count(high, locale)) }, { locale });
	return range(formatDuration(low, locale), formatDuration(high, locale));
}

function count(amount: number, locale: Locale): string {
	return formatShortNumber(amount, locale, amount < wholeFrom ? 1 : 0);
}
