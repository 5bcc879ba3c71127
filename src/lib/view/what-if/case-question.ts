import type { WhatIfQuestion } from '#lib/impact/index.ts';
import { caseEffects } from './case-effects.ts';
import type { Control } from './control.ts';
import { type WhatIfCase, measuresOf } from './what-if-case.ts';

/** What a case asks the engine. */
export function caseQuestion(
	controls: readonly Control[],
	whatIf: WhatIfCase,
	scenario: string
): WhatIfQuestion {
	return {
		measures: measuresOf(whatIf, controls),
		effects: caseEffects(controls, whatIf),
		scenario
	};
}
