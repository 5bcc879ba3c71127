import type { Strategy } from '../model.ts';
import type { PreparedModel } from '../prepare.ts';
import type { Organisation } from '../situation.ts';

/** How recovery is organised in a simulation. */
export interface RecoveryChoice {
	readonly organisation: Organisation;
	/** Per scenario: ranks of the systems; by priority when missing. */
	readonly ranks?: readonly (ArrayLike<number> | undefined)[];
}

/** What a strategy means for each scenario of a model. Source: docs/model.md, sections 3 and 4. */
export function recoveryChoice(
	prepared: PreparedModel,
	strategy: Strategy = prepared.model.strategy ?? 'planned'
): RecoveryChoice {
	return { organisation: strategy === 'adhoc' ? 'adhoc' : 'planned' };
}
