/**
 * Figures on one binary grid, that of the last digit of the largest: differences of any two of them,
 * and sums of such differences in their order, are then exact. A figure moves by half of that digit at
 * most, the largest not at all.
 */
export function exactLevels(levels: readonly number[]): readonly number[] {
	const largest = Math.max(0, ...levels.map(Math.abs));
	if (largest === 0) return levels;
	const grid = 2 ** Math.max(exponentOf(largest) - mantissaBits, smallestExponent);
	return levels.map((level) => Math.round(level / grid) * grid);
}

const mantissaBits = 52;
const smallestExponent = -1022;

/** The binary exponent of a number, read from its bits: a logarithm may round. */
function exponentOf(value: number): number {
	const bits = new DataView(new ArrayBuffer(8));
	bits.setFloat64(0, value);
	return ((bits.getUint16(0) >>> 4) & 0x7ff) - 1023;
}
