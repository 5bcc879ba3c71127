/** A calculation in a worker thread: what it has so far, and what it comes to. */
export class Job<Progress, Result> {
	#progress: Progress | undefined;
	#result: Result | undefined;
	#hasFailed = false;
	readonly #done: Promise<Result>;
	#announce: () => void = () => undefined;
	readonly #first: Promise<void>;
	readonly #cancel: () => void;
	#isCancelled = false;

	/** `run` starts the calculation and passes on what it reports; `cancel` makes it fail. */
	constructor(
		run: (report: (progress: Progress) => void) => Promise<Result>,
		cancel: () => void = () => undefined
	) {
		this.#cancel = cancel;
		this.#first = new Promise((resolve) => (this.#announce = resolve));
		this.#done = run((progress) => {
			this.#progress = progress;
			this.#announce();
		}).then((result) => {
			this.#result = result;
			return result;
		});
		// Whoever waits for the result hears of a failure; nobody may be waiting.
		this.#done.then(this.#announce, () => {
			this.#hasFailed = true;
			this.#announce();
		});
	}

	/** What was reported last; undefined before the first report. */
	get progress(): Progress | undefined {
		return this.#progress;
	}

	/** Undefined until it is there. */
	get result(): Result | undefined {
		return this.#result;
	}

	/** The worker failed: there will be no result. */
	get hasFailed(): boolean {
		return this.#hasFailed;
	}

	/** Somebody stopped it: there will be no result. */
	get isCancelled(): boolean {
		return this.#isCancelled;
	}

	/** Stops it, unless it is done. */
	cancel(): void {
		if (this.#result !== undefined || this.#hasFailed) return;
		this.#isCancelled = true;
		this.#cancel();
	}

	/** Rejects when the worker failed, or the calculation was cancelled. */
	get done(): Promise<Result> {
		return this.#done;
	}

	/** Resolves as soon as there is something to show, or after so many milliseconds. */
	something(milliseconds: number): Promise<void> {
		return within(this.#first, milliseconds);
	}

	/** Resolves when it is done or has failed, or after so many milliseconds. */
	settled(milliseconds: number): Promise<void> {
		return within(this.#done, milliseconds);
	}
}

/** Resolves when a promise is settled either way, or after so many milliseconds. */
async function within(promise: Promise<unknown>, milliseconds: number): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
	await Promise.race([promise.catch(() => undefined), late]);
	clearTimeout(timer);
}
