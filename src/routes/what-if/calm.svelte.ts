import { untrack } from 'svelte';

/** So long at least something stays as it is drawn, in milliseconds. */
const pause = 120;
/** Then it waits for the page to have nothing better to do, but not longer than this. */
const patience = 150;

/** Follows a value at the pace at which it can be drawn: what comes in between is left out. */
export class Calm<T> {
	#taken = $state.raw<{ readonly value: T }>();
	readonly #newest: () => T;
	#isWaiting = false;

	constructor(newest: () => T) {
		this.#newest = newest;
		$effect(() => {
			newest();
			if (this.#isWaiting) return;
			this.#isWaiting = true;
			setTimeout(() => whenIdle(() => this.#take()), pause);
		});
	}

	get value(): T {
		return this.#taken ? this.#taken.value : this.#newest();
	}

	#take(): void {
		this.#isWaiting = false;
		this.#taken = { value: untrack(this.#newest) };
	}
}

/** Not every browser tells when it is idle. */
function whenIdle(run: () => void): void {
	if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: patience });
	else setTimeout(run, patience);
}
