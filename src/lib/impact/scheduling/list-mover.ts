import type { CompiledProject } from './compiled-project.ts';
import type { RaggedLists } from './ragged-lists.ts';

/**
 * Moves an activity within a list. Those between the two places that it waits for, directly or not,
 * are pulled along before it; those that wait for it are pushed along behind it.
 */
export class ListMover {
	readonly #project: CompiledProject;
	readonly #list: Int32Array;
	readonly #isMoving: Uint8Array;
	/** The list after the move made last. */
	readonly moved: Int32Array;

	/** `list` is read anew at every move. */
	constructor(project: CompiledProject, list: Int32Array) {
		this.#project = project;
		this.#list = list;
		this.#isMoving = new Uint8Array(project.size);
		this.moved = new Int32Array(project.size);
	}

	/** Writes `moved`; false when everything between the places comes along, so nothing changes. */
	move(from: number, to: number): boolean {
		const { predecessors, successors } = this.#project;
		this.moved.set(this.#list);
		return to < from
			? this.#shift(from, to, -1, successors)
			: this.#shift(from, to, 1, predecessors);
	}

	/** What stays closes up towards `from`, what moves follows it, both in their old order. */
	#shift(from: number, to: number, step: number, ties: RaggedLists): boolean {
		const list = this.#list;
		const isMoving = this.#isMoving.fill(0);
		isMoving[list[from]] = 1;
		let place = from;
		for (let at = from + step; at !== to + step; at += step) {
			const activity = list[at];
			for (let e = ties.from[activity]; e < ties.from[activity + 1]; e++)
				if (isMoving[ties.items[e]] === 1) isMoving[activity] = 1;
			if (isMoving[activity] === 1) continue;
			this.moved[place] = activity;
			place += step;
		}
		const isChanged = place !== from;
		for (let at = from; at !== to + step; at += step) {
			if (isMoving[list[at]] === 0) continue;
			this.moved[place] = list[at];
			place += step;
		}
		return isChanged;
	}
}
