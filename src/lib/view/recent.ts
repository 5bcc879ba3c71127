/** Keeps the values that were asked for last, up to a number of them. */
export class Recent<K, V> {
	readonly #capacity: number;
	/** In the order of their last use. */
	readonly #entries = new Map<K, V>();

	constructor(capacity: number) {
		this.#capacity = capacity;
	}

	/** The value that is kept for a key, or as it is computed now. */
	get(key: K, compute: () => V): V {
		const known = this.#entries.get(key);
		const value = known === undefined ? compute() : known;
		this.#entries.delete(key);
		this.#entries.set(key, value);
		const [oldest] = this.#entries.keys();
		if (this.#entries.size > this.#capacity) this.#entries.delete(oldest);
		return value;
	}
}
