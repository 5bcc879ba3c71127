import { applyEffects } from '../apply-effects.ts';
import type { Model } from '../model.ts';
import type { WhatIfProblem, WhatIfQuestion } from './what-if-question.ts';

export type CaseModel =
	| { readonly ok: true; readonly value: Model }
	| { readonly ok: false; readonly problem: WhatIfProblem };

/**
 * The model of a case: the effects of its measures, which the model must have, each once, in the
 * order in which they are named, then the question's own; or what in them does not fit the model. Source:
 * docs/model.md, section 9.
 */
export function caseModel(
	model: Model,
	{ measures, effects }: Pick<WhatIfQuestion, 'measures' | 'effects'>
): CaseModel {
	const effectsOf = new Map(model.measures.map(({ id, effects: own }) => [id, own]));
	const sourced = [...new Set(measures), undefined].flatMap((measure) =>
		(measure === undefined ? effects : (effectsOf.get(measure) ?? [])).map((effect, position) => ({
			measure,
			effect,
			position
		}))
	);
	const applied = applyEffects(
		model,
		sourced.map(({ effect }) => effect)
	);
	if (applied.ok) return applied;
	const refused = applied.problems.map((problem) => {
		const { measure, position } = sourced[problem.effect];
		return { measure, problem: { ...problem, effect: position } };
	});
	return { ok: false, problem: { kind: 'effects', refused } };
}
