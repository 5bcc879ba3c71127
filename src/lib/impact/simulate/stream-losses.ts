import type { CompiledModel, CompiledStreams } from './compiled-model.ts';
import { type Ledger, catchUpPhase, extraKind, marginKind } from './ledger.ts';
import type { ProcessCourse } from './process-course.ts';

/** What is equal within this counts as a tie, as in `runStream`. */
const tie = 1e-9;
/** Phases a process can hold a stream up in: standstill, manual, unstable. */
const phaseCount = 3;

/**
 * Runs streams at the pace of their slowest step and books what they lose. Owns scratch space for
 * the steps of one stream; nothing is allocated for an event. Source: docs/model.md, section 7.
 */
export class StreamLosses {
	readonly #streams: CompiledStreams;
	readonly #course: ProcessCourse;
	readonly #ledger: Ledger;
	/** Steps of the stream at hand that are disrupted beyond their buffer, by number. */
	readonly #step: Int32Array;
	/** Per such step: its piece at hand, the end of its pieces, and from when no buffer shields it. */
	readonly #piece: Int32Array;
	readonly #lastPiece: Int32Array;
	readonly #exposedFrom: Float64Array;
	/** Per such step: its pace at the moment at hand, and the slowest of them. */
	readonly #pace: Float64Array;
	#slowest = 1;
	/** Per process and phase: missed output under it, and which of them are not 0. */
	readonly #missed: Float64Array;
	readonly #touched: Int32Array;
	#touchedCount = 0;
	#spareNext = 0;
	#exposedPiece = 0;

	constructor({ prepared, streams }: CompiledModel, course: ProcessCourse, ledger: Ledger) {
		const mostSteps = prepared.streams.reduce((most, { steps }) => Math.max(most, steps.length), 0);
		this.#streams = streams;
		this.#course = course;
		this.#ledger = ledger;
		this.#step = new Int32Array(mostSteps);
		this.#piece = new Int32Array(mostSteps);
		this.#lastPiece = new Int32Array(mostSteps);
		this.#exposedFrom = new Float64Array(mostSteps);
		this.#pace = new Float64Array(mostSteps);
		this.#missed = new Float64Array(prepared.processes.length * phaseCount);
		this.#touched = new Int32Array(prepared.processes.length * phaseCount);
	}

	/** Books what a stream loses while its processes take the courses they take. */
	book(stream: number): void {
		const steps = this.#gatherSteps(stream);
		if (steps === 0) return;
		this.#touchedCount = 0;
		const missed = this.#sweep(stream, steps);
		if (missed > 0) this.#bookMissed(stream, missed);
	}

	/** Finds the steps that are disrupted beyond their buffers; returns their number. */
	#gatherSteps(stream: number): number {
		const { stepFirst, parts, bufferHours } = this.#streams;
		const { first, count } = this.#course;
		let steps = 0;
		this.#spareNext = this.#course.spare;
		for (let step = stepFirst[stream]; step < stepFirst[stream + 1]; step++) {
			let begin: number;
			let end: number;
			if (parts.first[step + 1] - parts.first[step] === 1) {
				const process = parts.values[parts.first[step]];
				begin = first[process];
				end = begin + count[process];
			} else {
				begin = this.#spareNext;
				this.#merge(step);
				end = this.#spareNext;
			}
			const exposedFrom = this.#bufferEnd(begin, end, bufferHours[step]);
			if (exposedFrom === Infinity) continue;
			this.#step[steps] = step;
			this.#piece[steps] = this.#exposedPiece;
			this.#lastPiece[steps] = end;
			this.#exposedFrom[steps] = exposedFrom;
			steps++;
		}
		return steps;
	}

	/** Adds the pieces of a parallel step behind those of the processes. */
	#merge(step: number): void {
		const { parts, partShare } = this.#streams;
		const { first, count, until, capability } = this.#course;
		let from = 0;
		for (;;) {
			let next = Infinity;
			let missing = 0;
			for (let part = parts.first[step]; part < parts.first[step + 1]; part++) {
				const process = parts.values[part];
				const end = first[process] + count[process];
				let piece = first[process];
				while (piece < end && until[piece] <= from) piece++;
				if (piece === end) continue;
				missing += partShare[part] * (1 - capability[piece]);
				if (until[piece] < next) next = until[piece];
			}
			if (next === Infinity) return;
			const place = this.#spareNext++;
			until[place] = next;
			capability[place] = 1 - missing;
			from = next;
		}
	}

	/** The moment, and the piece, from which missed output exceeds the buffer; Infinity when never. */
	#bufferEnd(begin: number, end: number, bufferHours: number): number {
		const { until, capability } = this.#course;
		let missed = 0;
		let from = 0;
		for (let piece = begin; piece < end; piece++) {
			const missing = 1 - capability[piece];
			if (missing > 0) {
				const more = missing * (until[piece] - from);
				if (missed + more > bufferHours) {
					this.#exposedPiece = piece;
					return from + (bufferHours - missed) / missing;
				}
				missed += more;
			}
			from = until[piece];
		}
		return Infinity;
	}

	/** Goes from bottleneck to bottleneck; returns the stream's missed output in hours. */
	#sweep(stream: number, steps: number): number {
		const { until } = this.#course;
		const piece = this.#piece;
		const hasLateCosts = this.#hasLateCosts(stream);
		let missed = 0;
		let now = this.#nextChange(steps, -1);
		while (now < Infinity) {
			const bottleneck = this.#findBottleneck(steps, now);
			if (bottleneck < 0) {
				now = this.#nextChange(steps, now);
				continue;
			}
			const slowest = this.#slowest;
			const next = this.#overtakenAt(steps, bottleneck, until[piece[bottleneck]], now);
			const hours = (1 - slowest) * (next - now);
			missed += hours;
			this.#blame(bottleneck, now, hours);
			if (hasLateCosts) this.#bookLate(stream, bottleneck, { now, next, slowest });
			now = next;
		}
		return missed;
	}

	/** Finds the paces at a moment and the first step with the slowest; -1 when all run normally. */
	#findBottleneck(steps: number, now: number): number {
		const { until, capability } = this.#course;
		const piece = this.#piece;
		const pace = this.#pace;
		let slowest = 1;
		for (let i = 0; i < steps; i++) {
			pace[i] = 1;
			if (now < this.#exposedFrom[i]) continue;
			let at = piece[i];
			const last = this.#lastPiece[i];
			while (at < last && until[at] <= now) at++;
			piece[i] = at;
			if (at === last) continue;
			pace[i] = capability[at];
			if (pace[i] < slowest) slowest = pace[i];
		}
		this.#slowest = slowest;
		if (slowest >= 1) return -1;
		let bottleneck = 0;
		while (pace[bottleneck] >= 1 || pace[bottleneck] > slowest + tie) bottleneck++;
		return bottleneck;
	}

	/** The first moment before `end` at which another step becomes the bottleneck, or `end`. */
	#overtakenAt(steps: number, bottleneck: number, end: number, now: number): number {
		const { until, capability } = this.#course;
		const slowest = this.#slowest;
		const tied = slowest + tie;
		let next = end;
		for (let i = 0; i < steps; i++) {
			if (i === bottleneck) continue;
			const last = this.#lastPiece[i];
			let at = this.#piece[i];
			if (at === last) continue;
			let from = this.#exposedFrom[i];
			if (now >= from) from = until[at++];
			while (at < last && from < next) {
				if (capability[at] < slowest || (i < bottleneck && capability[at] <= tied)) {
					next = from;
					break;
				}
				from = until[at++];
			}
		}
		return next;
	}

	/** The first moment after `now` at which any step changes its pace. */
	#nextChange(steps: number, now: number): number {
		const { until } = this.#course;
		let next = Infinity;
		for (let i = 0; i < steps; i++) {
			const exposed = this.#exposedFrom[i];
			const at = this.#piece[i];
			const change = exposed > now ? exposed : at < this.#lastPiece[i] ? until[at] : Infinity;
			if (change < next) next = change;
		}
		return next;
	}

	/** Puts missed output down to those who held the stream up. */
	#blame(bottleneck: number, now: number, hours: number): void {
		const step = this.#step[bottleneck];
		const { parts } = this.#streams;
		const first = parts.first[step];
		if (parts.first[step + 1] - first === 1) {
			this.#miss(parts.values[first], this.#course.phase[this.#piece[bottleneck]], hours);
			return;
		}
		const whole = this.#weigh(step, now);
		for (let part = first; part < parts.first[step + 1]; part++) {
			const at = this.#pieceAt(parts.values[part], now);
			const weight = this.#weight(part, at);
			if (weight > 0)
				this.#miss(parts.values[part], this.#course.phase[at], (hours * weight) / whole);
		}
	}

	#miss(process: number, phase: number, hours: number): void {
		const cell = process * phaseCount + phase;
		if (this.#missed[cell] === 0) this.#touched[this.#touchedCount++] = cell;
		this.#missed[cell] += hours;
	}

	/** The piece of a process at a moment; -1 when it runs normally. */
	#pieceAt(process: number, moment: number): number {
		const { first, count, until } = this.#course;
		const end = first[process] + count[process];
		let piece = first[process];
		while (piece < end && until[piece] <= moment) piece++;
		return piece < end ? piece : -1;
	}

	#weight(part: number, piece: number): number {
		return piece < 0 ? 0 : this.#streams.partShare[part] * (1 - this.#course.capability[piece]);
	}

	#weigh(step: number, now: number): number {
		const { parts } = this.#streams;
		let whole = 0;
		for (let part = parts.first[step]; part < parts.first[step + 1]; part++)
			whole += this.#weight(part, this.#pieceAt(parts.values[part], now));
		return whole;
	}

	/** Books what is in proportion to missed output: margin, catch-up and costs from the first hour. */
	#bookMissed(stream: number, missed: number): void {
		const { marginPerHour, premiumPerHour, deferrable, backlogLimit, costs } = this.#streams;
		const byShare = deferrable[stream] * missed;
		const deferred = byShare < backlogLimit[stream] ? byShare : backlogLimit[stream];
		const margin = (marginPerHour[stream] * (missed - deferred)) / missed;
		const premium = (premiumPerHour[stream] * deferred) / missed;
		for (let i = 0; i < this.#touchedCount; i++) {
			const cell = this.#touched[i];
			const hours = this.#missed[cell];
			this.#missed[cell] = 0;
			const process = Math.floor(cell / phaseCount);
			const phase = cell % phaseCount;
			if (margin !== 0) this.#ledger.book(process, phase, marginKind, margin * hours);
			if (premium !== 0) this.#ledger.book(process, catchUpPhase, extraKind, premium * hours);
			for (let rate = costs.rateFirst[stream]; rate < costs.rateFirst[stream + 1]; rate++)
				if (costs.rateFrom[rate] === 0)
					this.#ledger.book(process, phase, costs.rateKind[rate], costs.ratePerHour[rate] * hours);
		}
	}

	/** Whether a stream has costs that are not in proportion to its missed output. */
	#hasLateCosts(stream: number): boolean {
		const { costs } = this.#streams;
		if (costs.onceFirst[stream] < costs.onceFirst[stream + 1]) return true;
		for (let rate = costs.rateFirst[stream]; rate < costs.rateFirst[stream + 1]; rate++)
			if (costs.rateFrom[rate] > 0) return true;
		return false;
	}

	/** Books costs that begin at an hour, or are due at one, within a stretch of even pace. */
	#bookLate(
		stream: number,
		bottleneck: number,
		{
			now,
			next,
			slowest
		}: { readonly now: number; readonly next: number; readonly slowest: number }
	): void {
		const { costs } = this.#streams;
		for (let rate = costs.rateFirst[stream]; rate < costs.rateFirst[stream + 1]; rate++) {
			const since = costs.rateFrom[rate] > now ? costs.rateFrom[rate] : now;
			if (costs.rateFrom[rate] === 0 || next <= since) continue;
			const amount = costs.ratePerHour[rate] * (1 - slowest) * (next - since);
			this.#spread(bottleneck, now, costs.rateKind[rate], amount);
		}
		for (let once = costs.onceFirst[stream]; once < costs.onceFirst[stream + 1]; once++) {
			const at = costs.onceAt[once];
			if (at < now || at >= next || slowest >= costs.onceBelow[once] - tie) continue;
			this.#spread(bottleneck, now, costs.onceKind[once], costs.onceAmount[once]);
		}
	}

	/** Books an amount to those who hold the stream up at a moment. */
	#spread(bottleneck: number, now: number, kind: number, amount: number): void {
		const step = this.#step[bottleneck];
		const { parts } = this.#streams;
		const first = parts.first[step];
		if (parts.first[step + 1] - first === 1) {
			const phase = this.#course.phase[this.#piece[bottleneck]];
			this.#ledger.book(parts.values[first], phase, kind, amount);
			return;
		}
		const whole = this.#weigh(step, now);
		for (let part = first; part < parts.first[step + 1]; part++) {
			const at = this.#pieceAt(parts.values[part], now);
			const weight = this.#weight(part, at);
			if (weight > 0)
				this.#ledger.book(
					parts.values[part],
					this.#course.phase[at],
					kind,
					(amount * weight) / whole
				);
		}
	}
}
