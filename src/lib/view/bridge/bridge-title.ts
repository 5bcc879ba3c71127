import { formatMoney } from '#lib/format/money.ts';
import { m } from '#lib/paraglide/messages.js';
import type { BridgeBar, BridgeBars, BridgeFigure } from './bridge-bars.ts';
import { type BridgeReader, partPhrase } from './part-words.ts';

/** The message of a bridge: what lowered the figure most, and what raised it most. */
export function bridgeTitle(
	{ parts }: BridgeBars,
	figure: BridgeFigure,
	reader: BridgeReader
): string {
	const options = { locale: reader.locale };
	const of = ofWords[figure]({}, options);
	const falls = parts.filter(({ change }) => change < 0);
	const rises = parts.filter(({ change }) => change > 0);
	const fall = words(furthest(falls), reader);
	const rise = words(furthest(rises), reader);
	if (fall && rise)
		return m.bridge_title_both(
			{ of, fall: fall.phrase, less: fall.money, rise: rise.phrase, more: rise.money },
			options
		);
	if (fall) return m.bridge_title_fall({ of, fall: fall.phrase, less: fall.money }, options);
	if (rise) return m.bridge_title_rise({ of, rise: rise.phrase, more: rise.money }, options);
	return m.bridge_title_none({ of }, options);
}

const ofWords = { annual: m.bridge_of_year, event: m.bridge_of_event };

function furthest(parts: readonly BridgeBar[]): BridgeBar | undefined {
	return parts.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change)).at(0);
}

function words(bar: BridgeBar | undefined, reader: BridgeReader) {
	if (!bar) return undefined;
	const money = formatMoney(Math.abs(bar.change), reader.currency, reader.locale);
	return { phrase: partPhrase(bar.words, reader), money };
}
