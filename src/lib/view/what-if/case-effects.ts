import type { Effect, Id } from '#lib/impact/index.ts';
import type { Control, SliderControl } from './control.ts';
import { newManual } from './new-manual.ts';
import type { WhatIfCase } from './what-if-case.ts';

type ManualEffect = Extract<Effect, { kind: 'manual' }>;

/**
 * What the controls of a case change, then its other changes, as effects in the order in which they
 * apply after those of the measures it takes. A value equal to today's is none.
 */
export function caseEffects(
	controls: readonly Control[],
	{ values, others }: Pick<WhatIfCase, 'values' | 'others'>
): readonly Effect[] {
	const effects: Effect[] = [];
	for (const control of controls) {
		const value = values.get(control.id);
		if (value === undefined) continue;
		if (control.type === 'choice' && typeof value === 'string')
			effects.push({ kind: 'strategy', value });
		if (control.type !== 'slider' || typeof value !== 'number') continue;
		const effect = sliderEffect(control, value);
		const last = effects.at(-1);
		// Both sliders of one process change its manual work in one effect.
		if (effect.kind === 'manual' && last?.kind === 'manual' && last.processes[0] === control.of)
			effects.splice(-1, 1, { ...last, ...changedFields(control, value) });
		else effects.push(effect);
	}
	return [...effects, ...others];
}

/** The effect of a slider set to a value. */
export function sliderEffect(control: SliderControl, value: number): Effect {
	const { kind, of } = control;
	const targets = of === undefined ? ('all' as const) : [of];
	switch (kind) {
		case 'recoveryTime':
			return { kind, systems: targets, path: 'all', factor: value / 100 };
		case 'backupLoss':
			return { kind, repositories: targets, factor: value / 100 };
		case 'hold':
		case 'frequency':
			return { kind, scenarios: targets, factor: value / 100 };
		case 'capacity':
			return { kind, teams: targets, add: value - (control.today ?? 0) };
		case 'manual':
		case 'manualReady':
			return manualEffect(control, value);
		case 'stabilisation':
			return { kind, processes: targets, factor: value / 100 };
		case 'unstable':
			return { kind: 'unstableCapability', processes: targets, value: value / 100 };
		case 'buffer':
			return { kind, streams: targets, process: control.step?.process ?? '', hours: value };
		case 'revenue':
			return { kind, streams: targets, factor: value / 100 };
		case 'deferrable':
			return { kind, streams: targets, value: value / 100 };
		default:
			return kind satisfies never;
	}
}

/** A process without manual work must be told all of it. */
function manualEffect(control: SliderControl, value: number): ManualEffect {
	const processes: readonly Id[] = control.of === undefined ? [] : [control.of];
	return {
		kind: 'manual',
		processes,
		...(control.isNew ? newManual : {}),
		...changedFields(control, value)
	};
}

function changedFields({ kind }: SliderControl, value: number): Partial<ManualEffect> {
	return kind === 'manual' ? { capability: value / 100 } : { readyAfterHours: value };
}
