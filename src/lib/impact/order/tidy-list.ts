import type { OrderProblem } from './order-problem.ts';
import { type PricedList, tie } from './priced-list.ts';

/**
 * Exchanges neighbours where that costs less, and undoes what a search has changed for nothing: a
 * reader sees only changes that are worth something, and no exchange that would be. Prices at most
 * `budget` lists; the result costs no more than `first`.
 */
export function tidyList(
	problem: OrderProblem,
	{
		first,
		planned,
		budget
	}: {
		readonly first: PricedList;
		readonly planned: Int32Array;
		readonly budget: number;
	}
): PricedList {
	const rank = new Int32Array(planned.length);
	planned.forEach((place, position) => (rank[place] = position));
	const limit = problem.tried + budget;
	const tidied = first.list.slice();
	let { loss } = first;
	const trial = tidied.slice();

	/** Keeps the trial when it costs less, or no more and is nearer to the plan. */
	const keepsTrial = (isNearer: boolean): boolean => {
		if (problem.tried >= limit) return false;
		const price = problem.price(trial);
		if (price > loss * (isNearer ? 1 + tie : 1 - tie)) return false;
		tidied.set(trial);
		loss = Math.min(loss, price);
		return true;
	};

	/** Puts a stretch in planned order where that costs nothing, else tries its halves. */
	const sortStretch = (from: number, until: number) => {
		trial.set(tidied);
		trial.subarray(from, until).sort((a, b) => rank[a] - rank[b]);
		if (trial.every((place, i) => place === tidied[i])) return;
		if (keepsTrial(true) || until - from <= 2) return;
		const middle = (from + until) >> 1;
		sortStretch(from, middle);
		sortStretch(middle, until);
	};

	const exchange = (position: number): boolean => {
		const [a, b] = [tidied[position], tidied[position + 1]];
		if (problem.precedes(a, b)) return false;
		trial.set(tidied);
		trial[position] = b;
		trial[position + 1] = a;
		return keepsTrial(rank[b] < rank[a]);
	};

	sortStretch(0, trial.length);
	for (let isChanged = true; isChanged;) {
		isChanged = false;
		for (let position = 0; position + 1 < trial.length; position++)
			if (exchange(position)) isChanged = true;
	}
	return { list: tidied, loss: problem.price(tidied) };
}
