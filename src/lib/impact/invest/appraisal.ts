import type { Measure, Model, Money } from '../model.ts';

/** What a measure costs; missing amounts are 0. */
export type MeasureCosts = Pick<Measure, 'capex' | 'opexPerYear' | 'lifetimeYears'>;

/** Years over which a portfolio is appraised when the company says nothing. */
const defaultHorizonYears = 5;

/**
 * What 1 a year is worth today, paid at the end of each of `years` years (any number above 0):
 * `(1 − (1 + i)^−years) / i`, and `years` when the cost of capital `i` is 0. It is computed without
 * loss of digits however small `i` is. Source: docs/model.md, section 9.
 */
export function annuityFactor(costOfCapital: number, years: number): number {
	if (costOfCapital === 0) return years;
	return -Math.expm1(-years * Math.log1p(costOfCapital)) / costOfCapital;
}

/** Yearly cost: operation, and the capital as an annuity over the lifetime. Source: section 9. */
export function annualCost(
	{ capex = 0, opexPerYear = 0, lifetimeYears }: MeasureCosts,
	costOfCapital: number
): Money {
	return opexPerYear + capex / annuityFactor(costOfCapital, lifetimeYears);
}

/** What a measure is worth as an investment. */
export interface Appraisal {
	/** `(benefit − annualCost) / annualCost`; null when it costs nothing. */
	readonly returnOnInvestment: number | null;
	/** Yearly `benefit − opexPerYear` over the lifetime, discounted, less the capital. */
	readonly netPresentValue: Money;
	/** `capex / (benefit − opexPerYear)`; null when that does not exceed 0: it does not pay back. */
	readonly paybackYears: number | null;
}

/** Appraises a measure by its yearly benefit. Source: docs/model.md, section 9. */
export function appraise(costs: MeasureCosts, benefit: Money, costOfCapital: number): Appraisal {
	const { capex = 0, opexPerYear = 0, lifetimeYears } = costs;
	const cost = annualCost(costs, costOfCapital);
	const yearly = benefit - opexPerYear;
	return {
		returnOnInvestment: cost > 0 ? (benefit - cost) / cost : null,
		netPresentValue: yearly * annuityFactor(costOfCapital, lifetimeYears) - capex,
		paybackYears: yearly > 0 ? capex / yearly : null
	};
}

/** Years over which the portfolios of a company are appraised. Source: docs/model.md, section 9. */
export function horizonOf({ company }: Pick<Model, 'company'>): number {
	return company.horizonYears ?? defaultHorizonYears;
}

/** A portfolio's net present value: its net benefit a year over the company's horizon. */
export function portfolioValue(
	netBenefit: Money,
	costOfCapital: number,
	horizonYears: number
): Money {
	return netBenefit * annuityFactor(costOfCapital, horizonYears);
}
