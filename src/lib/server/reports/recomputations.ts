import type { Data } from '#lib/db/data.server.ts';
import type { ClosingStage } from '#lib/report/snapshot/compute-results.ts';
import { parseSnapshot } from '#lib/report/snapshot/parse-snapshot.ts';
import type { Recomputed } from '#lib/report/snapshot/recompute.ts';
import { sha256 } from '#lib/db/sha256.server.ts';
import type { ClosingPool } from './closing-pool.ts';
import { type RunState, Runs } from './running.ts';

/** What came of computing a closed quarter again, from its stored text. */
export interface CheckedSnapshot extends Recomputed {
	/** The text has the fingerprint that was stored with it. */
	readonly isIntact: boolean;
}

export type RecomputationState = RunState<ClosingStage, CheckedSnapshot>;

/** Computes closed quarters again, off the request's thread, and remembers what came of it. */
export class Recomputations {
	readonly #data: Data;
	readonly #pool: ClosingPool;
	readonly #runs = new Runs<ClosingStage, CheckedSnapshot>();

	constructor(data: Data, pool: ClosingPool) {
		this.#data = data;
		this.#pool = pool;
	}

	/** Starts computing a snapshot again, by its id. */
	start(id: number): void {
		this.#runs.start(String(id), (tell) => this.#recompute(id, tell));
	}

	state(id: number): RecomputationState | undefined {
		return this.#runs.state(String(id));
	}

	async #recompute(id: number, tell: (stage: ClosingStage) => void): Promise<CheckedSnapshot> {
		const stored = await this.#data.reports.snapshot(id);
		if (!stored) throw new RangeError(`there is no snapshot ${id}`);
		const parsed = parseSnapshot(stored.content);
		if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.problems));
		const recomputed = await this.#pool.recomputed(parsed.value, tell);
		return { ...recomputed, isIntact: sha256(stored.content) === stored.hash };
	}
}
