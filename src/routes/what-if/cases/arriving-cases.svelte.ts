import { SvelteMap } from 'svelte/reactivity';
import type { CaseState } from '#lib/view/cases/case-state.ts';
import type { Arriving } from '../../latest.svelte.ts';

type Asked = Arriving<CaseState> | undefined;

/** Follows many cases whose figures arrive one after the other, each getting better. */
export class ArrivingCases {
	readonly #asked: () => readonly Asked[];
	readonly #arrived = new SvelteMap<Asked, { readonly step: number; readonly value: CaseState }>();

	constructor(asked: () => readonly Asked[]) {
		this.#asked = asked;
		$effect(() => {
			for (const of of asked())
				of?.later.forEach((promise, step) => {
					void promise.then((value) => this.#take(of, step, value));
				});
		});
	}

	/** The best that is known of each, in their order; undefined for what is not computed. */
	get values(): readonly (CaseState | undefined)[] {
		return this.#asked().map((of) => this.#arrived.get(of)?.value ?? of?.now);
	}

	#take(of: Asked, step: number, value: CaseState): void {
		const known = this.#arrived.get(of);
		if (known && known.step > step) return;
		const asked = this.#asked();
		if (!asked.includes(of)) return;
		for (const earlier of this.#arrived.keys())
			if (!asked.includes(earlier)) this.#arrived.delete(earlier);
		this.#arrived.set(of, { step, value });
	}
}
