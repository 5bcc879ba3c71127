import type { Simulated } from '../simulate/simulated.ts';
import type { Compared } from './what-if-answer.ts';

/** So many standard errors a difference must have to be told from luck. */
export const clearErrors = 2;

/**
 * Two simulated figures and their difference, whose standard error is that of pairs of the same events.
 * An unknown error, or no difference at all, is not clear.
 */
export function compared(
	today: Simulated,
	changed: Simulated,
	differenceError: number | undefined
): Compared {
	const difference = { mean: changed.mean - today.mean, standardError: differenceError };
	return { today, case: changed, difference, isClear: isClear(difference) };
}

/** Whether a simulated figure differs from 0 by at least two of its standard errors. */
export function isClear({ mean, standardError }: Simulated): boolean {
	return mean !== 0 && standardError !== undefined && Math.abs(mean) >= clearErrors * standardError;
}
