import type { PreparedModel } from '../prepare.ts';
import type { PlanningCase } from '../simulate/planning-case.ts';
import { firstLists } from './first-lists.ts';
import { OrderProblem } from './order-problem.ts';
import { type PricedList, tie } from './priced-list.ts';
import { thresholdSearch } from './threshold-search.ts';
import { tidyList } from './tidy-list.ts';

/** The best list found, beside the planned one. */
export interface BestList {
	readonly problem: OrderProblem;
	readonly planned: PricedList;
	readonly best: PricedList;
	/** No list costs less. */
	readonly proven: boolean;
}

/**
 * How many orders are priced at most: as many as keep the work within bounds, which grows with the
 * systems, but enough to get somewhere.
 */
export function orderBudget(systems: number): number {
	return Math.max(leastOrders, Math.min(mostOrders, Math.floor(mostSystemsPriced / systems)));
}
const leastOrders = 600;
const mostOrders = 12_000;
/** Orders times systems. */
const mostSystemsPriced = 300_000;

/**
 * Searches the order of a planning case that costs least. Deterministic; never dearer than planned.
 * Source: docs/recovery-order.md.
 */
export function bestList(
	prepared: PreparedModel,
	planningCase: PlanningCase,
	{
		name,
		budget = orderBudget(planningCase.systems.length)
	}: {
		/** Names the scenario: it draws its own random changes. */
		readonly name: string;
		readonly budget?: number;
	}
): BestList {
	const problem = new OrderProblem(planningCase);
	const priced = (list: Int32Array): PricedList => ({ list, loss: problem.price(list) });
	const planned = priced(planningCase.plannedList);
	const first = firstLists(prepared, planningCase).map(priced).reduce(cheaper, planned);
	const found = thresholdSearch(problem, first, { budget, name });
	const proven = problem.size < 2;
	if (found.loss >= planned.loss * (1 - tie)) return { problem, planned, best: planned, proven };
	const best = tidyList(problem, { first: found, planned: planned.list, budget });
	return { problem, planned, best, proven };
}

function cheaper(a: PricedList, b: PricedList): PricedList {
	return b.loss < a.loss ? b : a;
}
