import type { PreparedModel } from './prepare.ts';
import type { AffectedSystem, Organisation, Situation } from './situation.ts';

/**
 * The recoveries of one event that are not yet scheduled. Hands out the one with the lowest rank
 * among those that wait for nothing. Source: docs/model.md, sections 3 and 4.
 */
export class RecoveryQueue {
	readonly #prepared: PreparedModel;
	readonly #waitsForDependencies: boolean;
	/** The lowest rank first; ties stay in file order. */
	readonly #affected: readonly AffectedSystem[];
	/** Per system: its position in that order, -1 when it is not affected. */
	readonly #position: number[];
	/** Parallel to the affected systems: predecessors that are not settled. */
	readonly #waitsFor: number[];
	/** Positions of those that wait for nothing, the highest first. */
	readonly #free: Int32Array;
	#freeCount = 0;
	#left: number;

	/** `isSettled` says of a component whether nothing has to wait for it. */
	constructor(
		prepared: PreparedModel,
		situation: Situation,
		isSettled: (component: number) => boolean
	) {
		const { organisation } = situation;
		this.#prepared = prepared;
		this.#waitsForDependencies = organisation === 'planned';
		this.#affected = byRank(situation);
		this.#left = this.#affected.length;
		this.#position = prepared.systems.map(() => -1);
		this.#waitsFor = this.#affected.map((affected, position) => {
			this.#position[affected.system] = position;
			let waits = 0;
			forEachPredecessor(prepared, organisation, affected, (component) => {
				if (!isSettled(component)) waits++;
			});
			return waits;
		});
		this.#free = new Int32Array(this.#left);
		for (let position = this.#left - 1; position >= 0; position--)
			if (this.#waitsFor[position] === 0) this.#free[this.#freeCount++] = position;
	}

	/** Takes the next recovery out; undefined when none is left. Throws a RangeError on a circle. */
	take(): AffectedSystem | undefined {
		if (this.#left === 0) return undefined;
		if (this.#freeCount === 0) throw new RangeError('Recoveries wait for each other in a circle');
		this.#left--;
		return this.#affected[this.#free[--this.#freeCount]];
	}

	/** Nothing has to wait for this component any more. */
	settle(component: number): void {
		const { dependentSystems, restoredSystems } = this.#prepared;
		if (this.#waitsForDependencies)
			for (const system of dependentSystems[component]) this.#release(this.#position[system]);
		for (const system of restoredSystems[component]) {
			const position = this.#position[system];
			if (position >= 0 && this.#affected[position].path === 'restore') this.#release(position);
		}
	}

	/** One predecessor less; with none left, it is free. */
	#release(position: number): void {
		if (position < 0 || --this.#waitsFor[position] > 0) return;
		let low = 0;
		let high = this.#freeCount;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.#free[middle] > position) low = middle + 1;
			else high = middle;
		}
		this.#free.copyWithin(low + 1, low, this.#freeCount++);
		this.#free[low] = position;
	}
}

/** Visits the components that must be usable before a recovery may start. */
export function forEachPredecessor(
	{ dependencies, repository, componentOf }: PreparedModel,
	organisation: Organisation,
	{ system, path }: AffectedSystem,
	visit: (component: number) => void
): void {
	if (organisation === 'planned') dependencies[system].forEach(visit);
	const source = path === 'restore' ? repository[system] : undefined;
	if (source !== undefined) visit(componentOf[source]);
}

/** The affected systems, lowest rank first; ties stay in file order. */
function byRank({ affected, ranks }: Situation): readonly AffectedSystem[] {
	return [...affected].sort((a, b) => {
		const difference = ranks[a.system] - ranks[b.system];
		return Number.isNaN(difference) ? 0 : difference;
	});
}
