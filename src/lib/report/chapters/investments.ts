import type { AppraisedMeasure, PortfolioReport } from '#lib/impact/index.ts';
import { horizonOf } from '#lib/impact/index.ts';
import { formatMoney } from '#lib/format/money.ts';
import { formatNumber } from '#lib/format/number.ts';
import { formatYears } from '#lib/format/years.ts';
import { m } from '#lib/paraglide/messages.js';
import { rateWords } from '#lib/view/investments/investment-words.ts';
import { lossNotExceeded } from '#lib/view/year.ts';
import type { Block, Chapter, Paragraph } from '../content.ts';
import { paragraph, readerOf, type ReportSource } from '../report-source.ts';
import { investmentDecisions } from './decisions.ts';
import { frontierBlocks } from './investment-frontier.ts';
import { measureTable } from './measure-table.ts';
import { missingHoursSentence } from './missing-hours.ts';
import { portfolioTable } from './portfolio-table.ts';

/** One year in twenty is worse. */
const badYear = 95;

/** What each measure brings, which are recommended together, and what it costs to do nothing. */
export function investmentsChapter(source: ReportSource): Chapter {
	const { locale, snapshot } = source;
	const { measures, portfolio } = snapshot.results;
	const name = m.report_invest_name({}, { locale });
	const only = (headline: string, text: string): Chapter => ({
		id: 'investments',
		name,
		headline,
		blocks: [paragraph(source, 'investments.lead', text, 'lead'), ...doNothing(source)]
	});
	if (snapshot.model.measures.length === 0)
		return only(
			m.report_invest_headline_none({}, { locale }),
			m.report_invest_none({}, { locale })
		);
	if (!measures.ok || !portfolio.ok)
		return only(m.report_invest_headline_missing({}, { locale }), problemText(source));
	return {
		id: 'investments',
		name,
		headline: headline(source, portfolio.value),
		blocks: blocks(source, portfolio.value, measures.value.measures)
	};
}

/** Why nothing can be said about the measures. */
function problemText({ locale, snapshot }: ReportSource): string {
	const { measures } = snapshot.results;
	return !measures.ok && measures.problem.kind === 'missingRecovery'
		? missingHoursSentence(snapshot.model, measures.problem, locale)
		: m.report_invest_missing({}, { locale });
}

function headline(source: ReportSource, { best, budget }: PortfolioReport): string {
	const { locale, snapshot } = source;
	const { currency } = readerOf(source);
	const money = (amount: number) => formatMoney(amount, currency, locale);
	if (best.measures.length === 0)
		return budget === undefined
			? m.report_invest_headline_nothing({}, { locale })
			: m.report_invest_headline_nothing_within({ budget: money(budget) }, { locale });
	const figures = {
		capex: money(best.capex),
		benefit: money(best.benefit.mean),
		value: money(best.netPresentValue.mean),
		years: formatYears(horizonOf(snapshot.model), locale)
	};
	if (best.measures.length === 1) return m.report_invest_headline_one(figures, { locale });
	const count = formatNumber(best.measures.length, locale);
	return m.report_invest_headline({ ...figures, count }, { locale });
}

function blocks(
	source: ReportSource,
	portfolio: PortfolioReport,
	measures: readonly AppraisedMeasure[]
): readonly Block[] {
	const { best } = portfolio;
	return [
		paragraph(source, 'investments.lead', leadText(source, portfolio), 'lead'),
		measureTable(source, measures, best.measures),
		...(best.measures.length > 0 ? [portfolioTable(source, portfolio)] : []),
		...frontierBlocks(source, portfolio),
		...doNothing(source),
		...investmentDecisions(source, 'investments')
	];
}

function leadText(source: ReportSource, { best }: PortfolioReport): string {
	const { locale, snapshot } = source;
	const { model } = snapshot;
	const options = { locale };
	if (best.measures.length === 0) return m.report_invest_lead_nothing({}, options);
	const money = (amount: number) => formatMoney(amount, readerOf(source).currency, locale);
	const { mean, standardError } = best.netBenefit;
	return [
		m.report_invest_lead(
			{
				cost: money(best.annualCost),
				net: money(mean),
				value: money(best.netPresentValue.mean),
				years: formatYears(horizonOf(model), locale),
				rate: rateWords(model.costOfCapital ?? 0, locale)
			},
			options
		),
		standardError === undefined
			? m.report_invest_error_unknown({}, options)
			: m.report_invest_error({ error: money(standardError) }, options)
	].join(' ');
}

/** What it costs to leave everything as it is: a choice like any other. */
function doNothing(source: ReportSource): readonly Paragraph[] {
	const { locale, snapshot } = source;
	const { year } = snapshot.results;
	if (!year.ok || year.value.average.mean === 0) return [];
	const { currency } = readerOf(source);
	const text = m.report_invest_do_nothing(
		{
			average: formatMoney(year.value.average.mean, currency, locale),
			bad: formatMoney(lossNotExceeded(year.value, badYear), currency, locale)
		},
		{ locale }
	);
	return [paragraph(source, 'investments.nothing', text)];
}
