import { mean } from '../estimate.ts';
import type { Share } from '../model.ts';
import { batchSize } from '../simulate/batch.ts';
import { LossMoments } from '../simulate/loss-moments.ts';
import type { Precision } from '../simulate/refine.ts';
import type { Simulation } from '../simulate/simulation.ts';

/**
 * How many events of each scenario the sides of a comparison need. Looks at the first events of each
 * only, whatever else has been run, so that the same question always gets the same events.
 */
export class Refinement {
	readonly #sides: readonly SideProgress[];
	readonly #firstEvents: number;
	readonly #events: number[];

	/** `firstEvents` of each scenario are run before anything is known, `batchSize` at most. */
	constructor(simulations: readonly Simulation[], firstEvents: number) {
		this.#sides = simulations.map((simulation) => new SideProgress(simulation));
		this.#firstEvents = firstEvents;
		this.#events = simulations[0].scenarios.map(() => 0);
	}

	/** Per scenario: events looked at, the same on all sides. */
	get events(): readonly number[] {
		return [...this.#events];
	}

	/** The largest standard error of the sides' expected annual losses, as a share of the loss. */
	get relativeError(): Share {
		return Math.max(...this.#sides.map((side) => side.relativeError));
	}

	/** How many events of a scenario there are with its next batch. */
	after(scenario: number): number {
		const events = this.#events[scenario];
		return events === 0 ? this.#firstEvents : (Math.floor(events / batchSize) + 1) * batchSize;
	}

	/** Takes in the next batch of a scenario, which must have been run on all sides. */
	add(scenario: number): void {
		for (const side of this.#sides) side.add(scenario);
		this.#events[scenario] = this.after(scenario);
	}

	/**
	 * The scenario to run a batch of next: one with too few events, else the one that helps most on the
	 * side that is furthest from its aim. Undefined when the precision asked for is reached.
	 */
	next({ relativeError, leastEvents, mostEvents }: Precision): number | undefined {
		const unseen = this.#events.indexOf(0);
		if (unseen >= 0) return unseen;
		const run = this.#events.reduce((sum, events) => sum + events, 0);
		if (run >= mostEvents) return undefined;
		const behind = this.#events.findIndex(
			(events, i) => events < leastEvents && this.#sides.some((side) => side.canHappen(i))
		);
		if (behind >= 0) return behind;
		const side = this.#sides.reduce((a, b) => (b.relativeError > a.relativeError ? b : a));
		return side.relativeError <= relativeError ? undefined : side.mostUrgent();
	}
}

/** What one side's losses are like so far. */
class SideProgress {
	readonly #simulation: Simulation;
	readonly #rates: readonly number[];
	readonly #moments: readonly LossMoments[];
	readonly #batches: number[];

	constructor(simulation: Simulation) {
		this.#simulation = simulation;
		this.#rates = simulation.scenarios.map(({ frequency }) => mean(frequency));
		this.#moments = simulation.scenarios.map(() => new LossMoments());
		this.#batches = simulation.scenarios.map(() => 0);
	}

	get relativeError(): Share {
		const variance = this.#rates.reduce((sum, _, i) => sum + this.#variance(i), 0);
		if (variance === 0) return 0;
		const expected = this.#rates.reduce((sum, rate, i) => sum + rate * this.#moments[i].mean, 0);
		return Math.sqrt(variance) / expected;
	}

	canHappen(scenario: number): boolean {
		return this.#rates[scenario] > 0;
	}

	add(scenario: number): void {
		const batch = this.#batches[scenario]++;
		this.#moments[scenario].add(this.#simulation.lossBatch(scenario, batch));
	}

	/** The scenario of which one more event lowers the variance of the expected annual loss most. */
	mostUrgent(): number {
		const urgency = this.#rates.map((_, i) => this.#variance(i) / this.#moments[i].events);
		return urgency.indexOf(Math.max(...urgency));
	}

	/** The scenario's part of the variance of the expected annual loss. */
	#variance(scenario: number): number {
		const { events, variance } = this.#moments[scenario];
		const rate = this.#rates[scenario];
		return rate === 0 ? 0 : (rate ** 2 * variance) / events;
	}
}
