import { horizonOf } from '#lib/impact/index.ts';
import { formatMoney } from '#lib/format/money.ts';
import { formatNumber } from '#lib/format/number.ts';
import { formatYears } from '#lib/format/years.ts';
import { m } from '#lib/paraglide/messages.js';
import { lossDifference } from '#lib/view/loss-difference.ts';
import type { Block } from '../content.ts';
import type { ChapterId } from '../report-template.ts';
import { paragraph, readerOf, type ReportSource } from '../report-source.ts';
import { rankedMeasures } from './measure-table.ts';
import { measureNames } from './portfolio-table.ts';

/** Something to decide, and why. */
interface Decision {
	/** The same from quarter to quarter. */
	readonly key: string;
	readonly what: string;
	readonly why: string;
}

/** More than this nobody decides in one meeting. */
const mostDecisions = 3;

/** What is asked for, the weightiest first; a sentence where there is nothing to decide. */
export function decisionBlocks(source: ReportSource, chapter: ChapterId): readonly Block[] {
	const all = [
		...portfolioDecision(source),
		...orderDecision(source),
		...testDecision(source),
		...limitDecision(source),
		...firstDecision(source)
	].slice(0, mostDecisions);
	if (all.length > 0) return [block(source, chapter, all)];
	const { year } = source.snapshot.results;
	const words = year.ok ? m.report_decisions_none : m.report_decisions_unknown;
	const text = words({}, { locale: source.locale });
	return [paragraph(source, `${chapter}.no-decision`, text)];
}

/** What is asked for about the measures alone. */
export function investmentDecisions(source: ReportSource, chapter: ChapterId): readonly Block[] {
	const all = [...portfolioDecision(source), ...firstDecision(source)];
	return all.length > 0 ? [block(source, chapter, all)] : [];
}

function block(source: ReportSource, chapter: ChapterId, all: readonly Decision[]): Block {
	const { locale } = source;
	return {
		kind: 'decisions',
		id: `${chapter}.decisions`,
		title:
			all.length === 1
				? m.report_decisions_title_one({}, { locale })
				: m.report_decisions_title({ count: formatNumber(all.length, locale) }, { locale }),
		decisions: all.map(({ key, what, why }) => ({
			what,
			why: paragraph(source, `${chapter}.decision.${key}`, why)
		}))
	};
}

function money(source: ReportSource, amount: number): string {
	return formatMoney(amount, readerOf(source).currency, source.locale);
}

function portfolioDecision(source: ReportSource): readonly Decision[] {
	const { locale, snapshot } = source;
	const { portfolio } = snapshot.results;
	if (!portfolio.ok || portfolio.value.best.measures.length === 0) return [];
	const { best } = portfolio.value;
	const measures = measureNames(source, best.measures);
	const count = formatNumber(best.measures.length, locale);
	const isOne = best.measures.length === 1;
	const figures = {
		measures,
		capex: money(source, best.capex),
		annual: money(source, best.annualCost),
		benefit: money(source, best.benefit.mean),
		value: money(source, best.netPresentValue.mean),
		years: formatYears(horizonOf(snapshot.model), locale)
	};
	return [
		{
			key: 'portfolio',
			what: isOne
				? m.report_decision_measure({ measures }, { locale })
				: m.report_decision_portfolio({ count }, { locale }),
			why: isOne
				? m.report_decision_measure_why(figures, { locale })
				: m.report_decision_portfolio_why(figures, { locale })
		}
	];
}

/** Of the recommended measures, the one that is worth most by itself. */
function firstDecision(source: ReportSource): readonly Decision[] {
	const { locale, snapshot } = source;
	const { measures, portfolio } = snapshot.results;
	if (!measures.ok || !portfolio.ok || portfolio.value.best.measures.length < 2) return [];
	const recommended = portfolio.value.best.measures;
	const first = rankedMeasures(source, measures.value.measures).find(({ measure }) =>
		recommended.includes(measure.id)
	);
	const alone = first?.alone;
	if (!alone || alone.netPresentValue.mean <= 0) return [];
	const { name, capex = 0 } = first.measure;
	const figures = { benefit: money(source, alone.benefit.mean), capex: money(source, capex) };
	const isPaidBack = alone.paybackYears !== null && capex > 0;
	return [
		{
			key: 'first',
			what: m.report_decision_first({ measure: name }, { locale }),
			why: isPaidBack
				? m.report_decision_first_why(
						{ ...figures, payback: formatYears(alone.paybackYears, locale) },
						{ locale }
					)
				: m.report_decision_first_free(figures, { locale })
		}
	];
}

/** Another order costs nothing but the decision. */
function orderDecision(source: ReportSource): readonly Decision[] {
	const { locale, snapshot } = source;
	const { order, overview } = snapshot.results;
	if (!order.ok || snapshot.settings.strategy === 'optimised') return [];
	const saving = lossDifference(order.value.planned.loss, order.value.optimised.loss);
	if (saving <= 0) return [];
	const why = m.report_decision_order_why(
		{
			saving: money(source, saving),
			planned: money(source, order.value.planned.loss),
			scenario: overview.scenario.name
		},
		{ locale }
	);
	return [{ key: 'order', what: m.report_decision_order({}, { locale }), why }];
}

/** What was never tested is not known. */
function testDecision(source: ReportSource): readonly Decision[] {
	const { locale, snapshot } = source;
	const { event } = snapshot.results.overview;
	if (!event) return [];
	const { unproven, unprovenLoss = 0 } = event.evidence;
	if (unproven === 0 || unprovenLoss <= 0) return [];
	const loss = money(source, unprovenLoss);
	return [
		{
			key: 'tests',
			what:
				unproven === 1
					? m.report_decision_test({}, { locale })
					: m.report_decision_tests({ count: formatNumber(unproven, locale) }, { locale }),
			why:
				unproven === 1
					? m.report_decision_test_why({ loss }, { locale })
					: m.report_decision_tests_why({ loss }, { locale })
		}
	];
}

/** Without a limit nobody can say whether a loss is too much. */
function limitDecision(source: ReportSource): readonly Decision[] {
	const { locale, snapshot } = source;
	const { year } = snapshot.results;
	if (!year.ok || year.value.average.mean === 0) return [];
	if (year.value.limits.some(({ accepted }) => accepted !== undefined)) return [];
	const why = m.report_decision_limits_why(
		{ average: money(source, year.value.average.mean) },
		{ locale }
	);
	return [{ key: 'limits', what: m.report_decision_limits({}, { locale }), why }];
}
