import type { CostKind, Hours, Money } from './model.ts';

export const phases = ['standstill', 'manual', 'unstable', 'catch-up', 'response'] as const;
/** The phases of a disruption, in the order in which they are always shown. */
export type Phase = (typeof phases)[number];

export const bookingKinds = [
	'margin',
	'penalty',
	'extra',
	'churn',
	'regulatory',
	'other',
	'response'
] as const satisfies readonly (CostKind | 'response')[];
export type BookingKind = (typeof bookingKinds)[number];

/** What a part of a loss is due to: a cost item of the model, or what section 6 and 7 name. */
export type BookingCause =
	| {
			readonly of: 'process';
			readonly process: number;
			readonly item: number | 'manual' | 'unstable';
	  }
	| {
			readonly of: 'stream';
			readonly stream: number;
			readonly item: number | 'margin' | 'catch-up';
	  }
	| { readonly of: 'response' };

/**
 * A part of a loss, booked to a process, a phase and a kind (docs/model.md, section 7). It accrues
 * evenly from `from` until `until`, or at once when the two are equal.
 */
export interface Booking {
	/** The process by its position in the model; undefined for the response cost. */
	readonly process: number | undefined;
	readonly phase: Phase;
	readonly kind: BookingKind;
	readonly amount: Money;
	readonly from: Hours;
	readonly until: Hours;
	readonly cause: BookingCause;
}

/** The part of a booking that has accrued up to a moment. Source: docs/model.md, section 7. */
export function accruedPart({ from, until, amount }: Booking, moment: Hours): Money {
	if (moment < from) return 0;
	return moment >= until ? amount : (amount * (moment - from)) / (until - from);
}

/** The cumulative loss up to a moment. Source: docs/model.md, section 7. */
export function accrued(bookings: readonly Booking[], moment: Hours): Money {
	return bookings.reduce((sum, booking) => sum + accruedPart(booking, moment), 0);
}

/** The sum of all bookings. */
export function total(bookings: readonly Booking[]): Money {
	return bookings.reduce((sum, { amount }) => sum + amount, 0);
}

/** Sums of bookings by a key, in the order in which the keys first occur. */
export function sumBy<K>(
	bookings: readonly Booking[],
	key: (booking: Booking) => K
): ReadonlyMap<K, Money> {
	const sums = new Map<K, Money>();
	for (const booking of bookings) {
		const k = key(booking);
		sums.set(k, (sums.get(k) ?? 0) + booking.amount);
	}
	return sums;
}
