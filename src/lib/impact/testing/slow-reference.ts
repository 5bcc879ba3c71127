import type { Id, Model, RecoveryPath, Scenario } from '../model.ts';
import { courseInEvent, courseOfDisruption } from './slow-course.ts';
import { slowMedian } from './slow-median.ts';
import {
	processSlices,
	slowBreach,
	slowMissedHours,
	streamSlices,
	type Courses,
	type Slice
} from './slow-money.ts';
import { at, slowRecovery } from './slow-recovery.ts';

/*
 * docs/model.md, sections 2 to 7, once more: plain, slow, by id, written from the text and sharing
 * nothing with the engine but the types. The engine is held against it.
 */

export interface SlowEvent {
	readonly loss: number;
	readonly byProcess: ReadonlyMap<string, number>;
	readonly byPhase: ReadonlyMap<string, number>;
	readonly byKind: ReadonlyMap<string, number>;
	readonly operationalAt: number;
	readonly stableAt: number;
	readonly normalAt: number;
	readonly accruedAt: (t: number) => number;
	readonly schedule: ReadonlyMap<
		Id,
		{ start: number; finish: number; usable: number; path: RecoveryPath }
	>;
	readonly processes: ReadonlyMap<
		Id,
		{
			usableAt: number;
			stableAt: number;
			missedHours: number;
			uninvoiced: number;
			mtpdBreached: boolean;
		}
	>;
}

/** The typical event of a scenario. */
export function slowTypicalEvent(
	model: Model,
	scenario: Scenario,
	organisation: 'planned' | 'adhoc'
): SlowEvent {
	const recovery = slowRecovery(model, scenario, organisation);
	const courses: Courses = new Map(
		model.processes.map((process) => [process.id, courseInEvent(model, process, recovery)])
	);
	const streams = model.streams.map((stream) => streamSlices(stream, courses));
	const slices = [
		...model.processes.flatMap((process) => processSlices(process, at(courses, process.id))),
		...streams.flatMap((stream) => stream.slices)
	];
	if (scenario.responseCost) {
		const amount = slowMedian(scenario.responseCost);
		const response = 'response';
		slices.push({ from: 0, to: 0, amount, process: response, phase: response, kind: response });
	}
	const stableAt = Math.max(0, ...[...courses.values()].map((course) => course.stableAt));
	return {
		loss: sum(slices),
		byProcess: grouped(slices, (slice) => slice.process),
		byPhase: grouped(slices, (slice) => slice.phase),
		byKind: grouped(slices, (slice) => slice.kind),
		operationalAt: Math.max(0, ...[...courses.values()].map((course) => course.usableAt)),
		stableAt,
		normalAt: Math.max(stableAt, ...streams.map((stream) => stream.caughtUpAt)),
		accruedAt: (t) =>
			slices.reduce((total, slice) => total + slice.amount * shareUpTo(slice, t), 0),
		schedule: new Map(
			[...recovery.slots].map(([id, slot]) => [
				id,
				{ ...slot, usable: at(recovery.usable, id), path: at(recovery.work, id).path }
			])
		),
		processes: new Map(
			model.processes.map((process) => {
				const course = at(courses, process.id);
				const missedHours = slowMissedHours(course);
				const f = (process.operatingHoursPerWeek ?? 168) / 168;
				return [
					process.id,
					{
						usableAt: course.usableAt,
						stableAt: course.stableAt,
						missedHours,
						uninvoiced: f * (process.cashPerHour ?? 0) * missedHours,
						mtpdBreached: slowBreach(process, course)
					}
				];
			})
		)
	};
}

/** What it costs when one process stands still for some hours and everything else is normal. */
export function slowDisruption(model: Model, process: Id, hours: number): number {
	const courses: Courses = new Map(
		model.processes.map((other) => [
			other.id,
			courseOfDisruption(other, other.id === process ? hours : 0)
		])
	);
	const own = model.processes.filter((other) => other.id === process);
	return (
		sum(own.flatMap((other) => processSlices(other, at(courses, other.id)))) +
		sum(model.streams.flatMap((stream) => streamSlices(stream, courses).slices))
	);
}

function shareUpTo({ from, to }: Slice, t: number): number {
	if (to <= t) return 1;
	return from < t ? (t - from) / (to - from) : 0;
}

function sum(slices: readonly Slice[]): number {
	return slices.reduce((total, slice) => total + slice.amount, 0);
}

function grouped(slices: readonly Slice[], key: (slice: Slice) => string): Map<string, number> {
	const groups = new Map<string, number>();
	for (const slice of slices) groups.set(key(slice), (groups.get(key(slice)) ?? 0) + slice.amount);
	return groups;
}
