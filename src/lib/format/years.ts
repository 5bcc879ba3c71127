import { m } from '#lib/paraglide/messages.js';
import { formatNumber, formatShortNumber, type Locale } from './number.ts';

const monthsPerYear = 12;
/** Up to here people count months. */
const yearsFromMonths = 24;

/** A span of years as people say it: "6 months", "2.5 years". */
export function formatYears(years: number, locale: Locale): string {
	if (!(years >= 0)) throw new RangeError(`expected years of at least 0, got ${years}`);
	const months = Math.round(years * monthsPerYear);
	if (months === 0 && years > 0) return m.format_less_than_a_month({}, { locale });
	if (months < yearsFromMonths) {
		const write = months === 1 ? m.format_month : m.format_months;
		return write({ count: formatNumber(months, locale) }, { locale });
	}
	return m.format_years({ count: formatShortNumber(years, locale) }, { locale });
}
