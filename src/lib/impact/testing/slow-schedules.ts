import type { Project, TimeUnits } from '../scheduling/project.ts';

/** What a schedule breaks: the answer is empty for one that respects precedence and capacities. */
export function violations(project: Project, starts: readonly TimeUnits[]): readonly string[] {
	const { activities, capacities } = project;
	const broken: string[] = [];
	activities.forEach(({ duration, successors }, i) => {
		if (!(starts[i] >= 0)) broken.push(`activity ${i} starts at ${starts[i]}`);
		for (const successor of successors)
			if (starts[successor] < starts[i] + duration)
				broken.push(`activity ${successor} starts before ${i} has finished`);
	});
	for (const moment of starts)
		capacities.forEach((capacity, resource) => {
			const used = activities.reduce((sum, { duration, demands }, i) => {
				const isRunning = starts[i] <= moment && moment < starts[i] + duration;
				return sum + (isRunning ? demands[resource] : 0);
			}, 0);
			if (used > capacity) broken.push(`resource ${resource} is overdrawn at ${moment}`);
		});
	return broken;
}

/**
 * The finish times of every schedule in which no activity could start earlier: each order of the
 * activities, each started as early as what came before it allows. The best schedule is among them.
 */
export function* activeSchedules(project: Project): Generator<readonly TimeUnits[]> {
	yield* extended(project, []);
}

interface Placed {
	readonly activity: number;
	readonly start: TimeUnits;
}

function* extended(project: Project, placed: readonly Placed[]): Generator<readonly TimeUnits[]> {
	const { activities } = project;
	if (placed.length === activities.length) {
		const finish = activities.map(() => 0);
		for (const { activity, start } of placed)
			finish[activity] = start + activities[activity].duration;
		yield finish;
		return;
	}
	for (let activity = 0; activity < activities.length; activity++) {
		if (placed.some((other) => other.activity === activity)) continue;
		const before = activities.flatMap(({ successors }, i) =>
			successors.includes(activity) ? [i] : []
		);
		const done = placed.filter((other) => before.includes(other.activity));
		if (done.length < before.length) continue;
		const ready = Math.max(
			0,
			...done.map((other) => other.start + activities[other.activity].duration)
		);
		let start = ready;
		while (!fits(project, placed, { activity, start })) start++;
		yield* extended(project, [...placed, { activity, start }]);
	}
}

function fits(
	{ activities, capacities }: Project,
	placed: readonly Placed[],
	one: Placed
): boolean {
	const { duration, demands } = activities[one.activity];
	for (let t = one.start; t < one.start + duration; t++) {
		const running = placed.filter(
			({ activity, start }) => start <= t && t < start + activities[activity].duration
		);
		const isOver = capacities.some((capacity, r) => {
			const used = running.reduce((sum, { activity }) => sum + activities[activity].demands[r], 0);
			return used + demands[r] > capacity;
		});
		if (isOver) return false;
	}
	return true;
}
