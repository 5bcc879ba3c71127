import type { CompiledScenario } from '../simulate/compiled-scenario.ts';
import type { SharedPlans } from '../simulate/event-runner.ts';
import { type Simulated, pairedDifference, weightedSum } from '../simulate/simulated.ts';
import type { Baseline } from './baseline.ts';
import { Concern } from './concern.ts';
import type { Exposure } from './exposure.ts';

/** A scenario of a changed model. */
export interface Variation {
	/** The position of the scenario in the model. */
	readonly position: number;
	/** With the chances of today's scenario in the same order; their probabilities may differ. */
	readonly scenario: CompiledScenario;
	/** Per chance: whether the change can matter in an event in which it comes true. */
	readonly matters: Uint8Array;
	/** Today's, where the change leaves what is down and what it waits for as it is. */
	readonly plans?: SharedPlans;
}

/**
 * A changed model beside today's, event by event with the same draws. Events in which the change
 * cannot matter are not run again: their difference is exactly 0. Source: docs/model.md, section 8.
 */
export class Comparison {
	/** How many events of each scenario have been compared. */
	events = 0;
	/** Systems without hours that the changed model needs: it cannot be compared. */
	missing: readonly string[] = [];
	readonly #baseline: Baseline;
	readonly #vary: () => readonly Variation[];
	readonly #losses = new Map<number, Float64Array>();

	/** `vary` makes the scenarios that differ anew whenever they are needed; they are not kept. */
	constructor(baseline: Baseline, vary: () => readonly Variation[]) {
		this.#baseline = baseline;
		this.#vary = vary;
	}

	/** Compares until there are so many events of each scenario; as many of today's must be there. */
	extend(events: number): void {
		if (events <= this.events || this.missing.length > 0) return;
		for (const variation of this.#vary())
			if (this.#baseline.rates[variation.position] > 0) this.#extend(variation, events);
		this.events = events;
	}

	/** How much less a year costs after the change; undefined where that cannot be known. */
	get saving(): Simulated | undefined {
		return this.#isKnown ? this.#difference(undefined, this) : undefined;
	}

	/** How much more a year costs after the change; undefined where that cannot be known. */
	get increase(): Simulated | undefined {
		return this.#isKnown ? this.#difference(this, undefined) : undefined;
	}

	/** How much more a year costs after this change than after another one; undefined as above. */
	increaseOver(other: Comparison): Simulated | undefined {
		return this.#isKnown && other.#isKnown ? this.#difference(this, other) : undefined;
	}

	get #isKnown(): boolean {
		return this.events > 0 && this.missing.length === 0;
	}

	#extend(variation: Variation, events: number): void {
		const { position, scenario, plans } = variation;
		const losses = this.#baseline.losses(position).slice(0, events);
		const known = this.#losses.get(position);
		if (known) losses.set(known);
		const concern = new Concern(this.#baseline, variation);
		const runner = this.#baseline.runner(position, scenario, plans);
		for (let event = this.events; event < events; event++) {
			if (!concern.isConcerned(event)) continue;
			if (!runner.run(event)) {
				this.missing = runner.missing;
				return;
			}
			losses[event] = runner.loss;
		}
		this.#losses.set(position, losses);
	}

	/** First minus second, where undefined stands for today. */
	#difference(first: Comparison | undefined, second: Comparison | undefined): Simulated {
		const changed = [first, second].filter((one) => one !== undefined);
		const positions = new Set(changed.flatMap((one) => [...one.#losses.keys()]));
		const events = Math.min(...changed.map((one) => one.events));
		const losses = (one: Comparison | undefined, position: number) => {
			const own = one === undefined ? undefined : one.#losses.get(position);
			return (own ?? this.#baseline.losses(position)).subarray(0, events);
		};
		return weightedSum(
			[...positions].map((position) => ({
				factor: this.#baseline.rates[position],
				value: pairedDifference(losses(first, position), losses(second, position))
			}))
		);
	}
}

/** The scenarios in which something can be touched, each as `change` makes it. */
export function variationsOf(
	{ scenarios }: Baseline,
	exposure: Exposure,
	change: (scenario: CompiledScenario) => CompiledScenario
): readonly Variation[] {
	return [...exposure].map(([position, matters]) => ({
		position,
		scenario: change(scenarios[position]),
		matters
	}));
}

/** The same for a change that leaves what is down and what it waits for as it is. */
export function withPlans(
	{ plans }: Baseline,
	variations: readonly Variation[]
): readonly Variation[] {
	return variations.map((variation) => ({ ...variation, plans: plans[variation.position] }));
}
