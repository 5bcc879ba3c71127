/** The transform of a real sequence: frequencies 0 to half the length, both included. */
export interface Spectrum {
	readonly re: Float64Array;
	readonly im: Float64Array;
}

/**
 * The fast Fourier transform of real sequences of one length, a power of two of at least 8. Pairs of
 * neighbours are taken as complex numbers, which halves the work. Source: docs/annual-distribution.md.
 */
export class RealTransform {
	readonly size: number;
	/** At `length + k`, the root of unity `exp(-i pi k / length)`, for every `length` a power of two. */
	readonly #cosines: Float64Array;
	readonly #sines: Float64Array;
	readonly #reversed: Uint32Array;
	readonly #re: Float64Array;
	readonly #im: Float64Array;

	constructor(size: number) {
		if (size < 8 || !Number.isInteger(Math.log2(size)))
			throw new RangeError(`RealTransform: a power of two from 8 on expected, got ${size}`);
		const half = size / 2;
		this.size = size;
		this.#cosines = new Float64Array(size);
		this.#sines = new Float64Array(size);
		fillRoots(this.#cosines, this.#sines);
		this.#reversed = reversedBits(half);
		this.#re = new Float64Array(half);
		this.#im = new Float64Array(half);
	}

	/** A spectrum of this length, all zero. */
	empty(): Spectrum {
		const length = this.size / 2 + 1;
		return { re: new Float64Array(length), im: new Float64Array(length) };
	}

	/** Writes the transform `sum over j of values[j] exp(-2 pi i j k / size)` into the spectrum. */
	forward(values: Float64Array, { re, im }: Spectrum): void {
		const half = this.size / 2;
		const [zr, zi, reversed] = [this.#re, this.#im, this.#reversed];
		for (let k = 0; k < half; k++) {
			const from = 2 * reversed[k];
			zr[k] = values[from];
			zi[k] = values[from + 1];
		}
		this.#butterflies(zr, zi);
		const [cosines, sines] = [this.#cosines, this.#sines];
		re[0] = zr[0] + zi[0];
		im[0] = 0;
		re[half] = zr[0] - zi[0];
		im[half] = 0;
		for (let k = 1; k <= half - k; k++) {
			const m = half - k;
			const evenRe = (zr[k] + zr[m]) / 2;
			const evenIm = (zi[k] - zi[m]) / 2;
			const oddRe = (zi[k] + zi[m]) / 2;
			const oddIm = (zr[m] - zr[k]) / 2;
			const c = cosines[half + k];
			const s = sines[half + k];
			const turnedRe = c * oddRe - s * oddIm;
			const turnedIm = c * oddIm + s * oddRe;
			re[k] = evenRe + turnedRe;
			im[k] = evenIm + turnedIm;
			re[m] = evenRe - turnedRe;
			im[m] = turnedIm - evenIm;
		}
	}

	/** Writes the real sequence that has this spectrum into `values`. */
	inverse({ re, im }: Spectrum, values: Float64Array): void {
		const half = this.size / 2;
		const [zr, zi, reversed] = [this.#re, this.#im, this.#reversed];
		const [cosines, sines] = [this.#cosines, this.#sines];
		const scale = 1 / this.size;
		// The inverse is the transform with real and imaginary parts exchanged, before and after.
		zi[0] = (re[0] + re[half]) * scale;
		zr[0] = (re[0] - re[half]) * scale;
		for (let k = 1; k <= half - k; k++) {
			const m = half - k;
			const evenRe = re[k] + re[m];
			const evenIm = im[k] - im[m];
			const turnedRe = re[k] - re[m];
			const turnedIm = im[k] + im[m];
			const c = cosines[half + k];
			const s = sines[half + k];
			const oddRe = c * turnedRe + s * turnedIm;
			const oddIm = c * turnedIm - s * turnedRe;
			const here = reversed[k];
			zi[here] = (evenRe - oddIm) * scale;
			zr[here] = (evenIm + oddRe) * scale;
			const there = reversed[m];
			zi[there] = (evenRe + oddIm) * scale;
			zr[there] = (oddRe - evenIm) * scale;
		}
		this.#butterflies(zr, zi);
		for (let k = 0; k < half; k++) {
			values[2 * k] = zi[k];
			values[2 * k + 1] = zr[k];
		}
	}

	/** The complex transform of `size / 2` numbers in bit-reversed order, in place. */
	#butterflies(zr: Float64Array, zi: Float64Array): void {
		const length = zr.length;
		const [cosines, sines] = [this.#cosines, this.#sines];
		for (let a = 0; a < length; a += 4) firstTwoStages(zr, zi, a);
		for (let span = 4; span < length; span *= 2) {
			for (let start = 0; start < length; start += 2 * span) {
				for (let k = 0; k < span; k++) {
					const c = cosines[span + k];
					const s = sines[span + k];
					const a = start + k;
					const b = a + span;
					const turnedRe = c * zr[b] - s * zi[b];
					const turnedIm = c * zi[b] + s * zr[b];
					zr[b] = zr[a] - turnedRe;
					zi[b] = zi[a] - turnedIm;
					zr[a] += turnedRe;
					zi[a] += turnedIm;
				}
			}
		}
	}
}

/** Spans 1 and 2 of the butterflies, whose roots of unity are 1 and -i. */
function firstTwoStages(zr: Float64Array, zi: Float64Array, a: number): void {
	const sum0Re = zr[a] + zr[a + 1];
	const sum0Im = zi[a] + zi[a + 1];
	const difference0Re = zr[a] - zr[a + 1];
	const difference0Im = zi[a] - zi[a + 1];
	const sum1Re = zr[a + 2] + zr[a + 3];
	const sum1Im = zi[a + 2] + zi[a + 3];
	const difference1Re = zr[a + 2] - zr[a + 3];
	const difference1Im = zi[a + 2] - zi[a + 3];
	zr[a] = sum0Re + sum1Re;
	zi[a] = sum0Im + sum1Im;
	zr[a + 1] = difference0Re + difference1Im;
	zi[a + 1] = difference0Im - difference1Re;
	zr[a + 2] = sum0Re - sum1Re;
	zi[a + 2] = sum0Im - sum1Im;
	zr[a + 3] = difference0Re - difference1Im;
	zi[a + 3] = difference0Im + difference1Re;
}

function fillRoots(cosines: Float64Array, sines: Float64Array): void {
	const half = cosines.length / 2;
	for (let k = 0; k < half; k++) {
		cosines[half + k] = Math.cos((Math.PI * k) / half);
		sines[half + k] = -Math.sin((Math.PI * k) / half);
	}
	for (let at = half - 1; at >= 1; at--) {
		cosines[at] = cosines[2 * at];
		sines[at] = sines[2 * at];
	}
}

/** Every index below a power of two with its binary digits in opposite order. */
function reversedBits(length: number): Uint32Array {
	const reversed = new Uint32Array(length);
	for (let k = 1; k < length; k++)
		reversed[k] = (reversed[k >> 1] >> 1) | (k & 1 ? length >> 1 : 0);
	return reversed;
}
