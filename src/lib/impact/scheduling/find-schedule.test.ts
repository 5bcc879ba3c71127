import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProject } from '../testing/arbitrary-project.ts';
import { activeSchedules, violations } from '../testing/slow-schedules.ts';
import { findSchedule } from './find-schedule.ts';
import type { Project } from './project.ts';

const runs = { numRuns: 150, seed: 20 };

function activity(
	duration: number,
	demands: readonly number[],
	successors: readonly number[] = []
) {
	return { duration, demands, successors };
}

/** Two machines; the long job must not wait for the short ones. */
const twoMachines: Project = {
	capacities: [2],
	activities: [
		activity(2, [1]),
		activity(2, [1]),
		activity(2, [1]),
		activity(6, [1]),
		activity(0, [0], [])
	]
};

/** One resource of 4 units that the two wide activities cannot share with anything of 2 units. */
const wide: Project = {
	capacities: [4],
	activities: [
		activity(3, [2], [3]),
		activity(4, [3]),
		activity(2, [2]),
		activity(5, [3]),
		activity(1, [1])
	]
};

describe('the shortest schedule', () => {
	it.each([
		{ name: 'fills both machines', project: twoMachines, makespan: 6 },
		{ name: 'puts 3 and 2 side by side, 4 and 5 one after the other', project: wide, makespan: 12 },
		{
			name: 'follows the critical path when nothing is scarce',
			project: {
				capacities: [9],
				activities: [activity(3, [1], [1]), activity(4, [1]), activity(5, [1])]
			},
			makespan: 7
		},
		{ name: 'of nothing takes no time', project: { capacities: [], activities: [] }, makespan: 0 }
	])('$name', ({ project, makespan }) => {
		const found = findSchedule(project, { schedules: 200, seed: 1 });
		expect(found.makespan).toBe(makespan);
		expect(violations(project, found.starts)).toEqual([]);
	});

	it('is that of trying every order of small projects', () => {
		fc.assert(
			fc.property(arbitraryProject(6), (project) => {
				const spans = [...activeSchedules(project)].map((finish) => Math.max(0, ...finish));
				const found = findSchedule(project, { schedules: 400, seed: 1 });
				expect(found.makespan).toBe(Math.min(...spans));
				expect(found.lowerBound).toBeLessThanOrEqual(found.makespan);
			}),
			runs
		);
	});

	it('stops at once when the lower bound proves it', () => {
		const found = findSchedule(twoMachines, { schedules: 5_000, seed: 1 });
		expect(found).toMatchObject({ isProven: true, lowerBound: 6, criticalPath: 6 });
		expect(found.schedules).toBeLessThan(10);
	});
});

describe('the least weighted completion', () => {
	it('runs the heavy short job first on one machine', () => {
		const project = { capacities: [1], activities: [activity(4, [1]), activity(2, [1])] };
		const found = findSchedule(project, { schedules: 100, seed: 1, weights: [1, 3] });
		expect(found).toMatchObject({ starts: [2, 0], weightedCompletion: 12, lowerBound: 10 });
	});

	it('is that of trying every order of small projects', () => {
		const weighed = arbitraryProject(6).chain((project) =>
			fc.record({
				project: fc.constant(project),
				weights: fc.tuple(...project.activities.map(() => fc.integer({ min: 0, max: 9 })))
			})
		);
		fc.assert(
			fc.property(weighed, ({ project, weights }) => {
				const sums = [...activeSchedules(project)].map((finish) =>
					finish.reduce((sum, time, i) => sum + weights[i] * time, 0)
				);
				const found = findSchedule(project, { schedules: 1_000, seed: 1, weights });
				expect(found.weightedCompletion).toBe(Math.min(...sums));
				expect(found.lowerBound).toBeLessThanOrEqual(Math.min(...sums));
				expect(violations(project, found.starts)).toEqual([]);
			}),
			runs
		);
	});
});

describe('a search', () => {
	const larger = arbitraryProject(40);

	it.each([false, true])(
		'respects precedence, capacities and the budget (weights: %o)',
		(hasWeights) => {
			fc.assert(
				fc.property(larger, fc.integer({ min: 1, max: 300 }), (project, schedules) => {
					const options = hasWeights ? { weights: project.activities.map((_, i) => i % 5) } : {};
					const found = findSchedule(project, { schedules, seed: 3, ...options });
					expect(violations(project, found.starts)).toEqual([]);
					expect(found.schedules).toBeLessThanOrEqual(schedules);
					expect(found.makespan).toBeGreaterThanOrEqual(found.criticalPath);
				}),
				runs
			);
		}
	);

	it('repeats itself with the same seed', () => {
		fc.assert(
			fc.property(larger, fc.nat(), (project, seed) => {
				const once = findSchedule(project, { schedules: 200, seed });
				expect(findSchedule(project, { schedules: 200, seed })).toEqual(once);
			}),
			runs
		);
	});

	it('packs many resources of any capacity', () => {
		const capacities = [1, 2 ** 31 - 1, 3, 1_000, 70_000, 0, 5];
		const project = {
			capacities,
			activities: Array.from({ length: 6 }, (_, i) => activity(1 + (i % 3), capacities))
		};
		const found = findSchedule(project, { schedules: 50, seed: 1 });
		expect(found).toMatchObject({ makespan: 12, isProven: true });
		expect(violations(project, found.starts)).toEqual([]);
	});

	it.each([
		{ name: 'a circle', activities: [activity(1, [1], [1]), activity(1, [1], [0])] },
		{ name: 'more than there is', activities: [activity(1, [3])] },
		{ name: 'half a unit', activities: [activity(1, [0.5])] },
		{ name: 'half a time unit', activities: [activity(0.5, [1])] },
		{ name: 'a successor that is not there', activities: [activity(1, [1], [7])] },
		{ name: 'a calendar of more than a million units', activities: [activity(1_000_001, [1])] }
	])('refuses $name', ({ activities }) => {
		const project = { capacities: [2], activities };
		expect(() => findSchedule(project, { schedules: 10, seed: 1 })).toThrow(RangeError);
	});

	it.each([
		{ schedules: 0, seed: 1 },
		{ schedules: 1.5, seed: 1 },
		{ schedules: 5, seed: 1, weights: [1] },
		{ schedules: 5, seed: 1, weights: [1, 2, 3, 4, -1] },
		{ schedules: 5, seed: 1, weights: [1, 2, 3, 4, Infinity] }
	])('refuses the options %o', (options) => {
		expect(() => findSchedule(twoMachines, options)).toThrow(RangeError);
	});
});
