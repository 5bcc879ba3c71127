import type { Money, Simulated } from '#lib/impact/index.ts';

/** A difference in money a year. */
export interface Difference {
	readonly mean: Money;
	/** Undefined when there are too few events to tell. */
	readonly standardError: Money | undefined;
	/** It is not larger than luck may make it, so it is said to be none. */
	readonly isNone: boolean;
}

/** How a simulated difference is told; undefined where it could not be computed. */
export function differenceOf(figure: Simulated | undefined): Difference | undefined {
	if (!figure) return undefined;
	const { mean, standardError } = figure;
	return { mean, standardError, isNone: mean === 0 || Math.abs(mean) <= (standardError ?? 0) };
}
