import type { AnnualDistribution } from './annual-distribution.ts';
import type { AnnualFigure } from './figure.ts';

/**
 * Standard error of a figure from its influences, one list per scenario, which were simulated each by
 * itself: the root of the sum of variance over number. Undefined when a list is missing or has one
 * entry only; an empty list, of a severity that is not simulated, adds nothing.
 */
export function pooledError(influences: readonly (Float64Array | undefined)[]): number | undefined {
	let sum = 0;
	for (const values of influences) {
		if (!values || values.length === 1) return undefined;
		if (values.length > 0) sum += variance(values) / values.length;
	}
	return Math.sqrt(sum);
}

/**
 * Standard error of the difference of a figure between two runs with common random numbers: the same
 * scenarios in the same order, each with the same events. What moves both figures alike cancels.
 * Undefined where one of the figures has no standard error.
 */
export function differenceError(
	a: AnnualDistribution,
	b: AnnualDistribution,
	figure: AnnualFigure
): number | undefined {
	if (a.scenarios !== b.scenarios)
		throw new RangeError(`as many scenarios expected: ${a.scenarios} and ${b.scenarios}`);
	return pooledError(
		Array.from({ length: a.scenarios }, (_, scenario) =>
			paired(a.influence(scenario, figure), b.influence(scenario, figure))
		)
	);
}

function paired(
	a: Float64Array | undefined,
	b: Float64Array | undefined
): Float64Array | undefined {
	if (!a || !b) return undefined;
	if (a.length !== b.length)
		throw new RangeError(`as many events in both runs expected: ${a.length} and ${b.length}`);
	return a.map((value, i) => value - b[i]);
}

function variance(values: Float64Array): number {
	const { length } = values;
	let sum = 0;
	for (let i = 0; i < length; i++) sum += values[i];
	const mean = sum / length;
	let squares = 0;
	for (let i = 0; i < length; i++) squares += (values[i] - mean) ** 2;
	return squares / (length - 1);
}
