import type { Estimate } from '../model.ts';

/*
 * Medians by brute force. A modified PERT is a beta distribution between its ends; its median is where
 * the area to the left equals the area to the right. Both areas are integrated numerically, so that
 * neither the gamma function nor an incomplete beta is needed.
 */

const known = new Map<number, number>();

/** The value that half of the draws of an estimate stay below. */
export function slowMedian(estimate: Estimate): number {
	if ('fixed' in estimate) return estimate.fixed;
	if ('lognormal' in estimate) {
		return Math.exp((Math.log(estimate.lognormal.p05) + Math.log(estimate.lognormal.p95)) / 2);
	}
	const [low, mode, high] = estimate.pert;
	if (high === low) return low;
	const alpha = 1 + (4 * (mode - low)) / (high - low);
	const beta = 1 + (4 * (high - mode)) / (high - low);
	return low + slowBetaMedian(alpha, beta) * (high - low);
}

/** The median of a beta distribution whose parameters add up to 6, by bisection. */
export function slowBetaMedian(alpha: number, beta: number): number {
	const found = known.get(alpha);
	if (found !== undefined) return found;
	let low = 0;
	let high = 1;
	for (let i = 0; i < 60; i++) {
		const middle = (low + high) / 2;
		const left = betaArea(0, middle, alpha, beta);
		const right = betaArea(middle, 1, alpha, beta);
		if (left < right) low = middle;
		else high = middle;
	}
	const median = (low + high) / 2;
	known.set(alpha, median);
	return median;
}

/** Area under x^(alpha - 1) (1 - x)^(beta - 1) from `a` to `b`, not normalised. */
export function betaArea(a: number, b: number, alpha: number, beta: number): number {
	return integrate((fromLeft, fromRight) => {
		const x = a + fromLeft;
		const rest = 1 - b + fromRight;
		return x ** (alpha - 1) * rest ** (beta - 1);
	}, b - a);
}

/**
 * Tanh-sinh quadrature over a stretch of the given length. The integrand gets the distances from both
 * ends, so that it loses no digits near an end where it is steep.
 */
export function integrate(
	f: (fromLeft: number, fromRight: number) => number,
	length: number
): number {
	const step = 1 / 16;
	let sum = 0;
	for (let i = -64; i <= 64; i++) {
		const s = i * step;
		const u = (Math.PI / 2) * Math.sinh(s);
		const weight = ((Math.PI / 2) * Math.cosh(s)) / Math.cosh(u) ** 2 / 2;
		const fromLeft = length / (1 + Math.exp(-2 * u));
		const fromRight = length / (1 + Math.exp(2 * u));
		if (fromLeft > 0 && fromRight > 0) sum += weight * f(fromLeft, fromRight);
	}
	return sum * step * length;
}
