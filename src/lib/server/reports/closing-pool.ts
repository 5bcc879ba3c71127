import { createRequire } from 'node:module';
import workerpool from 'workerpool';
import type { ClosingStage } from '#lib/report/snapshot/compute-results.ts';
import type { Recomputed } from '#lib/report/snapshot/recompute.ts';
import type { ClosingInput, Results, Snapshot } from '#lib/report/snapshot/snapshot.ts';

/** Quarters are closed a few times a year: more at once is a mistake. */
const mostWaiting = 8;

/** Computes quarters off the request's thread, one after the other. */
export class ClosingPool {
	readonly #pool = workerpool.pool(
		createRequire(import.meta.url).resolve('#lib/server/reports/closing-worker.ts'),
		{ workerType: 'thread', maxWorkers: 1, maxQueueSize: mostWaiting }
	);

	/** Rejects when there is something wrong with the calculation, or too many wait. */
	async results(input: ClosingInput, tell: (stage: ClosingStage) => void): Promise<Results> {
		return (await this.#pool.exec('close', [input], { on: tell })) as Results;
	}

	async recomputed(snapshot: Snapshot, tell: (stage: ClosingStage) => void): Promise<Recomputed> {
		return (await this.#pool.exec('recompute', [snapshot], { on: tell })) as Recomputed;
	}

	/** Ends the thread at once. */
	async close(): Promise<void> {
		await this.#pool.terminate(true);
	}
}
