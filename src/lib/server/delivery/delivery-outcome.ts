import type { DeliveryReason } from '#lib/db/schedule.ts';

/** What came of one attempt to tell somebody. */
export type DeliveryOutcome =
	| { readonly kind: 'accepted' }
	| {
			readonly kind: 'failed';
			readonly reason: DeliveryReason;
			/** Whether the receiver said that trying again is of no use. */
			readonly isFinal: boolean;
	  };

/** More than this of what a receiver says helps nobody. */
const longestAnswer = 300;

export function failed(kind: DeliveryReason['kind'], text = '', isFinal = false): DeliveryOutcome {
	const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
	return { kind: 'failed', reason: { kind, text: line.slice(0, longestAnswer) }, isFinal };
}
