import { formatNumber, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { SourceCount } from './model-sources.ts';

/** What the page's figures rest on, for its foot. */
export function sourcesFootnote({ figures, sourced }: SourceCount, locale: Locale): string {
	const assumed = figures - sourced;
	const withSource = sourced === 1 ? m.overview_footnote_sourced_one : m.overview_footnote_sourced;
	const without = assumed === 1 ? m.overview_footnote_assumed_one : m.overview_footnote_assumed;
	return m.overview_footnote_figures(
		{
			sourced: withSource(
				{ sourced: formatNumber(sourced, locale), count: formatNumber(figures, locale) },
				{ locale }
			),
			assumed: without({ assumed: formatNumber(assumed, locale) }, { locale })
		},
		{ locale }
	);
}
