import type { CompiledProject } from './compiled-project.ts';
import type { TimeUnits } from './project.ts';

/**
 * Serial schedule generation in either direction of time. Backwards, everything is mirrored: times
 * count down from the end of the project, successors are waited for, and the list names the
 * activities from the last one. It allocates nothing per schedule, and counts every one it makes.
 */
export class ScheduleGenerator {
	readonly #project: CompiledProject;
	readonly #free: Int32Array;
	#used = 0;
	/** Schedules made so far, forwards and backwards. */
	count = 0;

	constructor(project: CompiledProject) {
		this.#project = project;
		this.#free = new Int32Array(project.horizon * project.resources.words);
		this.#used = project.horizon;
	}

	/**
	 * Starts every activity, in the order of `list`, at the earliest time at which those it waits for
	 * have finished and its resources are free throughout. `list` holds every activity after those it
	 * waits for. Writes `finish` and returns the makespan.
	 */
	generate(list: Int32Array, isBackward: boolean, finish: Int32Array): TimeUnits {
		this.count++;
		const { durations, resources } = this.#project;
		const { from, items } = isBackward ? this.#project.successors : this.#project.predecessors;
		this.#clear();
		const free = this.#free;
		const { demands, guards } = resources;
		const guard = guards[0];
		const isOneWord = resources.words === 1;
		let makespan = 0;
		for (let i = 0; i < list.length; i++) {
			const activity = list[i];
			let ready = 0;
			for (let e = from[activity], end = from[activity + 1]; e < end; e++) {
				const done = finish[items[e]];
				if (done > ready) ready = done;
			}
			const duration = durations[activity];
			let end = ready + duration;
			if (isOneWord) {
				const demand = demands[activity];
				if (demand !== 0) {
					let stop = ready;
					let at = end - 1;
					while (at >= stop) {
						if (((free[at] - demand) & guard) === guard) at--;
						else {
							stop = end;
							end = at + 1 + duration;
							at = end - 1;
						}
					}
					for (let t = end - duration; t < end; t++) free[t] -= demand;
				}
			} else end = this.#placeWide(activity, ready);
			finish[activity] = end;
			if (end > makespan) makespan = end;
		}
		this.#used = makespan;
		return makespan;
	}

	/** The same search for a place when the resources fill several words. */
	#placeWide(activity: number, ready: TimeUnits): TimeUnits {
		const { durations, resources } = this.#project;
		const { words, guards, demands } = resources;
		const free = this.#free;
		const first = activity * words;
		const duration = durations[activity];
		let end = ready + duration;
		let stop = ready;
		let at = end - 1;
		while (at >= stop) {
			let word = 0;
			while (
				word < words &&
				((free[at * words + word] - demands[first + word]) & guards[word]) === guards[word]
			)
				word++;
			if (word === words) at--;
			else {
				stop = end;
				end = at + 1 + duration;
				at = end - 1;
			}
		}
		for (let t = end - duration; t < end; t++)
			for (let word = 0; word < words; word++) free[t * words + word] -= demands[first + word];
		return end;
	}

	/** Frees what the last schedule took. */
	#clear(): void {
		const { words, full } = this.#project.resources;
		if (words === 1) this.#free.fill(full[0], 0, this.#used);
		else
			for (let i = 0; i < this.#used * words; i += words)
				for (let word = 0; word < words; word++) this.#free[i + word] = full[word];
	}
}
