/**
 * The value below which a beta(`a`, `b`) draw falls with probability `p`, for 0 <= p <= 1 and
 * shapes of at least 1, to full double precision. A PERT estimate is a beta on [low, high]
 * (docs/model.md, section 1).
 */
export function betaQuantile(p: number, a: number, b: number): number {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`betaQuantile: 0 <= p <= 1 expected, got ${p}`);
	if (p === 0 || p === 1) return p;
	const scale = lnBeta(a, b);
	let low = 0;
	let high = 1;
	let x = (a - 1 / 3) / (a + b - 2 / 3);
	for (let step = 0; step < 200 && high - low > Number.EPSILON * high; step++) {
		const error = distribution(x, a, b, scale) - p;
		if (error === 0) return x;
		if (error > 0) high = x;
		else low = x;
		const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - scale);
		const newton = x - error / density;
		const next = newton > low && newton < high ? newton : (low + high) / 2;
		if (Math.abs(next - x) <= 2 * Number.EPSILON * x) return next;
		x = next;
	}
	return x;
}

/** The chance that a beta(`a`, `b`) draw is at most `x`. */
export function betaDistribution(x: number, a: number, b: number): number {
	return distribution(x, a, b, lnBeta(a, b));
}

/** The density of a beta(`a`, `b`) at 0 < `x` < 1. */
export function betaDensity(x: number, a: number, b: number): number {
	return Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - lnBeta(a, b));
}

/** By Lentz's continued fraction; `scale` is the logarithm of the complete beta function. */
function distribution(x: number, a: number, b: number, scale: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - scale);
	return x < (a + 1) / (a + b + 2)
		? (front * continuedFraction(x, a, b)) / a
		: 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

/** NIST Digital Library of Mathematical Functions, 8.17.22. */
function continuedFraction(x: number, a: number, b: number): number {
	let c = 1;
	let d = 1 / (1 - ((a + b) * x) / (a + 1));
	let fraction = d;
	for (let m = 1; m < 500; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / (1 + even * d);
		c = 1 + even / c;
		fraction *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / (1 + odd * d);
		c = 1 + odd / c;
		const change = d * c;
		fraction *= change;
		if (Math.abs(change - 1) < Number.EPSILON) break;
	}
	return fraction;
}

function lnBeta(a: number, b: number): number {
	return lnGamma(a) + lnGamma(b) - lnGamma(a + b);
}

/** Lanczos approximation with g = 7 and nine terms; relative error about 1e-15 for x >= 0.5. */
function lnGamma(x: number): number {
	const z = x - 1;
	const t = z + 7.5;
	const series = lanczos.reduce((sum, c, i) => sum + (i === 0 ? c : c / (z + i)), 0);
	return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(series);
}

const lanczos = [
	0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
	12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7
];
