import type { Money } from '../model.ts';

/**
 * A figure of the year: its mean, its standard deviation, the loss at a chance `at` (0 <= at < 1), the
 * mean of the worst `1 - at` of years, or the chance that the year exceeds a loss of `at`.
 * Source: docs/model.md, section 8.
 */
export type AnnualFigure =
	| { readonly kind: 'mean' }
	| { readonly kind: 'standardDeviation' }
	| { readonly kind: 'quantile'; readonly at: number }
	| { readonly kind: 'tailMean'; readonly at: number }
	| { readonly kind: 'exceedance'; readonly at: Money };

/** Between which two values a figure lies for certain. */
export interface Bounds {
	readonly lower: number;
	readonly upper: number;
}
