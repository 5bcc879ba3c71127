import {
	type Hours,
	type Id,
	type Money,
	type OrderComparison,
	type Phase,
	type Scenario,
	phases,
	planningEvent,
	ranksOfOrder
} from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';
import { hoursPerDay } from './cumulative-loss.ts';
import { lossDifference } from './loss-difference.ts';
import {
	type ImprovisedOutcome,
	type OrderOutcome,
	improvisedOutcome,
	orderOutcome
} from './order-outcome.ts';
import { type OrdersBeside, ordersBeside } from './orders-beside.ts';
import type { DisruptedProcess } from './planned-recovery.ts';

/** A calculation that may still be running. */
export type Sought<T> =
	| { readonly kind: 'sought' }
	| { readonly kind: 'failed' }
	| { readonly kind: 'found'; readonly value: T };

/** The best order that is known. */
export interface RecommendedOrder {
	readonly order: readonly Id[];
	readonly outcome: OrderOutcome;
	/** No order costs less. */
	readonly isProven: boolean;
	/** No order can cost less than this. */
	readonly lowerBound: Money;
	/** How many orders were priced in the search. */
	readonly ordersTried: number;
}

/** What recovery by the plan is compared with. Plain data. */
export interface ComparedOrders {
	readonly recommended: RecommendedOrder;
	readonly improvised: ImprovisedOutcome;
	readonly beside: OrdersBeside;
}

/** Undefined when the recommended order cannot be priced. */
export function comparedOrders(
	{ prepared }: Analysis,
	scenario: Scenario,
	{ planned, optimised, adhoc, proven, lowerBound, tried }: OrderComparison
): ComparedOrders | undefined {
	const { order } = optimised;
	const ranks = ranksOfOrder(prepared, order, 'planned');
	const event = planningEvent(prepared, scenario, 'planned', ranks);
	if (!event.ok) return undefined;
	return {
		recommended: {
			order,
			outcome: orderOutcome(event.value),
			isProven: proven,
			lowerBound,
			ordersTried: tried
		},
		improvised: improvisedOutcome(adhoc),
		beside: ordersBeside(prepared, optimised, planned.order)
	};
}

/** The value of what has been found. */
export function foundValue<T>(sought: Sought<T> | undefined): T | undefined {
	return sought?.kind === 'found' ? sought.value : undefined;
}

/** What an order costs less than another; 0 when only rounding differs. */
export function savingOf(better: OrderOutcome, other: OrderOutcome): Money {
	return lossDifference(other.loss, better.loss);
}

/** Less than this reads as no difference in days with one decimal. */
const leastHours = 0.05 * hoursPerDay;

/** How much later a process returns than in another order, 0 when it does not show in days. */
export function laterThan(order: OrderOutcome, other: OrderOutcome, position: number): Hours {
	const hours = order.returns[position] - other.returns[position];
	return Math.abs(hours) < leastHours ? 0 : hours;
}

/** One phase of the loss, in several orders. */
export interface ComparedPhase {
	readonly phase: Phase;
	readonly today: Money;
	/** Per other order: the loss in this phase and how much more that is; undefined while unknown. */
	readonly others: readonly ({ readonly loss: Money; readonly more: Money } | undefined)[];
}

/** The phases in which any of the orders loses something. */
export function comparedPhases(
	today: OrderOutcome,
	others: readonly (OrderOutcome | undefined)[]
): readonly ComparedPhase[] {
	return phases
		.map((phase, i): ComparedPhase => ({
			phase,
			today: today.byPhase[i],
			others: others.map((other) => {
				const loss = other?.byPhase[i];
				return loss === undefined
					? undefined
					: { loss, more: lossDifference(loss, today.byPhase[i]) };
			})
		}))
		.filter((row) => row.today > 0 || row.others.some((other) => (other?.loss ?? 0) > 0));
}

/** A process and how much sooner it returns in one order than in another; negative when later. */
export interface Gain {
	readonly process: DisruptedProcess;
	readonly sooner: Hours;
}

/** Less than this is no difference that anyone would notice, in hours. */
const noticeable = 0.5;

/** What each process gains in one order against another, where it is noticed; the largest first. */
export function gains(
	processes: readonly DisruptedProcess[],
	better: OrderOutcome,
	other: OrderOutcome
): readonly Gain[] {
	return processes
		.map((process) => ({
			process,
			sooner: other.returns[process.position] - better.returns[process.position]
		}))
		.filter(({ sooner }) => Math.abs(sooner) >= noticeable)
		.sort((a, b) => b.sooner - a.sooner);
}

/**
 * The dearest process among those that gain: it is what the saving is felt by. Those that gain less
 * than half of the largest gain do not count. Undefined when none gains.
 */
export function tellingGain(
	processes: readonly DisruptedProcess[],
	better: OrderOutcome,
	other: OrderOutcome
): Gain | undefined {
	const all = gains(processes, better, other);
	const largest = all.at(0)?.sooner ?? 0;
	const telling = all.filter(({ sooner }) => sooner > 0 && sooner >= largest / 2);
	const place = ({ process }: Gain) => processes.indexOf(process);
	return [...telling].sort((a, b) => place(a) - place(b)).at(0);
}
