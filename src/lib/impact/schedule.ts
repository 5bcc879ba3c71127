import type { Hours, RecoveryPath } from './model.ts';
import type { Component, PreparedModel, TeamNeed } from './prepare.ts';
import { RecoveryQueue, forEachPredecessor } from './recovery-queue.ts';
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
	const outlook = new Outlook(prepared, situation);
	const queue = new RecoveryQueue(prepared, situation, (component) => outlook.isSettled(component));
	const bookings: Booking[] = [];
	for (let affected = queue.take(); affected; affected = queue.take()) {
		const { system, path, hours } = affected;
		const needs: readonly TeamNeed[] = hours > 0 ? prepared.needs[system] : [];
		const ready = outlook.readyAt(affected);
		const start = calendar.earliestStart(ready, hours, needs);
		const finish = start + hours;
		calendar.book(start, finish, needs);
		const booking = { system, path, start, finish, ready, affected };
		bookings.push(booking);
		for (const component of outlook.book(booking)) queue.settle(component);
	}
	return {
		recoveries: bookings.map(({ system, path, start, finish, ready, affected }) => {
			const usable = outlook.usable(prepared.componentOf[system]);
			return { system, path, start, finish, usable, ready, affected };
		}),
		usable: prepared.componentOf.map((component) => outlook.usable(component))
	};
}

/** Which components are settled, that is: how long until they are usable is known. */
class Outlook {
	readonly #prepared: PreparedModel;
	readonly #situation: Situation;
	/** Per system: its recovery, once it is scheduled. */
	readonly #bookings: (Booking | undefined)[];
	/** Per component: affected members not scheduled and dependencies not settled. */
	readonly #waitsFor: number[];
	/** Per component; 0 until it is settled. */
	readonly #usable: Hours[];

	constructor(prepared: PreparedModel, situation: Situation) {
		this.#prepared = prepared;
		this.#situation = situation;
		const { systems, components, componentOf } = prepared;
		this.#bookings = systems.map(() => undefined);
		this.#usable = components.map(() => 0);
		this.#waitsFor = components.map(() => 0);
		for (const { system } of situation.affected) this.#waitsFor[componentOf[system]]++;
		components.forEach(({ dependsOn }, component) => {
			for (const below of dependsOn) if (!this.isSettled(below)) this.#waitsFor[component]++;
		});
	}

	isSettled(component: number): boolean {
		return this.#waitsFor[component] === 0;
	}

	usable(component: number): Hours {
		if (!this.isSettled(component))
			throw new RangeError('Asked for a component that is not settled');
		return this.#usable[component];
	}

	/** The end of the hold, or later when all that must be usable before its recovery is. */
	readyAt(affected: AffectedSystem): Hours {
		const { organisation, holdHours } = this.#situation;
		let ready = holdHours;
		forEachPredecessor(this.#prepared, organisation, affected, (component) => {
			ready = Math.max(ready, this.usable(component));
		});
		return ready;
	}

	/** Notes when an affected system is recovered; returns the components that this settles. */
	book(booking: Booking): readonly number[] {
		const { components, componentOf, dependents } = this.#prepared;
		const component = componentOf[booking.system];
		this.#bookings[booking.system] = booking;
		const settled = --this.#waitsFor[component] === 0 ? [component] : [];
		for (const next of settled) {
			this.#usable[next] = this.#usableFrom(components[next]);
			for (const dependent of dependents[next])
				if (--this.#waitsFor[dependent] === 0) settled.push(dependent);
		}
		return settled;
	}

	/** The latest of its members and of what they depend on; rework when started too early. */
	#usableFrom({ members, dependsOn }: Component): Hours {
		const before = dependsOn.reduce((at, component) => Math.max(at, this.#usable[component]), 0);
		const rework = this.#prepared.model.rework ?? 0;
		return members.reduce((at, member) => {
			const booking = this.#bookings[member];
			if (!booking) return at;
			const redone =
				this.#situation.organisation === 'adhoc' && booking.start < before
					? rework * booking.affected.hours
					: 0;
			return Math.max(at, Math.max(booking.finish, before) + redone);
		}, before);
	}
}
