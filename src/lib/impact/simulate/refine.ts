import { mean } from '../estimate.ts';
import { batchSize } from './batch.ts';
import { LossMoments } from './loss-moments.ts';
import type { Simulation, SimulationProblem } from './simulation.ts';

/** When a simulation is good enough. */
export interface Precision {
	/** Standard error of the expected annual loss, as a share of it. */
	readonly relativeError: number;
	/** Every scenario that can happen gets at least this many events. */
	readonly leastEvents: number;
	/** No more than this many events over all scenarios, whatever the error. */
	readonly mostEvents: number;
}

/**
 * Runs batch after batch where the next one lowers the error of the expected annual loss most, until
 * the precision asked for is reached. Yields after every batch with the relative error so far, so
 * that the caller can look at what there is, pause, or stop. Returns a problem when an event cannot
 * be computed. Source: docs/model.md, section 8.
 */
export function* refine(
	simulation: Simulation,
	{ relativeError, leastEvents, mostEvents }: Precision
): Generator<number, SimulationProblem | undefined> {
	const progress = simulation.scenarios.map((_, scenario) => new Progress(simulation, scenario));
	let run = progress.reduce((sum, { events }) => sum + events, 0);
	for (;;) {
		const next = mostUrgent(progress, leastEvents);
		if (next === undefined) return undefined;
		const error = relativeErrorOf(progress);
		const enough = next.events >= leastEvents && error <= relativeError;
		if (enough || run >= mostEvents) return undefined;
		const problem = next.extend();
		if (problem) return problem;
		run += batchSize;
		yield error;
	}
}

/** The scenario with too few events, the least first; else the one that adds most to the error. */
function mostUrgent(progress: readonly Progress[], leastEvents: number): Progress | undefined {
	const possible = progress.filter(({ rate, events }) => rate > 0 || events === 0);
	const behind = possible.filter(({ events }) => events < leastEvents);
	if (behind.length > 0) return behind.reduce((a, b) => (b.events < a.events ? b : a));
	return possible.length === 0
		? undefined
		: possible.reduce((a, b) => (b.urgency > a.urgency ? b : a));
}

function relativeErrorOf(progress: readonly Progress[]): number {
	let expected = 0;
	let variance = 0;
	for (const one of progress) {
		if (one.rate === 0) continue;
		if (one.events < 2) return Infinity;
		expected += one.rate * one.mean;
		variance += (one.rate ** 2 * one.variance) / one.events;
	}
	return variance === 0 ? 0 : Math.sqrt(variance) / expected;
}

/** What a scenario's losses are like so far, and how much more of them would help. */
class Progress {
	readonly rate: number;
	readonly #moments = new LossMoments();
	readonly #simulation: Simulation;
	readonly #scenario: number;

	constructor(simulation: Simulation, scenario: number) {
		this.#simulation = simulation;
		this.#scenario = scenario;
		this.rate = mean(simulation.scenarios[scenario].frequency);
		for (const losses of simulation.lossBatches(scenario)) this.#moments.add(losses);
	}

	get events(): number {
		return this.#moments.events;
	}

	get mean(): number {
		return this.#moments.mean;
	}

	get variance(): number {
		return this.#moments.variance;
	}

	/** By how much the variance of the expected annual loss falls with one more event. */
	get urgency(): number {
		return (this.rate ** 2 * this.variance) / this.events ** 2;
	}

	extend(): SimulationProblem | undefined {
		const problem = this.#simulation.extend(this.#scenario, this.events + batchSize);
		const added = this.#simulation.lossBatches(this.#scenario).at(-1);
		if (!problem && added) this.#moments.add(added);
		return problem;
	}
}
