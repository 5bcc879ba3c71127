import type { CompiledProject } from './compiled-project.ts';
import type { TimeUnits } from './project.ts';
import type { RandomStream } from './random-stream.ts';
import type { Member } from './schedule-population.ts';

/**
 * A window is, on average, this share of the makespan over the root of the number of activities:
 * the more there are, the smaller the share that one good piece of a schedule takes.
 */
const windowScale = 2.2;
/** Least and most length, as shares of the average one. */
const leastWindow = 0.5;
const mostWindow = 1.5;
/** Windows that are tried, of which the busiest is taken. */
const windows = 2;
/** How far a mutation moves an activity, at most, as a share of the makespan. */
const mutationReach = 0.2;

/**
 * Crosses two schedules of one direction of time into keys for a schedule in the other. Seen from
 * the other end, an activity begins at makespan − finish: keys are those times of the mother, except
 * for what the father begins in a window in which he uses his resources well.
 */
export class WindowCrossover {
	readonly #project: CompiledProject;
	readonly #random: RandomStream;
	/** Load of the resources up to a time, over all of them. */
	readonly #load: Float64Array;
	readonly keys: Int32Array;

	constructor(project: CompiledProject, random: RandomStream) {
		this.#project = project;
		this.#random = random;
		this.#load = new Float64Array(project.horizon + 1);
		this.keys = new Int32Array(project.size);
	}

	/** The largest key that it can make for a project. */
	static mostKey(horizon: TimeUnits): number {
		return horizon + reach(horizon);
	}

	/** The order of a schedule as it is, seen from the other end. */
	mirror({ finish, makespan }: Member): void {
		for (let i = 0; i < finish.length; i++) this.keys[i] = makespan - finish[i];
	}

	/** `mutationRate`: the chance of each activity to be moved. */
	cross(mother: Member, father: Member, mutationRate: number): void {
		const { keys } = this;
		const length = this.#windowLength(father.makespan);
		const from = this.#busyWindow(father, length);
		const distance = reach(mother.makespan);
		for (let i = 0; i < keys.length; i++) {
			const begin = father.makespan - father.finish[i];
			const isInside = begin >= from && begin < from + length;
			let key = isInside ? begin : mother.makespan - mother.finish[i];
			if (this.#random.share() < mutationRate)
				key = Math.max(0, key + this.#random.below(2 * distance + 1) - distance);
			keys[i] = key;
		}
	}

	#windowLength(makespan: TimeUnits): TimeUnits {
		const average = windowScale / Math.sqrt(this.#project.size);
		const share = average * (leastWindow + (mostWindow - leastWindow) * this.#random.share());
		return Math.min(makespan, Math.max(1, Math.round(makespan * share)));
	}

	/** The start of the busiest of some random windows. */
	#busyWindow({ finish, makespan }: Member, length: TimeUnits): TimeUnits {
		const load = this.#load;
		const { loads, durations } = this.#project;
		load.fill(0, 0, makespan + 1);
		for (let i = 0; i < finish.length; i++) {
			const begin = makespan - finish[i];
			load[begin] += loads[i];
			load[begin + durations[i]] -= loads[i];
		}
		let rate = 0;
		let sum = 0;
		for (let t = 0; t <= makespan; t++) {
			rate += load[t];
			load[t] = sum;
			sum += rate;
		}
		let best = 0;
		let most = -1;
		for (let i = 0; i < windows; i++) {
			const from = this.#random.below(Math.max(1, makespan - length + 1));
			const inside = load[Math.min(makespan, from + length)] - load[from];
			if (inside > most) {
				most = inside;
				best = from;
			}
		}
		return best;
	}
}

function reach(makespan: TimeUnits): TimeUnits {
	return Math.max(1, Math.round(makespan * mutationReach));
}
