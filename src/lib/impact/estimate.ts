import { betaQuantile } from './beta-quantile.ts';
import type { Estimate } from './model.ts';
import { normalQuantile } from './normal-quantile.ts';

/** Distance of the 95 % value of a standard normal from its middle. */
const z95 = normalQuantile(0.95);

/**
 * The value below which the estimate lies with probability `p`, 0 < p < 1, in the estimate's own
 * unit. Source: docs/model.md, section 1.
 */
export function quantile(estimate: Estimate, p: number): number {
	if ('fixed' in estimate) return estimate.fixed;
	if ('lognormal' in estimate) {
		const { centre, spread } = lognormalShape(estimate.lognormal);
		return Math.exp(centre + spread * normalQuantile(p));
	}
	const [low, mode, high] = estimate.pert;
	if (high === low) return low;
	const alpha = 1 + (4 * (mode - low)) / (high - low);
	const beta = 1 + (4 * (high - mode)) / (high - low);
	return low + (high - low) * betaQuantile(p, alpha, beta);
}

/** The middle of the estimate: what the typical event takes. Source: docs/model.md, section 7. */
export function median(estimate: Estimate): number {
	if ('lognormal' in estimate) return Math.sqrt(estimate.lognormal.p05 * estimate.lognormal.p95);
	return quantile(estimate, 0.5);
}

/** The average of the estimate. Source: docs/model.md, section 1. */
export function mean(estimate: Estimate): number {
	if ('fixed' in estimate) return estimate.fixed;
	if ('lognormal' in estimate) {
		const { centre, spread } = lognormalShape(estimate.lognormal);
		return Math.exp(centre + (spread * spread) / 2);
	}
	const [low, mode, high] = estimate.pert;
	return (low + 4 * mode + high) / 6;
}

/** Centre and spread of the logarithm of a lognormal estimate. */
export function lognormalShape({ p05, p95 }: { readonly p05: number; readonly p95: number }) {
	return {
		centre: (Math.log(p05) + Math.log(p95)) / 2,
		spread: (Math.log(p95) - Math.log(p05)) / (2 * z95)
	};
}

/** The estimate with all its values multiplied by a factor of at least 0. */
export function scaleEstimate(estimate: Estimate, factor: number): Estimate {
	if (factor === 0) return { fixed: 0 };
	if ('fixed' in estimate) return { fixed: estimate.fixed * factor };
	if ('lognormal' in estimate) {
		const { p05, p95 } = estimate.lognormal;
		return { lognormal: { p05: p05 * factor, p95: p95 * factor } };
	}
	const [low, mode, high] = estimate.pert;
	return { pert: [low * factor, mode * factor, high * factor] };
}
