import type { Effect, Hit, Model, Scenario } from '../model.ts';
import { scale } from './scale.ts';
import { isTarget } from './targets.ts';

type ScenarioEffect = Extract<Effect, { kind: 'backupLoss' | 'hit' | 'hold' | 'frequency' }>;

/** Effects on what happens, and how often. Source: docs/model.md, section 9. */
export function changeScenarios(model: Model, effect: ScenarioEffect): Model {
	return { ...model, scenarios: model.scenarios.map((scenario) => change(scenario, effect)) };
}

function change(scenario: Scenario, effect: ScenarioEffect): Scenario {
	if (effect.kind === 'backupLoss')
		return {
			...scenario,
			backupLoss: scenario.backupLoss.map((loss) =>
				isTarget(effect.repositories, loss.repository)
					? { ...loss, probability: asChance(loss.probability * effect.factor) }
					: loss
			)
		};
	if (!isTarget(effect.scenarios, scenario.id)) return scenario;
	switch (effect.kind) {
		case 'hit':
			return {
				...scenario,
				hits: scenario.hits.flatMap((hit) => scaleHit(hit, effect))
			};
		case 'hold':
			return scenario.holdHours
				? { ...scenario, holdHours: scale(scenario.holdHours, effect.factor) }
				: scenario;
		case 'frequency':
			return { ...scenario, frequency: scale(scenario.frequency, effect.factor) };
		default:
			return effect satisfies never;
	}
}

/** A hit that names other systems too is split in two, which then happen each by itself. */
function scaleHit(hit: Hit, effect: Extract<ScenarioEffect, { kind: 'hit' }>): readonly Hit[] {
	const meant = hit.systems.filter((id) => isTarget(effect.systems, id));
	const others = hit.systems.filter((id) => !isTarget(effect.systems, id));
	if (meant.length === 0) return [hit];
	const scaled = {
		...hit,
		systems: meant,
		probability: asChance((hit.probability ?? 1) * effect.factor)
	};
	return others.length === 0 ? [scaled] : [{ ...hit, systems: others }, scaled];
}

function asChance(value: number): number {
	return Math.min(1, Math.max(0, value));
}
