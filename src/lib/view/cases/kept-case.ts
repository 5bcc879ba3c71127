import { applyEffects, type Effect, type Id, type Model } from '#lib/impact/index.ts';
import { caseFromEffects } from '../what-if/case-from-effects.ts';
import { switchId, type Control } from '../what-if/control.ts';
import type { ControlValue, WhatIfCase } from '../what-if/what-if-case.ts';

/** A case as it is kept: measures by name, then effects. */
export interface KeptCase {
	readonly name: string;
	readonly author: string;
	readonly note: string;
	readonly measures: readonly Id[];
	readonly effects: readonly Effect[];
	/** 0 while it is as a model file brought it, where measures are written out as their effects. */
	readonly version: number;
}

/**
 * A kept case as the page's controls say it. What no control can say, or what the model cannot take any
 * more, stays among its other changes.
 */
export function whatIfOf(model: Model, controls: readonly Control[], kept: KeptCase): WhatIfCase {
	const { name, author, note, measures, effects, version } = kept;
	const texts = { name, author, note };
	if (!applyEffects(model, effects).ok)
		return { ...texts, values: taken(controls, measures), others: effects };
	if (version === 0) return { ...texts, ...caseFromEffects(model, controls, effects) };
	// Effects of its own that happen to be those of a measure are not the measure, which would cost.
	const own = caseFromEffects(
		{ ...model, measures: [] },
		controls.filter(({ type }) => type !== 'switch'),
		effects
	);
	return { ...texts, ...own, values: new Map([...taken(controls, measures), ...own.values]) };
}

/** Measures of the case that the model has no more. */
export function lostMeasures({ measures }: Model, kept: Pick<KeptCase, 'measures'>): readonly Id[] {
	return kept.measures.filter((taken) => !measures.some(({ id }) => id === taken));
}

function taken(
	controls: readonly Control[],
	measures: readonly Id[]
): ReadonlyMap<string, ControlValue> {
	const ids = new Set(measures.map(switchId));
	return new Map(
		controls.filter(({ id }) => ids.has(id)).map(({ id }) => [id, true as const] as const)
	);
}
