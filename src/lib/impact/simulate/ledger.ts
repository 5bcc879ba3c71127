import { bookingKinds, phases } from '../booking.ts';

/** Numbers of the phases and kinds that no cost item names. */
export const catchUpPhase = phases.indexOf('catch-up');
export const responsePhase = phases.indexOf('response');
export const marginKind = bookingKinds.indexOf('margin');
export const extraKind = bookingKinds.indexOf('extra');
export const responseKind = bookingKinds.indexOf('response');

const kindCount = bookingKinds.length;
const cellsPerOwner = phases.length * kindCount;

/**
 * What is booked, added up by process, phase and kind (docs/model.md, section 7). The response has a
 * row of its own after the processes.
 */
export class Ledger {
	readonly cells: Float64Array;
	readonly owners: number;
	/** Everything booked since it was last set to 0. */
	loss = 0;

	constructor(processes: number) {
		this.owners = processes + 1;
		this.cells = new Float64Array(this.owners * cellsPerOwner);
	}

	/** Books an amount to process `owner`, or to the response when it is the number of processes. */
	book(owner: number, phase: number, kind: number, amount: number): void {
		this.cells[owner * cellsPerOwner + phase * kindCount + kind] += amount;
		this.loss += amount;
	}

	/** Adds the cells to three breakdowns: by owner, by phase and by kind. */
	breakDown(byOwner: Float64Array, byPhase: Float64Array, byKind: Float64Array): void {
		this.cells.forEach((amount, cell) => {
			byOwner[Math.floor(cell / cellsPerOwner)] += amount;
			byPhase[Math.floor((cell % cellsPerOwner) / kindCount)] += amount;
			byKind[cell % kindCount] += amount;
		});
	}

	/** Forgets everything. */
	clear(): void {
		this.cells.fill(0);
		this.loss = 0;
	}
}
