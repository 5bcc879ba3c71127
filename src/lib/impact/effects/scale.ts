import { scaleEstimate } from '../estimate.ts';
import type { Estimate } from '../model.ts';

/** Far below any quantity of a company, and far above where a number loses its digits. */
const vanishing = 1e-200;

/**
 * The estimate with all its values multiplied by a factor of at least 0. A lognormal that vanishes
 * is nothing: its logarithm could no longer be computed. Source: docs/model.md, section 9.
 */
export function scale(estimate: Estimate, factor: number): Estimate {
	const scaled = scaleEstimate(estimate, factor);
	return 'lognormal' in scaled && scaled.lognormal.p05 < vanishing ? { fixed: 0 } : scaled;
}
