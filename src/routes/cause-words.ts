import { formatDay } from '#lib/format/dates.ts';
import type { Locale } from '#lib/format/number.ts';
import { costKindName } from '#lib/format/phase-name.ts';
import type { Source } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import type { LossCause } from '#lib/view/loss-causes.ts';

/** "Industrial drives: lost contribution margin". */
export function causeName(cause: LossCause, locale: Locale): string {
	const { ownerName: owner, itemName, item, kind } = cause;
	switch (item) {
		case 'margin':
			return m.overview_cause_margin({ owner }, { locale });
		case 'catch-up':
			return m.overview_cause_catch_up({ owner }, { locale });
		case 'manual':
			return m.overview_cause_manual({ owner }, { locale });
		case 'unstable':
			return m.overview_cause_unstable({ owner }, { locale });
		case 'response':
			return m.overview_cause_response({}, { locale });
		case 'cost':
			return m.overview_cause_item(
				{ owner, item: itemName ?? costKindName(kind, locale) },
				{ locale }
			);
		default:
			return item satisfies never;
	}
}

/** "controlling, Q2, 30 Jun 2026, high confidence", or that it is an assumption. */
export function sourceWords(source: Source | undefined, locale: Locale): string {
	if (!source) return m.overview_source_none({}, { locale });
	const confidence = {
		high: m.overview_confidence_high,
		medium: m.overview_confidence_medium,
		low: m.overview_confidence_low,
		none: m.overview_confidence_none
	}[source.confidence ?? 'none']({}, { locale });
	return source.date === undefined
		? m.overview_source_undated({ source: source.source, confidence }, { locale })
		: m.overview_source(
				{ source: source.source, date: formatDay(source.date, locale), confidence },
				{ locale }
			);
}
