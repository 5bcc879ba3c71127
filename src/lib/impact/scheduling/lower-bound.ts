import type { CompiledProject } from './compiled-project.ts';
import type { TimeUnits } from './project.ts';

/**
 * A makespan that no schedule can fall below: the critical path, or what a resource has to do for
 * activities that cannot start before a moment and leave at least some time after them, whichever
 * is most, over all resources, moments and times.
 */
export function makespanLowerBound(project: CompiledProject): TimeUnits {
	const { activities, capacities } = project.project;
	const byTail = project.order.toSorted((a, b) => project.tails[b] - project.tails[a]);
	const moments = new Set(project.heads);
	let bound = project.criticalPath;
	capacities.forEach((capacity, resource) => {
		const users = byTail.filter((i) => activities[i].demands[resource] > 0);
		for (const head of moments) {
			let work = 0;
			for (const i of users) {
				if (project.heads[i] < head) continue;
				work += project.durations[i] * activities[i].demands[resource];
				bound = Math.max(bound, head + Math.ceil(work / capacity) + project.tails[i]);
			}
		}
	});
	return bound;
}

/** The weighted completion when resources are no obstacle: no schedule can fall below it. */
export function weightedLowerBound(project: CompiledProject, weights: readonly number[]): number {
	return weights.reduce(
		(sum, weight, i) => sum + weight * (project.heads[i] + project.durations[i]),
		0
	);
}
