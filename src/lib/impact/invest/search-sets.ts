import type { Money } from '../model.ts';
import type { CompiledChoices } from './choices.ts';
import { type MeasureSet, has, only } from './measure-set.ts';
import type { CostBasis, QuickSet, QuickSets } from './quick-sets.ts';

/** Budgets that are searched, evenly up to the cost of everything that is open. */
const evenBudgets = 16;

export interface SearchOptions {
	readonly choices: CompiledChoices;
	readonly basis: CostBasis;
	/** Searched besides the even budgets. */
	readonly budget?: Money;
	/** No more sets than this are looked at, so that a search ends. */
	readonly mostSets: number;
}

/**
 * Looks for the sets with the most net benefit within many budgets, where there are too many sets to
 * try them all. From budget to budget, first rising, then falling, the best set so far has measures
 * added, dropped and exchanged, the best such step first, until none helps. All that it looks at
 * stays known to `sets`; yields how many that is. Source: docs/investments.md.
 */
export function* searchSets(sets: QuickSets, options: SearchOptions): Generator<number, void> {
	const { choices, basis, budget, mostSets } = options;
	const { least, free } = choices;
	const start = choices.allows(least) ? sets.of(least) : undefined;
	if (!start) return;
	const everything = free.reduce((set, i) => set | only(i), least);
	const span = sets.costs(everything)[basis] - start[basis];
	const limits = Array.from(
		{ length: evenBudgets },
		(_, i) => start[basis] + ((i + 1) / evenBudgets) * span
	);
	if (budget !== undefined && budget > start[basis]) limits.push(budget);
	const rising = limits.sort((a, b) => a - b);
	let best = start;
	for (const limit of [...rising, ...rising.toReversed()]) {
		while (best[basis] > limit) best = cheapened(best, sets, options) ?? start;
		for (;;) {
			yield sets.size;
			if (sets.size >= mostSets) return;
			const next = bestStep(best, sets, { ...options, limit });
			if (!next) break;
			best = next;
		}
	}
}

/** Without the measure that is missed least for what it costs. */
function cheapened(
	from: QuickSet,
	sets: QuickSets,
	{ choices, basis }: SearchOptions
): QuickSet | undefined {
	const missed = (one: QuickSet) => (from.netBenefit - one.netBenefit) / (from[basis] - one[basis]);
	return choices.free
		.filter((i) => has(from.set, i))
		.flatMap((i) => sets.of(choices.drop(from.set, i)) ?? [])
		.filter((one) => one[basis] < from[basis])
		.reduce<QuickSet | undefined>(
			(least, one) => (least && missed(least) <= missed(one) ? least : one),
			undefined
		);
}

/** The best set one step away; undefined when none is better. */
function bestStep(
	from: QuickSet,
	sets: QuickSets,
	{ choices, basis, mostSets, limit }: SearchOptions & { readonly limit: Money }
): QuickSet | undefined {
	let best: QuickSet | undefined;
	for (const set of steps(from.set, choices)) {
		if (sets.size >= mostSets) break;
		if (!choices.allows(set) || sets.costs(set)[basis] > limit) continue;
		const one = sets.of(set);
		if (one && one.netBenefit > (best ?? from).netBenefit) best = one;
	}
	return best;
}

/** All sets with a measure more or less, or one exchanged for another. */
function* steps(set: MeasureSet, choices: CompiledChoices): Generator<MeasureSet> {
	const inside = choices.free.filter((i) => has(set, i));
	const outside = choices.free.filter((i) => !has(set, i));
	for (const i of outside) yield choices.add(set, i);
	for (const i of inside) {
		const less = choices.drop(set, i);
		yield less;
		for (const other of outside) yield choices.add(less, other);
	}
}
