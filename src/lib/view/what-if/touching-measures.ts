import type { Effect, Measure, Targets } from '#lib/impact/index.ts';
import { sliderEffect } from './case-effects.ts';
import type { ChoiceControl, SliderControl } from './control.ts';

/** The measures whose effects change what a control turns, so that it says so. */
export function touchingMeasures(
	control: SliderControl | ChoiceControl,
	measures: readonly Measure[]
): readonly Measure[] {
	const own: Effect =
		control.type === 'slider'
			? sliderEffect(control, control.rest)
			: { kind: 'strategy', value: control.today };
	return measures.filter(({ effects }) => effects.some((effect) => overlap(own, effect)));
}

function overlap(own: Effect, other: Effect): boolean {
	if (own.kind !== other.kind) return false;
	if (own.kind === 'strategy') return true;
	if (own.kind === 'buffer' && other.kind === 'buffer' && own.process !== other.process)
		return false;
	const [mine, theirs] = [targetsOf(own), targetsOf(other)];
	return mine === 'all' || theirs === 'all' || mine.some((id) => theirs.includes(id));
}

function targetsOf(effect: Effect): Targets {
	switch (effect.kind) {
		case 'recoveryTime':
			return effect.systems;
		case 'backupLoss':
			return effect.repositories;
		case 'hold':
		case 'frequency':
			return effect.scenarios;
		case 'capacity':
			return effect.teams;
		case 'manual':
		case 'stabilisation':
		case 'unstableCapability':
			return effect.processes;
		case 'buffer':
		case 'revenue':
		case 'deferrable':
			return effect.streams;
		default:
			return [];
	}
}
