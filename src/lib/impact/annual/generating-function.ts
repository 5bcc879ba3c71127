import type { Mixture } from './rate.ts';
import type { Spectrum } from './real-transform.ts';

/**
 * The spectrum of a year, from the spectrum of one event's loss: `E exp(rate (event - 1))` over the
 * possible rates. Source: docs/annual-distribution.md, docs/model.md, section 8.
 */
export function mixedYear(mixture: Mixture, event: Spectrum, year: Spectrum): void {
	if (mixture.counts) powerSeries(mixture.counts, event, year);
	else overNodes(mixture.nodes.rates, mixture.nodes.weights, event, year);
}

/** The same with years counted in proportion to their rate, times the mean rate. */
export function rateWeightedYear(mixture: Mixture, event: Spectrum, year: Spectrum): void {
	const { counts, nodes } = mixture;
	if (counts) {
		// The derivative: n of the chances of n + 1.
		const derived = counts.subarray(1).map((chance, i) => (i + 1) * chance);
		powerSeries(derived, event, year);
	} else {
		const weights = nodes.weights.map((weight, i) => weight * nodes.rates[i]);
		overNodes(nodes.rates, weights, event, year);
	}
}

/** `exp(events - rate)`: the year of scenarios with fixed rates, `events` being weighted with them. */
export function fixedYear(rate: number, events: Spectrum, year: Spectrum): void {
	const { re, im } = events;
	for (let k = 0; k < re.length; k++) {
		const size = Math.exp(re[k] - rate);
		year.re[k] = size * Math.cos(im[k]);
		year.im[k] = size * Math.sin(im[k]);
	}
}

/** Multiplies the first spectrum by the second: the sum of two independent losses. */
export function multiply({ re, im }: Spectrum, factor: Spectrum): void {
	for (let k = 0; k < re.length; k++) {
		const real = re[k] * factor.re[k] - im[k] * factor.im[k];
		im[k] = re[k] * factor.im[k] + im[k] * factor.re[k];
		re[k] = real;
	}
}

/** Below this a spectrum is all rounding. */
const vanishing = 1e-280;

/** Divides the first spectrum by the second, which divides it but for rounding. */
export function divide({ re, im }: Spectrum, divisor: Spectrum): void {
	for (let k = 0; k < re.length; k++) {
		const dr = divisor.re[k];
		const di = divisor.im[k];
		const size = dr * dr + di * di;
		const real = size < vanishing ? 0 : (re[k] * dr + im[k] * di) / size;
		im[k] = size < vanishing ? 0 : (im[k] * dr - re[k] * di) / size;
		re[k] = real;
	}
}

/** `sum over n of chances[n] event^n`, by Horner's rule. */
function powerSeries(chances: Float64Array, event: Spectrum, year: Spectrum): void {
	const last = chances.length - 1;
	for (let k = 0; k < year.re.length; k++) {
		const zr = event.re[k];
		const zi = event.im[k];
		let re = last < 0 ? 0 : chances[last];
		let im = 0;
		for (let n = last - 1; n >= 0; n--) {
			const real = re * zr - im * zi + chances[n];
			im = re * zi + im * zr;
			re = real;
		}
		year.re[k] = re;
		year.im[k] = im;
	}
}

/** A logarithm below which an exponential is lost beside the others. */
const lost = -45;

function overNodes(
	rates: Float64Array,
	weights: Float64Array,
	event: Spectrum,
	year: Spectrum
): void {
	for (let k = 0; k < year.re.length; k++) {
		const zr = event.re[k] - 1;
		const zi = event.im[k];
		let re = 0;
		let im = 0;
		for (let i = 0; i < rates.length; i++) {
			const exponent = rates[i] * zr;
			if (exponent < lost) continue;
			const size = weights[i] * Math.exp(exponent);
			re += size * Math.cos(rates[i] * zi);
			im += size * Math.sin(rates[i] * zi);
		}
		year.re[k] = re;
		year.im[k] = im;
	}
}
