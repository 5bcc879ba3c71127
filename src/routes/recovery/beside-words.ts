import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OrdersBeside } from '#lib/view/orders-beside.ts';
import type { Reader } from '#lib/view/overview-words.ts';

/** How far the recommended order is from today's. */
export function besideTitle(
	{ count, movedCount, mostMoved }: OrdersBeside,
	{ locale }: Reader
): string {
	const options = { locale };
	if (!mostMoved) return m.recovery_beside_title_same({}, options);
	const { earlier, system } = mostMoved;
	return m.recovery_beside_title(
		{
			count: formatNumber(movedCount, locale),
			of: formatNumber(count, locale),
			system: system.name,
			places:
				earlier === 1
					? m.recovery_place_one({}, options)
					: m.recovery_places({ count: formatNumber(earlier, locale) }, options)
		},
		options
	);
}
