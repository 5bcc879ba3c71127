import type { Id } from '../model.ts';
import type { CompiledScenario } from '../simulate/compiled-scenario.ts';
import type { Simulated } from '../simulate/simulated.ts';
import type { Baseline } from './baseline.ts';
import { Comparison, variationsOf } from './comparison.ts';
import { oneHourLess } from './one-hour-less.ts';
import type { Candidate } from './rounds.ts';
import { withHours, withSystems } from './with-hours.ts';

/**
 * How much of the expected annual loss hangs on a system, in money a year. What several systems are
 * worth does not add up: each is changed alone. A figure that cannot be computed is undefined.
 */
export interface SystemCriticality {
	readonly id: Id;
	/** Events of each scenario that the figures rest on. */
	readonly events: number;
	/** What goes away if the system could not be hit. */
	readonly ifNeverHit: Simulated | undefined;
	/** What goes away if each of its recovery paths took an hour less. */
	readonly oneHourLess: Simulated | undefined;
	/** Systems whose hours are missing, so that a figure cannot be computed; usually none. */
	readonly missing: readonly Id[];
}

/** What hangs on one system. Source: docs/criticality.md. */
export class SystemCandidate implements Candidate {
	readonly #id: Id;
	readonly #neverHit: Comparison;
	readonly #faster: Comparison;

	constructor(baseline: Baseline, system: number) {
		const { systems } = baseline.prepared;
		const exposure = baseline.exposures.systems[system];
		this.#id = systems[system].id;
		this.#neverHit = new Comparison(baseline, () =>
			variationsOf(baseline, exposure, (scenario) => withoutHits(scenario, system))
		);
		this.#faster = new Comparison(baseline, () => {
			const changed = systems.with(system, withHours(systems[system], oneHourLess));
			return variationsOf(baseline, exposure, (scenario) => withSystems(scenario, changed));
		});
	}

	get events(): number {
		return this.#faster.events;
	}

	get size(): number {
		return Math.abs(this.#neverHit.saving?.mean ?? 0);
	}

	get figures(): SystemCriticality {
		return {
			id: this.#id,
			events: this.events,
			ifNeverHit: this.#neverHit.saving,
			oneHourLess: this.#faster.saving,
			missing: this.#neverHit.missing
		};
	}

	extend(events: number): void {
		this.#neverHit.extend(events);
		this.#faster.extend(events);
	}
}

/**
 * The scenario in which a system cannot be hit: the model after a `hit` effect with factor 0, but
 * with every draw in its place, also where the system gives its hit the name that it is drawn by.
 */
function withoutHits(scenario: CompiledScenario, system: number): CompiledScenario {
	const hits = scenario.hits.map((hit) => ({
		...hit,
		systems: hit.systems.filter((other) => other !== system)
	}));
	return { ...scenario, hits };
}
