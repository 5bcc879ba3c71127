import type { CompiledModel, CompiledProcesses, CompiledStreams } from './compiled-model.ts';
import type { DamagePlan } from './damage-plan.ts';
import { offsets } from './ragged.ts';
import type { EventKey } from './random.ts';

/** Phases by the numbers they have in `phases` (docs/model.md, section 5). */
const standstill = 0;
const manual = 1;
const unstable = 2;

/** More pieces than a process uses systems: manual work begins and ends, and the unstable phase. */
const extraPieces = 4;

/**
 * The courses of all processes through one event, as gapless pieces from 0 on. Written over by every
 * event; nothing is allocated for one. Source: docs/model.md, section 5.
 */
export class ProcessCourse {
	/** Pieces of process `i` begin at `first[i]`; there are `count[i]`, 0 when it is not disrupted. */
	readonly first: Int32Array;
	readonly count: Int32Array;
	readonly until: Float64Array;
	readonly capability: Float64Array;
	readonly phase: Uint8Array;
	/** Per process: `T` and `T + U`. */
	readonly usableAt: Float64Array;
	readonly stableAt: Float64Array;
	readonly #processes: CompiledProcesses;
	/** Scratch: when what a process needs comes back, latest first, and what is left until then. */
	readonly #back: Float64Array;
	readonly #left: Float64Array;
	/** Scratch: hours of manual work so far and where the next piece goes. */
	#manualHours = 0;
	#next = 0;

	/** Room for pieces behind those of the processes, for what is made of several of them. */
	readonly spare: number;

	constructor({ prepared, processes, streams }: CompiledModel) {
		const lengths = prepared.uses.map(({ length }) => ({ length: 2 * length + extraPieces }));
		const most = prepared.uses.reduce((count, { length }) => Math.max(count, length), 0);
		this.first = offsets(lengths);
		this.spare = this.first[prepared.processes.length];
		const pieces = this.spare + mergedPieces(streams, this.first);
		this.count = new Int32Array(prepared.processes.length);
		this.until = new Float64Array(pieces);
		this.capability = new Float64Array(pieces);
		this.phase = new Uint8Array(pieces);
		this.usableAt = new Float64Array(prepared.processes.length);
		this.stableAt = new Float64Array(prepared.processes.length);
		this.#processes = processes;
		this.#back = new Float64Array(most + 1);
		this.#left = new Float64Array(most + 1);
	}

	/** Makes the processes that a plan disrupted normal again, before an event that does other damage. */
	forget({ processes }: DamagePlan): void {
		for (const process of processes) this.count[process] = 0;
	}

	/** Works out disrupted process `row` of a plan, whose slots are usable at `usable`. */
	run(plan: DamagePlan, row: number, usable: Float64Array, key: EventKey): void {
		const process = plan.processes[row];
		const steps = this.#gather(plan, row, usable);
		const usableAt = this.#back[0];
		this.usableAt[process] = usableAt;
		this.stableAt[process] = usableAt;
		if (steps === 0) {
			this.count[process] = 0;
			return;
		}
		const first = this.first[process];
		this.#next = first;
		this.#manualHours = 0;
		let from = 0;
		for (let i = steps - 1; i >= 0; i--) {
			this.#addWhileDown(process, from, this.#back[i], this.#left[i]);
			from = this.#back[i];
		}
		const { perOutageHour, perManualHour, perLostHour, perGapHour, maxHours } = this.#processes;
		const longest = maxHours[process];
		if (longest > 0) {
			const perHour = perOutageHour[process];
			const hours =
				(perHour === undefined ? 0 : perHour.draw(key) * usableAt) +
				perManualHour[process] * this.#manualHours +
				perLostHour[process] * plan.lostHours[row] +
				perGapHour[process] * plan.gapHours[row];
			const stableAt = usableAt + (hours < longest ? hours : longest);
			if (stableAt > usableAt) {
				const before = this.capability[this.#next - 1];
				const then = this.#processes.unstableCapability[process];
				const place = this.#next++;
				this.until[place] = stableAt;
				this.capability[place] = then > before ? then : before;
				this.phase[place] = unstable;
				this.stableAt[process] = stableAt;
			}
		}
		this.count[process] = this.#next - first;
	}

	/**
	 * `k(t)` as steps, latest first: until `back[i]` what is left is `left[i]`, which only falls
	 * going back in time. Returns their number, 0 when the process is not disrupted.
	 */
	#gather({ needs, without }: DamagePlan, row: number, usable: Float64Array): number {
		const back = this.#back;
		const left = this.#left;
		let count = 0;
		back[0] = 0;
		for (let i = needs.first[row]; i < needs.first[row + 1]; i++) {
			const at = usable[needs.values[i]];
			if (at <= 0) continue;
			const share = without[i];
			let place = count;
			while (
				place > 0 &&
				(back[place - 1] < at || (back[place - 1] === at && left[place - 1] > share))
			)
				place--;
			// Something that comes back no earlier leaves no more: this one changes nothing.
			if (place > 0 && left[place - 1] <= share) continue;
			let keep = place;
			while (keep < count && left[keep] >= share) keep++;
			const shift = keep - place;
			if (shift === 0) {
				for (let j = count; j > place; j--) {
					back[j] = back[j - 1];
					left[j] = left[j - 1];
				}
				count++;
			} else if (shift > 1) {
				for (let j = keep; j < count; j++) {
					back[j - shift + 1] = back[j];
					left[j - shift + 1] = left[j];
				}
				count -= shift - 1;
			}
			back[place] = at;
			left[place] = share;
		}
		return count;
	}

	/** Adds a stretch before the process is usable, cut where manual work begins and ends. */
	#addWhileDown(process: number, from: number, until: number, left: number): void {
		const { manualFrom, manualUntil, manualCapability } = this.#processes;
		const byHand = manualCapability[process];
		const phase = left === 0 ? standstill : unstable;
		if (byHand <= left) {
			this.#add(until, left, phase);
			return;
		}
		const begin = manualFrom[process] > from ? manualFrom[process] : from;
		const end = manualUntil[process] < until ? manualUntil[process] : until;
		if (begin >= end) {
			this.#add(until, left, phase);
			return;
		}
		if (begin > from) this.#add(begin, left, phase);
		this.#add(end, byHand, manual);
		this.#manualHours += end - begin;
		if (until > end) this.#add(until, left, phase);
	}

	#add(until: number, capability: number, phase: number): void {
		const place = this.#next++;
		this.until[place] = until;
		this.capability[place] = capability;
		this.phase[place] = phase;
	}
}

/** The most pieces that the parallel steps of one stream can have together. */
function mergedPieces({ stepFirst, parts }: CompiledStreams, first: Int32Array): number {
	let most = 0;
	for (let stream = 0; stream + 1 < stepFirst.length; stream++) {
		let pieces = 0;
		for (let i = parts.first[stepFirst[stream]]; i < parts.first[stepFirst[stream + 1]]; i++)
			pieces += first[parts.values[i] + 1] - first[parts.values[i]];
		most = Math.max(most, pieces);
	}
	return most;
}
