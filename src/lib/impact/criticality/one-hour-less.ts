import { scale } from '../effects/scale.ts';
import { mean } from '../estimate.ts';
import type { Estimate } from '../model.ts';

/**
 * An estimate of hours, one hour shorter: a fixed value and every point of a PERT by an hour, none
 * below 0. A lognormal cannot be moved, so it keeps its shape and its mean is an hour shorter; one
 * whose mean is at most an hour becomes 0. Source: docs/criticality.md.
 */
export function oneHourLess(estimate: Estimate): Estimate {
	if ('fixed' in estimate) return { fixed: shorter(estimate.fixed) };
	if ('lognormal' in estimate) {
		const average = mean(estimate);
		return scale(estimate, shorter(average) / average);
	}
	const [low, mode, high] = estimate.pert;
	return { pert: [shorter(low), shorter(mode), shorter(high)] };
}

function shorter(hours: number): number {
	return Math.max(0, hours - 1);
}
