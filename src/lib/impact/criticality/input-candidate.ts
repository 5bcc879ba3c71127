import type { Id } from '../model.ts';
import type { Simulated } from '../simulate/simulated.ts';
import type { Input } from './input.ts';
import type { Candidate } from './rounds.ts';

/** How the expected annual loss moves when an input does. Undefined while it is not known. */
export interface Swing {
	/** What a year costs more, or less when negative, at the input's low and high value. */
	readonly low: Simulated | undefined;
	readonly high: Simulated | undefined;
	/** The high end minus the low end. */
	readonly difference: Simulated | undefined;
}

/** An input, and what the expected annual loss does when it moves. */
export interface InputCandidate extends Candidate {
	readonly input: Input;
	readonly swing: Swing;
	/** Systems whose hours are missing, so that an end cannot be computed; usually none. */
	readonly missing: readonly Id[];
}
