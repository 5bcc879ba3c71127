import type { AnnualDistribution } from '../annual/annual-distribution.ts';
import type { Simulated } from '../simulate/simulated.ts';
import { fall } from './set-years.ts';

/** What a year is spared, with the standard errors of the differences. */
export interface Gain {
	/** The fall in the expected annual loss. */
	readonly benefit: Simulated;
	/** The fall in the loss that 95 % of years do not exceed, and that 99 % do not. */
	readonly badYear95: Simulated;
	readonly badYear99: Simulated;
	/** The fall in the mean of the worst 5 % of years. */
	readonly tailMean95: Simulated;
}

/** What one year is spared against another with the same events. Source: docs/model.md, section 9. */
export function gainOf(before: AnnualDistribution, after: AnnualDistribution): Gain {
	return {
		benefit: fall(before, after, { kind: 'mean' }),
		badYear95: fall(before, after, { kind: 'quantile', at: 0.95 }),
		badYear99: fall(before, after, { kind: 'quantile', at: 0.99 }),
		tailMean95: fall(before, after, { kind: 'tailMean', at: 0.95 })
	};
}

/** A figure that rises by `factor` when what it rests on rises by 1. */
export function scaled({ mean, standardError }: Simulated, factor: number, shift = 0): Simulated {
	return {
		mean: mean * factor + shift,
		standardError: standardError === undefined ? undefined : standardError * Math.abs(factor)
	};
}
