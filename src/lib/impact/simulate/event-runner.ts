import type { Organisation } from '../situation.ts';
import type { BreachFlags } from './breach-flags.ts';
import { type CompiledScenario, drawChances } from './compiled-scenario.ts';
import { type DamagePlan, planDamage } from './damage-plan.ts';
import { EventPricer } from './event-pricer.ts';
import type { Ledger } from './ledger.ts';
import { EventKey } from './random.ts';
import { RecoveryHours } from './recovery-hours.ts';
import { RecoveryProgram, type Waiting, waitingOf } from './recovery-program.ts';
import { RecoveryTimes } from './recovery-times.ts';
import type { Quantity } from './sampler.ts';

/** A plan with what serial schedule generation made of it. */
interface Rehearsed {
	readonly plan: DamagePlan;
	readonly waiting: Waiting;
	/** The planned order; improvised ones are made anew for every event. */
	readonly program: RecoveryProgram | undefined;
}

/** The same with the hours that recovery takes here, per affected system. */
interface Ready extends Rehearsed {
	readonly hours: readonly Quantity[];
}

/** How many different damages of a scenario are kept: most scenarios know fewer. */
const mostPlans = 512;
/** Damages are told apart by one bit for each chance, in an integer that is exact. */
const mostKeptChances = 30;

export interface RunnerOptions {
	readonly organisation: Organisation;
	/** Any integer; the same one gives the same events. */
	readonly seed: number;
	/** Per system: its rank in a planned recovery, lowest first; by priority when missing. */
	readonly ranks?: ArrayLike<number>;
	/**
	 * Plans to share with runners of the same scenario that recover alike, if not as fast: the same
	 * chances, systems but for their hours, uses, organisation and ranks. Spares making them anew.
	 */
	readonly plans?: SharedPlans;
}

/** Plans by the damage they are for. */
export type SharedPlans = Map<number, Rehearsed>;

/**
 * Runs the events of one scenario, one at a time and any number of them: what `runEvent` computes,
 * on numbers laid out for speed. After `run` the figures of that event can be read, and what it
 * booked has been added to `ledger`. Source: docs/model.md, sections 2 to 8.
 */
export class EventRunner {
	/** Systems for which the model has no hours, when the last event could not be computed. */
	missing: readonly string[] = [];
	readonly #scenario: CompiledScenario;
	readonly #adhoc: boolean;
	readonly #ranks: ArrayLike<number>;
	readonly #key: EventKey;
	readonly #happens: Uint8Array;
	readonly #plans: SharedPlans;
	readonly #ready = new Map<number, Ready>();
	readonly #hours: RecoveryHours;
	readonly #times: RecoveryTimes;
	readonly #pricer: EventPricer;
	readonly #program = new RecoveryProgram();
	#order = new Float64Array(0);

	constructor(scenario: CompiledScenario, { organisation, seed, ranks, plans }: RunnerOptions) {
		const { compiled } = scenario;
		this.#scenario = scenario;
		this.#adhoc = organisation === 'adhoc';
		this.#ranks = ranks ?? compiled.plannedRanks;
		this.#plans = plans ?? new Map<number, Rehearsed>();
		this.#key = new EventKey(seed, scenario.scenario.id);
		this.#happens = new Uint8Array(scenario.chances.length);
		this.#hours = new RecoveryHours(compiled);
		this.#times = new RecoveryTimes(compiled);
		this.#pricer = new EventPricer(compiled);
	}

	/** Everything booked by the events run since it was last cleared. */
	get ledger(): Ledger {
		return this.#pricer.ledger;
	}

	get loss(): number {
		return this.#pricer.loss;
	}

	get operationalAt(): number {
		return this.#pricer.operationalAt;
	}

	get stableAt(): number {
		return this.#pricer.stableAt;
	}

	/** Runs the event of this number, from 0; false when the model lacks the hours for it. */
	run(event: number): boolean {
		const key = this.#key;
		key.moveTo(event);
		drawChances(this.#scenario, key, this.#happens);
		const { plan, waiting, program, hours } = this.#known();
		if (plan.missing.length > 0) {
			this.missing = plan.missing;
			return false;
		}
		const { hold, response } = this.#scenario;
		const times = this.#times;
		times.reserve(plan);
		for (let i = 0; i < hours.length; i++) times.hours[i] = hours[i].draw(key);
		times.run(
			plan,
			program ?? this.#improvised(plan, waiting),
			hold === undefined ? 0 : hold.draw(key),
			this.#adhoc
		);
		this.#pricer.price(plan, times.usable, response === undefined ? 0 : response.draw(key), key);
		return true;
	}

	/**
	 * Adds 1 to `counts` for each process that the last event kept down beyond its tolerable period, and
	 * flags it in the row of `event` where flags are kept.
	 */
	countBreaches(counts: Uint32Array, flags?: BreachFlags, event = 0): void {
		this.#pricer.countBreaches(counts, flags, event);
	}

	/** Adds to `hours` when each process that the last event disrupted had all it uses again. */
	addReturns(hours: Float64Array): void {
		this.#pricer.addReturns(hours);
	}

	/** What the damage at hand needs, made anew only when it has not been met before. */
	#known(): Ready {
		const key = this.#damageKey();
		const known = this.#ready.get(key);
		if (known) return known;
		const rehearsed = this.#rehearsed(key);
		const ready = { ...rehearsed, hours: this.#hours.of(rehearsed.plan) };
		if (key >= 0 && this.#ready.size < mostPlans) this.#ready.set(key, ready);
		return ready;
	}

	#rehearsed(key: number): Rehearsed {
		const known = this.#plans.get(key);
		if (known) return known;
		const plan = planDamage(this.#scenario, this.#happens);
		const waiting = waitingOf(plan, this.#adhoc ? 'adhoc' : 'planned');
		const program = this.#adhoc ? undefined : new RecoveryProgram();
		if (program) this.#arrange(program, plan, waiting);
		const rehearsed = { plan, waiting, program };
		if (key >= 0 && this.#plans.size < mostPlans) this.#plans.set(key, rehearsed);
		return rehearsed;
	}

	#arrange(program: RecoveryProgram, plan: DamagePlan, waiting: Waiting): void {
		const { systems } = plan;
		if (this.#order.length < systems.length) this.#order = new Float64Array(systems.length);
		for (let i = 0; i < systems.length; i++) this.#order[i] = this.#ranks[systems[i]];
		program.arrange(plan, waiting, this.#order);
	}

	/** One bit for each thing that happened; -1 when there are too many to tell apart. */
	#damageKey(): number {
		const { chances, openChances } = this.#scenario;
		if (openChances > mostKeptChances) return -1;
		let key = 0;
		for (let i = 0; i < chances.length; i++) {
			const { probability } = chances[i];
			if (probability > 0 && probability < 1) key = 2 * key + this.#happens[i];
		}
		return key;
	}

	/** A fresh random order (docs/model.md, section 4). */
	#improvised(plan: DamagePlan, waiting: Waiting): RecoveryProgram {
		const count = plan.systems.length;
		if (this.#order.length < count) this.#order = new Float64Array(count);
		const { orderAddresses } = this.#scenario;
		for (let i = 0; i < count; i++)
			this.#order[i] = this.#key.bits(orderAddresses[plan.systems[i]]);
		this.#program.arrange(plan, waiting, this.#order);
		return this.#program;
	}
}
