import { untrack } from 'svelte';

/** What is dear to draw waits for the page to have nothing better to do, but not longer than this. */
const patience = 150;

/** Follows a value when the page is idle: what comes in between is left out. */
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
			whenIdle(() => this.#take());
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
