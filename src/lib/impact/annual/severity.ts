import { lognormalShape } from '../estimate.ts';
import type { Money } from '../model.ts';

/** What one event costs: equally likely simulated losses, or a lognormal distribution. */
export type Severity =
	| { readonly losses: Float64Array }
	| { readonly lognormal: { readonly p05: Money; readonly p95: Money } };

/** A severity with what is known about it exactly. */
export type CompiledSeverity = {
	readonly mean: Money;
	/** Mean of the square. */
	readonly secondMoment: number;
	/** The share of events that cost anything. */
	readonly positiveShare: number;
	/** No loss above 0 is smaller than this, but for a chance of 1e-18. */
	readonly smallest: Money;
} & (
	| { readonly kind: 'simulated'; readonly losses: Float64Array }
	| {
			readonly kind: 'lognormal';
			/** Mean and standard deviation of the logarithm. */
			readonly centre: number;
			readonly spread: number;
	  }
);

/** Standard deviations within which a normal draw falls but for a chance of about 1e-18. */
export const normalReach = 9;

/** The severity of one event; a lognormal without spread is a single loss. */
export function compileSeverity(severity: Severity): CompiledSeverity {
	if ('losses' in severity) return simulated(severity.losses);
	const { p05, p95 } = severity.lognormal;
	if (!(p05 > 0 && p05 <= p95 && p95 < Infinity))
		throw new RangeError(`a lognormal with 0 < p05 <= p95 expected, got ${p05} and ${p95}`);
	const { centre, spread } = lognormalShape(severity.lognormal);
	if (spread === 0) return simulated(Float64Array.of(p05));
	const mean = Math.exp(centre + (spread * spread) / 2);
	if (mean === Infinity) throw new RangeError(`the mean of a lognormal from ${p05} is infinite`);
	return {
		kind: 'lognormal',
		centre,
		spread,
		mean,
		secondMoment: Math.exp(2 * centre + 2 * spread * spread),
		positiveShare: 1,
		smallest: Math.exp(centre - normalReach * spread)
	};
}

function simulated(losses: Float64Array): CompiledSeverity {
	if (losses.length === 0) throw new RangeError('at least one simulated loss expected, got none');
	let sum = 0;
	let squares = 0;
	let positive = 0;
	let smallest = Infinity;
	for (const loss of losses) {
		if (!(loss >= 0 && loss < Infinity))
			throw new RangeError(`simulated losses of 0 or more expected, got ${loss}`);
		sum += loss;
		squares += loss * loss;
		if (loss > 0) {
			positive++;
			if (loss < smallest) smallest = loss;
		}
	}
	return {
		kind: 'simulated',
		losses,
		mean: sum / losses.length,
		secondMoment: squares / losses.length,
		positiveShare: positive / losses.length,
		smallest
	};
}
