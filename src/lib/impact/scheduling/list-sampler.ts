import type { CompiledProject } from './compiled-project.ts';
import type { RandomStream } from './random-stream.ts';

/** Draws lists in which urgent activities tend to come first. */
export class ListSampler {
	readonly #project: CompiledProject;
	readonly #random: RandomStream;
	readonly #urgencies: ArrayLike<number>;
	readonly #waiting: Int32Array;
	readonly #eligible: Int32Array;
	readonly #chances: Float64Array;

	/** `urgencies`: of each activity, at least 0. */
	constructor(project: CompiledProject, urgencies: ArrayLike<number>, random: RandomStream) {
		this.#project = project;
		this.#random = random;
		this.#urgencies = urgencies;
		this.#waiting = new Int32Array(project.size);
		this.#eligible = new Int32Array(project.size);
		this.#chances = new Float64Array(project.size);
	}

	/**
	 * Writes a list that respects the precedence. Of the activities that may come next, the most
	 * urgent one is taken, or, when drawn, one with a chance in proportion to the root of its regret:
	 * how much more urgent it is than the least urgent of them, plus 1.
	 */
	fill(list: Int32Array, isDrawn: boolean): void {
		const { predecessors, successors, size } = this.#project;
		const waiting = this.#waiting;
		const eligible = this.#eligible;
		let count = 0;
		for (let i = 0; i < size; i++) {
			waiting[i] = predecessors.from[i + 1] - predecessors.from[i];
			if (waiting[i] === 0) eligible[count++] = i;
		}
		for (let at = 0; at < size; at++) {
			const pick = isDrawn ? this.#draw(count) : this.#mostUrgent(count);
			const activity = eligible[pick];
			eligible[pick] = eligible[--count];
			list[at] = activity;
			for (let e = successors.from[activity]; e < successors.from[activity + 1]; e++)
				if (--waiting[successors.items[e]] === 0) eligible[count++] = successors.items[e];
		}
	}

	#mostUrgent(count: number): number {
		let pick = 0;
		for (let i = 1; i < count; i++)
			if (this.#urgencies[this.#eligible[i]] > this.#urgencies[this.#eligible[pick]]) pick = i;
		return pick;
	}

	#draw(count: number): number {
		const urgencies = this.#urgencies;
		const eligible = this.#eligible;
		const chances = this.#chances;
		let least = Infinity;
		for (let i = 0; i < count; i++) least = Math.min(least, urgencies[eligible[i]]);
		let sum = 0;
		for (let i = 0; i < count; i++) {
			chances[i] = Math.sqrt(urgencies[eligible[i]] - least + 1);
			sum += chances[i];
		}
		let rest = this.#random.share() * sum;
		let pick = 0;
		for (; pick < count - 1; pick++) {
			rest -= chances[pick];
			if (rest < 0) break;
		}
		return pick;
	}
}
