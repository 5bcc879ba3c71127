import { m } from '#lib/paraglide/messages.js';
import {
	formatNumber,
	formatSigned,
	formatThreeDigits,
	roundToThreeDigits,
	type Locale
} from './number.ts';

interface Scale {
	readonly size: number;
	readonly write: (inputs: { amount: string }, options: { locale: Locale }) => string;
}

const scales: readonly Scale[] = [
	{ size: 1e9, write: m.format_billion },
	{ size: 1e6, write: m.format_million },
	{ size: 1e3, write: m.format_thousand }
];

/** Money in running text: "16.2 M EUR", "487 k EUR", "600 EUR". */
export function formatMoney(value: number, currency: string, locale: Locale): string {
	return withCurrency(formatAmount(value, locale), currency, locale);
}

/** Money without its currency, where that is said nearby: "16.2 M". */
export function formatAmount(value: number, locale: Locale): string {
	const scale = scaleOf(value);
	if (scale) return writeScaled(value, scale, locale);
	if (value !== 0 && Math.abs(value) < 1) {
		return value < 0 ? formatSigned(value, () => '<1') : '<1';
	}
	return formatNumber(value, locale);
}

/** A change in money, always signed: "−1.35 M", "+218 k". Taken before anything is rounded. */
export function formatMoneyDifference(value: number, locale: Locale): string {
	return formatSigned(value, (size) => formatAmount(size, locale));
}

/** "15.0 to 29.8 M EUR": one unit, named once, that of the larger end. */
export function formatMoneyRange(
	range: { readonly low: number; readonly high: number },
	currency: string,
	locale: Locale
): string {
	return withCurrency(formatAmountRange(range, locale), currency, locale);
}

/** A range of money without its currency: "15.0 to 29.8 M". */
export function formatAmountRange(
	{ low, high }: { readonly low: number; readonly high: number },
	locale: Locale
): string {
	const scale = scaleOf(high);
	if (!scale) {
		const [from, to] = [formatAmount(low, locale), formatAmount(high, locale)];
		return m.format_range({ low: from, high: to }, { locale });
	}
	const digits = low === 0 ? 0 : decimalsOf(high / scale.size);
	const from = formatNumber(low / scale.size, locale, digits);
	return m.format_range({ low: from, high: writeScaled(high, scale, locale) }, { locale });
}

function withCurrency(amount: string, currency: string, locale: Locale): string {
	return m.format_money({ amount, currency }, { locale });
}

/** Chosen after rounding, so that 999,950 reads "1.00 M" and not "1,000 k". */
function scaleOf(value: number): Scale | undefined {
	const size = Math.abs(roundToThreeDigits(value));
	return scales.find((scale) => size >= scale.size);
}

function writeScaled(value: number, scale: Scale, locale: Locale): string {
	return scale.write({ amount: formatThreeDigits(value / scale.size, locale) }, { locale });
}

/** How many decimals three significant digits leave. */
function decimalsOf(value: number): number {
	const wholeDigits = Math.trunc(Math.abs(roundToThreeDigits(value))).toString().length;
	return Math.max(0, 3 - wholeDigits);
}
