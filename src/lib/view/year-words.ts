import { formatDurationRange } from '#lib/format/duration-range.ts';
import { formatAmountRange, formatMoney } from '#lib/format/money.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import { mark } from '#lib/format/sentence.ts';
import { formatYearChance } from '#lib/format/year-chance.ts';
import { m } from '#lib/paraglide/messages.js';
import { limitName } from './limit-name.ts';
import { tightestLimit, type Standing, type YearLimit } from './year-limits.ts';
import { type SimulatedEvents, type Year, lossNotExceeded } from './year.ts';
import type { Reader } from './overview-words.ts';

/** One year in twenty is worse. */
const badYear = 95;

/** What four of five events of a cause cost and how long they last, and the mean. */
export function rangeSentence(
	{ loss, operationalAt }: SimulatedEvents,
	{ locale, currency }: Reader
): string {
	const range = mark('range', formatAmountRange(loss, locale));
	const mean = formatMoney(loss.mean, currency, locale);
	if (operationalAt.high === 0) return m.year_range_money({ range, mean }, { locale });
	const days = mark('range', formatDurationRange(operationalAt, locale));
	return m.year_range({ range, days, mean }, { locale });
}

/** The message of the table of causes: the average year and a bad one. */
export function yearTitle(year: Year, { locale, currency }: Reader): string {
	if (year.average.mean === 0) return m.year_title_nothing({}, { locale });
	return m.year_title(
		{
			average: formatMoney(year.average.mean, currency, locale),
			bad: formatMoney(lossNotExceeded(year, badYear), currency, locale)
		},
		{ locale }
	);
}

/** How many events the figures rest on, and how far luck may have moved the average. */
export function precisionNote({ events, average }: Year, { locale, currency }: Reader): string {
	const count = formatNumber(events, locale);
	if (average.standardError === undefined) return m.year_precision_unknown({ count }, { locale });
	return m.year_precision(
		{ count, error: formatMoney(average.standardError, currency, locale) },
		{ locale }
	);
}

/** The message of the loss exceedance curve: the limit that is broken most, or kept least easily. */
export function exceedanceTitle(year: Year, { locale, currency }: Reader): string {
	const limit = tightestLimit(year.limits);
	if (!limit)
		return m.year_exceedance_title(
			{ loss: formatMoney(lossNotExceeded(year, badYear), currency, locale) },
			{ locale }
		);
	if (limit.chance === 0) return m.year_exceedance_never({}, { locale });
	const words = {
		outside: m.year_exceedance_outside,
		within: m.year_exceedance_within,
		unclear: m.year_exceedance_unclear
	}[limit.standing ?? 'unclear'];
	return words(
		{
			loss: formatMoney(limit.loss, currency, locale),
			chance: formatYearChance(limit.chance, locale),
			accepted: formatYearChance(limit.accepted ?? 0, locale)
		},
		{ locale }
	);
}

/** "Appetite, 20.0 M EUR". */
export function limitLabel(limit: YearLimit, { locale, currency }: Reader): string {
	const loss = formatMoney(limit.loss, currency, locale);
	return m.year_limit({ limit: limitName(limit, locale), loss }, { locale });
}

/** How a limit is kept, in a word. */
export function standingWord(standing: Standing | undefined, locale: Locale): string | undefined {
	if (!standing) return undefined;
	return {
		within: m.year_standing_within,
		outside: m.year_standing_outside,
		unclear: m.year_standing_unclear
	}[standing]({}, { locale });
}
