import type { CompiledProject } from './compiled-project.ts';

/** Turns a key per activity into a list that a schedule can be generated from. */
export class ListSorter {
	readonly #project: CompiledProject;
	readonly #backwardOrder: Int32Array;
	readonly #places: Int32Array;
	/** The list made last. */
	readonly list: Int32Array;

	/** `mostKey`: the largest key there may be. */
	constructor(project: CompiledProject, mostKey: number) {
		this.#project = project;
		this.#backwardOrder = project.order.toReversed();
		this.#places = new Int32Array(mostKey + 2);
		this.list = new Int32Array(project.size);
	}

	/**
	 * Sorts by key, lowest first, after raising each key to those of the activities waited for, so
	 * that none comes before them. Keys are whole and at least 0, and are changed in place.
	 */
	sort(keys: Int32Array, isBackward: boolean): void {
		const order = isBackward ? this.#backwardOrder : this.#project.order;
		const { from, items } = isBackward ? this.#project.successors : this.#project.predecessors;
		const places = this.#places;
		let most = 0;
		for (let i = 0; i < order.length; i++) {
			const activity = order[i];
			let key = keys[activity];
			for (let e = from[activity]; e < from[activity + 1]; e++)
				if (keys[items[e]] > key) key = keys[items[e]];
			keys[activity] = key;
			if (key > most) most = key;
		}
		places.fill(0, 0, most + 2);
		for (let i = 0; i < keys.length; i++) places[keys[i] + 1]++;
		for (let key = 1; key <= most; key++) places[key] += places[key - 1];
		for (let i = 0; i < order.length; i++) this.list[places[keys[order[i]]]++] = order[i];
	}
}
