import { betaDensity, betaDistribution, betaQuantile } from '../beta-quantile.ts';
import { normalQuantile } from '../normal-quantile.ts';

/*
 * Quantile functions as tables over the 32 bits of a draw. Each half of (0, 1) is divided into
 * octaves towards its end (a quarter to a half, an eighth to a quarter, …) and each octave into
 * sixteen parts; on each part a polynomial of degree five meets the function, its slope and its
 * bend at both ends. A power law, which a beta has at its ends, is as smooth in every octave as in
 * the first, so the error stays below 1e-9 throughout. Draws beyond the last octave, one in 4,096,
 * are computed without a table.
 */

const octaves = 12;
const partsPerOctave = 16;
const partBits = 4;
const coefficientsPerPart = 6;
const half = 2 ** 31;
const lengthOfHalf = octaves * partsPerOctave * coefficientsPerPart;

/** What a distribution must offer for its quantile function to become a table. */
interface Curve {
	/** The quantile at `p`, exact; `start` is a good guess where there is one. */
	readonly value: (p: number, start?: number) => number;
	/** First and second derivative of the quantile function at a value. */
	readonly slope: (x: number) => number;
	readonly bend: (x: number, slope: number) => number;
}

/** A quantile function that is read by the 32 bits of a draw. */
export class QuantileTable {
	readonly #coefficients = new Float64Array(2 * lengthOfHalf);
	readonly #beyond: (p: number, upper: boolean) => number;

	/** `lower` gives the quantile from below, `upper` from above: the value exceeded with chance p. */
	constructor(lower: Curve, upper: Curve) {
		fillHalf(this.#coefficients, 0, lower);
		fillHalf(this.#coefficients, lengthOfHalf, upper);
		this.#beyond = (p, isUpper) => (isUpper ? upper : lower).value(p);
	}

	/** The quantile at (bits + 0.5) / 2^32. */
	read(bits: number): number {
		const isUpper = bits >= half;
		const distance = isUpper ? 0xffffffff - bits : bits;
		const leading = Math.clz32(distance);
		if (leading > octaves) return this.#beyond((distance + 0.5) / 2 ** 32, isUpper);
		const shift = 31 - leading - partBits;
		const part = (distance >>> shift) & (partsPerOctave - 1);
		const size = 1 << shift;
		const t = ((distance & (size - 1)) + 0.5) / size;
		const at =
			(isUpper ? lengthOfHalf : 0) + ((leading - 1) * partsPerOctave + part) * coefficientsPerPart;
		const c = this.#coefficients;
		return (
			c[at] + t * (c[at + 1] + t * (c[at + 2] + t * (c[at + 3] + t * (c[at + 4] + t * c[at + 5]))))
		);
	}
}

function fillHalf(into: Float64Array, offset: number, curve: Curve): void {
	let p1 = 0.5;
	let x1 = curve.value(p1);
	let slope1 = curve.slope(x1);
	let bend1 = curve.bend(x1, slope1);
	for (let octave = 0; octave < octaves; octave++) {
		const start = 2 ** -(octave + 2);
		const width = start / partsPerOctave;
		for (let part = partsPerOctave - 1; part >= 0; part--) {
			const p0 = start + part * width;
			const step = p0 - p1;
			const x0 = curve.value(p0, x1 + step * (slope1 + (step * bend1) / 2));
			const slope0 = curve.slope(x0);
			const bend0 = curve.bend(x0, slope0);
			const at = offset + (octave * partsPerOctave + part) * coefficientsPerPart;
			const rise = x1 - x0;
			const d0 = width * slope0;
			const d1 = width * slope1;
			const b0 = width * width * bend0;
			const b1 = width * width * bend1;
			into[at] = x0;
			into[at + 1] = d0;
			into[at + 2] = b0 / 2;
			into[at + 3] = 10 * rise - 6 * d0 - 4 * d1 - 1.5 * b0 + 0.5 * b1;
			into[at + 4] = -15 * rise + 8 * d0 + 7 * d1 + 1.5 * b0 - b1;
			into[at + 5] = 6 * rise - 3 * (d0 + d1) - 0.5 * (b0 - b1);
			[p1, x1, slope1, bend1] = [p0, x0, slope0, bend0];
		}
	}
}

/** The quantile function of a beta with shapes of at least 1, for `read` by bits. */
export function betaTable(a: number, b: number): QuantileTable {
	return new QuantileTable(betaCurve(a, b), mirrored(betaCurve(b, a), 1));
}

/** The quantile function of a standard normal, for `read` by bits. */
export function normalTable(): QuantileTable {
	const curve: Curve = {
		value: (p) => normalQuantile(p),
		slope: (x) => Math.sqrt(2 * Math.PI) * Math.exp((x * x) / 2),
		bend: (x, slope) => x * slope * slope
	};
	return new QuantileTable(curve, mirrored(curve, 0));
}

function betaCurve(a: number, b: number): Curve {
	return {
		value: (p, start) => {
			if (start === undefined || !(start > 0 && start < 1)) return betaQuantile(p, a, b);
			return newton(p, start, a, b);
		},
		slope: (x) => 1 / betaDensity(x, a, b),
		bend: (x, slope) => -((a - 1) / x - (b - 1) / (1 - x)) * slope * slope
	};
}

/** Newton's method from a near guess; falls back on the safeguarded one when it does not settle. */
function newton(p: number, start: number, a: number, b: number): number {
	let x = start;
	for (let step = 0; step < 6; step++) {
		const change = (betaDistribution(x, a, b) - p) / betaDensity(x, a, b);
		const next = x - change;
		if (!(next > 0 && next < 1)) break;
		if (Math.abs(change) <= 1e-9 * x) return next;
		x = next;
	}
	return betaQuantile(p, a, b);
}

/** The same curve seen from above, for a distribution mirrored at `sum` / 2. */
function mirrored(curve: Curve, sum: number): Curve {
	return {
		value: (p, start) => sum - curve.value(p, start === undefined ? undefined : sum - start),
		slope: (x) => -curve.slope(sum - x),
		bend: (x, slope) => -curve.bend(sum - x, -slope)
	};
}
