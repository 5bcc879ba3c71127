import type { Money } from '../model.ts';
import type { CostBasis, QuickSet } from './quick-sets.ts';

/** What is compared: a cost, and what is left of the benefit after it. */
export interface Ranked {
	readonly cost: Money;
	readonly netBenefit: Money;
}

/**
 * The best for every budget: in ascending order of cost, each with more net benefit than all that
 * cost no more. The cheapest of all is always the first. Source: docs/investments.md.
 */
export function frontier<T>(all: readonly T[], ranked: (one: T) => Ranked): readonly T[] {
	const sorted = all
		.map((one) => ({ one, ...ranked(one) }))
		.sort((a, b) => a.cost - b.cost || b.netBenefit - a.netBenefit);
	let most = -Infinity;
	return sorted.flatMap(({ one, netBenefit }) => {
		if (netBenefit <= most) return [];
		most = netBenefit;
		return [one];
	});
}

/** The best that a budget allows, from a frontier; undefined when nothing is that cheap. */
export function bestWithin<T>(
	best: readonly T[],
	cost: (one: T) => Money,
	budget: Money
): T | undefined {
	return best.findLast((one) => cost(one) <= budget);
}

export interface FinalistOptions {
	readonly basis: CostBasis;
	/** The budget in question; without one, everything can be paid for. */
	readonly budget?: Money;
	/** How many of the best within the budget. */
	readonly count: number;
	/** How deep below the frontier, for every budget: 1 is the frontier itself. */
	readonly depth: number;
}

/** The sets worth a closer look: the best within the budget, and those on or just below the frontier. */
export function finalists(
	sets: readonly QuickSet[],
	{ basis, budget = Infinity, count, depth }: FinalistOptions
): readonly QuickSet[] {
	const best = sets
		.filter((one) => one[basis] <= budget)
		.sort((a, b) => b.netBenefit - a.netBenefit)
		.slice(0, count);
	const chosen = new Set(best);
	let rest = sets;
	for (let layer = 0; layer < depth; layer++) {
		const peeled = new Set(
			frontier(rest, (one) => ({ cost: one[basis], netBenefit: one.netBenefit }))
		);
		for (const one of peeled) chosen.add(one);
		rest = rest.filter((one) => !peeled.has(one));
	}
	return [...chosen];
}
