import type { Organisation } from '../situation.ts';
import { type CompiledScenario, drawChances } from './compiled-scenario.ts';
import { type DamagePlan, planDamage } from './damage-plan.ts';
import { Ledger, responseKind, responsePhase } from './ledger.ts';
import { ProcessCourse } from './process-course.ts';
import { ProcessLosses } from './process-losses.ts';
import { EventKey } from './random.ts';
import { RecoveryProgram, type Waiting, waitingOf } from './recovery-program.ts';
import { RecoveryTimes } from './recovery-times.ts';
import { StreamLosses } from './stream-losses.ts';

/** A plan with what serial schedule generation made of it. */
interface Rehearsed {
	readonly plan: DamagePlan;
	readonly waiting: Waiting;
	/** The planned order; improvised ones are made anew for every event. */
	readonly program: RecoveryProgram | undefined;
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
	 * Plans to share with runners of the same scenario that recover alike: the same chances, systems,
	 * uses, organisation and ranks. Spares making them anew.
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
	/** Everything booked by the events run since it was last cleared. */
	readonly ledger: Ledger;
	loss = 0;
	operationalAt = 0;
	stableAt = 0;
	/** Systems for which the model has no hours, when the last event could not be computed. */
	missing: readonly string[] = [];
	readonly #scenario: CompiledScenario;
	readonly #adhoc: boolean;
	#ranks: ArrayLike<number>;
	readonly #key: EventKey;
	readonly #happens: Uint8Array;
	readonly #plans: SharedPlans;
	readonly #times: RecoveryTimes;
	readonly #course: ProcessCourse;
	readonly #processLosses: ProcessLosses;
	readonly #streamLosses: StreamLosses;
	readonly #program = new RecoveryProgram();
	#order = new Float64Array(0);
	#plan: DamagePlan | undefined;

	constructor(scenario: CompiledScenario, { organisation, seed, ranks, plans }: RunnerOptions) {
		const { compiled } = scenario;
		this.#scenario = scenario;
		this.#adhoc = organisation === 'adhoc';
		this.#ranks = ranks ?? compiled.plannedRanks;
		this.#plans = plans ?? new Map<number, Rehearsed>();
		this.#key = new EventKey(seed, scenario.scenario.id);
		this.#happens = new Uint8Array(scenario.chances.length);
		this.ledger = new Ledger(compiled.prepared.processes.length);
		this.#times = new RecoveryTimes(compiled);
		this.#course = new ProcessCourse(compiled);
		this.#processLosses = new ProcessLosses(compiled, this.#course, this.ledger);
		this.#streamLosses = new StreamLosses(compiled, this.#course, this.ledger);
	}

	/** Systems the last event affected, by their position in the model, in file order. */
	get systems(): readonly number[] {
		return [...(this.#plan?.systems ?? [])];
	}

	/** Changes the order of a planned recovery from the next event on. */
	setRanks(ranks: ArrayLike<number>): void {
		this.#ranks = ranks;
		for (const { plan, waiting, program } of this.#plans.values())
			if (program && plan.missing.length === 0) this.#arrange(program, plan, waiting);
	}

	/** Runs the event of this number, from 0; false when the model lacks the hours for it. */
	run(event: number): boolean {
		const key = this.#key;
		key.moveTo(event);
		drawChances(this.#scenario, key, this.#happens);
		const { plan, waiting, program } = this.#rehearsed();
		if (this.#plan && this.#plan !== plan) this.#course.forget(this.#plan);
		this.#plan = plan;
		if (plan.missing.length > 0) {
			this.missing = plan.missing;
			return false;
		}
		const { hold, response } = this.#scenario;
		const times = this.#times;
		times.reserve(plan);
		for (let i = 0; i < plan.hours.length; i++) times.hours[i] = plan.hours[i].draw(key);
		times.run(
			plan,
			program ?? this.#improvised(plan, waiting),
			hold === undefined ? 0 : hold.draw(key),
			this.#adhoc
		);
		this.#price(plan, response === undefined ? 0 : response.draw(key));
		return true;
	}

	/** Adds 1 to `counts` for each process that the last event kept down beyond its tolerable period. */
	countBreaches(counts: Uint32Array): void {
		const processes = this.#plan?.processes;
		if (!processes) return;
		for (const process of processes) if (this.#processLosses.breaches(process)) counts[process]++;
	}

	#price(plan: DamagePlan, response: number): void {
		const { ledger } = this;
		const course = this.#course;
		const key = this.#key;
		const { usable } = this.#times;
		ledger.loss = 0;
		let operationalAt = 0;
		let stableAt = 0;
		for (let row = 0; row < plan.processes.length; row++) {
			const process = plan.processes[row];
			course.run(plan, row, usable, key);
			if (course.count[process] > 0) this.#processLosses.book(process);
			if (course.usableAt[process] > operationalAt) operationalAt = course.usableAt[process];
			if (course.stableAt[process] > stableAt) stableAt = course.stableAt[process];
		}
		for (let i = 0; i < plan.streams.length; i++) this.#streamLosses.book(plan.streams[i]);
		if (response !== 0) ledger.book(ledger.owners - 1, responsePhase, responseKind, response);
		this.loss = ledger.loss;
		this.operationalAt = operationalAt;
		this.stableAt = stableAt;
	}

	/** What the damage at hand needs, made anew only when it has not been met before. */
	#rehearsed(): Rehearsed {
		const key = this.#damageKey();
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
