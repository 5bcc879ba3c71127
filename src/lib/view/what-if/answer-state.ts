import type { Model, WhatIfProblem, WhatIfResult } from '#lib/impact/index.ts';
import { type CaseFigures, caseFigures } from './case-figures.ts';

/** What is known of a case. */
export type AnswerState =
	| { readonly kind: 'pending' }
	| { readonly kind: 'known'; readonly figures: CaseFigures }
	| { readonly kind: 'problem'; readonly problem: WhatIfProblem }
	| { readonly kind: 'failed' };

/** An answer as a page shows it. */
export function answerState(model: Model, result: WhatIfResult): AnswerState {
	return result.ok
		? { kind: 'known', figures: caseFigures(model, result.value) }
		: { kind: 'problem', problem: result.problem };
}
