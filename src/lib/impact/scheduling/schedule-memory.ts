const emptyPlace = 0;

/** Remembers which schedules have been seen, by a 32-bit hash: a rare one may pass for another. */
export class ScheduleMemory {
	readonly #places: Int32Array;
	readonly #mask: number;

	/** `most`: how many schedules may come before the memory is cleared. */
	constructor(most: number) {
		const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
		this.#places = new Int32Array(size);
		this.#mask = size - 1;
	}

	/** True when these finish times are new; they are known from now on. */
	isNew(finish: Int32Array): boolean {
		let hash = 7;
		for (let i = 0; i < finish.length; i++) hash = Math.imul(hash ^ finish[i], 0x01000193) + 0x9e37;
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
