import type { Effect, Id, Simulated } from '#lib/impact/index.ts';

/** What people say about a case. */
export interface CaseTexts {
	readonly name: string;
	/** Empty where nobody has said. */
	readonly author: string;
	readonly note: string;
}

/** What a case changes: the effects of the measures it takes, then its own. */
export interface CaseContent {
	readonly measures: readonly Id[];
	readonly effects: readonly Effect[];
}

/** The expected annual loss on both sides of a case, and the case less today. */
export interface CaseFigures {
	readonly today: Simulated;
	readonly case: Simulated;
	readonly difference: Simulated;
}

/** What a case came to, and with which model. */
export interface ComputedCase {
	readonly figures: CaseFigures;
	readonly fingerprint: string;
	readonly at: Date;
}

/** A what-if case that is kept with a model. */
export interface SavedCase extends CaseTexts, CaseContent {
	readonly id: number;
	/** Its id in the model file. */
	readonly key: Id;
	/** Shown in the report to the board. */
	readonly isPinned: boolean;
	/** Raised by every change; 0 for a case that is still as a model file brought it. */
	readonly version: number;
	/** Undefined while the version is 0. */
	readonly savedAt: Date | undefined;
	/** Undefined until it was computed as it stands. */
	readonly computed: ComputedCase | undefined;
}

/** What became of a change to a case. Nothing was written unless it is `saved`. */
export type CaseOutcome =
	| { readonly kind: 'saved'; readonly id: number; readonly version: number }
	/** Another case of the model has the name. */
	| { readonly kind: 'nameTaken'; readonly by: SavedCase }
	/** Somebody changed the case after it was looked at. */
	| { readonly kind: 'changedMeanwhile'; readonly now: SavedCase }
	/** The case, or its model, is not there any more. */
	| { readonly kind: 'gone' }
	/** A model file holds no more cases than this. */
	| { readonly kind: 'full'; readonly limit: number };
