import type { Model } from '#lib/impact/index.ts';

interface Version {
	readonly id: number;
	readonly revision: number;
}

interface Entry {
	readonly revision: number;
	readonly model: Promise<Model | undefined>;
}

/** Models are large and change seldom; a few of them are kept, each in its latest revision. */
const capacity = 4;

export class ModelCache {
	readonly #entries = new Map<number, Entry>();

	/** The model as it was loaded before, or as `load` gives it; frozen, since all requests share it. */
	get({ id, revision }: Version, load: () => Promise<Model | undefined>) {
		const known = this.#entries.get(id);
		const entry = known?.revision === revision ? known : { revision, model: load().then(freeze) };
		// Entries are kept in the order of their last use.
		this.#entries.delete(id);
		this.#entries.set(id, entry);
		entry.model.catch(() => this.#forget(id, entry));
		const [oldest] = this.#entries.keys();
		if (this.#entries.size > capacity) this.#entries.delete(oldest);
		return entry.model;
	}

	#forget(id: number, entry: Entry): void {
		if (this.#entries.get(id) === entry) this.#entries.delete(id);
	}
}

function freeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(freeze);
	}
	return value;
}
