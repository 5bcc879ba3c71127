import type { Money } from '../model.ts';

/** How many prices are remembered; a new one takes the place of an old one. */
const places = 1024;

/**
 * Prices of recoveries by the times at which everything is usable: different orders often come to
 * the same. Remembers the exact times, so that a price is never that of a similar recovery.
 */
export class PriceMemory {
	readonly #slots: number;
	readonly #times: Float64Array;
	readonly #words: Int32Array;
	readonly #losses = new Float64Array(places).fill(NaN);
	readonly #asked: Float64Array;
	#place = 0;

	/** `slots`: how many times make up a recovery. */
	constructor(slots: number) {
		this.#slots = slots;
		this.#times = new Float64Array(places * slots);
		this.#asked = new Float64Array(slots);
		this.#words = new Int32Array(this.#asked.buffer);
	}

	/** The price of a recovery with these times, NaN when it is not known. */
	recall(usable: Float64Array): Money {
		const slots = this.#slots;
		const asked = this.#asked;
		for (let slot = 0; slot < slots; slot++) asked[slot] = usable[slot];
		let hash = 0;
		for (const word of this.#words) hash = Math.imul(hash ^ word ^ (hash >>> 15), 0x2c1b3c6d);
		this.#place = (hash ^ (hash >>> 16)) & (places - 1);
		const first = this.#place * slots;
		for (let slot = 0; slot < slots; slot++)
			if (this.#times[first + slot] !== asked[slot]) return NaN;
		return this.#losses[this.#place];
	}

	/** Remembers the price of the recovery asked for last. */
	keep(loss: Money): void {
		this.#times.set(this.#asked, this.#place * this.#slots);
		this.#losses[this.#place] = loss;
	}
}
