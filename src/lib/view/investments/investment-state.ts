import type { InvestProgress } from '#lib/impact/index.ts';

/** How far a calculation is; `waiting` before it has begun. */
export type ShownProgress =
	InvestProgress | { readonly stage: 'waiting'; readonly done: 0; readonly total: 0 };

/** What is known of a calculation while it runs, and why there is nothing to know. */
export type InvestmentState<T> =
	| { readonly kind: 'pending'; readonly progress: ShownProgress | undefined }
	| {
			readonly kind: 'known';
			readonly value: T;
			/** First figures, of few events and sets. */
			readonly isFirst: boolean;
			/** How far the final ones are; undefined when they are there or not wanted. */
			readonly progress: ShownProgress | undefined;
	  }
	| {
			readonly kind: 'missing';
			readonly cause: string;
			readonly systems: readonly string[];
	  }
	/** What is decided cannot be taken together. */
	| { readonly kind: 'nothingAllowed' }
	| { readonly kind: 'failed' };

/** Whether better figures are on their way. */
export function isUnfinished(state: InvestmentState<unknown>): boolean {
	return state.kind === 'pending' || (state.kind === 'known' && state.progress !== undefined);
}
