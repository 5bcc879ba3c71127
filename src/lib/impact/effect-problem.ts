import type { ReferenceTarget } from './parse/problem.ts';

/** Why an effect cannot be applied; `effect` is its position in the list. */
export type EffectProblem = { readonly effect: number } & (
	| { readonly kind: 'unknownTarget'; readonly target: ReferenceTarget; readonly id: string }
	| { readonly kind: 'missingUse'; readonly process: string; readonly system: string }
	| { readonly kind: 'missingStep'; readonly process: string }
	| { readonly kind: 'missingDependency'; readonly system: string; readonly dependency: string }
	| { readonly kind: 'incompleteManual'; readonly process: string; readonly field: string }
	| {
			readonly kind: 'capacityBelowNeed';
			readonly team: string;
			readonly capacity: number;
			readonly system: string;
	  }
	| {
			/** What the effect would make of a figure is more than a model may hold. */
			readonly kind: 'beyondLimit';
			readonly owner: ReferenceTarget;
			readonly id: string;
			readonly field: string;
			readonly value: number;
			readonly limit: number;
	  }
);
