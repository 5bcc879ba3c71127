import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import workerpool from 'workerpool';
import type { Model } from '#lib/impact/index.ts';
import { Job } from './job.ts';
import type { TaskName, Tasks } from './tasks.ts';

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
	readonly #pool: workerpool.Pool;
	readonly #known = new WeakMap<Model, Map<string, Job<unknown, unknown>>>();

	constructor() {
		const script = createRequire(import.meta.url).resolve('#lib/server/jobs/worker.ts');
		this.#pool = workerpool.pool(script, {
			workerType: 'thread',
			maxWorkers: Math.max(1, availableParallelism() - 1),
			maxQueueSize: mostWaiting
		});
	}

	/** The calculation of a task for a model: the one already running or done, or a new one. */
	start<T extends TaskName>(task: T, model: Model, options: Tasks[T]['options']): JobOf<T> {
		const jobs = this.#known.get(model) ?? new Map<string, Job<unknown, unknown>>();
		this.#known.set(model, jobs);
		const key = JSON.stringify([task, options]);
		const known = jobs.get(key);
		if (known) return known as JobOf<T>;
		const job: JobOf<T> = new Job(
			async (report) =>
				(await this.#pool.exec(task, [model, options], { on: report })) as Tasks[T]['result']
		);
		jobs.set(key, job);
		const [oldest] = jobs.keys();
		if (jobs.size > mostKept && oldest !== undefined) jobs.delete(oldest);
		// A failed calculation is tried again when it is next asked for.
		job.done.catch((error: unknown) => {
			jobs.delete(key);
			console.error(`The calculation "${task}" failed:`, error);
		});
		return job;
	}

	/** Ends all worker threads at once. */
	async close(): Promise<void> {
		await this.#pool.terminate(true);
	}
}
