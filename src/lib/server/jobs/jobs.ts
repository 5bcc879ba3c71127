import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import workerpool from 'workerpool';
import type { Model } from '#lib/impact/index.ts';
import { Job } from './job.ts';
import type { TaskName, Tasks } from './tasks.ts';

/** A long calculation that nobody has asked after for so many milliseconds makes way for the next. */
const usualForgottenAfter = 20_000;

/** These take many seconds. */
const rankings: ReadonlySet<TaskName> = new Set(['criticality', 'sensitivity']);

type JobOf<T extends TaskName> = Job<Tasks[T]['progress'], Tasks[T]['result']>;

/** More calculations waiting than this and a new one is refused: pages then show what they have. */
const mostWaiting = 64;

/** Of one model so many calculations are kept: what-if questions have no end. */
const mostKept = 64;

/**
 * Long calculations, in worker threads so that no request waits for another's. The same question
 * about the same model value is calculated once.
 */
export class Jobs {
	readonly #pool = newPool(Math.max(1, availableParallelism() - 1));
	/** Two, so that a ranking of seconds need not wait for a portfolio of minutes. */
	readonly #longPool = newPool(2);
	readonly #forgottenAfter: number;
	/** Long calculations that are not done, and when each was last asked after. */
	readonly #unfinished = new Map<Job<unknown, unknown>, number>();
	readonly #known = new WeakMap<Model, Map<string, Job<unknown, unknown>>>();

	/** `forgottenAfter`: how long a calculation is still wanted by whoever asked last, in milliseconds. */
	constructor({ forgottenAfter = usualForgottenAfter } = {}) {
		this.#forgottenAfter = forgottenAfter;
	}

	/** The calculation of a task for a model: the one already running or done, or a new one. */
	start<T extends TaskName>(task: T, model: Model, options: Tasks[T]['options']): JobOf<T> {
		const jobs = this.#known.get(model) ?? new Map<string, Job<unknown, unknown>>();
		this.#known.set(model, jobs);
		const key = JSON.stringify([task, options]);
		// What takes long has threads of its own, so that nothing that takes a second waits.
		const isLong = rankings.has(task) || ('precision' in options && options.precision === 'final');
		const known = jobs.get(key);
		if (known) {
			if (this.#unfinished.has(known)) this.#unfinished.set(known, performance.now());
			// What is asked for is kept longest.
			jobs.delete(key);
			jobs.set(key, known);
			return known as JobOf<T>;
		}
		if (isLong) this.#cancelForgotten();
		let running: workerpool.Promise<unknown> | undefined;
		const pool = isLong ? this.#longPool : this.#pool;
		const job: JobOf<T> = new Job(
			async (report) => {
				running = pool.exec(task, [model, options], { on: report });
				return (await running) as Tasks[T]['result'];
			},
			() => void running?.cancel()
		);
		jobs.set(key, job);
		const [oldest] = jobs.keys();
		if (jobs.size > mostKept && oldest !== undefined) jobs.delete(oldest);
		if (isLong) this.#unfinished.set(job, performance.now());
		job.done
			.catch((error: unknown) => {
				// What has failed, or was stopped, is tried again when it is next asked for.
				jobs.delete(key);
				if (!job.isCancelled) console.error(`The calculation "${task}" failed:`, error);
			})
			.finally(() => this.#unfinished.delete(job));
		return job;
	}

	/** The calculation, if somebody has started it and it is still kept. */
	find<T extends TaskName>(
		task: T,
		model: Model,
		options: Tasks[T]['options']
	): JobOf<T> | undefined {
		const key = JSON.stringify([task, options]);
		return this.#known.get(model)?.has(key) ? this.start(task, model, options) : undefined;
	}

	/** Stops a calculation; the next who asks starts it anew. */
	cancel<T extends TaskName>(task: T, model: Model, options: Tasks[T]['options']): void {
		this.#known
			.get(model)
			?.get(JSON.stringify([task, options]))
			?.cancel();
	}

	#cancelForgotten(): void {
		const now = performance.now();
		for (const [job, asked] of this.#unfinished)
			if (now - asked >= this.#forgottenAfter) job.cancel();
	}

	/** Ends all worker threads at once. */
	async close(): Promise<void> {
		await Promise.all([this.#pool.terminate(true), this.#longPool.terminate(true)]);
	}
}

function newPool(maxWorkers: number): workerpool.Pool {
	const script = createRequire(import.meta.url).resolve('#lib/server/jobs/worker.ts');
	return workerpool.pool(script, { workerType: 'thread', maxWorkers, maxQueueSize: mostWaiting });
}
