import {
	type CaseValue,
	type Compared,
	type Model,
	type WhatIfAnswer,
	type WhatIfResult
} from '#lib/impact/index.ts';
import type { Locale } from '#lib/format/number.ts';
import { whatIfProblemLines } from '#lib/format/what-if-problem-words.ts';

/** What a case comes to, held against today. */
export interface CaseFigures {
	/** Better figures follow. */
	readonly isFirst: boolean;
	/** The recommended order is still being sought on a side; until then the planned one is counted. */
	readonly awaitsOrder: boolean;
	/** The expected annual loss. */
	readonly average: Compared;
	/** The loss that 1 year in 20 exceeds. */
	readonly bad: Compared;
	readonly value: CaseValue;
	/** Means over the events of the chosen scenario; undefined where none is chosen. */
	readonly event:
		| { readonly loss: Compared; readonly operationalAt: Compared; readonly stableAt: Compared }
		| undefined;
}

/** What is known of a case. */
export type CaseState =
	| { readonly kind: 'pending' }
	| { readonly kind: 'known'; readonly figures: CaseFigures }
	/** It cannot be computed with this model; why, in one line each. */
	| { readonly kind: 'problem'; readonly lines: readonly string[] }
	| { readonly kind: 'failed' };

/** How far a calculation has come. */
export interface CaseProgress {
	readonly progress: WhatIfAnswer | undefined;
	readonly result: WhatIfResult | undefined;
	readonly hasFailed: boolean;
}

/** What a page can say of a case at this moment. */
export function caseState(
	model: Model,
	{ progress, result, hasFailed }: CaseProgress,
	locale: Locale
): CaseState {
	if (hasFailed) return { kind: 'failed' };
	if (result && !result.ok)
		return { kind: 'problem', lines: whatIfProblemLines(result.problem, model, locale) };
	const answer = result?.value ?? progress;
	return answer ? { kind: 'known', figures: figuresOf(answer) } : { kind: 'pending' };
}

function figuresOf({ isFinal, awaitsOrder, year, value, scenario }: WhatIfAnswer): CaseFigures {
	return {
		isFirst: !isFinal,
		awaitsOrder: awaitsOrder.today || awaitsOrder.case,
		average: year.expectedAnnualLoss,
		bad: year.badYear95,
		value,
		event: scenario && {
			loss: scenario.eventLoss.mean,
			operationalAt: scenario.operationalAt.mean,
			stableAt: scenario.stableAt.mean
		}
	};
}
