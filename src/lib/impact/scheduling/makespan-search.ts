import type { CompiledProject } from './compiled-project.ts';
import { ListSampler } from './list-sampler.ts';
import { ListSorter } from './list-sorter.ts';
import { RandomStream } from './random-stream.ts';
import { ScheduleGenerator } from './schedule-generator.ts';
import { ScheduleMemory } from './schedule-memory.ts';
import { SchedulePopulation } from './schedule-population.ts';
import { WindowCrossover } from './window-crossover.ts';

/** Members of a population at 5,000 schedules; it grows with the root of the budget. */
const usualPopulation = 50;
const usualBudget = 5_000;
const leastPopulation = 4;
const mostPopulation = 200;
/** Schedules drawn at the start, per member of the population. */
const draws = 2;

/** The chance of an activity to be moved at random: at the start, and the range it adapts in. */
const mutation = { usual: 0.02, least: 0.006, most: 0.3 } as const;
/** What a schedule that was seen before makes of the chance, and what a new one makes of it. */
const moreMutation = 1.2;
const lessMutation = 0.92;

/** Populations begin afresh when fewer children than this share are new … */
const leastFresh = 0.6;
/** … and the best has not improved for so many rounds. */
const mostIdleRounds = 10;

/** How many schedules to make, and when to stop before. */
export interface SearchLimits {
	/** Every pass counts, forwards or backwards. At least 1. */
	readonly schedules: number;
	readonly seed: number;
	/** A value that cannot be improved on. */
	readonly target: number;
}

/** The best schedule that a search found. */
export interface Found {
	/** When each activity starts. */
	readonly starts: Int32Array;
	/** Schedules made, forwards and backwards. */
	readonly schedules: number;
}

/**
 * Searches for a short schedule with two populations, one of schedules generated forwards and one
 * of schedules generated backwards. Children of one are generated in the other direction, which
 * crosses and justifies in a single pass. When the populations have nothing new to say, they begin
 * afresh.
 */
export function searchMakespan(project: CompiledProject, limits: SearchLimits): Found {
	const search = new MakespanSearch(project, limits);
	search.run();
	return { starts: search.starts, schedules: search.schedules };
}

class MakespanSearch {
	readonly #project: CompiledProject;
	readonly #limits: SearchLimits;
	readonly #generator: ScheduleGenerator;
	readonly #random: RandomStream;
	readonly #sampler: ListSampler;
	readonly #sorter: ListSorter;
	readonly #crossover: WindowCrossover;
	readonly #memory: ScheduleMemory;
	readonly #forward: SchedulePopulation;
	readonly #backward: SchedulePopulation;
	readonly #finish: Int32Array;
	readonly #members: number;
	#mutationRate: number = mutation.usual;
	#makespan = Infinity;
	/** The shortest makespan since the populations began afresh. */
	#recentMakespan = Infinity;
	/** Rounds since it last fell. */
	#idleRounds = 0;
	/** When each activity starts in the shortest schedule. */
	readonly starts: Int32Array;

	constructor(project: CompiledProject, limits: SearchLimits) {
		this.#project = project;
		this.#limits = limits;
		this.#members = membersFor(limits.schedules);
		this.#generator = new ScheduleGenerator(project);
		this.#random = new RandomStream(limits.seed);
		this.#sampler = new ListSampler(project, project.tails, this.#random);
		this.#sorter = new ListSorter(project, WindowCrossover.mostKey(project.horizon));
		this.#crossover = new WindowCrossover(project, this.#random);
		this.#memory = new ScheduleMemory(limits.schedules);
		this.#forward = new SchedulePopulation(this.#members, project.size);
		this.#backward = new SchedulePopulation(this.#members, project.size);
		this.#finish = new Int32Array(project.size);
		this.starts = new Int32Array(project.size);
	}

	get schedules(): number {
		return this.#generator.count;
	}

	run(): void {
		while (!this.#isDone()) {
			this.#begin();
			let isBackward = false;
			while (!this.#isDone() && !this.#isExhausted(this.#round(isBackward)))
				isBackward = !isBackward;
		}
	}

	/** Fills both populations: drawn schedules, and the same justified from the other end. */
	#begin(): void {
		this.#forward.clear();
		this.#backward.clear();
		this.#memory.clear();
		this.#mutationRate = mutation.usual;
		this.#recentMakespan = Infinity;
		this.#idleRounds = 0;
		for (let i = 0; i < draws * this.#members && !this.#isDone(); i++) {
			this.#sampler.fill(this.#sorter.list, i > 0);
			this.#generate(false);
		}
		for (let i = 0; i < this.#forward.count && !this.#isDone(); i++) {
			this.#crossover.mirror(this.#forward.at(i));
			this.#sorter.sort(this.#crossover.keys, true);
			this.#generate(true);
		}
	}

	/** One child of each schedule of one direction; returns the share of children that were new. */
	#round(isBackward: boolean): number {
		const parents = isBackward ? this.#forward : this.#backward;
		let fresh = 0;
		let children = 0;
		for (let i = 0; i < parents.count && !this.#isDone(); i++) {
			const father = parents.tournament(this.#random);
			this.#crossover.cross(parents.at(i), father, this.#mutationRate);
			this.#sorter.sort(this.#crossover.keys, isBackward);
			const isNew = this.#generate(isBackward);
			const factor = isNew ? lessMutation : moreMutation;
			this.#mutationRate = clamp(factor * this.#mutationRate, mutation.least, mutation.most);
			children++;
			if (isNew) fresh++;
		}
		this.#idleRounds++;
		return fresh / Math.max(1, children);
	}

	/** Generates a schedule from the sorted list and takes it in; false when it was seen before. */
	#generate(isBackward: boolean): boolean {
		const finish = this.#finish;
		const makespan = this.#generator.generate(this.#sorter.list, isBackward, finish);
		if (makespan < this.#makespan) {
			this.#makespan = makespan;
			for (let i = 0; i < finish.length; i++)
				this.starts[i] = isBackward ? makespan - finish[i] : finish[i] - this.#project.durations[i];
		}
		if (makespan < this.#recentMakespan) {
			this.#recentMakespan = makespan;
			this.#idleRounds = 0;
		}
		const isNew = this.#memory.isNew(finish);
		if (isNew) (isBackward ? this.#backward : this.#forward).add(finish, makespan);
		return isNew;
	}

	#isDone(): boolean {
		return this.schedules >= this.#limits.schedules || this.#makespan <= this.#limits.target;
	}

	#isExhausted(freshShare: number): boolean {
		return freshShare < leastFresh && this.#idleRounds >= mostIdleRounds;
	}
}

function clamp(value: number, least: number, most: number): number {
	return Math.min(most, Math.max(least, value));
}

function membersFor(schedules: number): number {
	const members = Math.round(usualPopulation * Math.sqrt(schedules / usualBudget));
	return Math.min(mostPopulation, Math.max(leastPopulation, members));
}
