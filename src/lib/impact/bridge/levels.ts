import { finish } from '../finish.ts';
import { mean } from '../estimate.ts';
import type { Id, Model, Money, Scenario } from '../model.ts';
import { type PreparedModel, prepareModel } from '../prepare.ts';
import { type RecoveryChoice, recoveryChoice } from '../simulate/recovery.ts';
import { type Precision, refine } from '../simulate/refine.ts';
import type { QuantileTables } from '../simulate/sampler.ts';
import { type Simulated, simulatedMean, weightedSum } from '../simulate/simulated.ts';
import { Simulation, type SimulationProblem } from '../simulate/simulation.ts';
import { typicalEvent } from '../typical-event.ts';

/** What one model of the walk comes to. */
export interface Level {
	readonly annual: Simulated;
	/** The typical event of the reference scenario; undefined where it is not asked for. */
	readonly event: Money | undefined;
	/** Per scenario: its events per year, and what each of its events costs. */
	readonly scenarios: ReadonlyMap<Id, { readonly rate: number; readonly losses: Float64Array }>;
}

export type LevelResult =
	| { readonly ok: true; readonly value: Level }
	| { readonly ok: false; readonly problem: SimulationProblem };

/** Events of each scenario. */
export type EventCounts = (scenario: Id) => number;

export interface LevelOptions {
	readonly seed: number;
	readonly tables: QuantileTables;
	/** The scenario whose typical event is looked at. */
	readonly reference: Id | undefined;
}

/** Computes models one after the other, always with the same events, and runs no event twice in a row. */
export class Levels {
	readonly #options: LevelOptions;
	#known: ReadonlyMap<string, Float64Array> = new Map();

	constructor(options: LevelOptions) {
		this.#options = options;
	}

	/** The typical event of a model's reference, and a simulation that has run nothing yet. */
	#begin(model: Model) {
		const { seed, tables, reference } = this.#options;
		const prepared = prepareModel(model);
		const recovery = recoveryChoice(prepared);
		const event = referenceEvent(prepared, recovery, reference);
		if (!event.ok) return event;
		const simulation = new Simulation(prepared, { seed, tables, ...recovery });
		return { ok: true, value: { simulation, event: event.value } } as const;
	}

	/** A model with so many events of each scenario. */
	level(model: Model, events: EventCounts): LevelResult {
		const begun = this.#begin(model);
		if (!begun.ok) return begun;
		const { simulation, event } = begun.value;
		const around = JSON.stringify(eventInputs(model));
		const known = new Map<string, Float64Array>();
		const losses: Float64Array[] = [];
		for (const [i, scenario] of model.scenarios.entries()) {
			const count = events(scenario.id);
			const key = `${count} ${scenarioKey(scenario)} ${around}`;
			const found = this.#known.get(key);
			if (!found) {
				const problem = simulation.extend(i, count);
				if (problem) return { ok: false, problem };
			}
			losses.push(found ?? simulation.sample(i).losses);
			known.set(key, losses[i]);
		}
		this.#known = known;
		return { ok: true, value: levelOf(model.scenarios, losses, event) };
	}

	/** A model with as many events of each scenario as a precision of its year takes. */
	refined(model: Model, precision: Precision): LevelResult {
		const begun = this.#begin(model);
		if (!begun.ok) return begun;
		const { simulation, event } = begun.value;
		const problem = finish(refine(simulation, precision));
		if (problem) return { ok: false, problem };
		const losses = model.scenarios.map((_, i) => simulation.sample(i).losses);
		return { ok: true, value: levelOf(model.scenarios, losses, event) };
	}
}

/**
 * How much higher the expected annual loss of the second model is, with the error of pairs of the same
 * events. A scenario that only one of them has is paired with nothing.
 */
export function annualDifference(first: Level, second: Level): Simulated {
	const ids = new Set([...first.scenarios.keys(), ...second.scenarios.keys()]);
	return weightedSum(
		[...ids].map((id) => {
			const [a, b] = [first.scenarios.get(id), second.scenarios.get(id)];
			const events = Math.max(a?.losses.length ?? 0, b?.losses.length ?? 0);
			const differences = Float64Array.from(
				{ length: events },
				(_, i) => (b ? b.rate * b.losses[i] : 0) - (a ? a.rate * a.losses[i] : 0)
			);
			return { factor: 1, value: simulatedMean(differences) };
		})
	);
}

function levelOf(
	scenarios: readonly Scenario[],
	losses: readonly Float64Array[],
	event: Money | undefined
): Level {
	const rates = scenarios.map(({ frequency }) => mean(frequency));
	// Summed up as a simulated year is, so that the same events give the same figure to the last digit.
	const byScenario = losses.map((values, i) =>
		weightedSum([{ factor: rates[i], value: simulatedMean(values) }])
	);
	return {
		annual: weightedSum(byScenario.map((value) => ({ factor: 1, value }))),
		event,
		scenarios: new Map(scenarios.map(({ id }, i) => [id, { rate: rates[i], losses: losses[i] }]))
	};
}

function referenceEvent(
	prepared: PreparedModel,
	{ organisation, ranks }: RecoveryChoice,
	reference: Id | undefined
):
	| { readonly ok: true; readonly value: Money | undefined }
	| { readonly ok: false; readonly problem: SimulationProblem } {
	const position = prepared.model.scenarios.findIndex(({ id }) => id === reference);
	if (reference === undefined || position < 0) return { ok: true, value: undefined };
	const own = ranks?.[position];
	const event = typicalEvent(prepared, prepared.model.scenarios[position], {
		organisation,
		ranks: own && Array.from(own)
	});
	return event.ok
		? { ok: true, value: event.value.loss }
		: { ok: false, problem: { ...event.problem, scenario: reference } };
}

/** All of a model that an event depends on, besides its scenario. */
function eventInputs({ strategy, rework, teams, systems, processes, streams }: Model): object {
	return { strategy, rework, teams, systems, processes, streams };
}

/** All of a scenario that an event of it depends on: how often it happens is none of it. */
function scenarioKey({ id, hits, backupLoss, holdHours, responseCost }: Scenario): string {
	return JSON.stringify([id, hits, backupLoss, holdHours, responseCost]);
}
