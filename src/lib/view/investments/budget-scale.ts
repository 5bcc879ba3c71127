import { type CostBasis, type PortfolioYear, bestWithin } from '#lib/impact/index.ts';

/** A slider of budgets: from nothing to somewhat more than everything that earns its cost. */
export interface BudgetScale {
	readonly most: number;
	readonly step: number;
}

/** So many positions a slider has at most. */
const positions = 200;
/** How far it goes beyond the dearest set that is worth having. */
const room = 1.2;

/** The slider for a frontier, whose sets rise in cost. */
export function budgetScale(frontier: readonly PortfolioYear[], basis: CostBasis): BudgetScale {
	const dearest = frontier.at(-1)?.[basis] ?? 0;
	if (dearest === 0) return { most: 1_000, step: 10 };
	const rough = (dearest * room) / positions;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
	return { most: Math.ceil((dearest * room) / step) * step, step };
}

/** Digits that money can be trusted to; those after them are the noise of binary fractions. */
const digits = 12;

/** Where a budget stands on the slider: at its nearest position, or at its end when it is beyond it. */
export function positionOf(budget: number, { most, step }: BudgetScale): number {
	return Math.min(most, Number((Math.round(budget / step) * step).toPrecision(digits)));
}

/** The best set that a budget allows; the cheapest of all when even that is beyond it. */
export function chosenPortfolio(
	frontier: readonly PortfolioYear[],
	basis: CostBasis,
	budget: number
): PortfolioYear {
	return bestWithin(frontier, (one) => one[basis], budget) ?? frontier[0];
}

/** The budget that a reader has named, or the least that brings the most. */
export function budgetOf(
	frontier: readonly PortfolioYear[],
	basis: CostBasis,
	asked: number | undefined
): number {
	return asked ?? frontier.at(-1)?.[basis] ?? 0;
}
