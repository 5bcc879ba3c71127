import type { Money, Scenario } from '../model.ts';
import type { PreparedModel } from '../prepare.ts';
import type { PlanningCase } from '../simulate/planning-case.ts';
import { exactSearch } from './exact-search.ts';
import { firstLists } from './first-lists.ts';
import { optimisticCase } from './optimistic-case.ts';
import { OrderProblem } from './order-problem.ts';
import { type PricedList, precision, tie } from './priced-list.ts';
import { thresholdSearch } from './threshold-search.ts';
import { tidyList } from './tidy-list.ts';

/** The best list found, beside the planned one. */
export interface BestList {
	readonly planned: PricedList;
	readonly best: PricedList;
	/** No list costs less. */
	readonly proven: boolean;
	/** No list can cost less than this. */
	readonly lowerBound: Money;
	/** How many lists, and starts of lists, have been priced. */
	readonly tried: number;
}

/** How many orders a search may price: on its way, and to prove that there is none better. */
export interface OrderBudget {
	readonly search: number;
	readonly proof: number;
}

/** As much as keeps the work within bounds: it grows with the systems, and proofs far faster. */
export function orderBudget(systems: number): OrderBudget {
	if (systems <= fewSystems) return { search: 2_000, proof: 100_000 };
	const search = Math.min(mostOrders, Math.max(leastOrders, Math.floor(mostWork / systems)));
	return { search, proof: systems <= someSystems ? 20_000 : 0 };
}
const fewSystems = 12;
const someSystems = 14;
const leastOrders = 600;
const mostOrders = 20_000;
/** Orders times systems. */
const mostWork = 1_200_000;

/**
 * Searches the order of a planning case that costs least. Deterministic; never dearer than planned.
 * Source: docs/recovery-order.md.
 */
export function bestList(
	prepared: PreparedModel,
	scenario: Scenario,
	planningCase: PlanningCase,
	budget = orderBudget(planningCase.systems.length)
): BestList {
	const problem = new OrderProblem(planningCase);
	const optimistic = optimisticCase(prepared, scenario);
	const priced = (list: Int32Array): PricedList => ({ list, loss: problem.price(list) });
	const planned = priced(planningCase.plannedList);
	const lowerBound = Math.min(optimistic.lossOfList(planned.list, 0), planned.loss);
	const isLeast = ({ loss }: PricedList) => loss * (1 - precision) <= lowerBound;
	const answer = (best: PricedList, proven: boolean, bounded: number): BestList => ({
		planned,
		best,
		proven,
		lowerBound: proven ? best.loss : lowerBound,
		tried: problem.tried + bounded
	});
	if (isLeast(planned)) return answer(planned, true, 1);

	const first = firstLists(prepared, planningCase).map(priced).reduce(cheaper, planned);
	const found = thresholdSearch(problem, first, { budget: budget.search, name: scenario.id });
	const { best, proven, bounded } = isLeast(found)
		? { best: found, proven: true, bounded: 0 }
		: exactSearch(problem, optimistic, found, budget.proof);
	if (best.loss >= planned.loss * (1 - tie)) return answer(planned, proven, 1 + bounded);
	const tidied = tidyList(problem, { first: best, planned: planned.list, budget: budget.search });
	return answer(tidied, proven, 1 + bounded);
}

function cheaper(a: PricedList, b: PricedList): PricedList {
	return b.loss < a.loss ? b : a;
}
