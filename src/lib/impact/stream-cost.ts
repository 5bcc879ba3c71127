import type { Booking } from './booking.ts';
import { type Stream, operatingShare } from './model.ts';
import { costShares } from './process-cost.ts';
import type { Blame, StreamPiece, StreamRun } from './stream-run.ts';

/**
 * What a stream loses, booked to the processes that held it up. Source: docs/model.md, section 7.
 */
export function streamBookings(
	stream: Stream,
	position: number,
	run: StreamRun
): readonly Booking[] {
	if (run.pieces.length === 0) return [];
	const bookings = [
		...marginBookings(stream, position, run),
		...catchUpBookings(stream, position, run)
	];
	stream.costs.forEach((cost, item) => {
		const shares = costShares(cost, run.pieces, operatingShare(stream));
		for (const { piece, amount, from, until } of shares)
			for (const { process, phase, part } of piece.blame)
				bookings.push({
					process,
					phase,
					kind: cost.kind,
					amount: amount * part,
					from,
					until,
					cause: { of: 'stream', stream: position, item }
				});
	});
	return bookings.filter(({ amount }) => amount !== 0);
}

/** Margin of the output that is lost for good, in proportion to the missed output. */
function marginBookings(stream: Stream, position: number, run: StreamRun): readonly Booking[] {
	const lostShare = (run.missedHours - run.deferredHours) / run.missedHours;
	const perMissedHour =
		operatingShare(stream) * (stream.revenuePerHour ?? 0) * (stream.marginRate ?? 0) * lostShare;
	const bookings: Booking[] = [];
	for (const piece of run.pieces)
		for (const blame of piece.blame)
			bookings.push({
				process: blame.process,
				phase: blame.phase,
				kind: 'margin',
				amount: perMissedHour * missedUnder(piece, blame),
				from: piece.from,
				until: piece.until,
				cause: { of: 'stream', stream: position, item: 'margin' }
			});
	return bookings;
}

/** The premium for what is made up later, in proportion to who held the stream up. */
function catchUpBookings(stream: Stream, position: number, run: StreamRun): readonly Booking[] {
	const premium =
		operatingShare(stream) * (stream.catchUp?.premiumPerHour ?? 0) * run.deferredHours;
	const missedBy = new Map<number, number>();
	for (const piece of run.pieces)
		for (const blame of piece.blame)
			missedBy.set(blame.process, (missedBy.get(blame.process) ?? 0) + missedUnder(piece, blame));
	return [...missedBy].map(([process, missed]) => ({
		process,
		phase: 'catch-up',
		kind: 'extra',
		amount: (premium * missed) / run.missedHours,
		from: run.runningAt,
		until: run.caughtUpAt,
		cause: { of: 'stream', stream: position, item: 'catch-up' }
	}));
}

function missedUnder(piece: StreamPiece, blame: Blame): number {
	return (1 - piece.capability) * (piece.until - piece.from) * blame.part;
}
