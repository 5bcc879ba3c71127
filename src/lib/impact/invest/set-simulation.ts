import { applyEffects } from '../apply-effects.ts';
import { isTarget } from '../effects/targets.ts';
import type { Effect, EffectKind, Estimate, Measure, Model, Scenario, Strategy } from '../model.ts';
import { type PreparedModel, prepareModel } from '../prepare.ts';
import { type CompiledModel, compileModel } from '../simulate/compiled-model.ts';
import { compileScenario } from '../simulate/compiled-scenario.ts';
import { EventRunner } from '../simulate/event-runner.ts';
import { EventKey } from '../simulate/random.ts';
import { type RecoveryChoice, recoveryChoice } from '../simulate/recovery.ts';
import { QuantileTables } from '../simulate/sampler.ts';
import type { SimulationProblem } from '../simulate/simulation.ts';
import { type ChangedModel, ChangedModels } from './changed-models.ts';
import { EffectReach } from './effect-reach.ts';
import { worstDamage } from './event-damage.ts';
import { type MeasureSet, members, noMeasures, only } from './measure-set.ts';
import { RecentPlans } from './recent-plans.ts';
import { ScenarioLosses } from './scenario-losses.ts';

/** What a strategy means for the scenarios of a model; `recoveryChoice` unless given. */
export type Recovery = (prepared: PreparedModel, strategy: Strategy) => RecoveryChoice;

export interface SetSimulationOptions {
	/** Any integer; the same one gives the same events, whatever the measures. */
	readonly seed: number;
	/** How recovery is organised, whatever the model and its measures say. */
	readonly strategy?: Strategy;
	/** Something that remembers what it has worked out, where searching for an order is dear. */
	readonly recovery?: Recovery;
	readonly tables?: QuantileTables;
}

/**
 * For the best order of a set of measures: searched for that set's own company, or, far quicker,
 * kept as it is for today's.
 */
export type OrderFor = 'own' | 'today';

export type SetLosses =
	| { readonly ok: true; readonly value: Float64Array }
	| { readonly ok: false; readonly problem: SimulationProblem };

/** When events are over, in hours, one by one. */
export interface EventTimes {
	readonly operationalAt: Float64Array;
	readonly stableAt: Float64Array;
}

/** A company after some measures, ready to run events. */
interface Company {
	readonly set: MeasureSet;
	readonly choice: RecoveryChoice;
	readonly compiled: CompiledModel;
	readonly runners: (EventRunner | undefined)[];
}

/** One scenario under all sets. */
interface Facet {
	readonly losses: ScenarioLosses;
	/** Measures that scale its frequency. */
	readonly frequencyMeasures: MeasureSet;
	readonly frequencies: Map<MeasureSet, Estimate>;
	/** Measures that can change what its events cost, but for how recovery is organised. */
	readonly reach: MeasureSet;
	/** Those of them that change what is down, what waits for what, and how old its data comes back. */
	readonly planMeasures: MeasureSet;
	readonly plans: RecentPlans;
}

/** Effects that are part of the plan of an event (`DamagePlan`). */
const planKinds: readonly EffectKind[] = [
	'recoveryPoint',
	'backupLoss',
	'hit',
	'dependency',
	'repository',
	'without'
];

/**
 * The same events under any set of a model's measures, applied in the order of the file: what is
 * simulated is exactly what a `Simulation` of the changed model would run, with every event run only
 * once for all sets that it cannot tell apart. Source: docs/model.md, sections 8 and 9.
 */
export class SetSimulation {
	readonly model: Model;
	readonly #options: SetSimulationOptions;
	readonly #recovery: Recovery;
	readonly #tables: QuantileTables;
	readonly #today: PreparedModel;
	readonly #changed: ChangedModels;
	readonly #facets: readonly Facet[];
	readonly #choices = new Map<string, RecoveryChoice>();
	/** Per choice: the number of its ranks in each scenario. */
	readonly #numbers = new Map<RecoveryChoice, readonly number[]>();
	readonly #orders = new Map<string, number>();
	#company: Company | undefined;

	constructor(model: Model, options: SetSimulationOptions) {
		this.model = model;
		this.#options = options;
		this.#recovery =
			options.recovery ?? ((prepared, strategy) => recoveryChoice(prepared, strategy));
		this.#tables = options.tables ?? new QuantileTables();
		this.#today = prepareModel(model);
		this.#changed = new ChangedModels(model);
		const compiled = compileModel(this.#today, this.#tables);
		const effects = new EffectReach(this.#today);
		this.#facets = model.scenarios.map((scenario) => this.#facet(scenario, compiled, effects));
	}

	/** How many events have been run in all. */
	get ran(): number {
		return this.#facets.reduce((sum, { losses }) => sum + losses.ran, 0);
	}

	/** The model of a set, or the measure that cannot be applied after the others. */
	changed(set: MeasureSet): ChangedModel {
		return this.#changed.of(set);
	}

	/** How often a scenario, by its position, happens with these measures. */
	frequency(set: MeasureSet, scenario: number): Estimate {
		const { frequencyMeasures, frequencies } = this.#facets[scenario];
		const scaling = set & frequencyMeasures;
		let frequency = frequencies.get(scaling);
		if (!frequency) {
			({ frequency } = this.#scenarioAfter(scaling, scenario, ({ kind }) => kind === 'frequency'));
			frequencies.set(scaling, frequency);
		}
		return frequency;
	}

	/**
	 * The losses of a scenario's first `events` events with a set of measures that can be applied
	 * together (see `changed`); a problem when the model lacks hours for one of them.
	 */
	losses(set: MeasureSet, scenario: number, events: number, orderFor: OrderFor): SetLosses {
		const choice = this.#choice(set, orderFor);
		const value = this.#facets[scenario].losses.losses(
			{ set, recovery: this.#orderNumber(choice, scenario) },
			events,
			() => this.#runner(set, choice, scenario)
		);
		if (value) return { ok: true, value };
		const { id } = this.model.scenarios[scenario];
		const systems = this.#runner(set, choice, scenario).missing;
		return { ok: false, problem: { kind: 'missingRecovery', systems, scenario: id } };
	}

	/** When each of a scenario's first events is over with a set; its losses must be computable. */
	times(
		set: MeasureSet,
		scenario: number,
		{ events, orderFor }: { readonly events: number; readonly orderFor: OrderFor }
	): EventTimes {
		const runner = this.#runner(set, this.#choice(set, orderFor), scenario);
		const times = {
			operationalAt: new Float64Array(events),
			stableAt: new Float64Array(events)
		};
		for (let event = 0; event < events; event++) {
			if (!runner.run(event)) throw new RangeError('SetSimulation: hours are missing');
			times.operationalAt[event] = runner.operationalAt;
			times.stableAt[event] = runner.stableAt;
		}
		return times;
	}

	/** The same text for sets that no event of a scenario can tell apart. */
	nameIn(set: MeasureSet, scenario: number, orderFor: OrderFor): string {
		const order = this.#orderNumber(this.#choice(set, orderFor), scenario);
		return `${set & this.#facets[scenario].reach} ${order}`;
	}

	#facet(scenario: Scenario, compiled: CompiledModel, effects: EffectReach): Facet {
		const { measures } = this.model;
		const position = this.model.scenarios.indexOf(scenario);
		const with_ = (matters: (effect: Effect) => boolean) =>
			measures.reduce(
				(set, { effects }, i) => (effects.some(matters) ? set | only(i) : set),
				noMeasures
			);
		const scalesChances = (effect: Effect) =>
			effect.kind === 'backupLoss' ||
			(effect.kind === 'hit' && isTarget(effect.scenarios, scenario.id));
		const chanceMeasures = with_(scalesChances);
		const widestReach = effects.measures(scenario, worstDamage(this.#today, scenario));
		const reach = widestReach | chanceMeasures;
		return {
			losses: new ScenarioLosses({
				key: new EventKey(this.#options.seed, scenario.id),
				chanceMeasures,
				scenarioWith: (set) =>
					compileScenario(compiled, this.#scenarioAfter(set, position, scalesChances)),
				reachOf: (damage) => effects.measures(scenario, damage),
				widestReach,
				measures: measures.length
			}),
			frequencyMeasures: with_(
				(effect) => effect.kind === 'frequency' && isTarget(effect.scenarios, scenario.id)
			),
			frequencies: new Map(),
			reach,
			planMeasures: reach & with_(({ kind }) => planKinds.includes(kind)),
			plans: new RecentPlans()
		};
	}

	/** A scenario of today's after the effects of some measures that are of a sort. */
	#scenarioAfter(
		set: MeasureSet,
		scenario: number,
		isMeant: (effect: Effect) => boolean
	): Scenario {
		const effects = members(set).flatMap((i) => this.model.measures[i].effects.filter(isMeant));
		const after = applyEffects(this.model, effects);
		if (!after.ok) throw new RangeError('SetSimulation: measures expected that can be applied');
		return after.value.scenarios[scenario];
	}

	#choice(set: MeasureSet, orderFor: OrderFor): RecoveryChoice {
		const strategy = this.#options.strategy ?? this.#strategy(set);
		const isOwn = orderFor === 'own' && strategy === 'optimised';
		const name = isOwn ? `own ${set}` : strategy;
		let choice = this.#choices.get(name);
		if (!choice) {
			const prepared = isOwn && set !== noMeasures ? this.#prepared(set) : this.#today;
			this.#choices.set(name, (choice = this.#recovery(prepared, strategy)));
		}
		return choice;
	}

	/** The strategy that the last measure to set one has set. */
	#strategy(set: MeasureSet): Strategy {
		return members(set).reduce(
			(strategy, i) => lastStrategy(this.model.measures[i]) ?? strategy,
			this.model.strategy ?? 'planned'
		);
	}

	/** Numbers orders so that equal ones have the same number. */
	#orderNumber(choice: RecoveryChoice, scenario: number): number {
		let numbers = this.#numbers.get(choice);
		if (!numbers) {
			numbers = this.#facets.map((_, i) => {
				const ranks = Array.from(choice.ranks?.[i] ?? []).join();
				const name = `${choice.organisation} ${ranks}`;
				const number = this.#orders.get(name) ?? this.#orders.size;
				this.#orders.set(name, number);
				return number;
			});
			this.#numbers.set(choice, numbers);
		}
		return numbers[scenario];
	}

	#prepared(set: MeasureSet): PreparedModel {
		const changed = this.#changed.of(set);
		if (!changed.ok) throw new RangeError('SetSimulation: a set expected that can be applied');
		return prepareModel(changed.value);
	}

	/** The runner of one scenario, in the company of a set; only the last company is kept. */
	#runner(set: MeasureSet, choice: RecoveryChoice, scenario: number): EventRunner {
		let company = this.#company;
		if (company?.set !== set || company.choice !== choice) {
			const compiled = compileModel(this.#prepared(set), this.#tables);
			company = this.#company = { set, choice, compiled, runners: [] };
		}
		return (company.runners[scenario] ??= this.#newRunner(company, scenario));
	}

	#newRunner({ set, choice, compiled }: Company, scenario: number): EventRunner {
		const { planMeasures, plans } = this.#facets[scenario];
		const order = this.#orderNumber(choice, scenario);
		return new EventRunner(compileScenario(compiled, compiled.prepared.model.scenarios[scenario]), {
			organisation: choice.organisation,
			seed: this.#options.seed,
			ranks: choice.ranks?.[scenario],
			plans: plans.of(`${set & planMeasures} ${order}`)
		});
	}
}

function lastStrategy({ effects }: Measure): Strategy | undefined {
	return effects.reduce<Strategy | undefined>(
		(strategy, effect) => (effect.kind === 'strategy' ? effect.value : strategy),
		undefined
	);
}
