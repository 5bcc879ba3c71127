import { m } from '#lib/paraglide/messages.js';
import { formatNumber, roundToThreeDigits, type Locale } from './number.ts';
import { formatShare } from './share.ts';

/** From here on people speak of shares of years, below of one year in so many. */
const sharesFrom = 0.5;
/** From ten years on a decimal says nothing more. */
const wholeFrom = 9.95;

/** A chance per year as people say it: "1 year in 20", "1 year in 4.7", "81 % of years", "never". */
export function formatYearChance(chance: number, locale: Locale): string {
	if (!(chance >= 0 && chance <= 1)) throw new RangeError(`expected a chance, got ${chance}`);
	if (chance === 0) return m.format_chance_never({}, { locale });
	if (chance === 1) return m.format_chance_always({}, { locale });
	if (chance > sharesFrom)
		return m.format_chance_share({ share: formatShare(chance, locale) }, { locale });
	return m.format_chance_year({ years: formatYearsBetween(chance, locale) }, { locale });
}

/** "1 in 20": the same where "year" is said nearby and room is scarce. */
export function formatShortChance(chance: number, locale: Locale): string {
	if (chance === 0 || chance > sharesFrom) return formatShare(chance, locale);
	return m.format_chance_short({ years: formatYearsBetween(chance, locale) }, { locale });
}

function formatYearsBetween(chance: number, locale: Locale): string {
	const years = roundToThreeDigits(1 / chance);
	const isWhole = years >= wholeFrom || Math.abs(years - Math.round(years)) < 0.05;
	return formatNumber(years, locale, isWhole ? 0 : 1);
}
