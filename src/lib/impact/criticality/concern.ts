import { drawChances } from '../simulate/compiled-scenario.ts';
import type { Baseline } from './baseline.ts';
import type { Variation } from './comparison.ts';

/** Tells whether a change can matter in an event. */
export class Concern {
	readonly #today;
	readonly #variation: Variation;
	readonly #key;
	readonly #happens: Uint8Array;
	readonly #happensThen: Uint8Array;

	constructor(baseline: Baseline, variation: Variation) {
		this.#today = baseline.scenarios[variation.position];
		this.#variation = variation;
		this.#key = baseline.key(variation.position);
		this.#happens = new Uint8Array(variation.matters.length);
		this.#happensThen = new Uint8Array(variation.matters.length);
	}

	/** An event matters when something happens that the change is about, or something else happens. */
	isConcerned(event: number): boolean {
		const { scenario, matters } = this.#variation;
		const happens = this.#happens;
		this.#key.moveTo(event);
		drawChances(this.#today, this.#key, happens);
		for (let i = 0; i < happens.length; i++) if (happens[i] & matters[i]) return true;
		if (scenario.chances === this.#today.chances) return false;
		drawChances(scenario, this.#key, this.#happensThen);
		for (let i = 0; i < happens.length; i++) if (happens[i] !== this.#happensThen[i]) return true;
		return false;
	}
}
