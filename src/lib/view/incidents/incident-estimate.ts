import {
	type Estimate,
	type EventOutcome,
	type Hours,
	type Id,
	type Model,
	type Reading,
	type Scenario,
	type System,
	accrued,
	median,
	phases,
	quantile,
	sumBy,
	typicalEvent
} from '#lib/impact/index.ts';
import {
	type Course,
	type EstimateInput,
	type Estimated,
	type EstimatedCourse,
	hitPaths
} from '#lib/incident/record.ts';
import { analyse } from '../analysis.ts';
import { hoursPerDay } from '../cumulative-loss.ts';
import { lossCrossing } from './loss-crossing.ts';

/** So many days are estimated, day by day. */
export const estimatedDays = 30;
/** What every estimate of the model is taken at when recovery goes quickly, and at its full length. */
const quickShare = 0.1;
const fullShare = 0.9;
/** A backup loss of the scenario is expected when it is at least this likely. */
const likely = 0.5;

/** What the engine says about an incident, apart from who asked and when. */
export type IncidentEstimate = Pick<Estimated, 'model' | 'input' | 'courses'>;

export type IncidentEstimateResult =
	| { readonly ok: true; readonly value: IncidentEstimate }
	/** The model has no recovery time for these systems, which are named. */
	| { readonly ok: false; readonly missing: readonly string[] };

/**
 * The loss of an incident by day, with the model as it is: once with every estimate of the model at its
 * 10 % value, once at its median and once at its 90 % value.
 */
export function incidentEstimate(
	model: Model,
	fingerprint: string,
	input: EstimateInput
): IncidentEstimateResult {
	const quick = course(model, input, 'quick');
	const expected = course(model, input, 'expected');
	const full = course(model, input, 'full');
	if (!quick.ok) return quick;
	if (!expected.ok) return expected;
	if (!full.ok) return full;
	const { materiality = null, creditLine = null } = model.company;
	return {
		ok: true,
		value: {
			model: {
				name: model.name,
				fingerprint,
				currency: model.currency,
				materiality,
				creditLine,
				organisation: organisationOf(model)
			},
			input,
			courses: { quick: quick.value, expected: expected.value, full: full.value }
		}
	};
}

type CourseResult =
	| { readonly ok: true; readonly value: EstimatedCourse }
	| { readonly ok: false; readonly missing: readonly string[] };

function course(model: Model, input: EstimateInput, which: Course): CourseResult {
	const { prepared } = analyse(model);
	const scenario = incidentScenario(model, input, which);
	const organisation = organisationOf(model);
	const run = (pace: number) =>
		typicalEvent(prepared, scenario, { organisation, read: readingAt(which, pace) });
	const atModelPace = run(1);
	if (!atModelPace.ok) {
		const { systems } = atModelPace.problem;
		return { ok: false, missing: systems.map((id) => findSystem(model, id)?.name ?? id) };
	}
	const asked = input.operatingAgain?.[which];
	const { operationalAt } = atModelPace.value;
	// All waits and recoveries take so much more or less time, and every system is usable that much later.
	const event =
		asked === undefined || operationalAt === 0 ? atModelPace : run(asked / operationalAt);
	if (!event.ok) throw new RangeError('expected the same event at another pace');
	return { ok: true, value: estimatedCourse(model, event.value, input.hoursSinceStart) };
}

function estimatedCourse(model: Model, event: EventOutcome, now: Hours): EstimatedCourse {
	const { bookings, loss, operationalAt, stableAt } = event;
	const { materiality, creditLine } = model.company;
	const crossing = (limit: number | undefined) =>
		limit === undefined ? null : (lossCrossing(bookings, limit) ?? null);
	const byPhase = sumBy(bookings, ({ phase }) => phase);
	return {
		loss,
		byDay: Array.from({ length: estimatedDays + 1 }, (_, day) =>
			accrued(bookings, day * hoursPerDay)
		),
		accrued: accrued(bookings, now),
		byPhase: phases.flatMap((phase) => {
			const part = byPhase.get(phase);
			return part === undefined ? [] : [{ phase, loss: part }];
		}),
		operatingAt: operationalAt,
		stableAt,
		materialAt: crossing(materiality),
		creditLineAt: crossing(creditLine)
	};
}

function readingAt(which: Course, pace: number): Reading {
	return (estimate, { kind }) =>
		valueAt(estimate, which) * (kind === 'recovery' || kind === 'hold' ? pace : 1);
}

function valueAt(estimate: Estimate, which: Course): number {
	if (which === 'expected') return median(estimate);
	return quantile(estimate, which === 'quick' ? quickShare : fullShare);
}

/** The incident as a scenario that has happened: what is hit is certain. */
function incidentScenario(model: Model, input: EstimateInput, which: Course): Scenario {
	const resembled = model.scenarios.find(({ id }) => id === input.scenario?.id);
	const holdHours = input.holdHours === null ? resembled?.holdHours : { fixed: input.holdHours };
	const responseCost =
		input.responseCost === null ? resembled?.responseCost : { fixed: input.responseCost };
	return {
		id: 'incident',
		name: resembled?.name ?? '',
		frequency: { fixed: 1 },
		hits: hitPaths.flatMap((path) => {
			const systems = input.hits.filter((hit) => hit.path === path).map(({ id }) => id);
			return systems.length > 0 ? [{ systems, path, probability: 1 }] : [];
		}),
		backupLoss: lostRepositories(model, input, which, resembled).map((repository) => ({
			repository,
			probability: 1
		})),
		...(holdHours && { holdHours }),
		...(responseCost && { responseCost })
	};
}

/** While nobody knows, backups are usable when it goes quickly, lost at full length, and otherwise as in the scenario. */
function lostRepositories(
	model: Model,
	{ hits, backups }: EstimateInput,
	which: Course,
	resembled: Scenario | undefined
): readonly Id[] {
	const isLost = {
		usable: () => false,
		unusable: () => true,
		unknown: (repository: Id) =>
			which === 'full' ||
			(which === 'expected' &&
				resembled?.backupLoss.some(
					(loss) => loss.repository === repository && loss.probability >= likely
				) === true)
	}[backups];
	const repositories = hits.flatMap(({ id }) => findSystem(model, id)?.restoresFrom ?? []);
	return [...new Set(repositories)].filter(isLost);
}

function organisationOf({ strategy }: Model): 'planned' | 'adhoc' {
	return strategy === 'adhoc' ? 'adhoc' : 'planned';
}

function findSystem({ systems }: Model, id: Id): System | undefined {
	return systems.find((system) => system.id === id);
}
