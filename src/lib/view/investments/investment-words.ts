import { formatDuration, formatDurationDifference } from '#lib/format/hours.ts';
import { formatAmount, formatMoney, formatMoneyDifference } from '#lib/format/money.ts';
import { formatNumber, formatSigned, type Locale } from '#lib/format/number.ts';
import { mark } from '#lib/format/sentence.ts';
import { formatShare } from '#lib/format/share.ts';
import { formatYears } from '#lib/format/years.ts';
import type { CostBasis, PortfolioReport, PortfolioYear } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import type { HeadlineFigure } from './headline-figures.ts';
import type { ShownProgress } from './investment-state.ts';
import { type MeasureRow, worthwhile } from './measure-rows.ts';

export interface Reader {
	readonly locale: Locale;
	readonly currency: string;
}

/** What is shown: a set of measures that a budget allows. */
export interface Shown {
	readonly basis: CostBasis;
	readonly budget: number;
	readonly chosen: PortfolioYear;
	readonly nothing: PortfolioYear;
}

/** The message of the page. */
export function investmentTitle(
	{ basis, budget, chosen }: Shown,
	{ locale, currency }: Reader
): string {
	const money = (amount: number) => formatMoney(amount, currency, locale);
	const marked = mark('budget', money(budget));
	if (chosen.measures.length === 0) return m.invest_title_nothing({ budget: marked }, { locale });
	const { benefit, netBenefit } = chosen;
	if (benefit.mean <= 0)
		return m.invest_title_fixed(
			{ budget: marked, benefit: mark('benefit', money(-netBenefit.mean)) },
			{ locale }
		);
	const words = basis === 'capex' ? m.invest_title : m.invest_title_annual;
	return words({ budget: marked, benefit: mark('benefit', money(benefit.mean)) }, { locale });
}

/** What it costs, what remains, and what doing nothing costs. */
export function investmentLede(
	{ chosen, nothing }: Shown,
	{
		costOfCapital,
		horizonYears
	}: { readonly costOfCapital: number; readonly horizonYears: number },
	{ locale, currency }: Reader
): string {
	const money = (amount: number) => mark('amount', formatMoney(amount, currency, locale));
	const today = money(nothing.outlook.expectedAnnualLoss.mean);
	if (chosen.measures.length === 0) return m.invest_lede_nothing({ today }, { locale });
	return m.invest_lede(
		{
			cost: money(chosen.annualCost),
			net: money(chosen.netBenefit.mean),
			value: money(chosen.netPresentValue.mean),
			years: formatYears(horizonYears, locale),
			rate: rateWords(costOfCapital, locale),
			today
		},
		{ locale }
	);
}

/** "8 %", "7.5 %". */
export function rateWords(rate: number, locale: Locale): string {
	return formatShare(rate, locale, Number.isInteger(Math.round(rate * 1e6) / 1e4) ? 0 : 1);
}

/** The message of the frontier: the set that is worth most of all. */
export function frontierTitle(
	{ frontier, basis }: Pick<PortfolioReport, 'frontier' | 'basis'>,
	{ locale, currency }: Reader
): string {
	const best = frontier.at(-1);
	if (!best || frontier.length === 1)
		return best && best.measures.length > 0
			? m.invest_frontier_title_fixed({}, { locale })
			: m.invest_frontier_title_none({}, { locale });
	const words = best.measures.length === 1 ? m.invest_frontier_title_one : m.invest_frontier_title;
	return words(
		{
			count: formatNumber(best.measures.length, locale),
			cost: formatMoney(best[basis], currency, locale),
			net: formatMoney(best.netBenefit.mean, currency, locale)
		},
		{ locale }
	);
}

/** "Capital expenditure". */
export function basisName(basis: CostBasis, locale: Locale): string {
	return (basis === 'capex' ? m.invest_basis_capex : m.invest_basis_annual)({}, { locale });
}

/** The message of the table of measures. */
export function measuresTitle(rows: readonly MeasureRow[], locale: Locale): string {
	const { known, count } = worthwhile(rows);
	if (known === 0) return m.invest_measures_title_pending({}, { locale });
	if (count === 0) return m.invest_measures_title_none({}, { locale });
	const words = count === 1 ? m.invest_measures_title_one : m.invest_measures_title;
	return words(
		{ count: formatNumber(count, locale), total: formatNumber(rows.length, locale) },
		{ locale }
	);
}

/** "Average year", "Chance above materiality, 5.00 M EUR". */
export function figureTitle({ kind, limit = 0 }: HeadlineFigure, reader: Reader): string {
	const { locale, currency } = reader;
	const loss = formatMoney(limit, currency, locale);
	const words = {
		average: m.invest_figure_average,
		badYear95: m.invest_figure_bad_95,
		badYear99: m.invest_figure_bad_99,
		tailMean95: m.invest_figure_tail,
		operational: m.invest_figure_operational,
		stable: m.invest_figure_stable,
		appetite: m.invest_figure_appetite,
		materiality: m.invest_figure_materiality,
		creditLine: m.invest_figure_credit_line
	}[kind];
	return words({ loss }, { locale });
}

/** A figure, and the same as a signed difference. */
export function figureText({ unit }: HeadlineFigure, value: number, { locale }: Reader): string {
	if (unit === 'money') return formatAmount(value, locale);
	return unit === 'hours' ? formatDuration(value, locale) : formatShare(value, locale, 1);
}

export function figureChange({ unit, change }: HeadlineFigure, { locale }: Reader): string {
	if (unit === 'money') return formatMoneyDifference(change, locale);
	if (unit === 'hours') return formatDurationDifference(change, locale);
	const points = formatSigned(change * 100, (size) => formatNumber(size, locale, 1));
	return m.invest_points({ size: points }, { locale });
}

/** How far a calculation is. */
export function progressWords({ stage, done, total }: ShownProgress, locale: Locale): string {
	const words = {
		waiting: m.invest_progress_waiting,
		measures: m.invest_progress_measures,
		sets: m.invest_progress_sets,
		finalists: m.invest_progress_finalists
	}[stage];
	return words(
		{ done: formatNumber(done, locale), total: formatNumber(total, locale) },
		{ locale }
	);
}

/** How the sets were found. */
export function methodWords(
	{ exact, sets, draws, events }: PortfolioReport,
	locale: Locale
): string {
	const words = exact ? m.invest_exact : m.invest_searched;
	return words(
		{
			sets: formatNumber(sets, locale),
			draws: formatNumber(draws, locale),
			events: formatNumber(events, locale)
		},
		{ locale }
	);
}
