import type { Locale } from '#lib/paraglide/runtime.js';

export type { Locale };

/** U+2212, as wide as a plus; never the hyphen that Intl writes. */
export const minus = '−';
/** What stands where a figure cannot occur. It never stands for zero. */
export const cannotOccur = '–';

const regions: Readonly<Record<Locale, string>> = { en: 'en-GB', de: 'de-DE' };
const formats = new Map<string, Intl.NumberFormat>();

/** A number in the reader's notation. `digits` are decimals, always all of them. */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
	return write(value, locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A number with at most so many decimals, trailing zeros left out: "7.5", "8". */
export function formatShortNumber(value: number, locale: Locale, digits = 1): string {
	return write(value, locale, { maximumFractionDigits: digits });
}

/** Three significant digits, trailing zeros kept: "6.07", "16.2", "162", "1,620". */
export function formatThreeDigits(value: number, locale: Locale): string {
	return write(value, locale, { minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
}

/** `value` as three significant digits leave it. */
export function roundToThreeDigits(value: number): number {
	return Number(value.toPrecision(3));
}

/** Puts the sign in front of what `format` makes of the size: "+218 k", "−1.35 M", "±0". */
export function formatSigned(value: number, format: (size: number) => string): string {
	const size = format(Math.abs(value));
	if (value === 0) return `±${size}`;
	return `${value < 0 ? minus : '+'}${size}`;
}

/** The reader's Intl region, for dates. */
export function regionOf(locale: Locale): string {
	return regions[locale];
}

function write(value: number, locale: Locale, options: Intl.NumberFormatOptions): string {
	if (!Number.isFinite(value)) throw new RangeError(`expected a finite number, got ${value}`);
	// A negative that rounds to nothing is nothing, not "−0".
	const text = formatFor(locale, { ...options, signDisplay: 'negative' }).format(value);
	return text.replace('-', minus);
}

/** Making an Intl format costs more than using it, and a table uses it hundreds of times. */
function formatFor(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = `${locale} ${JSON.stringify(options)}`;
	const known = formats.get(key);
	if (known) return known;
	const format = new Intl.NumberFormat(regions[locale], options);
	formats.set(key, format);
	return format;
}
