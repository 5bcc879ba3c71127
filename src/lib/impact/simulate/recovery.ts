import type { Strategy } from '../model.ts';
import { OrderSearch } from '../order/order-search.ts';
import type { PreparedModel } from '../prepare.ts';
import type { Organisation } from '../situation.ts';

/** How recovery is organised in a simulation. */
export interface RecoveryChoice {
	readonly organisation: Organisation;
	/** Per scenario: ranks of the systems; by priority when missing. */
	readonly ranks?: readonly (ArrayLike<number> | undefined)[];
}

/**
 * What a strategy means for each scenario of a model. The best orders are searched for unless a
 * search that knows them is given. Source: docs/model.md, sections 3 and 4.
 */
export function recoveryChoice(
	prepared: PreparedModel,
	strategy: Strategy = prepared.model.strategy ?? 'planned',
	search: OrderSearch = new OrderSearch(prepared)
): RecoveryChoice {
	switch (strategy) {
		case 'planned':
		case 'adhoc':
			return { organisation: strategy };
		case 'optimised':
			return {
				organisation: 'planned',
				ranks: prepared.model.scenarios.map((scenario) => search.ranks(scenario))
			};
		default:
			return strategy satisfies never;
	}
}
