import type { Id, Model, RecoveryPath, Scenario, System } from '../model.ts';
import { slowMedian } from './slow-median.ts';

/* Sections 2 to 4 of docs/model.md, word by word and without regard to speed. */

/** What one recovery takes, and how old the data is that it brings back. */
export interface SlowWork {
	readonly path: RecoveryPath;
	readonly hours: number;
	readonly pointAge: number;
}

export interface SlowSlot {
	readonly start: number;
	readonly finish: number;
}

export interface SlowRecovery {
	readonly work: ReadonlyMap<Id, SlowWork>;
	readonly slots: ReadonlyMap<Id, SlowSlot>;
	/** For every system of the model, affected or not. */
	readonly usable: ReadonlyMap<Id, number>;
}

/** Everything that can be reached from `from`, which is part of it. */
export function closure(from: Id, next: (id: Id) => readonly Id[]): Set<Id> {
	const found = new Set<Id>([from]);
	for (const id of found) for (const other of next(id)) found.add(other);
	return found;
}

/** The systems that a system cannot work without, directly or not, and itself. */
export function reachOf(model: Model, id: Id): Set<Id> {
	return closure(id, (at) => systemOf(model, at).dependsOn);
}

function systemOf(model: Model, id: Id): System {
	const found = model.systems.find((system) => system.id === id);
	if (!found) throw new RangeError(`no system ${id}`);
	return found;
}

/** Which systems the typical event takes down, and how each comes back. */
export function slowDamage(model: Model, scenario: Scenario): Map<Id, SlowWork> {
	const wanted = new Map<Id, 'repair' | 'restore'>();
	for (const hit of scenario.hits) {
		if ((hit.probability ?? 1) < 0.5) continue;
		for (const id of hit.systems) {
			if (wanted.get(id) !== 'restore') wanted.set(id, hit.path ?? 'restore');
		}
	}
	const lost = new Set<Id>();
	for (const loss of scenario.backupLoss) {
		if (loss.probability >= 0.5) lost.add(loss.repository);
	}

	const work = new Map<Id, SlowWork>();
	for (const [id, path] of wanted) {
		const system = systemOf(model, id);
		const repository = system.restoresFrom;
		let taken: RecoveryPath = path;
		if (path === 'restore' && repository !== undefined) {
			const onCircle = closure(repository, (at) => {
				const { dependsOn, restoresFrom } = systemOf(model, at);
				return restoresFrom === undefined ? dependsOn : [...dependsOn, restoresFrom];
			}).has(id);
			const isDown = [...reachOf(model, repository)].some((below) => wanted.has(below));
			if (lost.has(repository) || (onCircle && isDown)) taken = 'rebuild';
		}
		work.set(id, workOn(system, taken));
	}
	return work;
}

/** The model does not say how long a system takes that has to come back. */
export class NoHoursError extends Error {}

function workOn(system: System, path: RecoveryPath): SlowWork {
	const described = system.recovery[path] ?? system.recovery.restore;
	if (!described) throw new NoHoursError(system.id);
	const pointAge = path === 'repair' ? 0 : (described.rpoHours ?? 0);
	return { path, hours: slowMedian(described.hours), pointAge };
}

/** The serial schedule of sections 3 (`planned`) and 4 (`adhoc`). */
export function slowRecovery(
	model: Model,
	scenario: Scenario,
	organisation: 'planned' | 'adhoc'
): SlowRecovery {
	const work = slowDamage(model, scenario);
	const hold = scenario.holdHours === undefined ? 0 : slowMedian(scenario.holdHours);
	const slots = new Map<Id, SlowSlot>();
	const waiting = slowRanking(model, organisation).filter((system) => work.has(system.id));

	while (waiting.length > 0) {
		const usable = usableTimes(model, work, slots, organisation);
		const bound = (system: System) =>
			Math.max(hold, ...mustWaitFor(model, system, work, organisation).map((id) => at(usable, id)));
		const index = waiting.findIndex((system) => bound(system) < Infinity);
		const next = waiting[index];
		if (!next) throw new RangeError('nothing can start');
		const hours = at(work, next.id).hours;
		const start = earliestStart(model, next, bound(next), hours, slots);
		slots.set(next.id, { start, finish: start + hours });
		waiting.splice(index, 1);
	}
	return { work, slots, usable: usableTimes(model, work, slots, organisation) };
}

/** All systems, the one that goes first at the front. */
function slowRanking(model: Model, organisation: 'planned' | 'adhoc'): System[] {
	if (organisation === 'adhoc') return [...model.systems].reverse();
	const levels = [...new Set(model.systems.map((system) => system.priority ?? Infinity))];
	levels.sort((a, b) => (a < b ? -1 : 1));
	return levels.flatMap((level) =>
		model.systems.filter((system) => (system.priority ?? Infinity) === level)
	);
}

function mustWaitFor(
	model: Model,
	system: System,
	work: ReadonlyMap<Id, SlowWork>,
	organisation: 'planned' | 'adhoc'
): Id[] {
	const ids: Id[] = [];
	if (organisation === 'planned') {
		ids.push(...system.dependsOn.filter((id) => !reachOf(model, id).has(system.id)));
	}
	if (system.restoresFrom !== undefined && at(work, system.id).path === 'restore') {
		ids.push(system.restoresFrom);
	}
	return ids;
}

/** A system still to be scheduled is never usable, nor is what stands on it. */
function usableTimes(
	model: Model,
	work: ReadonlyMap<Id, SlowWork>,
	slots: ReadonlyMap<Id, SlowSlot>,
	organisation: 'planned' | 'adhoc'
): Map<Id, number> {
	const finish = (id: Id) => (work.has(id) ? (slots.get(id)?.finish ?? Infinity) : 0);
	if (organisation === 'adhoc') {
		const usable = new Map<Id, number>();
		for (const system of model.systems) improvisedUsable(model, system.id, work, slots, usable);
		return usable;
	}
	const usable = new Map(model.systems.map((system) => [system.id, finish(system.id)]));
	for (let changed = true; changed;) {
		changed = false;
		for (const system of model.systems) {
			const before = at(usable, system.id);
			const now = Math.max(before, ...system.dependsOn.map((id) => at(usable, id)));
			if (now > before) changed = true;
			usable.set(system.id, now);
		}
	}
	return usable;
}

function improvisedUsable(
	model: Model,
	id: Id,
	work: ReadonlyMap<Id, SlowWork>,
	slots: ReadonlyMap<Id, SlowSlot>,
	usable: Map<Id, number>
): number {
	const found = usable.get(id);
	if (found !== undefined) return found;
	const circle = [...reachOf(model, id)].filter((other) => reachOf(model, other).has(id));
	const outside = circle
		.flatMap((member) => systemOf(model, member).dependsOn)
		.filter((other) => !circle.includes(other));
	const b = Math.max(
		0,
		...outside.map((other) => improvisedUsable(model, other, work, slots, usable))
	);
	const times = circle.map((member) => {
		const done = work.get(member);
		if (!done) return b;
		const slot = slots.get(member);
		if (!slot) return Infinity;
		const redone = slot.start < b ? (model.rework ?? 0) * done.hours : 0;
		return Math.max(slot.finish, b) + redone;
	});
	for (const member of circle) usable.set(member, Math.max(...times));
	return at(usable, id);
}

function earliestStart(
	model: Model,
	system: System,
	bound: number,
	hours: number,
	slots: ReadonlyMap<Id, SlowSlot>
): number {
	if (hours === 0) return bound;
	const candidates = [bound];
	for (const slot of slots.values()) if (slot.finish > bound) candidates.push(slot.finish);
	candidates.sort((a, b) => a - b);
	for (const start of candidates) {
		if (teamsAreFree(model, system, start, start + hours, slots)) return start;
	}
	throw new RangeError(`${system.id} needs more than its teams have`);
}

function teamsAreFree(
	model: Model,
	system: System,
	start: number,
	finish: number,
	slots: ReadonlyMap<Id, SlowSlot>
): boolean {
	const moments = [start];
	for (const slot of slots.values()) {
		if (slot.start > start && slot.start < finish) moments.push(slot.start);
	}
	for (const [team, need] of Object.entries(system.needs)) {
		const capacity = model.teams.find(({ id }) => id === team)?.capacity ?? 0;
		for (const moment of moments) {
			let held = 0;
			for (const [id, slot] of slots) {
				if (slot.start <= moment && moment < slot.finish) {
					const needs = new Map(Object.entries(systemOf(model, id).needs));
					held += needs.get(team) ?? 0;
				}
			}
			if (held + need > capacity) return false;
		}
	}
	return true;
}

/** The entry that must be there. */
export function at<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
	const value = map.get(key);
	if (value === undefined) throw new RangeError(`nothing known about ${String(key)}`);
	return value;
}
