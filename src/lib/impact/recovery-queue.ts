import type { AffectedSystem, Situation } from './situation.ts';

/** A recovery with the components that must be usable before it may start. */
export interface WaitingRecovery {
	readonly affected: AffectedSystem;
	readonly predecessors: readonly number[];
}

/**
 * The recoveries of one event that are not yet scheduled. Hands out the one with the lowest rank
 * among those that wait for nothing. Source: docs/model.md, section 3.
 */
export class RecoveryQueue {
	/** The lowest rank first; ties stay in file order. */
	readonly #recoveries: readonly WaitingRecovery[];
	/** Parallel to the recoveries: predecessors that are not settled. */
	readonly #waitsFor: number[];
	/** Per component: positions of the recoveries that wait for it, once for each time they do. */
	readonly #waiting: (number[] | undefined)[] = [];
	/** Positions of the recoveries that wait for nothing, the highest first. */
	readonly #free: number[] = [];
	#left: number;

	/** `isSettled` says of a component whether nothing has to wait for it. */
	constructor(
		recoveries: readonly WaitingRecovery[],
		{ ranks }: Pick<Situation, 'ranks'>,
		isSettled: (component: number) => boolean
	) {
		this.#recoveries = byRank(recoveries, ranks);
		this.#left = recoveries.length;
		this.#waitsFor = this.#recoveries.map(({ predecessors }, position) => {
			const open = predecessors.filter((component) => !isSettled(component));
			for (const component of open) (this.#waiting[component] ??= []).push(position);
			return open.length;
		});
		for (let position = recoveries.length - 1; position >= 0; position--)
			if (this.#waitsFor[position] === 0) this.#free.push(position);
	}

	/** Takes the next recovery out; undefined when none is left. Throws a RangeError on a circle. */
	take(): WaitingRecovery | undefined {
		const position = this.#free.pop();
		if (position !== undefined) {
			this.#left--;
			return this.#recoveries[position];
		}
		if (this.#left > 0) throw new RangeError('Recoveries wait for each other in a circle');
		return undefined;
	}

	/** Nothing has to wait for this component any more. */
	settle(component: number): void {
		for (const position of this.#waiting[component] ?? [])
			if (--this.#waitsFor[position] === 0) this.#release(position);
	}

	#release(position: number): void {
		let low = 0;
		let high = this.#free.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.#free[middle] > position) low = middle + 1;
			else high = middle;
		}
		this.#free.splice(low, 0, position);
	}
}

function byRank(
	recoveries: readonly WaitingRecovery[],
	ranks: readonly number[]
): readonly WaitingRecovery[] {
	return [...recoveries].sort((a, b) => {
		const difference = ranks[a.affected.system] - ranks[b.affected.system];
		return Number.isNaN(difference) ? 0 : difference;
	});
}
