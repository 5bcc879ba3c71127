import type { SharedPlans } from '../simulate/event-runner.ts';

/** How many companies' plans are kept. Neighbouring sets of measures recover alike in turns. */
const mostKept = 16;

/** The plans of companies that recover alike, by name; those not asked for the longest go first. */
export class RecentPlans {
	readonly #byName = new Map<string, SharedPlans>();

	/** The plans of this name, empty when it is new or was dropped. */
	of(name: string): SharedPlans {
		const known = this.#byName.get(name);
		const plans = known ?? (new Map() as SharedPlans);
		this.#byName.delete(name);
		this.#byName.set(name, plans);
		for (const oldest of this.#byName.keys()) {
			if (this.#byName.size <= mostKept) break;
			this.#byName.delete(oldest);
		}
		return plans;
	}
}
