import type { Id, Money } from '../model.ts';
import type { OrderProblem } from './order-problem.ts';
import type { PricedList } from './priced-list.ts';

/** What it costs to exchange two neighbours in an order. */
export interface Swap {
	/** The one that comes first in the order, and the one right after it. */
	readonly systems: readonly [Id, Id];
	/** False when the second waits for the first, directly or not. */
	readonly isAllowed: boolean;
	/**
	 * How much more the planning case then costs, negative when less; null when it is not allowed or
	 * leaves every recovery when it was.
	 */
	readonly change: Money | null;
}

/** The price of each exchange of neighbours in a list. */
export function priceSwaps(
	problem: OrderProblem,
	{ list, loss }: PricedList,
	idOf: (place: number) => Id
): readonly Swap[] {
	problem.price(list);
	const { starts } = problem;
	const swapped = list.slice();
	return Array.from(list.subarray(1), (second, position): Swap => {
		const first = list[position];
		const systems = [idOf(first), idOf(second)] as const;
		if (problem.precedes(first, second)) return { systems, isAllowed: false, change: null };
		swapped.set(list);
		swapped[position] = second;
		swapped[position + 1] = first;
		const change = problem.price(swapped) - loss;
		const isSame = problem.starts.every((start, place) => start === starts[place]);
		return { systems, isAllowed: true, change: isSame ? null : change };
	});
}
