import type { Id, Money, Scenario } from '../model.ts';
import type { MissingRecovery } from '../situation.ts';
import type { ImprovisedRecovery } from '../simulate/improvised-recovery.ts';
import { PlanningCase } from '../simulate/planning-case.ts';
import { OrderProblem } from './order-problem.ts';
import type { OrderSearch } from './order-search.ts';
import { type Swap, priceSwaps } from './swaps.ts';

/** An order of recovery, as systems are taken, and what the planning case costs in it. */
export interface PricedOrder {
	readonly order: readonly Id[];
	readonly loss: Money;
}

/** What orders of recovery come to on a scenario's planning case, as plain data. */
export interface OrderComparison {
	readonly planned: PricedOrder;
	/** The best order found, and what exchanging two neighbours in it costs. */
	readonly optimised: PricedOrder & { readonly swaps: readonly Swap[] };
	/** The mean over random orders in which nobody waits for dependencies. */
	readonly adhoc: ImprovisedRecovery;
	/** No order costs less than the best one found. */
	readonly proven: boolean;
	/** No order can cost less than this: the loss of the best when that is proven. */
	readonly lowerBound: Money;
	/** How many orders, and beginnings of orders, were priced. */
	readonly tried: number;
}

export type OrderComparisonResult =
	| { readonly ok: true; readonly value: OrderComparison }
	| { readonly ok: false; readonly problem: MissingRecovery };

/** Enough for a standard error of a thousandth where the loss varies by some per cent. */
const improvisedOrders = 1_000;
const improvisedSeed = 1;

/**
 * Compares the planned, the best and improvised orders on a scenario's planning case. Source:
 * docs/model.md, sections 3 and 4.
 */
export function compareOrders(search: OrderSearch, scenario: Scenario): OrderComparisonResult {
	const found = search.find(scenario);
	if (!found.ok) return found;
	const { systems, planned, best, proven, lowerBound, tried } = found.value;
	const planningCase = new PlanningCase(search.prepared, scenario);
	const problem = new OrderProblem(planningCase);
	const idOf = (place: number) => search.prepared.systems[systems[place]].id;
	const named = ({ list, loss }: typeof best) => ({ order: Array.from(list, idOf), loss });
	const swaps = priceSwaps(problem, best, idOf);
	return {
		ok: true,
		value: {
			planned: named(planned),
			optimised: { ...named(best), swaps },
			adhoc: planningCase.improvised(improvisedOrders, improvisedSeed),
			proven,
			lowerBound,
			tried
		}
	};
}
