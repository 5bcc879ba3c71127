/** A figure that comes from simulation, with its standard error in the same unit. */
export interface Simulated {
	readonly mean: number;
	/** Undefined when there are too few events to tell. */
	readonly standardError: number | undefined;
}

/** The mean of equally likely values. */
export function simulatedMean(values: ArrayLike<number>): Simulated {
	const count = values.length;
	if (count === 0) throw new RangeError('simulatedMean: at least one value is needed');
	let sum = 0;
	for (let i = 0; i < count; i++) sum += values[i];
	const mean = sum / count;
	let squares = 0;
	for (let i = 0; i < count; i++) squares += (values[i] - mean) ** 2;
	const standardError = count > 1 ? Math.sqrt(squares / (count - 1) / count) : undefined;
	return { mean, standardError };
}

/**
 * The mean difference of values that belong together pair by pair, first minus second, over as many
 * as both have. Common random numbers make its error far smaller than those of the two means.
 */
export function pairedDifference(first: ArrayLike<number>, second: ArrayLike<number>): Simulated {
	const count = Math.min(first.length, second.length);
	const differences = new Float64Array(count);
	for (let i = 0; i < count; i++) differences[i] = first[i] - second[i];
	return simulatedMean(differences);
}

/** A sum of independent simulated figures, each times a factor. */
export function weightedSum(
	parts: readonly { readonly factor: number; readonly value: Simulated }[]
): Simulated {
	let mean = 0;
	let variance: number | undefined = 0;
	for (const { factor, value } of parts) {
		mean += factor * value.mean;
		if (factor === 0) continue;
		if (value.standardError === undefined) variance = undefined;
		else if (variance !== undefined) variance += (factor * value.standardError) ** 2;
	}
	return { mean, standardError: variance === undefined ? undefined : Math.sqrt(variance) };
}

/**
 * The value that a share `p` of the sorted values does not exceed, by linear interpolation, with
 * the error that the order statistics around it tell (a binomial standard deviation either side).
 */
export function simulatedQuantile(sorted: ArrayLike<number>, p: number): Simulated {
	const count = sorted.length;
	if (count === 0) throw new RangeError('simulatedQuantile: at least one value is needed');
	const at = (position: number) => {
		const within = Math.min(Math.max(position, 0), count - 1);
		const below = Math.floor(within);
		const above = Math.min(below + 1, count - 1);
		return sorted[below] + (within - below) * (sorted[above] - sorted[below]);
	};
	const position = p * (count - 1);
	const reach = Math.sqrt(count * p * (1 - p));
	const known = position - reach >= 0 && position + reach <= count - 1;
	return {
		mean: at(position),
		standardError: known ? (at(position + reach) - at(position - reach)) / 2 : undefined
	};
}
