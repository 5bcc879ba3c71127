import { BottleneckLine } from './bottleneck-line.ts';
import type { CompiledModel, CompiledStreams } from './compiled-model.ts';
import { type Ledger, catchUpPhase, extraKind, marginKind } from './ledger.ts';
import type { ProcessCourse } from './process-course.ts';

/** Capabilities nearer than this are equal, as in `streamBookings`. */
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
	readonly #line: BottleneckLine;
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
		this.#line = new BottleneckLine(2 * (course.until.length + 2 * mostSteps) + 2);
		this.#missed = new Float64Array(prepared.processes.length * phaseCount);
		this.#touched = new Int32Array(prepared.processes.length * phaseCount);
	}

	/** Books what a stream loses while its processes take the courses they take. */
	book(stream: number): void {
		if (!this.#findBottlenecks(stream)) return;
		this.#touchedCount = 0;
		const missed = this.#bookHeldUp(stream);
		if (missed > 0) this.#bookMissed(stream, missed);
	}

	/** Puts the stream's pace together from its steps; false when nothing holds it up. */
	#findBottlenecks(stream: number): boolean {
		const { stepFirst, parts, bufferHours } = this.#streams;
		const { first, count } = this.#course;
		let isHeldUp = false;
		this.#spareNext = this.#course.spare;
		this.#line.clear();
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
			isHeldUp = true;
			this.#line.add(step, this.#course, this.#exposedPiece, end, exposedFrom);
		}
		return isHeldUp;
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

	/** Goes through what held the stream up; returns its missed output in hours. */
	#bookHeldUp(stream: number): number {
		const line = this.#line;
		const lateFrom = this.#streams.lateCostsFrom[stream];
		let missed = 0;
		let now = 0;
		for (let i = 0; i < line.count; i++) {
			const next = line.until[i];
			const pace = line.pace[i];
			if (pace < 1) {
				const held = line.step[i];
				const hours = (1 - pace) * (next - now);
				missed += hours;
				this.#blame(held, line.piece[i], now, hours);
				if (next > lateFrom)
					this.#bookLate(stream, { step: held, piece: line.piece[i], now, next, pace });
			}
			now = next;
		}
		return missed;
	}

	/** Puts missed output down to those who held the stream up. */
	#blame(step: number, piece: number, now: number, hours: number): void {
		const { parts } = this.#streams;
		const first = parts.first[step];
		if (parts.first[step + 1] - first === 1) {
			this.#miss(parts.values[first], this.#course.phase[piece], hours);
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

	/** Books costs that begin at an hour, or are due at one, within a stretch of even pace. */
	#bookLate(stream: number, stretch: Stretch): void {
		const { costs } = this.#streams;
		const { now, next, pace } = stretch;
		for (let rate = costs.rateFirst[stream]; rate < costs.rateFirst[stream + 1]; rate++) {
			const since = costs.rateFrom[rate] > now ? costs.rateFrom[rate] : now;
			if (costs.rateFrom[rate] === 0 || next <= since) continue;
			const amount = costs.ratePerHour[rate] * (1 - pace) * (next - since);
			this.#spread(stretch, costs.rateKind[rate], amount);
		}
		for (let once = costs.onceFirst[stream]; once < costs.onceFirst[stream + 1]; once++) {
			const at = costs.onceAt[once];
			if (at < now || at >= next || pace >= costs.onceBelow[once] - tie) continue;
			this.#spread(stretch, costs.onceKind[once], costs.onceAmount[once]);
		}
	}

	/** Books an amount to those who hold the stream up in a stretch. */
	#spread({ step, piece, now }: Stretch, kind: number, amount: number): void {
		const { parts } = this.#streams;
		const first = parts.first[step];
		if (parts.first[step + 1] - first === 1) {
			this.#ledger.book(parts.values[first], this.#course.phase[piece], kind, amount);
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

/** A stretch in which one step holds a stream up at an even pace. */
interface Stretch {
	readonly step: number;
	/** The step's piece; of a parallel step it belongs to all its parts. */
	readonly piece: number;
	readonly now: number;
	readonly next: number;
	readonly pace: number;
}
