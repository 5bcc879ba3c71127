import { m } from '#lib/paraglide/messages.js';
import { formatNumber, type Locale } from './number.ts';

/** A share of 1: "43 %". What is neither nothing nor all never reads "0 %" or "100 %". */
export function formatShare(share: number, locale: Locale, digits = 0): string {
	const percent = share * 100;
	const step = 10 ** -digits;
	const write = (text: string) => m.format_share({ percent: text }, { locale });
	if (percent > 0 && percent < step / 2) return write(`<${formatNumber(step, locale, digits)}`);
	if (percent < 100 && percent >= 100 - step / 2) {
		return write(`>${formatNumber(100 - step, locale, digits)}`);
	}
	return write(formatNumber(percent, locale, digits));
}
