import { formatNumber, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { SourceCount } from '#lib/view/model-sources.ts';

/** What the page's figures rest on, for its foot. */
export function sourcesFootnote({ figures, sourced }: SourceCount, locale: Locale): string {
	return m.overview_footnote_figures(
		{
			count: formatNumber(figures, locale),
			sourced: formatNumber(sourced, locale),
			assumed: formatNumber(figures - sourced, locale)
		},
		{ locale }
	);
}
