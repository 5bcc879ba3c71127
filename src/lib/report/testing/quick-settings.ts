import type { ClosingSettings } from '../snapshot/snapshot.ts';

/** So few events that a quarter is closed in a moment: for what does not hang on their number. */
export const quickSettings = {
	year: { relativeError: 0.5, leastEvents: 1, mostEvents: 2_000 },
	invest: { draws: 5, events: 10, mostSets: 20, orderFor: 'today' },
	sensitivity: { events: 5, top: 3 }
} as const satisfies Partial<ClosingSettings>;
