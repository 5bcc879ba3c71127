import { createRequire } from 'node:module';
import workerpool from 'workerpool';
import type {
	RenderAnswer,
	RenderFormat,
	RenderRequest,
	Rendered
} from './render-formats.ts';

/** With more waiting than this, a reader waits too long: better to refuse at once. */
const usualMostWaiting = 12;
/** So many finished reports are kept, for those who open the same one. */
const mostKept = 12;

/** What is new in memory is looked through this early: a report then takes a third less of it. */
const youngMegabytes = 16;

/** Writes reports in a thread of its own, so that no request waits for another's report. */
export class RenderPool {
	readonly #pool: workerpool.Pool;
	readonly #mostWaiting: number;
	/** By all that decides what is written: each is written once. */
	readonly #known = new Map<string, Promise<unknown>>();

	/** `mostWaiting`: how many reports may wait while one is written. */
	constructor({ mostWaiting = usualMostWaiting } = {}) {
		this.#mostWaiting = mostWaiting;
		const script = createRequire(import.meta.url).resolve('#lib/server/reports/render-worker.ts');
		const workerThreadOpts = { resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } };
		this.#pool = workerpool.pool(script, { workerType: 'thread', maxWorkers: 1, workerThreadOpts });
	}

	/** A report in a format. Rejects when it could not be written. */
	async render<F extends RenderFormat>(request: RenderRequest<F>): Promise<RenderAnswer<F>> {
		const key = keyOf(request);
		const known = this.#known.get(key);
		if (known) return { ok: true, value: (await known) as Rendered[F] };
		const { pendingTasks: waiting } = this.#pool.stats();
		if (waiting >= this.#mostWaiting) return { ok: false, problem: { kind: 'busy', waiting } };
		const { format, source, paper } = request;
		const written = Promise.resolve(this.#pool.exec(format, [source, paper]));
		this.#keep(key, written);
		return { ok: true, value: (await written) as Rendered[F] };
	}

	/** Ends the thread at once. */
	async close(): Promise<void> {
		await this.#pool.terminate(true);
	}

	#keep(key: string, written: Promise<unknown>): void {
		this.#known.set(key, written);
		const [oldest] = this.#known.keys();
		if (this.#known.size > mostKept && oldest !== undefined) this.#known.delete(oldest);
		// What has failed is tried again when it is next asked for.
		written.catch(() => this.#known.delete(key));
	}
}

/** The snapshot is told by its fingerprint, all else by itself. */
function keyOf({ format, paper, source }: RenderRequest): string {
	const { hash, locale, template, state, edits } = source;
	return JSON.stringify([format, paper, hash, locale, template, state, edits]);
}
