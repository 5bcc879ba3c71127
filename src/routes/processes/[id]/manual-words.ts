import { formatMoney } from '#lib/format/money.ts';
import type { Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ManualWorth } from '#lib/view/critical-worth.ts';

/** What manual work saves in an average year, or costs, and what more of it would save. */
export function manualTitle(
	{ saves, tenPointsMore, hasManualWork }: ManualWorth,
	currency: string,
	locale: Locale
): string {
	const options = { locale };
	const money = (amount: number) => formatMoney(amount, currency, locale);
	const pays = tenPointsMore && !tenPointsMore.isNone && tenPointsMore.mean > 0;
	const more = pays ? money(tenPointsMore.mean) : undefined;
	if (!hasManualWork)
		return more === undefined
			? m.critical_manual_title_useless({}, options)
			: m.critical_manual_title_without({ more }, options);
	if (!saves || saves.isNone) return m.critical_manual_title_none({}, options);
	if (saves.mean < 0) return m.critical_manual_title_costs({ costs: money(-saves.mean) }, options);
	if (more === undefined)
		return m.critical_manual_title_only({ saves: money(saves.mean) }, options);
	return m.critical_manual_title({ saves: money(saves.mean), more }, options);
}
