/** What is equal within this counts as a tie, as in `runStream`. */
const tie = 1e-9;

/** The pieces of one step: gapless from 0, and normal after the last. */
export interface StepPieces {
	readonly until: Float64Array;
	readonly capability: Float64Array;
}

/**
 * The pace of a stream over time, `g(t)`, with the step that sets it: gapless pieces from 0 to for
 * ever, found by adding one step after the other. The steps must be added in the stream's order: on
 * a tie the first one holds. Nothing is allocated but to grow. Source: docs/model.md, section 7.
 */
export class BottleneckLine {
	count = 0;
	until: Float64Array;
	/** 1 where nothing holds the stream up. */
	pace: Float64Array;
	/** Which step holds the stream up, and which of its pieces does. */
	step: Int32Array;
	piece: Int32Array;
	#nextUntil: Float64Array;
	#nextPace: Float64Array;
	#nextStep: Int32Array;
	#nextPiece: Int32Array;

	/** `most`: no more pieces than this can arise. */
	constructor(most: number) {
		this.until = new Float64Array(most);
		this.pace = new Float64Array(most);
		this.step = new Int32Array(most);
		this.piece = new Int32Array(most);
		this.#nextUntil = new Float64Array(most);
		this.#nextPace = new Float64Array(most);
		this.#nextStep = new Int32Array(most);
		this.#nextPiece = new Int32Array(most);
	}

	/** A stream that nothing holds up. */
	clear(): void {
		this.count = 1;
		this.until[0] = Infinity;
		this.pace[0] = 1;
		this.step[0] = -1;
		this.piece[0] = -1;
	}

	/** Adds a step with pieces `first` until `last`, of which the buffer hides all before `exposedFrom`. */
	add(
		step: number,
		{ until, capability }: StepPieces,
		first: number,
		last: number,
		exposedFrom: number
	): void {
		const lineUntil = this.until;
		const linePace = this.pace;
		const lineStep = this.step;
		const linePiece = this.piece;
		const nextUntil = this.#nextUntil;
		const nextPace = this.#nextPace;
		const nextStep = this.#nextStep;
		const nextPiece = this.#nextPiece;
		let count = 0;
		let at = 0;
		while (lineUntil[at] <= exposedFrom) {
			nextUntil[count] = lineUntil[at];
			nextPace[count] = linePace[at];
			nextStep[count] = lineStep[at];
			nextPiece[count] = linePiece[at];
			count++;
			at++;
		}
		if (exposedFrom > (at > 0 ? lineUntil[at - 1] : 0)) {
			nextUntil[count] = exposedFrom;
			nextPace[count] = linePace[at];
			nextStep[count] = lineStep[at];
			nextPiece[count] = linePiece[at];
			count++;
		}
		for (let piece = first; piece < last; piece++) {
			const end = until[piece];
			const pace = capability[piece];
			for (;;) {
				const lineEnd = lineUntil[at];
				const stop = end < lineEnd ? end : lineEnd;
				const holds = linePace[at];
				// Where nothing holds the stream up, there is nothing to tie with.
				const takesOver = pace < (lineStep[at] < 0 ? holds : holds - tie);
				const by = takesOver ? step : lineStep[at];
				const how = takesOver ? piece : linePiece[at];
				if (count > 0 && nextStep[count - 1] === by && nextPiece[count - 1] === how) {
					nextUntil[count - 1] = stop;
				} else {
					nextUntil[count] = stop;
					nextPace[count] = pace < holds ? pace : holds;
					nextStep[count] = by;
					nextPiece[count] = how;
					count++;
				}
				if (lineEnd <= end) at++;
				if (end <= lineEnd) break;
			}
		}
		const isGoingOn =
			count > 0 && nextStep[count - 1] === lineStep[at] && nextPiece[count - 1] === linePiece[at];
		if (isGoingOn) nextUntil[count - 1] = lineUntil[at++];
		for (; at < this.count; at++) {
			nextUntil[count] = lineUntil[at];
			nextPace[count] = linePace[at];
			nextStep[count] = lineStep[at];
			nextPiece[count] = linePiece[at];
			count++;
		}
		this.#nextUntil = lineUntil;
		this.#nextPace = linePace;
		this.#nextStep = lineStep;
		this.#nextPiece = linePiece;
		this.until = nextUntil;
		this.pace = nextPace;
		this.step = nextStep;
		this.piece = nextPiece;
		this.count = count;
	}
}
