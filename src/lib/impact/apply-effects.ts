import type { EffectProblem } from './effect-problem.ts';
import { beyondLimits } from './effects/beyond-limits.ts';
import { changeBusiness } from './effects/business.ts';
import { changeRecovery } from './effects/recovery.ts';
import { changeScenarios } from './effects/scenarios.ts';
import { missingTargets } from './effects/targets.ts';
import type { Effect, Model } from './model.ts';
import { limits } from './parse/limits.ts';

export type AppliedEffects =
	| { readonly ok: true; readonly value: Model }
	| { readonly ok: false; readonly problems: readonly EffectProblem[] };

/**
 * The model after a list of effects, applied in order; or everything in them that the model lacks,
 * and what they would take beyond the figures that a model may hold: computing on with the largest
 * one allowed would be computing another case. A hostile list is judged up to 10,000 problems. The
 * model itself is left as it is. Source: docs/model.md, section 9.
 */
export function applyEffects(model: Model, effects: readonly Effect[]): AppliedEffects {
	const problems: EffectProblem[] = [];
	let changed = model;
	for (const [position, effect] of effects.entries()) {
		if (problems.length >= limits.problems) break;
		const missing = missingTargets(changed, effect, position);
		const after = missing.length === 0 ? applyEffect(changed, effect) : changed;
		const beyond = beyondLimits(changed, after, position);
		// An effect that cannot be applied is left out, so that it is not told again with those after it.
		if (beyond.length === 0) changed = after;
		problems.push(...missing, ...beyond, ...overbookedTeams(changed, effect, position));
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: changed };
}

function applyEffect(model: Model, effect: Effect): Model {
	switch (effect.kind) {
		case 'recoveryTime':
		case 'recoveryPoint':
		case 'capacity':
		case 'dependency':
		case 'repository':
			return changeRecovery(model, effect);
		case 'backupLoss':
		case 'hit':
		case 'hold':
		case 'frequency':
			return changeScenarios(model, effect);
		case 'strategy':
			return { ...model, strategy: effect.value };
		default:
			return changeBusiness(model, effect);
	}
}

/** A team must be able to do every recovery that needs it. */
function overbookedTeams(model: Model, effect: Effect, position: number): readonly EffectProblem[] {
	if (effect.kind !== 'capacity' || effect.add >= 0) return [];
	return model.teams.flatMap(({ id, capacity }) => {
		const system = model.systems.find(({ needs }) => (needs[id] ?? 0) > capacity);
		return system
			? [
					{
						kind: 'capacityBelowNeed',
						effect: position,
						team: id,
						capacity,
						system: system.id
					} as const
				]
			: [];
	});
}
