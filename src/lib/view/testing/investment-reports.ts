import {
	type InvestProgress,
	type MeasureReport,
	type Model,
	type PortfolioReport,
	QuantileTables,
	appraiseMeasures,
	findPortfolio
} from '#lib/impact/index.ts';

const few = { seed: 1, events: 60, draws: 20, tables: new QuantileTables() };

/** The measures of a model, appraised over few events. */
export function measureReportOf(model: Model): MeasureReport {
	return finished(appraiseMeasures(model, few));
}

/** The best measures of a model for every budget, over few events. */
export function portfolioReportOf(
	model: Model,
	basis: PortfolioReport['basis'] = 'capex'
): PortfolioReport {
	return finished(findPortfolio(model, { ...few, basis }));
}

function finished<T>(
	steps: Generator<
		InvestProgress,
		{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown }
	>
): T {
	for (;;) {
		const step = steps.next();
		if (!step.done) continue;
		if (step.value.ok) return step.value.value;
		throw new RangeError(JSON.stringify(step.value.problem));
	}
}
