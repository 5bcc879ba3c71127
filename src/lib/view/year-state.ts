import type { Year } from './year.ts';

/** What is known of the year while it is simulated, and when it cannot be. */
export type YearState =
	| { readonly kind: 'pending' }
	| {
			readonly kind: 'known';
			readonly year: Year;
			/** First figures, of few events; better ones are on their way. */
			readonly isFirst: boolean;
	  }
	| {
			readonly kind: 'missing';
			/** The cause that cannot be simulated. */
			readonly cause: string;
			/** Systems without a recovery time. */
			readonly systems: readonly { readonly id: string; readonly name: string }[];
	  }
	| { readonly kind: 'failed' };
