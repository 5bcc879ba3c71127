import type { Hours, Share, Step, Stream } from './model.ts';
import { stepParts } from './prepare.ts';
import { type Piece, type ProcessPhase, type Timeline, missedHours } from './timeline.ts';

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

interface StepRun {
	readonly parts: readonly { readonly process: number; readonly share: Share }[];
	/** Stretches in which the step's capability is below 1. */
	readonly pieces: readonly {
		readonly from: Hours;
		readonly until: Hours;
		readonly capability: Share;
	}[];
	/** From when the buffer before the step no longer shields the stream. */
	readonly exposedFrom: Hours;
}

/**
 * Runs a stream at the pace of its slowest step, behind each step's buffer.
 * `timelineOf` gives each process's position and timeline. Source: docs/model.md, section 7.
 */
export function runStream(
	stream: Stream,
	positionOf: (process: string) => number,
	timelines: readonly Timeline[]
): StreamRun {
	const steps = stream.steps
		.map((step) => runStep(step, positionOf, timelines))
		.filter(({ exposedFrom }) => exposedFrom < Infinity);
	const pieces = slowestStep(steps, timelines);
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

function runStep(
	step: Step,
	positionOf: (process: string) => number,
	timelines: readonly Timeline[]
): StepRun {
	const parts = stepParts(step).map(({ process, share }) => ({
		process: positionOf(process),
		share
	}));
	const walks = parts.map(({ process }) => new Walk(timelines[process].pieces));
	const pieces = stretches(parts.flatMap(({ process }) => bounds(timelines[process].pieces)))
		.map(({ from, until }) => ({
			from,
			until,
			capability:
				1 -
				parts.reduce(
					(sum, { share }, i) => sum + share * (1 - (walks[i].at(from)?.capability ?? 1)),
					0
				)
		}))
		.filter(({ capability }) => capability < 1);
	return { parts, pieces, exposedFrom: bufferEnd(pieces, step.bufferHours ?? 0) };
}

/** The moment from which a step's missed output exceeds its buffer; Infinity when it never does. */
function bufferEnd(pieces: StepRun['pieces'], bufferHours: Hours): Hours {
	let missed = 0;
	for (const { from, until, capability } of pieces) {
		const more = (1 - capability) * (until - from);
		if (missed + more > bufferHours) return from + (bufferHours - missed) / (1 - capability);
		missed += more;
	}
	return Infinity;
}

function slowestStep(steps: readonly StepRun[], timelines: readonly Timeline[]): StreamPiece[] {
	const walks = steps.map(({ pieces }) => new Walk(pieces));
	const processWalks = steps.map(({ parts }) =>
		parts.map(({ process }) => new Walk(timelines[process].pieces))
	);
	const moments = steps.flatMap((step) => [step.exposedFrom, ...bounds(step.pieces)]);
	const pieces: StreamPiece[] = [];
	for (const { from, until } of stretches(moments)) {
		const paces = steps.map(({ exposedFrom }, i) =>
			from < exposedFrom ? 1 : (walks[i].at(from)?.capability ?? 1)
		);
		const capability = Math.min(...paces);
		if (capability >= 1) continue;
		const bottleneck = paces.findIndex((pace) => pace < 1 && pace <= capability + tie);
		const blame = shareBlame(steps[bottleneck], (part) => processWalks[bottleneck][part].at(from));
		pieces.push({ from, until, capability, blame });
	}
	return pieces;
}

/** Within a parallel step each process counts in proportion to `share · (1 − c)`. */
function shareBlame(
	{ parts }: StepRun,
	pieceOf: (part: number) => Piece | undefined
): readonly Blame[] {
	const weights = parts.flatMap(({ process, share }, i) => {
		const piece = pieceOf(i);
		const weight = piece ? share * (1 - piece.capability) : 0;
		return piece && weight > 0 ? [{ process, phase: piece.phase, weight }] : [];
	});
	const total = weights.reduce((sum, { weight }) => sum + weight, 0);
	return weights.map(({ process, phase, weight }) => ({ process, phase, part: weight / total }));
}

/** The stretches between consecutive moments. */
function stretches(moments: readonly Hours[]): { readonly from: Hours; readonly until: Hours }[] {
	const sorted = [...new Set(moments)].sort((a, b) => a - b);
	return sorted.slice(1).map((until, i) => ({ from: sorted[i], until }));
}

function bounds(pieces: readonly { readonly from: Hours; readonly until: Hours }[]): Hours[] {
	return pieces.flatMap(({ from, until }) => [from, until]);
}

/** Reads pieces at moments that only move forward. */
class Walk<P extends { readonly from: Hours; readonly until: Hours }> {
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
