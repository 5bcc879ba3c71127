import { formatMoney } from '#lib/format/money.ts';
import type { Locale } from '#lib/format/number.ts';
import { formatShare } from '#lib/format/share.ts';
import { m } from '#lib/paraglide/messages.js';
import type { SystemRanking } from '#lib/view/critical-worth.ts';

/** The message of the ranking: what hangs on its first system. */
export function rankingTitle(ranking: SystemRanking, locale: Locale): string {
	const { rows, expectedLoss, currency } = ranking;
	const first = rows.find(({ ifNeverHit }) => ifNeverHit && !ifNeverHit.isNone);
	if (!first?.ifNeverHit || first.ifNeverHit.mean < 0) return m.critical_title_none({}, { locale });
	const { mean } = first.ifNeverHit;
	return m.critical_title(
		{
			system: first.name,
			saving: formatMoney(mean, currency, locale),
			share: formatShare(mean / expectedLoss, locale)
		},
		{ locale }
	);
}
