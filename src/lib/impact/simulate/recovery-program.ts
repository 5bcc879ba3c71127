import type { DamagePlan } from './damage-plan.ts';
import type { Ragged } from './ragged.ts';

/** What serial schedule generation needs to know of a plan, in one organisation of recovery. */
export interface Waiting {
	/** Per affected system: slots it waits for. */
	readonly waits: Ragged;
	/** Per slot: affected systems that wait for it. */
	readonly waiters: Ragged;
	/** Per slot: slots that depend on it. */
	readonly dependents: Ragged;
	/** Per slot: its members and the slots it depends on. */
	readonly opens: Int32Array;
}

/** Turns a plan's waiting round, so that what is settled finds what waited for it. */
export function waitingOf(plan: DamagePlan, organisation: 'planned' | 'adhoc'): Waiting {
	const waits = organisation === 'planned' ? plan.waitsPlanned : plan.waitsAdhoc;
	const opens = new Int32Array(plan.slots);
	for (let slot = 0; slot < plan.slots; slot++)
		opens[slot] = rowLength(plan.members, slot) + rowLength(plan.dependsOn, slot);
	return {
		waits,
		waiters: turned(waits, plan.slots),
		dependents: turned(plan.dependsOn, plan.slots),
		opens
	};
}

/**
 * The order in which serial schedule generation takes the affected systems, with the moments at
 * which slots are settled in between: entry `i >= 0` schedules affected system `i`, entry `~s`
 * settles slot `s`. It depends on ranks and on what waits for what, not on durations
 * (docs/model.md, section 3). Owns scratch space that grows to the largest plan met.
 */
export class RecoveryProgram {
	steps = new Int32Array(0);
	length = 0;
	#left = new Int32Array(0);
	#open = new Int32Array(0);
	#heap = new Int32Array(0);
	#heapSize = 0;

	/** `ranks` per affected system, lowest first; ties go to the one earlier in the file. */
	arrange(plan: DamagePlan, waiting: Waiting, ranks: Float64Array): void {
		const count = plan.systems.length;
		this.#reserve(count, plan.slots);
		const { waits, opens } = waiting;
		this.length = 0;
		this.#heapSize = 0;
		for (let slot = 0; slot < plan.slots; slot++) this.#open[slot] = opens[slot];
		for (let place = 0; place < count; place++) {
			this.#left[place] = waits.first[place + 1] - waits.first[place];
			if (this.#left[place] === 0) this.#push(place, ranks);
		}
		while (this.#heapSize > 0) {
			const place = this.#pop(ranks);
			this.steps[this.length++] = place;
			const slot = plan.slotOf[place];
			if (--this.#open[slot] === 0) this.#settle(slot, waiting, ranks);
		}
		if (this.length !== count + plan.slots)
			throw new RangeError('Recoveries wait for each other in a circle');
	}

	/** The same for systems that are already in an order in which none comes before what it waits for. */
	follow(plan: DamagePlan, { dependents, opens }: Waiting, order: Int32Array): void {
		this.#reserve(order.length, plan.slots);
		this.length = 0;
		for (let slot = 0; slot < plan.slots; slot++) this.#open[slot] = opens[slot];
		for (let i = 0; i < order.length; i++) {
			const place = order[i];
			this.steps[this.length++] = place;
			const own = plan.slotOf[place];
			if (--this.#open[own] > 0) continue;
			let next = this.length;
			this.steps[this.length++] = ~own;
			while (next < this.length) {
				const slot = ~this.steps[next++];
				for (let j = dependents.first[slot]; j < dependents.first[slot + 1]; j++) {
					const dependent = dependents.values[j];
					if (--this.#open[dependent] === 0) this.steps[this.length++] = ~dependent;
				}
			}
		}
	}

	/** Settles a slot and all that waited only for it; the steps themselves are the queue. */
	#settle(first: number, { waiters, dependents }: Waiting, ranks: Float64Array): void {
		let next = this.length;
		this.steps[this.length++] = ~first;
		while (next < this.length) {
			const slot = ~this.steps[next++];
			for (let i = waiters.first[slot]; i < waiters.first[slot + 1]; i++) {
				const place = waiters.values[i];
				if (--this.#left[place] === 0) this.#push(place, ranks);
			}
			for (let i = dependents.first[slot]; i < dependents.first[slot + 1]; i++) {
				const dependent = dependents.values[i];
				if (--this.#open[dependent] === 0) this.steps[this.length++] = ~dependent;
			}
		}
	}

	#push(place: number, ranks: Float64Array): void {
		const heap = this.#heap;
		let at = this.#heapSize++;
		while (at > 0) {
			const parent = (at - 1) >> 1;
			if (!comesBefore(place, heap[parent], ranks)) break;
			heap[at] = heap[parent];
			at = parent;
		}
		heap[at] = place;
	}

	#pop(ranks: Float64Array): number {
		const heap = this.#heap;
		const top = heap[0];
		const last = heap[--this.#heapSize];
		let at = 0;
		for (;;) {
			let child = 2 * at + 1;
			if (child >= this.#heapSize) break;
			if (child + 1 < this.#heapSize && comesBefore(heap[child + 1], heap[child], ranks)) child++;
			if (!comesBefore(heap[child], last, ranks)) break;
			heap[at] = heap[child];
			at = child;
		}
		heap[at] = last;
		return top;
	}

	#reserve(systems: number, slots: number): void {
		if (this.#left.length < systems) {
			this.#left = new Int32Array(systems);
			this.#heap = new Int32Array(systems);
		}
		if (this.#open.length < slots) this.#open = new Int32Array(slots);
		if (this.steps.length < systems + slots) this.steps = new Int32Array(systems + slots);
	}
}

function comesBefore(a: number, b: number, ranks: Float64Array): boolean {
	const difference = ranks[a] - ranks[b];
	return difference < 0 || (difference === 0 && a < b);
}

function rowLength({ first }: Ragged, row: number): number {
	return first[row + 1] - first[row];
}

/** Turns "row → values" round into "value → rows". */
function turned({ first, values }: Ragged, count: number): Ragged {
	const turnedFirst = new Int32Array(count + 1);
	for (const value of values) turnedFirst[value + 1]++;
	for (let i = 0; i < count; i++) turnedFirst[i + 1] += turnedFirst[i];
	const next = turnedFirst.slice(0, count);
	const rows = new Int32Array(values.length);
	for (let row = 0; row + 1 < first.length; row++)
		for (let i = first[row]; i < first[row + 1]; i++) rows[next[values[i]]++] = row;
	return { first: turnedFirst, values: rows };
}
