import type { WhatIfOptions } from '#lib/impact/index.ts';

/**
 * How what-if questions are answered, in every browser and on the server alike: with the events that
 * every page shows, to half a per cent of the expected annual loss.
 */
export const whatIfSettings = {
	seed: 1,
	precision: { relativeError: 0.005, leastEvents: 200, mostEvents: 400_000 }
} as const satisfies WhatIfOptions;
