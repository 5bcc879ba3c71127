import { engineVersion } from '#lib/impact/index.ts';
import { type ClosingStage, computeResults } from './compute-results.ts';
import { type Difference, differences } from './differences.ts';
import type { Snapshot } from './snapshot.ts';

/** What came of computing a closed quarter again. */
export interface Recomputed {
	/** Every figure came out as it was stored, to the last digit. */
	readonly isSame: boolean;
	/** The engine that closed the quarter, and the one that computed it again. */
	readonly engine: { readonly stored: string; readonly present: string };
	/** The first of them, when there are many. */
	readonly differences: readonly Difference[];
}

/** More are not looked at by anybody. */
const mostDifferences = 100;

/** Computes everything in a snapshot again and compares it with what is stored. */
export function* recompute(snapshot: Snapshot): Generator<ClosingStage, Recomputed> {
	const { results, ...input } = snapshot;
	const computed = yield* computeResults(input);
	const found = differences(results, computed, mostDifferences);
	return {
		isSame: found.length === 0,
		engine: { stored: snapshot.engine, present: engineVersion },
		differences: found
	};
}
