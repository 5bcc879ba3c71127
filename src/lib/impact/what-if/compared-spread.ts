import {
	type Simulated,
	pairedDifference,
	simulatedMean,
	simulatedQuantile
} from '../simulate/simulated.ts';
import { compared } from './compared.ts';
import type { Compared, ComparedSpread } from './what-if-answer.ts';

/** How a quantity of the same events spreads on both sides. Source: docs/model.md, section 8. */
export function comparedSpread(today: Float64Array, changed: Float64Array): ComparedSpread {
	const sides: Sides = [new Sorted(today), new Sorted(changed)];
	return {
		mean: compared(
			simulatedMean(today),
			simulatedMean(changed),
			pairedDifference(changed, today).standardError
		),
		p10: comparedQuantile(sides, 0.1),
		p50: comparedQuantile(sides, 0.5),
		p90: comparedQuantile(sides, 0.9)
	};
}

type Sides = readonly [today: Sorted, changed: Sorted];

/** Values of events in the order of the events, and in that of their size. */
class Sorted {
	readonly values: Float64Array;
	readonly #sorted: Float64Array;

	constructor(values: Float64Array) {
		this.values = values;
		this.#sorted = values.slice().sort();
	}

	quantile(p: number): Simulated {
		return simulatedQuantile(this.#sorted, p);
	}

	/**
	 * How much each event moves the quantile, to first order: by the slope of the quantile times whether it
	 * lies above, less how often one does. The slope is the one that the quantile's own error implies.
	 */
	influence(p: number, { mean, standardError }: Simulated): Float64Array | undefined {
		if (standardError === undefined) return undefined;
		const slope = standardError / Math.sqrt((p * (1 - p)) / this.values.length);
		return this.values.map((value) => slope * ((value > mean ? 1 : 0) - (1 - p)));
	}
}

function comparedQuantile([today, changed]: Sides, p: number): Compared {
	const [first, second] = [today.quantile(p), changed.quantile(p)];
	const [before, after] = [today.influence(p, first), changed.influence(p, second)];
	return compared(first, second, before && after && pairedDifference(after, before).standardError);
}
