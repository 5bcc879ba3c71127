import { compileProject } from './compiled-project.ts';
import { makespanLowerBound, weightedLowerBound } from './lower-bound.ts';
import { type Found, searchMakespan } from './makespan-search.ts';
import type { Project, TimeUnits } from './project.ts';
import { searchWeighted } from './weighted-search.ts';

/** How far to search. */
export interface ScheduleOptions {
	/** The most schedules to generate, at least 1; every pass counts, forwards or backwards. */
	readonly schedules: number;
	/** Any whole number. */
	readonly seed: number;
	/** Of each activity, at least 0: the sum of weight × finish is minimised, not the makespan. */
	readonly weights?: readonly number[];
}

/** The best schedule found. It respects every precedence and every capacity. */
export interface ProjectSchedule {
	/** When each activity starts. */
	readonly starts: readonly TimeUnits[];
	readonly makespan: TimeUnits;
	/** Longest chain of activities that wait for each other. */
	readonly criticalPath: TimeUnits;
	/** Sum of weight × finish, when there are weights. */
	readonly weightedCompletion?: number;
	/** What was minimised cannot be less in any schedule. */
	readonly lowerBound: number;
	/** What was minimised has reached the lower bound. */
	readonly isProven: boolean;
	/** Schedules generated. */
	readonly schedules: number;
}

/**
 * Searches for the shortest schedule of a project, or with weights for the one with the least
 * weighted completion, and stops early when the lower bound is reached (docs/scheduling.md). The
 * same seed gives the same schedule. Throws a `RangeError` for a project that cannot be scheduled,
 * for weights that are negative, not finite or not one per activity, and for a budget below 1.
 */
export function findSchedule(project: Project, options: ScheduleOptions): ProjectSchedule {
	const { schedules, seed, weights } = options;
	if (!Number.isSafeInteger(schedules) || schedules < 1)
		throw new RangeError(`${schedules} schedules: a whole number of at least 1 is expected`);
	const compiled = compileProject(project);
	if (weights) requireWeights(weights, compiled.size);
	const lowerBound = weights ? weightedLowerBound(compiled, weights) : makespanLowerBound(compiled);
	const limits = { schedules, seed, target: lowerBound };
	const found: Found = weights
		? searchWeighted(compiled, weights, limits)
		: searchMakespan(compiled, limits);
	const finishes = Array.from(found.starts, (start, i) => start + compiled.durations[i]);
	const makespan = finishes.reduce((most, finish) => Math.max(most, finish), 0);
	const weightedCompletion = weights?.reduce((sum, weight, i) => sum + weight * finishes[i], 0);
	return {
		starts: Array.from(found.starts),
		makespan,
		criticalPath: compiled.criticalPath,
		...(weightedCompletion === undefined ? {} : { weightedCompletion }),
		lowerBound,
		isProven: (weightedCompletion ?? makespan) <= lowerBound,
		schedules: found.schedules
	};
}

function requireWeights(weights: readonly number[], activities: number): void {
	if (weights.length !== activities)
		throw new RangeError(`${weights.length} weights: one for each of ${activities} is expected`);
	for (const weight of weights)
		if (!Number.isFinite(weight) || weight < 0)
			throw new RangeError(`weight ${weight}: a finite number of at least 0 is expected`);
}
