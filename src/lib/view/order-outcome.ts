import {
	type EventOutcome,
	type Hours,
	type ImprovisedRecovery,
	type Money,
	type Phase,
	phases,
	sumBy
} from '#lib/impact/index.ts';

/** What an order of recovery is compared by. Plain data, so that it can be sent to the browser. */
export interface OrderOutcome {
	readonly loss: Money;
	/** In the order of the engine's phases; they add up to the loss. */
	readonly byPhase: readonly Money[];
	readonly operationalAt: Hours;
	readonly stableAt: Hours;
	/** Processes below their minimum for longer than they can bear; a mean when improvised. */
	readonly breaches: number;
	/** Per process of the model: when all it needs is back, 0 when it never stopped. */
	readonly returns: readonly Hours[];
}

/** The mean over random orders. */
export interface ImprovisedOutcome extends OrderOutcome {
	readonly orders: number;
	/** The standard error of the loss; undefined when there are too few orders to tell. */
	readonly lossError: Money | undefined;
}

export function orderOutcome(event: EventOutcome): OrderOutcome {
	const sums = sumBy(event.bookings, ({ phase }): Phase => phase);
	return {
		loss: event.loss,
		byPhase: phases.map((phase) => sums.get(phase) ?? 0),
		operationalAt: event.operationalAt,
		stableAt: event.stableAt,
		breaches: event.processes.filter(({ mtpdBreached }) => mtpdBreached).length,
		returns: event.processes.map(({ timeline }) => timeline.usableAt)
	};
}

export function improvisedOutcome(improvised: ImprovisedRecovery): ImprovisedOutcome {
	return {
		loss: improvised.loss.mean,
		byPhase: improvised.byPhase,
		operationalAt: improvised.operationalAt.mean,
		stableAt: improvised.stableAt.mean,
		breaches: improvised.breaches,
		returns: improvised.returns,
		orders: improvised.orders,
		lossError: improvised.loss.standardError
	};
}
