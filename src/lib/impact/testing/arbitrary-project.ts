import fc from 'fast-check';
import type { Project } from '../scheduling/project.ts';

/** Small projects with up to three resources; every activity fits. */
export function arbitraryProject(mostActivities: number): fc.Arbitrary<Project> {
	return fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }).chain((capacities) =>
		fc
			.array(
				fc.record({
					duration: fc.integer({ min: 0, max: 5 }),
					demands: fc.tuple(...capacities.map((most) => fc.integer({ min: 0, max: most }))),
					leaps: fc.uniqueArray(fc.integer({ min: 1, max: mostActivities }), { maxLength: 2 })
				}),
				{ maxLength: mostActivities }
			)
			.map((drawn) => ({
				capacities,
				activities: drawn.map(({ duration, demands, leaps }, i) => ({
					duration,
					demands,
					successors: leaps.map((leap) => i + leap).filter((at) => at < drawn.length)
				}))
			}))
	);
}
