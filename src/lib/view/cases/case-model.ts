import {
	applyEffects,
	type AppliedEffects,
	type Effect,
	type Id,
	type Model
} from '#lib/impact/index.ts';
import { allEffects } from '../what-if/what-if-case.ts';

/** The longest name that a model file may give. */
const longestName = 500;

/**
 * The model as it is once a case has come true: its measures are taken and no more to be decided on,
 * and the other cases, which say what would change today's model, are left behind.
 */
export function modelOfCase(
	model: Model,
	taken: {
		readonly name: string;
		readonly measures: readonly Id[];
		readonly effects: readonly Effect[];
	}
): AppliedEffects {
	const applied = applyEffects(model, allEffects(model, taken.measures, taken.effects));
	if (!applied.ok) return applied;
	return {
		ok: true,
		value: {
			...applied.value,
			name: `${model.name}: ${taken.name}`.slice(0, longestName),
			measures: model.measures.filter(({ id }) => !taken.measures.includes(id)),
			cases: []
		}
	};
}
