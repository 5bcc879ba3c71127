import type { Id, Model, Money, Strategy } from '../model.ts';
import type { Precision } from '../simulate/refine.ts';
import { QuantileTables } from '../simulate/sampler.ts';
import type { Simulated } from '../simulate/simulated.ts';
import { atomsOf } from './atoms.ts';
import type {
	BridgeProblem,
	BridgeProgress,
	BridgeResult,
	BridgeSide,
	EventComparison
} from './bridge-result.ts';
import { bridgeOf } from './bridge-report.ts';
import { leadingAtoms } from './leading-atoms.ts';
import { type EventCounts, type Level, Levels } from './levels.ts';
import { measuresTaken } from './measures-taken.ts';
import { modelChanges } from './model-changes.ts';
import { walkChanges, walkMeasures } from './walk.ts';

export interface BridgeOptions {
	/** Any integer; the same one gives the same events in every model. */
	readonly seed: number;
	/**
	 * Events of each scenario, or the precision of a year: then both ends are simulated as the year of
	 * their model is, and come to the same figures.
	 */
	readonly events: number | Precision;
	/** The scenario whose typical event is compared too. */
	readonly scenario?: Id;
	/** How recovery is organised; as each model says unless given. */
	readonly strategy?: Strategy;
	/** How it was in the earlier model; as in the later one unless given. */
	readonly strategyBefore?: Strategy;
	/** Measures of the earlier model that have been taken since. */
	readonly taken?: readonly Id[];
	/** What was published with the earlier model, which tells apart what the engine changed. */
	readonly published?: { readonly annual: Simulated; readonly event?: Money };
	/** So many parts of a step are told one by one, those that move most; 5 unless given. */
	readonly mostParts?: number;
	readonly tables?: QuantileTables;
}

const defaultParts = 5;

/**
 * Walks from an earlier model to a later one in the order of `bridgeSteps`, taking one group of inputs
 * after the other, and says what each moved in the expected annual loss and in the reference event.
 * Every model on the way is a valid one and meets the same events. Yields how far it is. Returns a
 * problem when one of the two models cannot be computed, or when they cannot be compared. Money in the
 * models' currency. Source: docs/bridge.md.
 */
export function* bridgeModels(
	before: Model,
	after: Model,
	options: BridgeOptions
): Generator<BridgeProgress, BridgeResult> {
	const problem = misunderstanding(before, after, options);
	if (problem) return { ok: false, problem };
	const { seed, scenario, strategy, taken = [], tables = new QuantileTables() } = options;
	const strategyBefore = options.strategyBefore ?? strategy;
	const has = (model: Model) => model.scenarios.some(({ id }) => id === scenario);
	const event = eventComparison(scenario, has(before), has(after));
	const first = explicit(before, strategyBefore);
	const last = explicit(after, strategy);

	const levels = new Levels({ seed, tables, reference: scenario });
	const simulated = (model: Model) =>
		typeof options.events === 'number'
			? levels.level(model, sameOfEach(options.events))
			: levels.refined(model, options.events);
	const end = simulated(last);
	if (!end.ok) return missingHours('after', end.problem);
	const start = simulated(first);
	if (!start.ok) return missingHours('before', start.problem);
	const counts = countsOf(end.value, start.value);
	const sampled = levels.level(first, counts);
	if (!sampled.ok) return missingHours('before', sampled.problem);

	const level = (model: Model) => levels.level(model, counts);
	const measures = measuresTaken(first, last, taken);
	const afterMeasures = yield* walkMeasures(
		{ model: first, level: sampled.value },
		{ measures, strategy: strategyBefore, level }
	);
	const { model: base } = afterMeasures.at;
	const all = atomsOf(modelChanges(base, last), base, last);
	const atoms = yield* leadingAtoms(all, {
		base,
		last,
		counts,
		levels: new Levels({ seed, tables, reference: scenario }),
		mostParts: options.mostParts ?? defaultParts
	});
	const walked = yield* walkChanges(afterMeasures.at, atoms, {
		last: { model: last, level: end.value },
		level
	});
	return {
		ok: true,
		value: bridgeOf({
			before: first,
			after: last,
			options,
			event,
			recomputed: start.value,
			sampled: sampled.value,
			end: end.value,
			stations: [...afterMeasures.stations, ...walked],
			refused: afterMeasures.refused
		})
	};
}

/** A model as its file has it, without fields that are there and empty, and with its strategy said. */
function explicit(model: Model, strategy: Strategy | undefined): Model {
	const written = JSON.parse(JSON.stringify(model)) as Model;
	return { ...written, strategy: strategy ?? model.strategy ?? 'planned' };
}

function sameOfEach(events: number): EventCounts {
	return () => events;
}

/** As many events as the later year has; of a scenario that is gone, as many as the earlier one had. */
function countsOf(end: Level, start: Level): EventCounts {
	return (scenario) => {
		const found = end.scenarios.get(scenario) ?? start.scenarios.get(scenario);
		if (!found) throw new RangeError(`countsOf: no scenario has the id ${scenario}`);
		return found.losses.length;
	};
}

function missingHours(
	side: BridgeSide,
	missing: Extract<BridgeProblem, { kind: 'missingHours' }>['missing']
): BridgeResult {
	return { ok: false, problem: { kind: 'missingHours', side, missing } };
}

function eventComparison(
	scenario: Id | undefined,
	isBefore: boolean,
	isAfter: boolean
): EventComparison {
	if (scenario === undefined) return 'notAsked';
	if (isBefore && isAfter) return 'compared';
	return isBefore ? 'onlyBefore' : 'onlyAfter';
}

/** Why two models cannot be compared at all. */
function misunderstanding(
	before: Model,
	after: Model,
	{ scenario, taken = [] }: BridgeOptions
): BridgeProblem | undefined {
	if (before.currency !== after.currency)
		return { kind: 'currency', before: before.currency, after: after.currency };
	if (before.scenarios.length === 0) return { kind: 'noScenario', side: 'before' };
	if (after.scenarios.length === 0) return { kind: 'noScenario', side: 'after' };
	const all = [...before.scenarios, ...after.scenarios];
	if (scenario !== undefined && !all.some(({ id }) => id === scenario))
		return { kind: 'unknownScenario', scenario };
	const unknown = taken.find((id) => !before.measures.some((measure) => measure.id === id));
	return unknown === undefined ? undefined : { kind: 'unknownMeasure', measure: unknown };
}
