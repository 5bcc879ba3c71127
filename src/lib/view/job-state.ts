/** What is known of a long calculation while it runs, and when it comes to nothing. */
export type JobState<T> =
	| { readonly kind: 'pending' }
	| {
			readonly kind: 'known';
			readonly value: T;
			/** First figures, of few events; better ones are on their way. */
			readonly isFirst: boolean;
	  }
	| {
			readonly kind: 'missing';
			/** The cause that cannot be simulated. */
			readonly cause: string;
			/** Systems without a recovery time. */
			readonly systems: readonly string[];
	  }
	| { readonly kind: 'failed' };

/** Whether asking again later will tell more. */
export function isUnfinished(state: JobState<unknown> | undefined): boolean {
	return state?.kind === 'pending' || (state?.kind === 'known' && state.isFirst);
}
