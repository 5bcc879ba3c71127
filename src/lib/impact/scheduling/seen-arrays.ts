const emptyPlace = 0;

/** Remembers which arrays have been seen, by a 32-bit hash: a rare one may pass for another. */
export class SeenArrays {
	readonly #places: Int32Array;
	readonly #mask: number;

	/** `most`: how many arrays may come before the memory is cleared. */
	constructor(most: number) {
		const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
		this.#places = new Int32Array(size);
		this.#mask = size - 1;
	}

	/** True when an array is new; it is known from now on. */
	isNew(array: Int32Array): boolean {
		let hash = 7;
		for (let i = 0; i < array.length; i++) hash = Math.imul(hash ^ array[i], 0x01000193) + 0x9e37;
		hash |= 1;
		let place = (hash ^ (hash >>> 15)) & this.#mask;
		while (this.#places[place] !== emptyPlace) {
			if (this.#places[place] === hash) return false;
			place = (place + 1) & this.#mask;
		}
		this.#places[place] = hash;
		return true;
	}

	clear(): void {
		this.#places.fill(emptyPlace);
	}
}
