import type { Hours, Share, Step, Stream } from './model.ts';
import { stepParts } from './prepare.ts';
import { type ProcessPhase, type Timeline, missedHours } from './timeline.ts';

/** Which process holds a stream up at a moment, in which phase, and its part in the blame. */
export interface Blame {
	/** The process by its position in the model. */
	readonly process: number;
	readonly phase: ProcessPhase;
	/** Parts of one moment add up to 1. */
	readonly part: Share;
}

/** A stretch of time in which a stream runs at one pace, held up by the same processes. */
export interface StreamPiece {
	readonly from: Hours;
	readonly until: Hours;
	/** `g(t)`, below 1. */
	readonly capability: Share;
	readonly blame: readonly Blame[];
}

/** A stream through a disruption (docs/model.md, section 7). */
export interface StreamRun {
	/** Stretches with missed output, in order; gaps run normally. */
	readonly pieces: readonly StreamPiece[];
	/** `A`: missed output in hours. */
	readonly missedHours: Hours;
	/** `D`: the part of it that is made up later. */
	readonly deferredHours: Hours;
	/** From when the stream runs normally for good. */
	readonly runningAt: Hours;
	/** The end of catching up. */
	readonly caughtUpAt: Hours;
}

/** A stream that no disrupted process is a step of. */
export const undisturbedRun: StreamRun = {
	pieces: [],
	missedHours: 0,
	deferredHours: 0,
	runningAt: 0,
	caughtUpAt: 0
};

/** What is equal within this counts as a tie (docs/model.md, section 7). */
const tie = 1e-9;

/**
 * Runs a stream at the pace of its slowest step, behind each step's buffer. `positionOf` gives a
 * process's position in the model, `timelineOf` the timeline of the process at a position.
 * Source: docs/model.md, section 7.
 */
export function runStream(
	stream: Stream,
	positionOf: (process: string) => number,
	timelineOf: (process: number) => Timeline
): StreamRun {
	const steps = stream.steps
		.map((step) => beyondBuffer(stepPieces(step, positionOf, timelineOf), step.bufferHours ?? 0))
		.filter((pieces) => pieces.length > 0);
	const pieces = steps.length === 1 ? steps[0] : slowestStep(steps);
	const missed = missedHours(pieces);
	const deferredHours = Math.min(
		(stream.deferrable ?? 0) * missed,
		stream.backlogLimitHours ?? Infinity
	);
	const runningAt = pieces.at(-1)?.until ?? 0;
	const surplus = stream.catchUp?.surplus;
	return {
		pieces,
		missedHours: missed,
		deferredHours,
		runningAt,
		caughtUpAt: runningAt + (surplus === undefined ? 0 : deferredHours / surplus)
	};
}

/** The stretches in which a step's capability is below 1, as if it were the whole stream. */
function stepPieces(
	step: Step,
	positionOf: (process: string) => number,
	timelineOf: (process: number) => Timeline
): readonly StreamPiece[] {
	const parts = stepParts(step).map(({ process, share }) => ({
		process: positionOf(process),
		share
	}));
	if (parts.length > 1) return parallelPieces(parts, timelineOf);
	return parts.flatMap(({ process }) =>
		timelineOf(process)
			.pieces.filter(({ capability }) => capability < 1)
			.map(({ from, until, capability, phase }) => ({
				from,
				until,
				capability,
				blame: [{ process, phase, part: 1 }]
			}))
	);
}

interface StepPart {
	readonly process: number;
	readonly share: Share;
}

/** Within a parallel step each process counts in proportion to `share · (1 − c)`. */
function parallelPieces(
	parts: readonly StepPart[],
	timelineOf: (process: number) => Timeline
): readonly StreamPiece[] {
	const walks = parts.map(({ process }) => new Walk(timelineOf(process).pieces));
	const pieces: StreamPiece[] = [];
	for (const { from, until } of stretches(parts.map(({ process }) => timelineOf(process).pieces))) {
		const missing = parts.flatMap(({ process, share }, i) => {
			const piece = walks[i].at(from);
			const weight = piece ? share * (1 - piece.capability) : 0;
			return piece && weight > 0 ? [{ process, phase: piece.phase, weight }] : [];
		});
		const total = missing.reduce((sum, { weight }) => sum + weight, 0);
		if (1 - total >= 1) continue;
		const blame = missing.map(({ process, phase, weight }) => ({
			process,
			phase,
			part: weight / total
		}));
		pieces.push({ from, until, capability: 1 - total, blame });
	}
	return pieces;
}

/** The pieces from when their missed output exceeds the buffer; none when it never does. */
function beyondBuffer(pieces: readonly StreamPiece[], bufferHours: Hours): readonly StreamPiece[] {
	let missed = 0;
	for (let i = 0; i < pieces.length; i++) {
		const { from, until, capability, blame } = pieces[i];
		const more = (1 - capability) * (until - from);
		if (missed + more > bufferHours) {
			const exposed = { from: from + (bufferHours - missed) / (1 - capability), until };
			const rest = pieces.slice(i + 1);
			return exposed.from < until ? [{ ...exposed, capability, blame }, ...rest] : rest;
		}
		missed += more;
	}
	return [];
}

/** The slowest of several steps at every moment. */
function slowestStep(steps: readonly (readonly StreamPiece[])[]): readonly StreamPiece[] {
	const walks = steps.map((pieces) => new Walk(pieces));
	const pieces: StreamPiece[] = [];
	for (const { from, until } of stretches(steps)) {
		const held = walks.map((walk) => walk.at(from));
		const capability = held.reduce(
			(slowest, piece) => Math.min(slowest, piece?.capability ?? 1),
			1
		);
		const bottleneck = held.find((piece) => piece && piece.capability <= capability + tie);
		if (bottleneck) pieces.push({ from, until, capability, blame: bottleneck.blame });
	}
	return pieces;
}

interface Stretch {
	readonly from: Hours;
	readonly until: Hours;
}

/** The stretches between the bounds of all these pieces. */
function stretches(pieces: readonly (readonly Stretch[])[]): readonly Stretch[] {
	const bounds: Hours[] = [];
	for (const list of pieces) for (const { from, until } of list) bounds.push(from, until);
	const sorted = Float64Array.from(bounds).sort();
	const found: Stretch[] = [];
	for (let i = 1; i < sorted.length; i++)
		if (sorted[i - 1] < sorted[i]) found.push({ from: sorted[i - 1], until: sorted[i] });
	return found;
}

/** Reads pieces at moments that only move forward. */
class Walk<P extends Stretch> {
	readonly #pieces: readonly P[];
	#position = 0;

	constructor(pieces: readonly P[]) {
		this.#pieces = pieces;
	}

	at(moment: Hours): P | undefined {
		while (this.#position < this.#pieces.length && this.#pieces[this.#position].until <= moment)
			this.#position++;
		const piece = this.#pieces[this.#position];
		return piece && piece.from <= moment ? piece : undefined;
	}
}
