import { m } from '#lib/paraglide/messages.js';
import { formatShortNumber, roundToThreeDigits, type Locale } from './number.ts';

/** From here on people count events in a year, below they count years. */
const yearlyFrom = 0.5;
const wholeFrom = 10;

/** How often something happens: "0.8 a year", "1 in 15 years". */
export function formatFrequency(perYear: number, locale: Locale): string {
	if (!(perYear >= 0)) throw new RangeError(`expected a frequency of at least 0, got ${perYear}`);
	if (perYear === 0) return m.format_frequency_never({}, { locale });
	if (perYear >= yearlyFrom) {
		return m.format_frequency_yearly({ times: formatCount(perYear, locale) }, { locale });
	}
	return m.format_frequency_rare({ years: formatCount(1 / perYear, locale) }, { locale });
}

function formatCount(count: number, locale: Locale): string {
	return formatShortNumber(roundToThreeDigits(count), locale, count < wholeFrom ? 1 : 0);
}
