import { formatAmount, formatMoney } from '#lib/format/money.ts';
import { cannotOccur, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Difference } from './difference.ts';

/** "345 k EUR ± 4.8 k"; a difference no larger than its error is "none". */
export function formatDifference(
	difference: Difference | undefined,
	currency: string,
	locale: Locale
): string {
	if (!difference) return cannotOccur;
	const { mean, standardError, isNone } = difference;
	if (isNone) return m.critical_none({}, { locale });
	const money = formatMoney(mean, currency, locale);
	if (!standardError) return money;
	return m.critical_plus_minus({ money, error: formatAmount(standardError, locale) }, { locale });
}
