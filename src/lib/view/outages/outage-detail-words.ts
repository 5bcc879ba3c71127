import { formatDay, formatMonth } from '#lib/format/dates.ts';
import { type Locale, cannotOccur, formatNumber } from '#lib/format/number.ts';
import { formatShare } from '#lib/format/share.ts';
import type { LossKind, OutagePhase, OutageSource, PublishedAmount } from '#lib/outages/outage.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OutageDetail } from './outage-detail.ts';
import type { ComparedLoss } from './published-loss.ts';
import { amountWords, formatDayCount, outageName, shareWords } from './outage-words.ts';

/** The message of an outage's page: how long it stood still, when all was normal, what it cost. */
export function detailTitle({ row }: OutageDetail, locale: Locale): string {
	const { standstillDays, normalDays, loss } = row;
	const days = (count: number) => formatDayCount(count, locale);
	const standstill = standstillDays === 1 ? m.outage_fact_standstill_one : m.outage_fact_standstill;
	const facts = [
		standstillDays === undefined
			? undefined
			: standstill({ days: days(standstillDays) }, { locale }),
		normalDays === undefined
			? undefined
			: m.outage_fact_normal({ days: days(normalDays) }, { locale }),
		shareFact(loss, locale)
	].filter((fact) => fact !== undefined);
	const name = outageName(row, locale);
	if (facts.length === 0) return m.outage_detail_title_none({ name }, { locale });
	return m.outage_detail_title({ name, facts: facts.join('; ') }, { locale });
}

function shareFact(loss: ComparedLoss | undefined, locale: Locale): string | undefined {
	if (!loss?.share) return undefined;
	const words = {
		result: m.outage_fact_share,
		cost: m.outage_fact_cost,
		sales: m.outage_fact_sales
	}[loss.measure];
	return words({ share: shareWords(loss.share, locale) }, { locale });
}

/** "80 to 85 %", "at least 85 %", or that it was not published. */
export function capabilityWords(
	{ capability, capabilityLow: low, capabilityHigh: high }: OutagePhase,
	locale: Locale
): string {
	if (low !== undefined && high !== undefined && low < high) {
		const range = { low: formatNumber(low * 100, locale), high: formatShare(high, locale) };
		return m.format_range(range, { locale });
	}
	if (capability !== undefined) return formatShare(capability, locale);
	if (low !== undefined) return m.outage_at_least({ share: formatShare(low, locale) }, { locale });
	return m.outage_not_published({}, { locale });
}

/** "Effect on the result", "Costs", … */
export function lossKindName(kind: LossKind, locale: Locale): string {
	return {
		result: m.outage_kind_result,
		cost: m.outage_kind_cost,
		sales: m.outage_kind_sales,
		recoveredSales: m.outage_kind_recovered,
		shifted: m.outage_kind_shifted,
		claim: m.outage_kind_claim
	}[kind]({}, { locale });
}

/** The amount, or that none was published. */
export function publishedAmount(
	{ lowMillions, highMillions, currency }: PublishedAmount,
	locale: Locale
): string {
	if (lowMillions === undefined || highMillions === undefined)
		return m.outage_not_published({}, { locale });
	return amountWords({ low: lowMillions * 1e6, high: highMillions * 1e6 }, currency, locale);
}

/** A day or a month as it was published; a dash where it has no end that is known. */
export function dateWords(date: string | undefined, locale: Locale): string {
	if (date === undefined) return cannotOccur;
	return date.length === 'YYYY-MM'.length ? formatMonth(date, locale) : formatDay(date, locale);
}

/** "De Tijd, 31 Jan 2020". */
export function sourceWords({ publisher, date }: OutageSource, locale: Locale): string {
	if (date === undefined) return publisher;
	return m.outage_source({ publisher, date: dateWords(date, locale) }, { locale });
}
