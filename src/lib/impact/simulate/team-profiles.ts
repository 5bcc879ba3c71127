import type { CompiledModel } from './compiled-model.ts';

/**
 * Who is busy when, for all teams: stretches of even use per team, in rows that grow as needed. The
 * same bookkeeping as `TeamCalendar`, without an object per stretch (docs/model.md, section 3).
 */
export class TeamProfiles {
	readonly #capacities: Float64Array;
	readonly #needFirst: Int32Array;
	readonly #needTeams: Int32Array;
	readonly #needUnits: Float64Array;
	readonly #from: Float64Array[];
	readonly #used: Float64Array[];
	readonly #count: Int32Array;

	constructor({ capacities, needTeams, needUnits }: CompiledModel) {
		this.#capacities = capacities;
		this.#needFirst = needTeams.first;
		this.#needTeams = needTeams.values;
		this.#needUnits = needUnits;
		this.#from = Array.from(capacities, () => new Float64Array(16));
		this.#used = Array.from(capacities, () => new Float64Array(16));
		this.#count = new Int32Array(capacities.length);
	}

	/** Everyone is free. */
	clear(): void {
		for (let team = 0; team < this.#count.length; team++) {
			this.#count[team] = 1;
			this.#from[team][0] = 0;
			this.#used[team][0] = 0;
		}
	}

	/**
	 * Books the teams of a system for `hours`, from the earliest moment, not before `ready`, at which
	 * all of them are free throughout. Returns that moment.
	 */
	book(system: number, ready: number, hours: number): number {
		const start = this.earliest(system, ready, hours);
		if (hours === 0) return start;
		const last = this.#needFirst[system + 1];
		for (let need = this.#needFirst[system]; need < last; need++)
			this.#use(need, start, start + hours);
		return start;
	}

	/** The moment from which `book` would book them. */
	earliest(system: number, ready: number, hours: number): number {
		const first = this.#needFirst[system];
		const last = this.#needFirst[system + 1];
		if (hours === 0 || first === last) return ready;
		let start = ready;
		if (last - first === 1) {
			start = this.#freeFrom(first, start, hours);
		} else {
			for (let agreed = 0; agreed < last - first;) {
				agreed = 0;
				for (let need = first; need < last; need++) {
					const free = this.#freeFrom(need, start, hours);
					if (free === start) agreed++;
					start = free;
				}
			}
		}
		return start;
	}

	/** The earliest moment from `start` on at which one team is free for `hours`. */
	#freeFrom(need: number, start: number, hours: number): number {
		const team = this.#needTeams[need];
		const from = this.#from[team];
		const used = this.#used[team];
		const count = this.#count[team];
		const spare = this.#capacities[team] - this.#needUnits[need];
		if (spare < 0) throw new RangeError('A recovery needs more of a team than there is');
		let free = start;
		for (let i = stretchAt(from, count, start); i < count && from[i] < free + hours; i++)
			if (used[i] > spare) free = from[i + 1];
		return free;
	}

	#use(need: number, start: number, finish: number): void {
		const team = this.#needTeams[need];
		const units = this.#needUnits[need];
		const first = this.#splitAt(team, start);
		const end = this.#splitAt(team, finish);
		const used = this.#used[team];
		for (let i = first; i < end; i++) used[i] += units;
		this.#join(team, end);
		this.#join(team, first);
	}

	/** Makes a moment the beginning of a stretch; returns the stretch's place. */
	#splitAt(team: number, moment: number): number {
		const place = stretchAt(this.#from[team], this.#count[team], moment);
		if (this.#from[team][place] === moment) return place;
		const count = this.#count[team]++;
		if (count === this.#from[team].length) {
			this.#from[team] = grown(this.#from[team]);
			this.#used[team] = grown(this.#used[team]);
		}
		const from = this.#from[team];
		const used = this.#used[team];
		for (let i = count; i > place + 1; i--) {
			from[i] = from[i - 1];
			used[i] = used[i - 1];
		}
		from[place + 1] = moment;
		used[place + 1] = used[place];
		return place + 1;
	}

	/** Makes one of two neighbouring stretches of the same use. */
	#join(team: number, place: number): void {
		const from = this.#from[team];
		const used = this.#used[team];
		const count = this.#count[team];
		if (place === 0 || place >= count || used[place - 1] !== used[place]) return;
		for (let i = place; i + 1 < count; i++) {
			from[i] = from[i + 1];
			used[i] = used[i + 1];
		}
		this.#count[team] = count - 1;
	}
}

/** The place of the stretch that holds at a moment. */
function stretchAt(from: Float64Array, count: number, moment: number): number {
	let low = 0;
	let high = count - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (from[middle] <= moment) low = middle;
		else high = middle - 1;
	}
	return low;
}

function grown(row: Float64Array): Float64Array {
	const longer = new Float64Array(2 * row.length);
	longer.set(row);
	return longer;
}
