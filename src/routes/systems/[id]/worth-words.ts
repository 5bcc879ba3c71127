import { formatMoney } from '#lib/format/money.ts';
import type { Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { SystemWorth } from '#lib/view/critical-worth.ts';

/** What an average year costs less without hits on the system, and with a faster recovery. */
export function worthTitle(
	{ ifNeverHit, oneHourLess }: SystemWorth,
	currency: string,
	locale: Locale
): string {
	if (!ifNeverHit || ifNeverHit.isNone || ifNeverHit.mean < 0)
		return m.critical_worth_title_none({}, { locale });
	const saving = formatMoney(ifNeverHit.mean, currency, locale);
	if (!oneHourLess || oneHourLess.isNone || oneHourLess.mean < 0)
		return m.critical_worth_title({ saving }, { locale });
	const hour = formatMoney(oneHourLess.mean, currency, locale);
	return m.critical_worth_title_hour({ saving, hour }, { locale });
}
