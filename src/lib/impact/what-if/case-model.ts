import { applyEffects } from '../apply-effects.ts';
import type { Model } from '../model.ts';
import type { WhatIfProblem, WhatIfQuestion } from './what-if-question.ts';

export type CaseModel =
	| { readonly ok: true; readonly value: Model }
	| { readonly ok: false; readonly problem: WhatIfProblem };

/**
 * The model of a case: the measures' effects in the order in which they are named, then the question's
 * own; or what in them does not fit the model. Source: docs/model.md, section 9.
 */
export function caseModel(
	model: Model,
	{ measures, effects }: Pick<WhatIfQuestion, 'measures' | 'effects'>
): CaseModel {
	const known = new Map(model.measures.map((measure) => [measure.id, measure]));
	const unknown = measures.find((id) => !known.has(id));
	if (unknown !== undefined)
		return { ok: false, problem: { kind: 'unknownMeasure', measure: unknown } };
	const sourced = [
		...measures.flatMap((measure) =>
			(known.get(measure)?.effects ?? []).map((effect, position) => ({ measure, effect, position }))
		),
		...effects.map((effect, position) => ({ measure: undefined, effect, position }))
	];
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
