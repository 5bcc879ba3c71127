import type { CompiledProject } from './compiled-project.ts';
import { ListSampler } from './list-sampler.ts';
import { ListSorter } from './list-sorter.ts';
import { RandomStream } from './random-stream.ts';
import { ScheduleGenerator } from './schedule-generator.ts';
import { SchedulePopulation } from './schedule-population.ts';
import { SeenArrays } from './seen-arrays.ts';
import { WindowCrossover } from './window-crossover.ts';

/** Members of a population at 5,000 schedules; it grows with the root of the budget. */
const usualPopulation = 50;
const usualBudget = 5_000;
const leastPopulation = 4;
const mostPopulation = 200;
/** Schedules drawn at the start, per member of the population. */
const draws = 2;

/** The chance of an activity to be moved at random: at the start, and the range it adapts in. */
const mutation = { usual: 0.025, least: 0.0075, most: 0.3 } as const;
/** What a schedule that was seen before makes of the chance, and what a new one makes of it. */
const moreMutation = 1.2;
const lessMutation = 0.92;

/** Crossings that are tried for a list that is new. */
const mostCrossings = 10;
/** Populations begin afresh after so many schedules per activity that brought nothing better. */
const patience = 20;
/**
 * When the budget allows for so many populations in a row, they are bred hard: every parent is the
 * better of two. Otherwise there is one to keep broad, and each member is a mother in its turn.
 */
const fewestRuns = 3;
/** Members of each that are remembered when they do. */
const remembered = 10;
/** Share of the budget after which the remembered ones come together in one population. */
const reunion = 0.6;

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
	readonly #seenSchedules: SeenArrays;
	readonly #seenLists: SeenArrays;
	readonly #forward: SchedulePopulation;
	readonly #backward: SchedulePopulation;
	/** The best of populations that came to an end. */
	readonly #forwardElite: SchedulePopulation;
	readonly #backwardElite: SchedulePopulation;
	readonly #finish: Int32Array;
	readonly #members: number;
	readonly #hasRestarts: boolean;
	#mutationRate: number = mutation.usual;
	#makespan = Infinity;
	/** The shortest makespan since the populations began afresh. */
	#recentMakespan = Infinity;
	/** Schedules made when it last fell. */
	#lastGain = 0;
	#isReunited = false;
	/** When each activity starts in the shortest schedule. */
	readonly starts: Int32Array;

	constructor(project: CompiledProject, limits: SearchLimits) {
		this.#project = project;
		this.#limits = limits;
		this.#members = membersFor(limits.schedules);
		this.#hasRestarts = fewestRuns * patience * project.size <= limits.schedules;
		this.#generator = new ScheduleGenerator(project);
		this.#random = new RandomStream(limits.seed);
		this.#sampler = new ListSampler(project, project.tails, this.#random);
		this.#sorter = new ListSorter(project, WindowCrossover.mostKey(project.horizon));
		this.#crossover = new WindowCrossover(project, this.#random);
		this.#seenSchedules = new SeenArrays(limits.schedules);
		this.#seenLists = new SeenArrays(limits.schedules);
		this.#forward = new SchedulePopulation(this.#members, project.size);
		this.#backward = new SchedulePopulation(this.#members, project.size);
		this.#forwardElite = new SchedulePopulation(this.#members, project.size);
		this.#backwardElite = new SchedulePopulation(this.#members, project.size);
		this.#finish = new Int32Array(project.size);
		this.starts = new Int32Array(project.size);
	}

	get schedules(): number {
		return this.#generator.count;
	}

	run(): void {
		while (!this.#isDone()) {
			this.#clear();
			if (this.#isTimeToReunite()) this.#reunite();
			else this.#draw();
			this.#lastGain = this.schedules;
			let isBackward = false;
			while (!this.#isDone() && !this.#isExhausted()) {
				this.#round(isBackward);
				isBackward = !isBackward;
			}
			for (const member of this.#forward.best(remembered)) this.#forwardElite.add(member);
			for (const member of this.#backward.best(remembered)) this.#backwardElite.add(member);
		}
	}

	#clear(): void {
		this.#forward.clear();
		this.#backward.clear();
		this.#seenSchedules.clear();
		this.#seenLists.clear();
		this.#mutationRate = mutation.usual;
		this.#recentMakespan = Infinity;
	}

	/** Fills both populations: drawn schedules, and the same justified from the other end. */
	#draw(): void {
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

	#isTimeToReunite(): boolean {
		const isLate = this.schedules > reunion * this.#limits.schedules;
		return isLate && !this.#isReunited && this.#forwardElite.count > 0;
	}

	/** Fills both populations with what earlier ones left behind. */
	#reunite(): void {
		this.#isReunited = true;
		for (const member of this.#forwardElite.best(this.#members))
			if (this.#seenSchedules.isNew(member.finish)) this.#forward.add(member);
		for (const member of this.#backwardElite.best(this.#members))
			if (this.#seenSchedules.isNew(member.finish)) this.#backward.add(member);
	}

	/** Children of the schedules of one direction, generated in the other. */
	#round(isBackward: boolean): void {
		const parents = isBackward ? this.#forward : this.#backward;
		for (let i = 0; i < this.#members && parents.count > 0 && !this.#isDone(); i++) {
			this.#cross(parents, i, isBackward);
			const factor = this.#generate(isBackward) ? lessMutation : moreMutation;
			this.#mutationRate = clamp(factor * this.#mutationRate, mutation.least, mutation.most);
		}
	}

	/** Sorts a list from two parents, and from two others when it was tried before. */
	#cross(parents: SchedulePopulation, turn: number, isBackward: boolean): void {
		const isInTurn = !this.#hasRestarts && turn < parents.count;
		for (let crossing = 0; crossing < mostCrossings; crossing++) {
			const mother =
				isInTurn && crossing === 0 ? parents.at(turn) : parents.tournament(this.#random);
			const father = parents.tournament(this.#random);
			this.#crossover.cross(mother, father, this.#mutationRate);
			this.#sorter.sort(this.#crossover.keys, isBackward);
			if (this.#seenLists.isNew(this.#sorter.list)) return;
		}
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
			this.#lastGain = this.schedules;
		}
		const isNew = this.#seenSchedules.isNew(finish);
		if (isNew) (isBackward ? this.#backward : this.#forward).add({ finish, makespan });
		return isNew;
	}

	#isDone(): boolean {
		return this.schedules >= this.#limits.schedules || this.#makespan <= this.#limits.target;
	}

	#isExhausted(): boolean {
		return this.schedules - this.#lastGain > patience * this.#project.size;
	}
}

function clamp(value: number, least: number, most: number): number {
	return Math.min(most, Math.max(least, value));
}

function membersFor(schedules: number): number {
	const members = Math.round(usualPopulation * Math.sqrt(schedules / usualBudget));
	return Math.min(mostPopulation, Math.max(leastPopulation, members));
}
