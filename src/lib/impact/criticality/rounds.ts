import type { SimulationProblem } from '../simulate/simulation.ts';
import type { Baseline } from './baseline.ts';

/** Something whose figures become better the more events are compared. */
export interface Candidate {
	/** How many events of each scenario its figures rest on. */
	readonly events: number;
	/** What it is ranked by, the largest first. */
	readonly size: number;
	/** Compares until there are `events` of each scenario. */
	extend(events: number): void;
}

export interface Effort {
	/** Events of each scenario that the figures of the top candidates rest on in the end. */
	readonly events: number;
	/** How many candidates that is; all of them when missing. */
	readonly top?: number;
}

/** The first round rests on about this many events of each scenario, over all candidates together. */
const firstComparisons = 20_000;
const fewestFirst = 10;
const mostFirst = 250;
/** How many times as many events the next round rests on. */
const growth = 6;

/**
 * Ranks many candidates without comparing all of them at length: a first estimate of each from few
 * events, then more and more events for those at the top of their group, whoever they turn out to
 * be. Yields after every round; returns a problem when the model as it is cannot be simulated.
 */
export function* inRounds(
	baseline: Baseline,
	groups: readonly (readonly Candidate[])[],
	{ events, top = Infinity }: Effort
): Generator<undefined, SimulationProblem | undefined> {
	const count = Math.max(1, groups.flat().length);
	const first = Math.min(mostFirst, Math.max(fewestFirst, Math.round(firstComparisons / count)));
	let chosen = groups;
	for (let until = Math.min(first, events); ; until = Math.min(growth * until, events)) {
		const problem = baseline.extend(until);
		if (problem) return problem;
		for (const candidate of chosen.flat()) candidate.extend(until);
		if (until >= events) return undefined;
		yield;
		chosen = groups.map((group) => bySize(group).slice(0, top));
	}
}

/** Candidates in the order of their size, the largest first. */
export function bySize<T extends Candidate>(candidates: readonly T[]): readonly T[] {
	return candidates
		.map((candidate) => ({ candidate, size: candidate.size }))
		.sort((a, b) => b.size - a.size)
		.map(({ candidate }) => candidate);
}
