import type { Scenario } from '../model.ts';
import type { PreparedModel } from '../prepare.ts';
import type { MissingRecovery } from '../situation.ts';
import { PlanningCase } from '../simulate/planning-case.ts';
import { type BestList, bestList } from './best-list.ts';

/** The best order found for a scenario. */
export interface FoundOrder extends BestList {
	/** The affected systems, by their position in the model, that the places of lists stand for. */
	readonly systems: readonly number[];
	/** Per system of the model: its position in the planned order. */
	readonly plannedRanks: ArrayLike<number>;
}

export type FoundOrderResult =
	| { readonly ok: true; readonly value: FoundOrder }
	| { readonly ok: false; readonly problem: MissingRecovery };

/**
 * The orders of recovery that cost least, searched once for each scenario that is asked for. Whoever
 * will ask again keeps the search. Source: docs/model.md, section 3.
 */
export class OrderSearch {
	readonly prepared: PreparedModel;
	readonly #found = new Map<Scenario, FoundOrderResult>();

	constructor(prepared: PreparedModel) {
		this.prepared = prepared;
	}

	/** The best order for a scenario of the model, or the systems whose hours the model lacks. */
	find(scenario: Scenario): FoundOrderResult {
		const known = this.#found.get(scenario);
		if (known) return known;
		const found = this.#search(scenario);
		this.#found.set(scenario, found);
		return found;
	}

	/**
	 * Ranks of all systems, lowest first: those of the best order, then all others by priority.
	 * Undefined when the planning case cannot be priced: the plan then stays as it is.
	 */
	ranks(scenario: Scenario): readonly number[] | undefined {
		const found = this.find(scenario);
		if (!found.ok) return undefined;
		const { systems, plannedRanks, best } = found.value;
		const ranks = Array.from(plannedRanks, (rank) => best.list.length + rank);
		best.list.forEach((place, rank) => (ranks[systems[place]] = rank));
		return ranks;
	}

	#search(scenario: Scenario): FoundOrderResult {
		const planningCase = new PlanningCase(this.prepared, scenario);
		const { missing, systems, plannedRanks } = planningCase;
		if (missing.length > 0)
			return { ok: false, problem: { kind: 'missingRecovery', systems: missing } };
		const found = bestList(this.prepared, scenario, planningCase);
		return { ok: true, value: { ...found, systems, plannedRanks } };
	}
}
