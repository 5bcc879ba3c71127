import type { EffectProblem } from '../effect-problem.ts';
import type { Effect, Id } from '../model.ts';
import type { SimulationProblem } from '../simulate/simulation.ts';

/** A case to hold against today: measures of the model, then effects, applied in this order. */
export interface WhatIfQuestion {
	/** Measures taken, whose effects come first and whose yearly cost counts. */
	readonly measures: readonly Id[];
	/** What else changes; it costs nothing. Source: docs/model.md, section 9. */
	readonly effects: readonly Effect[];
	/** The scenario whose events are looked at; undefined for the year alone. */
	readonly scenario: Id | undefined;
}

/** An effect that cannot be applied; its position counts within its measure, or within the effects. */
export interface RefusedEffect {
	/** The measure that it belongs to; undefined for one of the question's own effects. */
	readonly measure: Id | undefined;
	readonly problem: EffectProblem;
}

/** The two sides of a comparison. */
export type WhatIfSide = 'today' | 'case';

/** Why a question has no answer. */
export type WhatIfProblem =
	| { readonly kind: 'effects'; readonly refused: readonly RefusedEffect[] }
	| { readonly kind: 'unknownMeasure'; readonly measure: Id }
	| { readonly kind: 'unknownScenario'; readonly scenario: Id }
	/** The model has no scenario: there is no year to simulate. */
	| { readonly kind: 'noScenario' }
	/** No hours are known for systems that an event of a scenario takes down. */
	| {
			readonly kind: 'missingHours';
			readonly side: WhatIfSide;
			readonly missing: SimulationProblem;
	  };
