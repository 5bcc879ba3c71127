import { type EventOutcome, reportedHours, sumBy } from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';

/** The durations that the list of processes shows. */
export const listedHours = [
	1, 8, 24, 168, 336
] as const satisfies readonly (typeof reportedHours)[number][];

export interface ListedProcess {
	readonly id: string;
	readonly name: string;
	readonly unit: string | undefined;
	readonly owner: string | undefined;
	readonly mtpdHours: number | undefined;
	/** Cost of disruption of this process alone, parallel to `listedHours`. */
	readonly losses: readonly number[];
	readonly perHour: readonly number[];
	/** In the event shown; undefined without one. */
	readonly event: ProcessInEvent | undefined;
}

export interface ProcessInEvent {
	readonly loss: number;
	readonly usableAt: number;
	readonly mtpdBreached: boolean;
}

/** All processes, the dearest in the event shown first, then the dearest two weeks. */
export interface ProcessList {
	readonly currency: string;
	readonly rows: readonly ListedProcess[];
	readonly mostPerHour: number;
	readonly breaches: number;
	/** How many processes state how long they can bear to stop. */
	readonly limited: number;
	readonly eventLoss: number | undefined;
	/** The part of the event's loss that no process carries. */
	readonly response: number;
}

export function processList(analysis: Analysis, event: EventOutcome | undefined): ProcessList {
	const { prepared, disruptions, model } = analysis;
	const columns = listedHours.map((hours) => reportedHours.indexOf(hours));
	const losses = event && sumBy(event.bookings, ({ process }) => process);
	const rows = prepared.processes
		.map((process, position) => ({
			id: process.id,
			name: process.name,
			unit: process.unit,
			owner: process.owner,
			mtpdHours: process.mtpdHours,
			losses: columns.map((column) => disruptions[position][column].loss),
			perHour: columns.map((column) => disruptions[position][column].lossPerHour),
			event: event && {
				loss: losses?.get(position) ?? 0,
				usableAt: event.processes[position].timeline.usableAt,
				mtpdBreached: event.processes[position].mtpdBreached
			}
		}))
		.sort((a, b) => (b.event?.loss ?? 0) - (a.event?.loss ?? 0) || last(b.losses) - last(a.losses));
	return {
		currency: model.currency,
		rows,
		mostPerHour: rows.flatMap(({ perHour }) => perHour).reduce((a, b) => Math.max(a, b), 0),
		breaches: rows.filter((row) => row.event?.mtpdBreached).length,
		limited: rows.filter(({ mtpdHours }) => mtpdHours !== undefined).length,
		eventLoss: event?.loss,
		response: losses?.get(undefined) ?? 0
	};
}

function last(values: readonly number[]): number {
	return values[values.length - 1];
}
