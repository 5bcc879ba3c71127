import type { Hours, RecoveryPath } from './model.ts';
import type { Component, PreparedModel, TeamNeed } from './prepare.ts';
import type { AffectedSystem, Situation } from './situation.ts';
import { TeamCalendar } from './team-calendar.ts';

/** When one affected system is recovered. All moments are hours since the disruption began. */
export interface ScheduledRecovery {
	readonly system: number;
	readonly path: RecoveryPath;
	readonly start: Hours;
	readonly finish: Hours;
	/** From when it works: it has finished and so has everything it depends on. */
	readonly usable: Hours;
	/** The earliest it could have started, had its teams been free. */
	readonly ready: Hours;
	readonly affected: AffectedSystem;
}

export interface Schedule {
	/** In the order in which they were taken. */
	readonly recoveries: readonly ScheduledRecovery[];
	/** Per system of the model, 0 for one that never stopped. */
	readonly usable: readonly Hours[];
}

type Booking = Omit<ScheduledRecovery, 'usable'>;

/**
 * Serial schedule generation: the affected system with the lowest rank among those whose
 * predecessors are scheduled starts as early as its predecessors and teams allow; repeated until
 * none is left. Source: docs/model.md, sections 2 to 4. Throws a RangeError when systems wait for
 * each other, which the treatment of deadlocks in section 2 rules out.
 */
export function generateSchedule(prepared: PreparedModel, situation: Situation): Schedule {
	const calendar = new TeamCalendar(prepared.teams.map((team) => team.capacity));
	const pending = byRank(situation);
	const bookings = new Map<number, Booking>();
	const outlook = new Outlook(prepared, situation, bookings);
	while (pending.length > 0) {
		const position = pending.findIndex((candidate) =>
			outlook.predecessors(candidate).every((component) => outlook.isSettled(component))
		);
		if (position === -1) throw new RangeError('Recoveries wait for each other in a circle');
		const [next] = pending.splice(position, 1);
		const needs: readonly TeamNeed[] = next.hours > 0 ? prepared.needs[next.system] : [];
		const ready = outlook
			.predecessors(next)
			.reduce((at, component) => Math.max(at, outlook.usable(component)), situation.holdHours);
		const start = calendar.earliestStart(ready, next.hours, needs);
		const finish = start + next.hours;
		calendar.book(start, finish, needs);
		bookings.set(next.system, {
			system: next.system,
			path: next.path,
			start,
			finish,
			ready,
			affected: next
		});
		outlook.settle(prepared.componentOf[next.system]);
	}
	return {
		recoveries: [...bookings.values()].map((booking) => ({
			...booking,
			usable: outlook.usable(prepared.componentOf[booking.system])
		})),
		usable: prepared.componentOf.map((component) => outlook.usable(component))
	};
}

/** Which components are settled, that is: how long until they are usable is known. */
class Outlook {
	readonly #prepared: PreparedModel;
	readonly #situation: Situation;
	readonly #bookings: ReadonlyMap<number, Booking>;
	/** Per component: affected members not scheduled and dependencies not settled. */
	readonly #waitsFor: number[];
	readonly #usable: (Hours | undefined)[];

	constructor(
		prepared: PreparedModel,
		situation: Situation,
		bookings: ReadonlyMap<number, Booking>
	) {
		this.#prepared = prepared;
		this.#situation = situation;
		this.#bookings = bookings;
		const { components, componentOf } = prepared;
		this.#usable = components.map(() => undefined);
		this.#waitsFor = components.map(({ dependsOn }) => dependsOn.length);
		for (const { system } of situation.affected) this.#waitsFor[componentOf[system]]++;
		components.forEach((_, component) => {
			if (this.#waitsFor[component] === 0 && !this.isSettled(component)) this.#spread(component);
		});
	}

	/** Components that must be usable before this recovery may start. */
	predecessors({ system, path }: AffectedSystem): readonly number[] {
		const { dependencies, repository, componentOf } = this.#prepared;
		const source = path === 'restore' ? repository[system] : undefined;
		const waits = this.#situation.organisation === 'planned' ? dependencies[system] : [];
		return source === undefined ? waits : [...waits, componentOf[source]];
	}

	isSettled(component: number): boolean {
		return this.#usable[component] !== undefined;
	}

	usable(component: number): Hours {
		const hours = this.#usable[component];
		if (hours === undefined) throw new RangeError('Asked for a component that is not settled');
		return hours;
	}

	/** One affected member of the component has been scheduled. */
	settle(component: number): void {
		if (--this.#waitsFor[component] === 0) this.#spread(component);
	}

	/** Settles a component that waits for nothing, and what waited only for it. */
	#spread(first: number): void {
		const open = [first];
		for (let component = open.pop(); component !== undefined; component = open.pop()) {
			this.#usable[component] = this.#usableFrom(this.#prepared.components[component]);
			for (const dependent of this.#prepared.dependents[component])
				if (--this.#waitsFor[dependent] === 0) open.push(dependent);
		}
	}

	/** The latest of its members and of what they depend on; rework when started too early. */
	#usableFrom({ members, dependsOn }: Component): Hours {
		const before = dependsOn.reduce((at, component) => Math.max(at, this.usable(component)), 0);
		const rework = this.#prepared.model.rework ?? 0;
		return members.reduce((at, member) => {
			const booking = this.#bookings.get(member);
			if (!booking) return at;
			const redone =
				this.#situation.organisation === 'adhoc' && booking.start < before
					? rework * booking.affected.hours
					: 0;
			return Math.max(at, Math.max(booking.finish, before) + redone);
		}, before);
	}
}

/** The affected systems, lowest rank first; ties stay in file order. */
function byRank({ affected, ranks }: Situation): AffectedSystem[] {
	return [...affected].sort((a, b) => {
		const difference = ranks[a.system] - ranks[b.system];
		return Number.isNaN(difference) ? 0 : difference;
	});
}
