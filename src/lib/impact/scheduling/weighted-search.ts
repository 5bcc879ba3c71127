import type { CompiledProject } from './compiled-project.ts';
import { ListMover } from './list-mover.ts';
import { ListSampler } from './list-sampler.ts';
import { ListSorter } from './list-sorter.ts';
import type { Found, SearchLimits } from './makespan-search.ts';
import { RandomStream } from './random-stream.ts';
import { ScheduleGenerator } from './schedule-generator.ts';

/** Temperatures as shares of the first weighted completion per activity. */
const warmest = 0.5;
const coldest = 0.06;
/** Share of moves that take along what is in their way. */
const wideShare = 0.5;
/** Draws in vain, in a row, after which no move that changes anything is expected. */
const mostVainDraws = 1_000;

/**
 * Searches for a schedule with a small sum of weight × finish time: simulated annealing over lists,
 * where a move puts one activity somewhere else, alone or with those that are in its way. An accepted list is put in the order of its starts, so that positions keep their meaning.
 */
export function searchWeighted(
	project: CompiledProject,
	weights: readonly number[],
	limits: SearchLimits
): Found {
	const search = new WeightedSearch(project, weights, limits);
	search.run();
	return { starts: search.starts, schedules: search.schedules };
}

class WeightedSearch {
	readonly #project: CompiledProject;
	readonly #weights: Float64Array;
	readonly #limits: SearchLimits;
	readonly #generator: ScheduleGenerator;
	readonly #random: RandomStream;
	readonly #sorter: ListSorter;
	readonly #rivals: readonly Uint8Array[];
	readonly #list: Int32Array;
	readonly #mover: ListMover;
	readonly #places: Int32Array;
	readonly #finish: Int32Array;
	readonly #keys: Int32Array;
	#best = Infinity;
	readonly starts: Int32Array;

	constructor(project: CompiledProject, weights: readonly number[], limits: SearchLimits) {
		this.#project = project;
		this.#weights = Float64Array.from(weights);
		this.#limits = limits;
		this.#generator = new ScheduleGenerator(project);
		this.#random = new RandomStream(limits.seed);
		this.#sorter = new ListSorter(project, project.horizon);
		this.#rivals = rivalsOf(project);
		this.#list = new Int32Array(project.size);
		this.#mover = new ListMover(project, this.#list);
		this.#places = new Int32Array(project.size);
		this.#finish = new Int32Array(project.size);
		this.#keys = new Int32Array(project.size);
		this.starts = new Int32Array(project.size);
	}

	get schedules(): number {
		return this.#generator.count;
	}

	run(): void {
		const urgencies = this.#weights.map((weight, i) => weight / (this.#project.durations[i] + 1));
		new ListSampler(this.#project, urgencies, this.#random).fill(this.#list, false);
		let current = this.#evaluate(this.#list);
		this.#sortByStart();
		const steps = this.#limits.schedules - this.schedules;
		const cooling = (coldest / warmest) ** (1 / Math.max(1, steps));
		let temperature = (warmest * current) / this.#project.size;
		while (!this.#isDone() && this.#move()) {
			const value = this.#evaluate(this.#mover.moved);
			const isAccepted =
				value <= current || this.#random.share() < Math.exp((current - value) / temperature);
			if (isAccepted) {
				current = value;
				this.#sortByStart();
			}
			temperature *= cooling;
		}
	}

	#isDone(): boolean {
		return this.schedules >= this.#limits.schedules || this.#best <= this.#limits.target;
	}

	#evaluate(list: Int32Array): number {
		const finish = this.#finish;
		this.#generator.generate(list, false, finish);
		let sum = 0;
		for (let i = 0; i < finish.length; i++) sum += this.#weights[i] * finish[i];
		if (sum < this.#best) {
			this.#best = sum;
			for (let i = 0; i < finish.length; i++)
				this.starts[i] = finish[i] - this.#project.durations[i];
		}
		return sum;
	}

	/** Writes a candidate one move from the list; false when none was found that changes anything. */
	#move(): boolean {
		for (let draw = 0; draw < mostVainDraws && this.#list.length > 1; draw++) {
			const isMade = this.#random.share() < wideShare ? this.#moveAnywhere() : this.#moveWithin();
			if (isMade) return true;
		}
		return false;
	}

	/** Puts an activity anywhere, and takes along those that precedence ties to it. */
	#moveAnywhere(): boolean {
		const from = this.#random.below(this.#list.length);
		return this.#mover.move(from, this.#anotherPlace(from, 0, this.#list.length - 1));
	}

	/** Puts an activity elsewhere between those it waits for and those that wait for it. */
	#moveWithin(): boolean {
		const { predecessors, successors } = this.#project;
		const places = this.#places;
		const from = this.#random.below(this.#list.length);
		const activity = this.#list[from];
		let first = 0;
		let last = this.#list.length - 1;
		for (let e = predecessors.from[activity]; e < predecessors.from[activity + 1]; e++)
			first = Math.max(first, places[predecessors.items[e]] + 1);
		for (let e = successors.from[activity]; e < successors.from[activity + 1]; e++)
			last = Math.min(last, places[successors.items[e]] - 1);
		if (first === last) return false;
		const to = this.#anotherPlace(from, first, last);
		return this.#passesRival(from, to) && this.#mover.move(from, to);
	}

	#anotherPlace(from: number, first: number, last: number): number {
		const drawn = first + this.#random.below(last - first);
		return drawn < from ? drawn : drawn + 1;
	}

	/** A move that passes no activity with which it shares a resource changes nothing. */
	#passesRival(from: number, to: number): boolean {
		const rivals = this.#rivals[this.#list[from]];
		const step = to > from ? 1 : -1;
		for (let at = from + step; at !== to + step; at += step)
			if (rivals[this.#list[at]] === 1) return true;
		return false;
	}

	/** Puts the list in the order of the starts in the schedule made last. */
	#sortByStart(): void {
		const { durations } = this.#project;
		for (let i = 0; i < this.#keys.length; i++) this.#keys[i] = this.#finish[i] - durations[i];
		this.#sorter.sort(this.#keys, false);
		this.#list.set(this.#sorter.list);
		for (let place = 0; place < this.#list.length; place++) this.#places[this.#list[place]] = place;
	}
}

/** Of each activity, which others need a resource that it needs. */
function rivalsOf({ project }: CompiledProject): readonly Uint8Array[] {
	return project.activities.map((one) =>
		Uint8Array.from(project.activities, (other) =>
			one.demands.some((demand, r) => demand > 0 && other.demands[r] > 0) ? 1 : 0
		)
	);
}
