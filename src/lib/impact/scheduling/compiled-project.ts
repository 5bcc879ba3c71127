import { type PackedResources, packResources } from './packed-resources.ts';
import { orderAlong } from './precedence-order.ts';
import type { Activity, Project, TimeUnits } from './project.ts';
import { type RaggedLists, raggedLists } from './ragged-lists.ts';

/** The most that durations may add up to: a search keeps a calendar with a cell for each unit. */
export const mostTimeUnits = 1_000_000;

/** A project in the form that a search works on: typed arrays and positions. */
export interface CompiledProject {
	readonly project: Project;
	readonly size: number;
	readonly durations: Int32Array;
	readonly predecessors: RaggedLists;
	readonly successors: RaggedLists;
	readonly resources: PackedResources;
	/** Positions such that every activity comes after its predecessors. */
	readonly order: Int32Array;
	/** Longest path to the start of each activity. */
	readonly heads: Int32Array;
	/** Longest path from the end of each activity to the end of the project. */
	readonly tails: Int32Array;
	readonly criticalPath: TimeUnits;
	/** All activities one after the other: a serial schedule never needs longer. */
	readonly horizon: TimeUnits;
	/** Of each activity, the sum over the resources of demand / capacity. */
	readonly loads: Float64Array;
}

/**
 * Compiles a project for search. Throws a `RangeError` when a number is negative or not whole, a
 * successor does not exist, activities wait for each other in a circle, one needs more than there
 * is, or durations add up to more than `mostTimeUnits`.
 */
export function compileProject(project: Project): CompiledProject {
	const { activities, capacities } = project;
	const durations = Int32Array.from(activities, ({ duration }) => whole(duration, 'duration'));
	const horizon = activities.reduce((sum, { duration }) => sum + duration, 0);
	if (horizon > mostTimeUnits)
		throw new RangeError(`durations add up to ${horizon}; at most ${mostTimeUnits} is expected`);
	const successors = raggedLists(activities.map((activity) => activity.successors));
	const predecessors = raggedLists(waitedFor(activities));
	const order = orderAlong(successors);
	if (!order) throw new RangeError('activities wait for each other in a circle');
	const heads = longestPaths(order, predecessors, durations);
	const tails = longestPaths(order.toReversed(), successors, durations);
	return {
		project,
		size: activities.length,
		durations,
		predecessors,
		successors,
		resources: packResources(activities, capacities),
		order,
		heads,
		tails,
		criticalPath: heads.reduce(
			(most, head, i) => Math.max(most, head + durations[i] + tails[i]),
			0
		),
		horizon,
		loads: Float64Array.from(activities, ({ demands }) =>
			demands.reduce((sum, demand, r) => sum + (demand === 0 ? 0 : demand / capacities[r]), 0)
		)
	};
}

function whole(value: number, name: string): number {
	if (Number.isSafeInteger(value) && value >= 0) return value;
	throw new RangeError(`${name} ${value}: a whole number of at least 0 is expected`);
}

/** Of each activity, those it waits for. */
function waitedFor(activities: readonly Activity[]): readonly (readonly number[])[] {
	const before: number[][] = activities.map(() => []);
	activities.forEach(({ successors }, i) => {
		for (const successor of successors) {
			if (!Object.hasOwn(before, successor))
				throw new RangeError(`activity ${i}: successor ${successor} does not exist`);
			before[successor].push(i);
		}
	});
	return before;
}

/** Of each activity, the longest path along `before` that ends where it begins. */
function longestPaths(order: Int32Array, before: RaggedLists, durations: Int32Array): Int32Array {
	const path = new Int32Array(order.length);
	for (const i of order)
		for (let e = before.from[i]; e < before.from[i + 1]; e++)
			path[i] = Math.max(path[i], path[before.items[e]] + durations[before.items[e]]);
	return path;
}
