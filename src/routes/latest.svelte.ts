/** What is known now, and better as it arrives. */
export interface Arriving<T> {
	readonly now: T;
	/** In the order in which they improve on each other. */
	readonly later: readonly Promise<T>[];
}

/**
 * Follows values that arrive one after the other. What belongs to an earlier question than the one
 * asked last is not shown.
 */
export class Latest<T> {
	readonly #asked: () => Arriving<T> | undefined;
	#arrived = $state.raw<{ readonly of: Arriving<T>; readonly step: number; readonly value: T }>();

	constructor(asked: () => Arriving<T> | undefined) {
		this.#asked = asked;
		$effect(() => {
			const of = asked();
			of?.later.forEach((promise, step) => {
				void promise.then((value) => {
					if (this.#asked() !== of) return;
					if (this.#arrived?.of === of && this.#arrived.step > step) return;
					this.#arrived = { of, step, value };
				});
			});
		});
	}

	/** The best that is known; undefined when nothing was asked. */
	get value(): T | undefined {
		const of = this.#asked();
		return this.#arrived && this.#arrived.of === of ? this.#arrived.value : of?.now;
	}
}
