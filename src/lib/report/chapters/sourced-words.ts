import { formatNumber, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { SourceCount } from '#lib/view/model-sources.ts';

/** "342 of 664 figures have a source". */
export function sourcedWords({ figures, sourced }: SourceCount, locale: Locale): string {
	const words = sourced === 1 ? m.overview_footnote_sourced_one : m.overview_footnote_sourced;
	return words(
		{ sourced: formatNumber(sourced, locale), count: formatNumber(figures, locale) },
		{ locale }
	);
}
