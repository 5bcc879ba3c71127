import { formatDuration } from '#lib/format/hours.ts';
import { formatAmountRange, formatMoney, formatMoneyDifference } from '#lib/format/money.ts';
import { phaseName } from '#lib/format/phase-name.ts';
import { formatShare } from '#lib/format/share.ts';
import type { Compared } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import type { CaseEvent, CaseFigures } from './case-figures.ts';
import type { Reader } from '../overview-words.ts';

/** Whether a case saves money, costs money, or makes no difference that can be told from chance. */
export type Verdict = 'better' | 'worse' | 'same';

export function verdictOf({ difference, isClear }: Compared): Verdict {
	if (!isClear) return 'same';
	return difference.mean < 0 ? 'better' : 'worse';
}

/** What stands above the difference: "Budget B saves every year". */
export function askOf({ average }: CaseFigures, name: string, { locale }: Reader): string {
	const words = { better: m.what_if_saves, worse: m.what_if_costs, same: m.what_if_makes };
	return words[verdictOf(average)]({ name: nameOf(name, { locale }) }, { locale });
}

/** The difference itself, without its currency: "−1.35 M"; or that there is none. */
export function differenceOf({ average }: CaseFigures, { locale }: Reader): string {
	return average.isClear
		? formatMoneyDifference(average.difference.mean, locale)
		: m.what_if_no_difference({}, { locale });
}

/** What a case is called. */
export function nameOf(name: string, { locale }: Pick<Reader, 'locale'>): string {
	return name.trim() === '' ? m.what_if_this_case({}, { locale }) : name;
}

/** What the difference amounts to, and what remains after the measures are paid. */
export function differenceSentences(
	{ average, bad, value }: CaseFigures,
	{ locale, currency }: Reader
): readonly string[] {
	const options = { locale };
	const { difference, today } = average;
	const money = (amount: number) => formatMoney(amount, currency, locale);
	const error = money(difference.standardError ?? 0);
	const signed = ({ mean }: Compared['difference']) =>
		m.format_money({ amount: formatMoneyDifference(mean, locale), currency }, options);
	return [
		average.isClear
			? (difference.mean < 0 ? m.what_if_less : m.what_if_more_than_today)(
					{ share: formatShare(Math.abs(difference.mean) / today.mean, locale), error },
					options
				)
			: difference.mean === 0
				? m.what_if_exactly_same({}, options)
				: m.what_if_within_error({ difference: signed(difference), error }, options),
		bad.isClear
			? m.what_if_bad_year({ difference: signed(bad.difference) }, options)
			: m.what_if_bad_year_same({}, options),
		...(value.annualCost > 0 ? [netSentence(value, { locale, currency })] : [])
	];
}

function netSentence(
	{ annualCost, netBenefit, isClear }: CaseFigures['value'],
	{ locale, currency }: Reader
): string {
	const cost = formatMoney(annualCost, currency, locale);
	const net = formatMoney(Math.abs(netBenefit.mean), currency, locale);
	if (!isClear) return m.what_if_net_even({ cost }, { locale });
	const words = netBenefit.mean > 0 ? m.what_if_net_gain : m.what_if_net_loss;
	return words({ cost, net }, { locale });
}

/** What one side comes to. */
export function sideSentences(
	{ average, bad, event }: CaseFigures,
	side: 'today' | 'case',
	scenario: string,
	{ locale, currency }: Reader
): readonly string[] {
	const money = (amount: number) => formatMoney(amount, currency, locale);
	const year = m.what_if_side_year(
		{ error: money(average[side].standardError ?? 0), bad: money(bad[side].mean) },
		{ locale }
	);
	if (!event) return [year];
	const range = formatAmountRange(
		{ low: event.loss.p10[side].mean, high: event.loss.p90[side].mean },
		locale
	);
	const duration = formatDuration(event.stableAt.mean[side].mean, locale);
	return [year, m.what_if_side_event({ scenario, range, duration }, { locale })];
}

/** The message of the table: what an event costs less or more. */
export function tableTitle(
	{ event }: CaseFigures,
	scenario: string,
	{ locale, currency }: Reader
): string {
	if (!event) return m.what_if_table_title({}, { locale });
	const { mean } = event.loss;
	if (!mean.isClear) return m.what_if_table_title_same({ scenario }, { locale });
	const difference = formatMoney(Math.abs(mean.difference.mean), currency, locale);
	const words = mean.difference.mean < 0 ? m.what_if_table_title_less : m.what_if_table_title_more;
	return words({ scenario, difference }, { locale });
}

/** The message of the curve: what a typical event costs, and which phase shrinks most. */
export function curveTitle(
	{ curve, phases, typicalDifference }: CaseEvent,
	{ locale, currency }: Reader
): string {
	const today = formatMoney(curve.today.loss, currency, locale);
	const changed = formatMoney(curve.case.loss, currency, locale);
	if (typicalDifference === 0) return m.what_if_curve_title_same({ today }, { locale });
	const [shrinking] = [...phases].sort((a, b) => a.case - a.today - (b.case - b.today));
	if (typicalDifference > 0 || !shrinking)
		return m.what_if_curve_title({ today, case: changed }, { locale });
	const phase = phaseName(shrinking.phase, locale);
	return m.what_if_curve_title_less({ today, case: changed, phase }, { locale });
}

/** How the cash that is not invoiced stands to the credit line. */
export function creditSentence(
	{ uninvoiced }: CaseEvent,
	creditLine: number,
	{ locale, currency }: Reader
): string {
	const line = formatMoney(creditLine, currency, locale);
	const isAbove = (cash: number) => cash > creditLine;
	const words = isAbove(uninvoiced.today)
		? isAbove(uninvoiced.case)
			? m.what_if_cash_above
			: m.what_if_cash_brought_within
		: isAbove(uninvoiced.case)
			? m.what_if_cash_brought_above
			: m.what_if_cash_within;
	return words({ line }, { locale });
}
