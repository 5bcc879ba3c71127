import type { Hours } from './model.ts';
import type { TeamNeed } from './prepare.ts';

/** How much of a team is used when, in stretches that each last until the next one begins. */
interface Usage {
	/** When each stretch begins, in order; the first at 0. */
	readonly from: Hours[];
	/** Parallel to `from`: the units in use. */
	readonly used: number[];
}

/** Who is busy when: bounds parallel recoveries by each team's capacity (docs/model.md, section 3). */
export class TeamCalendar {
	readonly #capacities: readonly number[];
	readonly #usage: readonly Usage[];

	constructor(capacities: readonly number[]) {
		this.#capacities = capacities;
		this.#usage = capacities.map(() => ({ from: [0], used: [0] }));
	}

	/** The earliest moment, not before `ready`, from which all teams needed are free for `hours`. */
	earliestStart(ready: Hours, hours: Hours, needs: readonly TeamNeed[]): Hours {
		let start = ready;
		for (;;) {
			let later = start;
			for (const need of needs) later = Math.max(later, this.#freeFrom(start, hours, need));
			if (later === start) return start;
			start = later;
		}
	}

	/** Books the units needed from `start` until `finish`. */
	book(start: Hours, finish: Hours, needs: readonly TeamNeed[]): void {
		for (const { team, units } of needs) {
			const usage = this.#usage[team];
			const first = splitAt(usage, start);
			const end = splitAt(usage, finish);
			for (let i = first; i < end; i++) usage.used[i] += units;
		}
	}

	/** `start`, or the end of the last stretch within the next `hours` that leaves too few units. */
	#freeFrom(start: Hours, hours: Hours, { team, units }: TeamNeed): Hours {
		const { from, used } = this.#usage[team];
		const spare = this.#capacities[team] - units;
		let free = start;
		for (let i = stretchAt(from, start); i < from.length; i++) {
			if (from[i] >= start + hours) break;
			if (used[i] > spare) free = i + 1 < from.length ? from[i + 1] : Infinity;
		}
		if (free === Infinity) throw new RangeError(`A recovery needs more of a team than there is`);
		return free;
	}
}

/** The position of the stretch that holds at `moment`. */
function stretchAt(from: readonly Hours[], moment: Hours): number {
	let low = 0;
	let high = from.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (from[middle] <= moment) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Makes `moment` the beginning of a stretch and returns that stretch's position. */
function splitAt({ from, used }: Usage, moment: Hours): number {
	const position = stretchAt(from, moment);
	if (from[position] === moment) return position;
	from.splice(position + 1, 0, moment);
	used.splice(position + 1, 0, used[position]);
	return position + 1;
}
