import { mean } from '../estimate.ts';
import type { Estimate, Hours, Model, Money, RecoveryOption, Scenario, System } from '../model.ts';
import { type PreparedModel, prepareModel } from '../prepare.ts';
import { typicalProbability } from '../situation.ts';
import { compileModel } from './compiled-model.ts';
import { type CompiledScenario, compileScenario } from './compiled-scenario.ts';
import { type DamagePlan, planDamage } from './damage-plan.ts';
import { EventPricer } from './event-pricer.ts';
import { EventRunner } from './event-runner.ts';
import { type ImprovisedRecovery, improvisedRecovery } from './improvised-recovery.ts';
import { rowOf } from './ragged.ts';
import { PriceMemory } from './price-memory.ts';
import { EventKey } from './random.ts';
import { RecoveryHours } from './recovery-hours.ts';
import { RecoveryProgram, type Waiting, waitingOf } from './recovery-program.ts';
import { RecoveryTimes } from './recovery-times.ts';
import { QuantileTables } from './sampler.ts';

/**
 * An amount for a process, by its position in the model, that is usable again and stable at these
 * moments (`T` and `T + U` in docs/model.md, section 5).
 */
export type Surcharge = (
	process: number,
	course: { readonly usableAt: Hours; readonly stableAt: Hours }
) => Money;

/**
 * The case on which an order of recovery is tried: every hit of the scenario happens, backups are
 * lost as in the typical event, every estimate is at its mean (docs/model.md, section 3). Priced as
 * fast as a simulated event, so that hundreds of thousands of orders can be tried.
 *
 * An affected system is known by its place in `systems`. A list of all places is feasible when none
 * comes before one that it waits for; serial schedule generation takes them just as they are listed.
 */
export class PlanningCase {
	/** Affected systems by their position in the model, in file order; empty when hours are missing. */
	readonly systems: readonly number[];
	/** Systems for which the model has no hours: the case cannot be priced. */
	readonly missing: readonly string[];
	readonly #scenario: CompiledScenario;
	readonly #plan: DamagePlan;
	readonly #waiting: Waiting;
	readonly #program = new RecoveryProgram();
	readonly #times: RecoveryTimes;
	readonly #pricer: EventPricer;
	readonly #memory: PriceMemory;
	readonly #key: EventKey;
	readonly #hold: number;
	readonly #response: Money;
	/** Per system of the model: its position in the planned order. */
	readonly plannedRanks: Float64Array;
	readonly #rankOfPlace: Float64Array;
	readonly #surcharge: Surcharge | undefined;

	/** `surcharge`: what each disrupted process costs besides what the model says. */
	constructor(prepared: PreparedModel, scenario: Scenario, surcharge?: Surcharge) {
		this.#surcharge = surcharge;
		const certain = certainModel(prepared.model, scenario);
		const compiled = compileModel(prepareModel(certain), new QuantileTables());
		this.#scenario = compileScenario(compiled, certain.scenarios[0]);
		const happens = Uint8Array.from(this.#scenario.chances, ({ probability }) => probability);
		this.#plan = planDamage(this.#scenario, happens);
		this.#waiting = waitingOf(this.#plan, 'planned');
		this.#times = new RecoveryTimes(compiled);
		this.#times.reserve(this.#plan);
		this.#pricer = new EventPricer(compiled);
		this.#memory = new PriceMemory(this.#plan.slots);
		// Nothing is left to chance: whatever the key, an estimate draws the same.
		this.#key = new EventKey(0, scenario.id);
		this.#hold = this.#scenario.hold?.draw(this.#key) ?? 0;
		this.#response = this.#scenario.response?.draw(this.#key) ?? 0;
		new RecoveryHours(compiled).of(this.#plan).forEach((hours, place) => {
			this.#times.hours[place] = hours.draw(this.#key);
		});
		this.plannedRanks = compiled.plannedRanks;
		this.#rankOfPlace = new Float64Array(this.#plan.systems.length);
		this.missing = this.#plan.missing;
		this.systems = [...this.#plan.systems];
	}

	/**
	 * The loss of the case when systems are recovered in the order of their ranks, lowest first; ties
	 * go to the one earlier in the file. `ranks` has an entry for every system of the model.
	 */
	loss(ranks: ArrayLike<number>): Money {
		this.#arrange(ranks);
		return this.#price();
	}

	/** The feasible list of the planned order. */
	get plannedList(): Int32Array {
		return this.listOf(this.plannedRanks);
	}

	/** The feasible list that these ranks lead to. */
	listOf(ranks: ArrayLike<number>): Int32Array {
		this.#arrange(ranks);
		const { steps, length } = this.#program;
		return steps.subarray(0, length).filter((step) => step >= 0);
	}

	/**
	 * The loss when systems are recovered as in a feasible list. When only the first `booked` of them
	 * hold their teams, every later one starts as if it were the only other.
	 */
	lossOfList(list: Int32Array, booked?: number): Money {
		this.#program.follow(this.#plan, this.#waiting, list);
		return this.#price(booked);
	}

	/**
	 * What recovery comes to when it is improvised, in so many random orders. The same seed, any
	 * integer, draws the same ones. Source: docs/model.md, section 4.
	 */
	improvised(orders: number, seed: number): ImprovisedRecovery {
		const runner = new EventRunner(this.#scenario, { organisation: 'adhoc', seed });
		const processes = this.#scenario.compiled.prepared.processes.length;
		return improvisedRecovery(runner, { orders, processes });
	}

	/** Per place: when its recovery started in the order priced last. */
	get starts(): readonly number[] {
		return [...this.#times.start];
	}

	/** Per place: the hours its recovery takes. */
	get hours(): readonly number[] {
		return [...this.#times.hours];
	}

	/** Per place: all places that must come before it in a feasible list. */
	get predecessors(): readonly (readonly number[])[] {
		return this.systems.map((_, place) => this.#below(rowOf(this.#plan.waitsPlanned, place)));
	}

	/** Per disrupted process, by its position in the model: all places that must be back before it is. */
	get neededBy(): ReadonlyMap<number, readonly number[]> {
		const { processes, needs } = this.#plan;
		return new Map(
			Array.from(processes, (process, row) => [process, this.#below(rowOf(needs, row))])
		);
	}

	/** Everything that must be recovered before these slots are settled. */
	#below(waitedFor: Iterable<number>): readonly number[] {
		const { waitsPlanned, members, dependsOn } = this.#plan;
		const slots = new Set(waitedFor);
		const places = new Set<number>();
		// A set hands out what is added while it is being walked.
		for (const slot of slots) {
			for (const below of rowOf(dependsOn, slot)) slots.add(below);
			for (const member of rowOf(members, slot)) {
				places.add(member);
				for (const waited of rowOf(waitsPlanned, member)) slots.add(waited);
			}
		}
		return [...places].sort((a, b) => a - b);
	}

	#arrange(ranks: ArrayLike<number>): void {
		if (this.missing.length > 0) throw new RangeError(noHours(this.missing));
		// An infinite rank is compared with another one as equal.
		this.systems.forEach((system, place) => {
			this.#rankOfPlace[place] = Math.min(ranks[system], Number.MAX_VALUE);
		});
		this.#program.arrange(this.#plan, this.#waiting, this.#rankOfPlace);
	}

	#price(booked?: number): Money {
		this.#times.run(this.#plan, this.#program, this.#hold, false, booked);
		const { usable } = this.#times;
		const known = this.#memory.recall(usable);
		if (!Number.isNaN(known)) return known;
		this.#pricer.price(this.#plan, usable, this.#response, this.#key);
		let { loss } = this.#pricer;
		if (this.#surcharge)
			for (const process of this.#plan.processes)
				loss += this.#surcharge(process, this.#pricer.returnOf(process));
		this.#memory.keep(loss);
		return loss;
	}
}

function noHours(systems: readonly string[]): string {
	return `PlanningCase: no hours are known for ${systems.join(', ')}`;
}

/** The model with this scenario alone and no chance left in it. */
function certainModel(model: Model, scenario: Scenario): Model {
	const fixed = (estimate: Estimate): Estimate => ({ fixed: mean(estimate) });
	const option = (given: RecoveryOption | undefined) =>
		given && { ...given, hours: fixed(given.hours) };
	const system = (given: System): System => ({
		...given,
		recovery: {
			repair: option(given.recovery.repair),
			restore: option(given.recovery.restore),
			rebuild: option(given.recovery.rebuild)
		}
	});
	return {
		...model,
		systems: model.systems.map(system),
		processes: model.processes.map((process) => {
			const perOutageHour = process.unstable?.hoursPerOutageHour;
			return perOutageHour
				? {
						...process,
						unstable: { ...process.unstable, hoursPerOutageHour: fixed(perOutageHour) }
					}
				: process;
		}),
		scenarios: [
			{
				...scenario,
				hits: scenario.hits.map((hit) => ({ ...hit, probability: 1 })),
				backupLoss: scenario.backupLoss.map((loss) => ({
					...loss,
					probability: loss.probability >= typicalProbability ? 1 : 0
				})),
				holdHours: scenario.holdHours && fixed(scenario.holdHours),
				responseCost: scenario.responseCost && fixed(scenario.responseCost)
			}
		]
	};
}
