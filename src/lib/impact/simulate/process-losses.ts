import type { CompiledModel, CompiledProcesses } from './compiled-model.ts';
import { type Ledger, extraKind } from './ledger.ts';
import type { ProcessCourse } from './process-course.ts';

const manual = 1;
const unstable = 2;

/** Capabilities nearer than this are equal, as in `processBookings`. */
const tolerance = 1e-9;

/** Books what processes lose of their own. Source: docs/model.md, section 6. */
export class ProcessLosses {
	readonly #processes: CompiledProcesses;
	readonly #course: ProcessCourse;
	readonly #ledger: Ledger;

	constructor({ processes }: CompiledModel, course: ProcessCourse, ledger: Ledger) {
		this.#processes = processes;
		this.#course = course;
		this.#ledger = ledger;
	}

	/** Books a process's own costs. */
	book(process: number): void {
		const { first, count, until, capability, phase } = this.#course;
		const ledger = this.#ledger;
		const { manualCost, unstableCost, costs } = this.#processes;
		const { rateFirst, rateKind, ratePerHour, rateFrom } = costs;
		const end = first[process] + count[process];
		const lastRate = rateFirst[process + 1];
		let from = 0;
		for (let piece = first[process]; piece < end; piece++) {
			const then = until[piece];
			const now = phase[piece];
			if (now === manual && manualCost[process] !== 0)
				ledger.book(process, now, extraKind, manualCost[process] * (then - from));
			else if (now === unstable && unstableCost[process] !== 0)
				ledger.book(process, now, extraKind, unstableCost[process] * (then - from));
			for (let rate = rateFirst[process]; rate < lastRate; rate++) {
				const since = rateFrom[rate] > from ? rateFrom[rate] : from;
				if (then <= since) continue;
				const missed = (1 - capability[piece]) * (then - since);
				ledger.book(process, now, rateKind[rate], ratePerHour[rate] * missed);
			}
			from = then;
		}
		if (costs.onceFirst[process] < costs.onceFirst[process + 1]) this.#bookOnce(process, end);
	}

	#bookOnce(process: number, end: number): void {
		const { first, until, capability, phase } = this.#course;
		const { onceFirst, onceKind, onceAmount, onceAt, onceBelow } = this.#processes.costs;
		for (let once = onceFirst[process]; once < onceFirst[process + 1]; once++) {
			let piece = first[process];
			while (piece < end && until[piece] <= onceAt[once]) piece++;
			if (piece < end && capability[piece] < onceBelow[once] - tolerance)
				this.#ledger.book(process, phase[piece], onceKind[once], onceAmount[once]);
		}
	}

	/** Whether a process is below its minimum after its tolerable period. */
	breaches(process: number): boolean {
		const { first, count, until, capability } = this.#course;
		const mtpd = this.#processes.mtpdHours[process];
		const minimum = this.#processes.mbco[process];
		const start = first[process];
		for (let piece = start + count[process] - 1; piece >= start; piece--) {
			if (until[piece] <= mtpd) return false;
			if (capability[piece] < minimum) return true;
		}
		return false;
	}
}
