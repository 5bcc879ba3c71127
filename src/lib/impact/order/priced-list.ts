import type { Money } from '../model.ts';

/** A feasible list of places (see `PlanningCase`) and what the case costs in that order. */
export interface PricedList {
	readonly list: Int32Array;
	readonly loss: Money;
}

/** Losses nearer to each other than this share of them are the same. */
export const tie = 1e-12;

/** An order is the best when no other saves more than this share: bounds are subject to rounding. */
export const precision = 1e-9;
