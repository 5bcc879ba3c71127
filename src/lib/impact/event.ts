import { type Booking, total } from './booking.ts';
import type { Hours, Money } from './model.ts';
import type { PreparedModel, ResolvedUse } from './prepare.ts';
import { breachesMtpd, processBookings, uninvoiced } from './process-cost.ts';
import { type Schedule, type ScheduledRecovery, generateSchedule } from './schedule.ts';
import type { Situation } from './situation.ts';
import { streamBookings } from './stream-cost.ts';
import { type StreamRun, runStream, undisturbedRun } from './stream-run.ts';
import {
	type DataAge,
	type Support,
	type Timeline,
	missedHours,
	processTimeline,
	undisrupted
} from './timeline.ts';

/** What an event does to one process. */
export interface ProcessOutcome {
	readonly timeline: Timeline;
	readonly data: DataAge;
	/** Output missed, in hours of full output. */
	readonly missedHours: Hours;
	/** Cash not invoiced by the end of its disruption. */
	readonly uninvoiced: Money;
	readonly mtpdBreached: boolean;
}

/** What one event does, in time and in money. */
export interface EventOutcome {
	readonly loss: Money;
	/** Every part of the loss; all breakdowns are sums of these. */
	readonly bookings: readonly Booking[];
	readonly operationalAt: Hours;
	readonly stableAt: Hours;
	readonly normalAt: Hours;
	/** In file order. */
	readonly recoveries: readonly ScheduledRecovery[];
	/** Per system: when it is usable, 0 when it never stopped. */
	readonly usable: readonly Hours[];
	/** Per process of the model. */
	readonly processes: readonly ProcessOutcome[];
	/** Per stream of the model. */
	readonly streams: readonly StreamRun[];
}

/** Computes one settled event. Source: docs/model.md, sections 2 to 7. */
export function runEvent(prepared: PreparedModel, situation: Situation): EventOutcome {
	const schedule = generateSchedule(prepared, situation);
	const processes = processOutcomes(prepared, situation, schedule);
	const positionOf = (id: string) => processPosition(prepared, id);
	const timelineOf = (process: number) => processes[process].timeline;
	const isDisrupted = (process: number) => timelineOf(process).usableAt > 0;
	const streams = prepared.streams.map((stream, i) =>
		prepared.processesOf[i].some(isDisrupted)
			? runStream(stream, positionOf, timelineOf)
			: undisturbedRun
	);
	const response: readonly Booking[] =
		situation.responseCost === 0
			? []
			: [
					{
						process: undefined,
						phase: 'response',
						kind: 'response',
						amount: situation.responseCost,
						from: 0,
						until: 0,
						cause: { of: 'response' }
					}
				];
	const bookings: Booking[] = [];
	prepared.processes.forEach((process, i) => {
		if (isDisrupted(i)) bookings.push(...processBookings(process, i, timelineOf(i)));
	});
	prepared.streams.forEach((stream, i) => {
		bookings.push(...streamBookings(stream, i, streams[i]));
	});
	bookings.push(...response);
	const stableAt = processes.reduce((at, { timeline }) => Math.max(at, timeline.stableAt), 0);
	return {
		loss: total(bookings),
		bookings,
		operationalAt: processes.reduce((at, { timeline }) => Math.max(at, timeline.usableAt), 0),
		stableAt,
		normalAt: streams.reduce((at, { caughtUpAt }) => Math.max(at, caughtUpAt), stableAt),
		recoveries: [...schedule.recoveries].sort((a, b) => a.system - b.system),
		usable: schedule.usable,
		processes,
		streams
	};
}

/** The position of a process by its id; throws a RangeError when the model has none. */
export function processPosition(prepared: PreparedModel, id: string): number {
	const position = prepared.processIndex.get(id);
	if (position === undefined) throw new RangeError(`No process has the id ${id}`);
	return position;
}

function processOutcomes(
	prepared: PreparedModel,
	situation: Situation,
	{ usable }: Schedule
): readonly ProcessOutcome[] {
	const recoveryPoints = prepared.systems.map(() => 0);
	for (const { system, rpoHours } of situation.affected) recoveryPoints[system] = rpoHours;
	return prepared.processes.map((process, i) => {
		const support = processSupport(prepared.uses[i], usable);
		if (support.usableAt === 0) return undisturbed;
		const data = dataAge(prepared.dataSystems[i], recoveryPoints);
		const timeline = processTimeline(process, support, data, situation.unstablePerOutageHour[i]);
		return {
			timeline,
			data,
			missedHours: missedHours(timeline.pieces),
			uninvoiced: uninvoiced(process, timeline),
			mtpdBreached: breachesMtpd(process, timeline)
		};
	});
}

const undisturbed: ProcessOutcome = {
	timeline: undisrupted,
	data: { lostHours: 0, gapHours: 0 },
	missedHours: 0,
	uninvoiced: 0,
	mtpdBreached: false
};

/** `k(t)` and `T` of a process. Source: docs/model.md, section 5. */
function processSupport(needed: readonly ResolvedUse[], usable: readonly Hours[]): Support {
	return {
		usableAt: needed.reduce((at, { system }) => Math.max(at, usable[system]), 0),
		changes: needed.map(({ system }) => usable[system]),
		left: (moment) =>
			needed.reduce(
				(left, { system, without }) => (usable[system] > moment ? Math.min(left, without) : left),
				1
			)
	};
}

/** `R` and `G` from the recovery points, per system, of those that hold a process's data. */
function dataAge(dataSystems: readonly number[], recoveryPoints: readonly Hours[]): DataAge {
	if (dataSystems.length === 0) return undisturbed.data;
	let lostHours = 0;
	let newest = Infinity;
	for (const system of dataSystems) {
		lostHours = Math.max(lostHours, recoveryPoints[system]);
		newest = Math.min(newest, recoveryPoints[system]);
	}
	return { lostHours, gapHours: lostHours - newest };
}
