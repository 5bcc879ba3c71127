import { formatMonth } from '#lib/format/dates.ts';
import { formatNumber, formatShortNumber, type Locale } from '#lib/format/number.ts';
import { formatShare } from '#lib/format/share.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OutageChoice } from './outage-choice.ts';
import type { OutageRow } from './outage-comparison.ts';
import type { Measure, Range } from './published-loss.ts';

const million = 1e6;
/** A share below this reads as nothing in per cent with one decimal. */
const leastShown = 0.0005;
/** From ten days on a decimal says nothing more. */
const wholeFrom = 9.95;

/** "Ransomware", "Attack on a supplier", … */
export function causeName(cause: OutageChoice['cause'], locale: Locale): string {
	return {
		all: m.outage_cause_all,
		ransomware: m.outage_cause_ransomware,
		wiper: m.outage_cause_wiper,
		worm: m.outage_cause_worm,
		intrusion: m.outage_cause_intrusion,
		supplier: m.outage_cause_supplier
	}[cause]({}, { locale });
}

/** "Metals", "All manufacturers", … */
export function industryName(industry: OutageChoice['industry'], locale: Locale): string {
	return {
		manufacturing: m.outage_industry_manufacturing,
		all: m.outage_industry_all,
		metals: m.outage_industry_metals,
		machinery: m.outage_industry_machinery,
		electronics: m.outage_industry_electronics,
		automotive: m.outage_industry_automotive,
		food: m.outage_industry_food,
		consumerGoods: m.outage_industry_consumer_goods,
		pharmaceuticals: m.outage_industry_pharmaceuticals,
		laboratories: m.outage_industry_laboratories,
		energy: m.outage_industry_energy
	}[industry]({}, { locale });
}

/** "Ransomware (LockerGoga)". */
export function causeWords({ cause, malware }: OutageRow, locale: Locale): string {
	const name = causeName(cause, locale);
	return malware === undefined ? name : m.outage_cause_named({ cause: name, malware }, { locale });
}

/** "Norsk Hydro, 2019": how an outage is called. */
export function outageName({ company, year }: OutageRow, locale: Locale): string {
	return m.outage_name({ company, year: String(year) }, { locale });
}

/** "0.4 to 0.5 %", "up to 0.2 %". */
export function shareWords({ low, high }: Range, locale: Locale): string {
	const to = formatShare(high, locale, 1);
	const from = formatShare(low, locale, 1);
	if (from === to) return to;
	if (low < leastShown) return m.outage_up_to({ most: to }, { locale });
	return m.format_range({ low: formatNumber(low * 100, locale, 1), high: to }, { locale });
}

/** Days as bare numbers: "1.6 to 1.8". */
export function daysWords({ low, high }: Range, locale: Locale): string {
	const [from, to] = [formatDayCount(low, locale), formatDayCount(high, locale)];
	if (from === to) return to;
	if (low === 0) return m.outage_up_to({ most: to }, { locale });
	return m.format_range({ low: from, high: to }, { locale });
}

/** "14", "5.5", or that it was not published. */
export function publishedDays(days: number | undefined, locale: Locale): string {
	return days === undefined ? m.outage_not_published({}, { locale }) : formatDayCount(days, locale);
}

export function formatDayCount(days: number, locale: Locale): string {
	return formatShortNumber(days, locale, days < wholeFrom ? 1 : 0);
}

/** An amount as it was published, in millions of its currency: "650 to 750 M NOK", "up to 1 M EUR". */
export function amountWords({ low, high }: Range, currency: string, locale: Locale): string {
	const [from, to] = [low, high].map((amount) => formatShortNumber(amount / million, locale));
	const write = (millions: string) => {
		const amount = m.format_million({ amount: millions }, { locale });
		return m.format_money({ amount, currency }, { locale });
	};
	if (low === high) return write(to);
	if (low > 0) return write(m.format_range({ low: from, high: to }, { locale }));
	return m.outage_up_to({ most: write(to) }, { locale });
}

/** "costs alone", "missed sales"; nothing for an effect on the result, which is what we compare. */
export function measureWords(measure: Measure, locale: Locale): string | undefined {
	if (measure === 'result') return undefined;
	const words = measure === 'cost' ? m.outage_measure_cost : m.outage_measure_sales;
	return words({}, { locale });
}

/** The published loss with what it measures, or that there is none. */
export function lossWords({ loss }: OutageRow, locale: Locale): string {
	if (!loss) return m.outage_not_published({}, { locale });
	return withMeasure(amountWords(loss.amount, loss.currency, locale), loss.measure, locale);
}

/** Its share of the year's revenue, or why there is none. */
export function rowShareWords({ loss }: OutageRow, locale: Locale): string {
	if (!loss) return m.outage_not_published({}, { locale });
	return loss.share ? shareWords(loss.share, locale) : m.outage_other_currency({}, { locale });
}

export function rowRevenueDays({ loss }: OutageRow, locale: Locale): string {
	if (!loss) return m.outage_not_published({}, { locale });
	return loss.revenueDays
		? daysWords(loss.revenueDays, locale)
		: m.outage_other_currency({}, { locale });
}

/** "0.7 %, costs alone". */
export function withMeasure(words: string, measure: Measure, locale: Locale): string {
	const what = measureWords(measure, locale);
	return what === undefined
		? words
		: m.outage_measured({ amount: words, measure: what }, { locale });
}

/** The fiscal year by its last month: "2019", "year to March 2024". */
export function fiscalYear(yearEnds: string, locale: Locale): string {
	if (yearEnds.endsWith('-12')) return yearEnds.slice(0, 4);
	return m.outage_year_to({ month: formatMonth(yearEnds, locale) }, { locale });
}

/** "666 M EUR, 2018; 1.6 times ours". */
export function revenueWords({ revenue, timesOurs }: OutageRow, locale: Locale): string {
	const { millions, currency, yearEnds } = revenue;
	const all = millions * million;
	const amount = amountWords({ low: all, high: all }, currency, locale);
	const year = fiscalYear(yearEnds, locale);
	if (timesOurs === undefined) return m.outage_revenue({ amount, year }, { locale });
	const times = formatShortNumber(timesOurs, locale, timesOurs < wholeFrom ? 1 : 0);
	return m.outage_revenue_times({ amount, year, times }, { locale });
}

/** What was claimed in court; undefined where nothing was. */
export function claimWords({ claim }: OutageRow, locale: Locale): string | undefined {
	if (!claim) return undefined;
	const amount = amountWords(claim.amount, claim.currency, locale);
	return m.outage_claimed({ amount }, { locale });
}
