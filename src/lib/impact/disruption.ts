import { type Booking, total } from './booking.ts';
import type { Hours, Money } from './model.ts';
import { processPosition } from './event.ts';
import type { PreparedModel } from './prepare.ts';
import { processBookings } from './process-cost.ts';
import { streamBookings } from './stream-cost.ts';
import { runStream } from './stream-run.ts';
import { type Timeline, processTimeline, undisrupted } from './timeline.ts';

/** The durations at which the cost of disruption is always reported, in hours. */
export const reportedHours = [1, 4, 8, 24, 72, 168, 336] as const;

/** The cost of a disruption of one process alone, at one length. */
export interface Disruption {
	readonly hours: Hours;
	readonly loss: Money;
	/** `loss / hours`. */
	readonly lossPerHour: Money;
	readonly bookings: readonly Booking[];
	readonly timeline: Timeline;
}

/**
 * What it costs when one process stands without its systems for `hours` > 0 and everything else is
 * normal, estimates at their median. Source: docs/model.md, section 6.
 */
export function costOfDisruption(
	prepared: PreparedModel,
	process: number,
	hours: Hours
): Disruption {
	if (!(hours > 0)) throw new RangeError(`costOfDisruption: hours above 0 expected, got ${hours}`);
	return disruptFor(prepared, process, hours);
}

/** The cost of disruption at every reported duration, per process of the model. */
export function costsOfDisruption(
	prepared: PreparedModel,
	durations: readonly Hours[] = reportedHours
): readonly (readonly Disruption[])[] {
	return prepared.processes.map((_, process) =>
		durations.map((hours) => disruptFor(prepared, process, hours))
	);
}

function disruptFor(prepared: PreparedModel, process: number, hours: Hours): Disruption {
	const timeline = processTimeline(
		prepared.processes[process],
		{ usableAt: hours, changes: [], left: () => 0 },
		{ lostHours: 0, gapHours: 0 },
		prepared.medianInstability[process]
	);
	const bookings = [...processBookings(prepared.processes[process], process, timeline)];
	for (const position of prepared.streamsOf[process]) {
		const stream = prepared.streams[position];
		const run = runStream(
			stream,
			(id) => processPosition(prepared, id),
			(other) => (other === process ? timeline : undisrupted)
		);
		bookings.push(...streamBookings(stream, position, run));
	}
	const loss = total(bookings);
	return { hours, loss, lossPerHour: loss / hours, bookings, timeline };
}
