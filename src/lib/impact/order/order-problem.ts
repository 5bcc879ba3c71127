import type { Money } from '../model.ts';
import type { PlanningCase } from '../simulate/planning-case.ts';

/**
 * A planning case as a search sees it: feasible lists of places, and what they cost. Source:
 * docs/recovery-order.md.
 */
export class OrderProblem {
	/** How many systems are affected. */
	readonly size: number;
	/** Per place: places that must come before it. */
	readonly predecessors: readonly (readonly number[])[];
	/** Per disrupted process: places that must be back before it is, and what those wait for. */
	readonly groups: readonly (readonly number[])[];
	/** How many lists have been priced. */
	tried = 0;
	readonly #case: PlanningCase;
	/** Whether place `a` must come before place `b`, at `a * size + b`. */
	readonly #precedes: Uint8Array;

	constructor(planningCase: PlanningCase) {
		this.#case = planningCase;
		this.size = planningCase.systems.length;
		this.predecessors = planningCase.predecessors;
		this.groups = [...planningCase.neededBy.values()].filter((group) => group.length > 0);
		this.#precedes = new Uint8Array(this.size ** 2);
		this.predecessors.forEach((before, place) => {
			for (const earlier of before) this.#precedes[earlier * this.size + place] = 1;
		});
	}

	/** Whether one place comes before another in every feasible list. */
	precedes(earlier: number, later: number): boolean {
		return this.#precedes[earlier * this.size + later] === 1;
	}

	/** What a feasible list costs. */
	price(list: Int32Array): Money {
		this.tried++;
		return this.#case.lossOfList(list);
	}

	/** Per place: when its recovery starts in the list priced last. */
	get starts(): readonly number[] {
		return this.#case.starts;
	}
}
