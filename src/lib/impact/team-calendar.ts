import type { Hours } from './model.ts';
import type { TeamNeed } from './prepare.ts';

/** A stretch of time in which a team is used evenly; it lasts until the next one begins. */
interface Stretch {
	readonly from: Hours;
	readonly used: number;
}

/** Who is busy when: bounds parallel recoveries by each team's capacity (docs/model.md, section 3). */
export class TeamCalendar {
	readonly #capacities: readonly number[];
	readonly #stretches: Stretch[][];

	constructor(capacities: readonly number[]) {
		this.#capacities = capacities;
		this.#stretches = capacities.map(() => [{ from: 0, used: 0 }]);
	}

	/** The earliest moment, not before `ready`, from which all teams needed are free for `hours`. */
	earliestStart(ready: Hours, hours: Hours, needs: readonly TeamNeed[]): Hours {
		let start = ready;
		for (;;) {
			const later = needs.reduce(
				(at, need) => Math.max(at, this.#freeFrom(start, hours, need)),
				start
			);
			if (later === start) return start;
			start = later;
		}
	}

	/** Books the units needed from `start` until `finish`. */
	book(start: Hours, finish: Hours, needs: readonly TeamNeed[]): void {
		for (const { team, units } of needs) {
			const stretches = this.#stretches[team];
			const first = splitAt(stretches, start);
			const end = splitAt(stretches, finish);
			for (let i = first; i < end; i++)
				stretches[i] = { from: stretches[i].from, used: stretches[i].used + units };
		}
	}

	/** `start`, or the end of the last stretch within the next `hours` that leaves too few units. */
	#freeFrom(start: Hours, hours: Hours, { team, units }: TeamNeed): Hours {
		const stretches = this.#stretches[team];
		const spare = this.#capacities[team] - units;
		let free = start;
		for (let i = stretchAt(stretches, start); i < stretches.length; i++) {
			if (stretches[i].from >= start + hours) break;
			if (stretches[i].used > spare)
				free = i + 1 < stretches.length ? stretches[i + 1].from : Infinity;
		}
		if (free === Infinity) throw new RangeError(`A recovery needs more of a team than there is`);
		return free;
	}
}

/** The position of the stretch that holds at `moment`. */
function stretchAt(stretches: readonly Stretch[], moment: Hours): number {
	let low = 0;
	let high = stretches.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (stretches[middle].from <= moment) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Makes `moment` the beginning of a stretch and returns that stretch's position. */
function splitAt(stretches: Stretch[], moment: Hours): number {
	const position = stretchAt(stretches, moment);
	if (stretches[position].from === moment) return position;
	stretches.splice(position + 1, 0, { from: moment, used: stretches[position].used });
	return position + 1;
}
