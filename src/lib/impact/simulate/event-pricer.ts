import type { Hours } from '../model.ts';
import type { BreachFlags } from './breach-flags.ts';
import type { CompiledModel } from './compiled-model.ts';
import type { DamagePlan } from './damage-plan.ts';
import { Ledger, responseKind, responsePhase } from './ledger.ts';
import { ProcessCourse } from './process-course.ts';
import { ProcessLosses } from './process-losses.ts';
import type { EventKey } from './random.ts';
import { StreamLosses } from './stream-losses.ts';

/**
 * What an event costs once it is known when everything is usable. The figures of the event priced
 * last can be read; what it booked has been added to `ledger`. Source: docs/model.md, sections 5 to 7.
 */
export class EventPricer {
	/** Everything booked since it was last cleared. */
	readonly ledger: Ledger;
	loss = 0;
	operationalAt = 0;
	stableAt = 0;
	readonly #course: ProcessCourse;
	readonly #processLosses: ProcessLosses;
	readonly #streamLosses: StreamLosses;
	#plan: DamagePlan | undefined;

	constructor(compiled: CompiledModel) {
		this.ledger = new Ledger(compiled.prepared.processes.length);
		this.#course = new ProcessCourse(compiled);
		this.#processLosses = new ProcessLosses(compiled, this.#course, this.ledger);
		this.#streamLosses = new StreamLosses(compiled, this.#course, this.ledger);
	}

	/** `usable` per slot of the plan, in hours; `response` in money. */
	price(plan: DamagePlan, usable: Float64Array, response: number, key: EventKey): void {
		const { ledger } = this;
		const course = this.#course;
		if (this.#plan && this.#plan !== plan) course.forget(this.#plan);
		this.#plan = plan;
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

	/** When all that a disrupted process needs was usable in the last event, and when it was stable. */
	returnOf(process: number): { readonly usableAt: Hours; readonly stableAt: Hours } {
		const { usableAt, stableAt } = this.#course;
		return { usableAt: usableAt[process], stableAt: stableAt[process] };
	}

	/**
	 * Adds 1 to `counts` for each process that the last event kept down beyond its tolerable period, and
	 * flags it in the row of `event` where flags are kept.
	 */
	countBreaches(counts: Uint32Array, flags?: BreachFlags, event = 0): void {
		const processes = this.#plan?.processes;
		if (!processes) return;
		for (const process of processes)
			if (this.#processLosses.breaches(process)) {
				counts[process]++;
				flags?.set(event, process);
			}
	}

	/** Adds to `hours` when each process that the last event disrupted had all it uses again. */
	addReturns(hours: Float64Array): void {
		const processes = this.#plan?.processes;
		if (!processes) return;
		for (const process of processes) hours[process] += this.#course.usableAt[process];
	}
}
