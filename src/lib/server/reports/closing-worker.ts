// Runs in a worker thread, straight from its source.
import workerpool from 'workerpool';
import { finish as runToEnd } from '#lib/impact/index.ts';
import { type ClosingStage, computeResults } from '#lib/report/snapshot/compute-results.ts';
import { type Recomputed, recompute } from '#lib/report/snapshot/recompute.ts';
import type { ClosingInput, Results, Snapshot } from '#lib/report/snapshot/snapshot.ts';

/** What the worker can be asked for. */
export interface ClosingTasks {
	readonly close: (input: ClosingInput) => Results;
	readonly recompute: (snapshot: Snapshot) => Recomputed;
}

const methods: ClosingTasks = {
	close: (input) => finish(computeResults(input)),
	recompute: (snapshot) => finish(recompute(snapshot))
};

/** Runs a calculation to its end and tells every stage once. */
function finish<R>(steps: Generator<ClosingStage, R>): R {
	let told: ClosingStage | undefined;
	return runToEnd(steps, (stage) => {
		if (stage !== told) workerpool.workerEmit((told = stage));
	});
}

workerpool.worker({ ...methods });
