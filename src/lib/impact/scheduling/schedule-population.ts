import type { TimeUnits } from './project.ts';
import type { RandomStream } from './random-stream.ts';

/** A schedule by its finish times, in its own direction of time. */
export interface Member {
	readonly finish: Int32Array;
	readonly makespan: TimeUnits;
}

interface Place {
	readonly finish: Int32Array;
	makespan: TimeUnits;
	/** When it was taken in. */
	age: number;
}

/** Schedules of one direction of time; the worst, and of these the oldest, makes room for another. */
export class SchedulePopulation {
	readonly #places: readonly Place[];
	#age = 0;
	count = 0;

	constructor(capacity: number, activities: number) {
		this.#places = Array.from({ length: capacity }, () => ({
			finish: new Int32Array(activities),
			makespan: 0,
			age: 0
		}));
	}

	/** Takes a schedule in, unless all those here are better. */
	add({ finish, makespan }: Member): void {
		const isFull = this.count === this.#places.length;
		const place = this.#places[isFull ? this.#worst() : this.count++];
		if (isFull && place.makespan < makespan) return;
		place.finish.set(finish);
		place.makespan = makespan;
		place.age = ++this.#age;
	}

	at(place: number): Member {
		return this.#places[place];
	}

	/** Up to `count` members, the shortest first. */
	best(count: number): readonly Member[] {
		const members = this.#places.slice(0, this.count);
		return members.sort((a, b) => a.makespan - b.makespan).slice(0, count);
	}

	/** The better of two at random. */
	tournament(random: RandomStream): Member {
		const first = this.#places[random.below(this.count)];
		const second = this.#places[random.below(this.count)];
		return second.makespan < first.makespan ? second : first;
	}

	clear(): void {
		this.count = 0;
	}

	#worst(): number {
		let worst = 0;
		for (let i = 1; i < this.count; i++) {
			const { makespan, age } = this.#places[i];
			const than = this.#places[worst];
			if (makespan > than.makespan || (makespan === than.makespan && age < than.age)) worst = i;
		}
		return worst;
	}
}
