import { type Booking, type Hours, type Money, accrued } from '#lib/impact/index.ts';

/** When the cumulative loss first reaches a limit; undefined when it never does. */
export function lossCrossing(bookings: readonly Booking[], limit: Money): Hours | undefined {
	const moments = [...new Set(bookings.flatMap(({ from, until }) => [from, until]))].sort(
		(a, b) => a - b
	);
	const at = moments.findIndex((moment) => accrued(bookings, moment) >= limit);
	if (at <= 0) return at === 0 ? moments[0] : undefined;
	// Between two moments the loss grows evenly, but for what falls due at the later one.
	const [before, after] = [moments[at - 1], moments[at]];
	const start = accrued(bookings, before);
	const end = accruedJustBefore(bookings, after);
	if (end < limit) return after;
	return before + ((after - before) * (limit - start)) / (end - start);
}

function accruedJustBefore(bookings: readonly Booking[], moment: Hours): Money {
	return accrued(
		bookings.filter(({ from, until }) => from !== until || from !== moment),
		moment
	);
}
