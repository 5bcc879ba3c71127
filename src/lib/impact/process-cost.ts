import type { Booking } from './booking.ts';
import { type Cost, type Hours, type OneOffCost, type Process, operatingShare } from './model.ts';
import { type Timeline, missedHours, pieceAt } from './timeline.ts';

/** Capabilities nearer than this are equal, so that sums of shares do not decide over a penalty. */
const tolerance = 1e-9;

/** What a process loses of its own while it is disrupted. Source: docs/model.md, section 6. */
export function processBookings(
	process: Process,
	position: number,
	timeline: Timeline
): readonly Booking[] {
	const f = operatingShare(process);
	const bookings: Booking[] = [];
	for (const { phase, from, until } of timeline.pieces) {
		if (phase === 'standstill') continue;
		const amount = f * (process[phase]?.extraCostPerHour ?? 0) * (until - from);
		if (amount === 0) continue;
		const cause = { of: 'process', process: position, item: phase } as const;
		bookings.push({ process: position, phase, kind: 'extra', amount, from, until, cause });
	}
	process.costs.forEach((cost, item) => {
		for (const { piece, amount, from, until } of costShares(cost, timeline.pieces, f)) {
			if (amount === 0) continue;
			const cause = { of: 'process', process: position, item } as const;
			bookings.push({
				process: position,
				phase: piece.phase,
				kind: cost.kind,
				amount,
				from,
				until,
				cause
			});
		}
	});
	return bookings;
}

/** Cash not invoiced by the end of the disruption: liquidity, not a loss. Source: docs/model.md, section 6. */
export function uninvoiced(process: Process, timeline: Timeline): number {
	return operatingShare(process) * (process.cashPerHour ?? 0) * missedHours(timeline.pieces);
}

/**
 * Whether the process is below its minimum after its tolerable period; never without one.
 * Source: docs/model.md, section 6.
 */
export function breachesMtpd(process: Process, timeline: Timeline): boolean {
	const { mtpdHours, mbco = 1 } = process;
	if (mtpdHours === undefined) return false;
	return timeline.pieces.some(({ until, capability }) => until > mtpdHours && capability < mbco);
}

/** A cost item's share of one piece. */
export interface CostShare<P> {
	readonly piece: P;
	readonly amount: number;
	readonly from: Hours;
	readonly until: Hours;
}

/**
 * A cost item over the pieces of a process or stream; `f` is its operating share.
 * Source: docs/model.md, sections 6 and 7.
 */
export function costShares<P extends { from: Hours; until: Hours; capability: number }>(
	cost: Cost,
	pieces: readonly P[],
	f: number
): readonly CostShare<P>[] {
	if ('once' in cost) return oneOffShare(cost, pieces);
	const fromHour = cost.fromHour ?? 0;
	return pieces
		.filter((piece) => piece.until > fromHour)
		.map((piece) => {
			const from = Math.max(piece.from, fromHour);
			const amount = f * cost.perHour * (1 - piece.capability) * (piece.until - from);
			return { piece, amount, from, until: piece.until };
		});
}

function oneOffShare<P extends { from: Hours; until: Hours; capability: number }>(
	{ once, atHour, belowCapability = 1 }: OneOffCost,
	pieces: readonly P[]
): readonly CostShare<P>[] {
	const piece = pieceAt(pieces, atHour);
	return piece && piece.capability < belowCapability - tolerance
		? [{ piece, amount: once, from: atHour, until: atHour }]
		: [];
}
