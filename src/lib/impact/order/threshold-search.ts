import { EventKey } from '../simulate/random.ts';
import type { OrderProblem } from './order-problem.ts';
import type { PricedList } from './priced-list.ts';

/** At first a list that costs up to this share more than the one before is accepted. */
const firstThreshold = 0.01;
/** How many moves in two bring a whole process forward. */
const groupShare = 0.5;

/**
 * Threshold accepting: changes a list at random and keeps the change unless it costs too much more,
 * where too much becomes nothing towards the end. Tries `budget` lists; the same scenario
 * tries the same ones. Never returns a list dearer than the first.
 */
export function thresholdSearch(
	problem: OrderProblem,
	first: PricedList,
	{ budget, name }: { readonly budget: number; readonly name: string }
): PricedList {
	const best = { list: first.list.slice(), loss: first.loss };
	if (problem.size < 2) return best;
	const moves = new RandomMoves(problem, name);
	const widest = firstThreshold * first.loss;
	let { loss } = first;
	let list = first.list.slice();
	let changed = list.slice();
	for (let step = 0; step < budget; step++) {
		if (!moves.change(list, changed)) continue;
		const left = 1 - step / budget;
		const price = problem.price(changed);
		if (price > loss && price >= loss + widest * left * left * moves.share()) continue;
		loss = price;
		[list, changed] = [changed, list];
		if (price < best.loss) {
			best.loss = price;
			best.list.set(list);
		}
	}
	return best;
}

/** Random changes of feasible lists into other feasible lists. */
class RandomMoves {
	readonly #problem: OrderProblem;
	readonly #key: EventKey;
	#draws = 0;
	readonly #isInGroup: Uint8Array;

	constructor(problem: OrderProblem, name: string) {
		this.#problem = problem;
		this.#key = new EventKey(0, name);
		this.#isInGroup = new Uint8Array(problem.size);
	}

	/** Evenly from (0, 1). */
	share(): number {
		this.#key.moveTo(this.#draws++);
		return this.#key.share(0);
	}

	/** Writes a changed copy of `list`; false when the change came to nothing. */
	change(list: Int32Array, changed: Int32Array): boolean {
		const { groups } = this.#problem;
		if (groups.length > 0 && this.share() < groupShare)
			return this.#bringForward(groups[this.#below(groups.length)], list, changed);
		return this.#moveOne(list, changed);
	}

	#below(count: number): number {
		return Math.floor(this.share() * count);
	}

	/** Moves one place to another position between what it waits for and what waits for it. */
	#moveOne(list: Int32Array, changed: Int32Array): boolean {
		const problem = this.#problem;
		const from = this.#below(list.length);
		const place = list[from];
		let first = from;
		while (first > 0 && !problem.precedes(list[first - 1], place)) first--;
		let last = from;
		while (last + 1 < list.length && !problem.precedes(place, list[last + 1])) last++;
		if (first === last) return false;
		let to = first + this.#below(last - first);
		if (to >= from) to++;
		changed.set(list);
		if (to < from) changed.copyWithin(to + 1, to, from);
		else changed.copyWithin(from, from + 1, to + 1);
		changed[to] = place;
		return true;
	}

	/** Moves all that a process still needs from some position on to that position. */
	#bringForward(group: readonly number[], list: Int32Array, changed: Int32Array): boolean {
		const isInGroup = this.#isInGroup;
		const from = this.#below(list.length);
		for (const place of group) isInGroup[place] = 1;
		changed.set(list);
		let next = from;
		for (let i = from; i < list.length; i++)
			if (isInGroup[list[i]] === 1) changed[next++] = list[i];
		const end = next;
		for (let i = from; i < list.length; i++)
			if (isInGroup[list[i]] === 0) changed[next++] = list[i];
		for (const place of group) isInGroup[place] = 0;
		for (let i = from; i < end; i++) if (changed[i] !== list[i]) return true;
		return false;
	}
}
