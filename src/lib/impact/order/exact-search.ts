import type { Money } from '../model.ts';
import type { PlanningCase } from '../simulate/planning-case.ts';
import type { OrderProblem } from './order-problem.ts';
import { type PricedList, precision } from './priced-list.ts';

/** What is known after looking for a better list everywhere, or until the budget was spent. */
export interface Proof {
	readonly best: PricedList;
	/** No list costs less. */
	readonly proven: boolean;
	/** How many starts of lists were bounded. */
	readonly bounded: number;
}

/**
 * Looks for a list cheaper than `known` by going through all feasible lists, depth first: a start of
 * a list is given up when all that begin like it cost at least as much as the best so far, or when
 * another start has led to the same recoveries at the same times. `optimistic` is the same case of
 * the optimistic model; at most `budget` starts of lists are bounded. Source:
 * docs/recovery-order.md.
 */
export function exactSearch(
	problem: OrderProblem,
	optimistic: PlanningCase,
	known: PricedList,
	budget: number
): Proof {
	const search = new DepthFirst(problem, optimistic, known, budget);
	const proven = search.explore(0);
	return { best: search.best, proven, bounded: search.bounded };
}

class DepthFirst {
	best: PricedList;
	bounded = 0;
	readonly #problem: OrderProblem;
	readonly #optimistic: PlanningCase;
	readonly #list: Int32Array;
	readonly #budget: number;
	readonly #seen = new Set<string>();

	constructor(problem: OrderProblem, optimistic: PlanningCase, known: PricedList, budget: number) {
		this.#problem = problem;
		this.#optimistic = optimistic;
		this.best = known;
		this.#list = known.list.slice();
		this.#budget = budget;
	}

	/** Goes through all lists that begin like the one at hand up to `depth`; false out of budget. */
	explore(depth: number): boolean {
		const list = this.#list;
		const problem = this.#problem;
		const rest = list.slice(depth);
		const next: { readonly position: number; readonly bound: Money }[] = [];
		for (let position = 0; position < rest.length; position++) {
			if (!this.#isFree(rest, position)) continue;
			this.#take(depth, rest, position);
			if (depth + 2 >= list.length) {
				// With one left over there is nothing more to choose.
				const loss = problem.price(list);
				if (loss < this.best.loss) this.best = { list: list.slice(), loss };
				continue;
			}
			if (this.bounded >= this.#budget) return false;
			this.bounded++;
			const bound = this.#optimistic.lossOfList(list, depth + 1);
			if (!this.#isWorse(bound) && this.#isNew(depth + 1)) next.push({ position, bound });
		}
		next.sort((a, b) => a.bound - b.bound);
		for (const { position, bound } of next) {
			if (this.#isWorse(bound)) break;
			this.#take(depth, rest, position);
			if (!this.explore(depth + 1)) return false;
		}
		return true;
	}

	#isWorse(bound: Money): boolean {
		return bound >= this.best.loss * (1 - precision);
	}

	/** Whether none of the others that are left must come before this one. */
	#isFree(rest: Int32Array, position: number): boolean {
		for (let i = 0; i < position; i++)
			if (this.#problem.precedes(rest[i], rest[position])) return false;
		return true;
	}

	/** Puts one of the rest first and the others behind it, as they were. */
	#take(depth: number, rest: Int32Array, position: number): void {
		const list = this.#list;
		list[depth] = rest[position];
		list.set(rest.subarray(0, position), depth + 1);
		list.set(rest.subarray(position + 1), depth + 1 + position);
	}

	/** Whether no other start has led to where the first recoveries of the list begin. */
	#isNew(count: number): boolean {
		const { starts } = this.#optimistic;
		const state = [...this.#list.subarray(0, count)]
			.sort((a, b) => a - b)
			.map((place) => `${place}:${starts[place]}`)
			.join();
		if (this.#seen.has(state)) return false;
		this.#seen.add(state);
		return true;
	}
}
