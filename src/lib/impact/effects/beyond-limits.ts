import type { EffectProblem } from '../effect-problem.ts';
import type { Estimate, Model, Process, Scenario, Stream, System, Team } from '../model.ts';
import { recoveryPaths } from '../model.ts';
import { largest } from '../parse/limits.ts';
import type { ReferenceTarget } from '../parse/problem.ts';

/** A figure that effects scale or add to, by its field. */
interface Bounded {
	readonly field: string;
	readonly value: number;
	readonly limit: number;
}

/**
 * The figures that an effect took beyond what a model may hold, the first of each object: nothing
 * computed from them could be trusted to be a number. Source: docs/model.md, section 9.
 */
export function beyondLimits(
	before: Model,
	after: Model,
	position: number
): readonly EffectProblem[] {
	const among = <T extends { readonly id: string }>(
		owner: ReferenceTarget,
		[old, changed]: readonly [readonly T[], readonly T[]],
		figuresOf: (object: T) => readonly Bounded[]
	) =>
		changed
			.filter((object, i) => object !== old[i])
			.flatMap((object) =>
				figuresOf(object)
					// An infinite value is above every limit, and NaN is not at most one.
					.filter(({ value, limit }) => !(value <= limit))
					.slice(0, 1)
					.map(
						(figure) =>
							({ kind: 'beyondLimit', effect: position, owner, id: object.id, ...figure }) as const
					)
			);
	return [
		...among('team', [before.teams, after.teams], ofTeam),
		...among('system', [before.systems, after.systems], ofSystem),
		...among('process', [before.processes, after.processes], ofProcess),
		...among('stream', [before.streams, after.streams], ofStream),
		...among('scenario', [before.scenarios, after.scenarios], ofScenario)
	];
}

function ofTeam({ capacity }: Team): readonly Bounded[] {
	return [{ field: 'capacity', value: capacity, limit: largest.units }];
}

function ofSystem({ recovery }: System): readonly Bounded[] {
	return recoveryPaths.map((path) =>
		upperEnd(`recovery.${path}.hours`, recovery[path]?.hours, largest.hours)
	);
}

function ofProcess({ manual, unstable, costs }: Process): readonly Bounded[] {
	const { factor, money } = largest;
	const field = (name: string, limit: number, value = 0) => ({ field: name, value, limit });
	return [
		...costs.map((cost, i) =>
			'once' in cost
				? field(`costs[${i}].once`, money, cost.once)
				: field(`costs[${i}].perHour`, money, cost.perHour)
		),
		field('manual.extraCostPerHour', money, manual?.extraCostPerHour),
		field('unstable.extraCostPerHour', money, unstable?.extraCostPerHour),
		upperEnd('unstable.hoursPerOutageHour', unstable?.hoursPerOutageHour, factor),
		field('unstable.hoursPerManualHour', factor, unstable?.hoursPerManualHour),
		field('unstable.hoursPerLostHour', factor, unstable?.hoursPerLostHour),
		field('unstable.hoursPerGapHour', factor, unstable?.hoursPerGapHour)
	];
}

function ofStream({ revenuePerHour = 0 }: Stream): readonly Bounded[] {
	return [{ field: 'revenuePerHour', value: revenuePerHour, limit: largest.money }];
}

function ofScenario({ frequency, holdHours }: Scenario): readonly Bounded[] {
	return [
		upperEnd('frequency', frequency, largest.eventsPerYear),
		upperEnd('holdHours', holdHours, largest.hours)
	];
}

function upperEnd(field: string, estimate: Estimate | undefined, limit: number): Bounded {
	return { field, value: estimate ? highest(estimate) : 0, limit };
}

/** The largest value that the file gives for an estimate. */
function highest(estimate: Estimate): number {
	if ('fixed' in estimate) return estimate.fixed;
	return 'pert' in estimate ? estimate.pert[2] : estimate.lognormal.p95;
}
