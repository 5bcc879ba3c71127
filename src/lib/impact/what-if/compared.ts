import type { Simulated } from '../simulate/simulated.ts';
import { simulatedMean } from '../simulate/simulated.ts';
import type { Compared } from './what-if-answer.ts';

/** So many standard errors a difference must have to be told from luck. */
const clearErrors = 2;

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

/** The standard error of the mean of what pairs of values differ by. */
export function pairedError(
	today: ArrayLike<number>,
	changed: ArrayLike<number>
): number | undefined {
	const { length } = today;
	if (changed.length !== length)
		throw new RangeError(`as many values on both sides expected: ${length} and ${changed.length}`);
	const differences = new Float64Array(length);
	for (let i = 0; i < length; i++) differences[i] = changed[i] - today[i];
	return simulatedMean(differences).standardError;
}
