/** Something long that somebody waits for: how far it is, and what came of it. */
export type RunState<Stage, Result> =
	| { readonly kind: 'running'; readonly stage: Stage | undefined }
	| { readonly kind: 'done'; readonly result: Result }
	| { readonly kind: 'failed'; readonly reason: string };

interface Run<Stage, Result> {
	state: RunState<Stage, Result>;
	readonly ended: Promise<void>;
}

/** So many that have ended are remembered. */
const mostEnded = 100;

/** Long runs by a key: the same is not started again while it runs. */
export class Runs<Stage, Result> {
	readonly #runs = new Map<string, Run<Stage, Result>>();

	/** Starts a run unless one of that key is running; `work` is told nothing and tells its stages. */
	start(key: string, work: (tell: (stage: Stage) => void) => Promise<Result>): void {
		if (this.state(key)?.kind === 'running') return;
		const run: Run<Stage, Result> = {
			state: { kind: 'running', stage: undefined },
			ended: Promise.resolve()
				.then(() => work((stage) => (run.state = { kind: 'running', stage })))
				.then(
					(result) => {
						run.state = { kind: 'done', result };
					},
					(error: unknown) => {
						console.error(`The run "${key}" failed:`, error);
						const reason = error instanceof Error ? error.message : String(error);
						run.state = { kind: 'failed', reason };
					}
				)
		};
		this.#runs.delete(key);
		this.#runs.set(key, run);
		this.#forget();
	}

	/** Undefined when nothing of that key was started, or it has been forgotten. */
	state(key: string): RunState<Stage, Result> | undefined {
		return this.#runs.get(key)?.state;
	}

	/** Resolves when a run has ended, either way. */
	async ended(key: string): Promise<RunState<Stage, Result> | undefined> {
		const run = this.#runs.get(key);
		await run?.ended;
		return run?.state;
	}

	#forget(): void {
		for (const [key, { state }] of this.#runs) {
			if (this.#runs.size <= mostEnded) return;
			if (state.kind !== 'running') this.#runs.delete(key);
		}
	}
}
