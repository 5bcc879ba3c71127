import type { Hours, ManualWork, Process, Share, UnstablePhase } from './model.ts';

/** The phases a process goes through (docs/model.md, section 5). */
export type ProcessPhase = 'standstill' | 'manual' | 'unstable';

/** A stretch of time with one capability and one phase: from `from` until just before `until`. */
export interface Piece {
	readonly from: Hours;
	readonly until: Hours;
	readonly capability: Share;
	readonly phase: ProcessPhase;
}

/** A process from the start of the disruption until it is normal again. */
export interface Timeline {
	/** Gapless from 0 to `stableAt`; empty when the process is not disrupted. */
	readonly pieces: readonly Piece[];
	/** `T`: the last system it needs is back. */
	readonly usableAt: Hours;
	/** `T + U`: the end of the unstable phase. */
	readonly stableAt: Hours;
	/** `M`: hours of manual work. */
	readonly manualHours: Hours;
}

/** What a process can do by its systems alone. */
export interface Support {
	/** `T`; 0 when the process is not disrupted. */
	readonly usableAt: Hours;
	/** Moments before `usableAt` at which `left` changes. */
	readonly changes: readonly Hours[];
	/** `k(t)`: the capability left by the systems that work at a moment. */
	readonly left: (moment: Hours) => Share;
}

/** How the data that a process gets back looks (docs/model.md, section 5). */
export interface DataAge {
	/** `R`: hours of data to enter again. */
	readonly lostHours: Hours;
	/** `G`: hours between the oldest and the newest data. */
	readonly gapHours: Hours;
}

/** The timeline of a process that is not disrupted. */
export const undisrupted: Timeline = { pieces: [], usableAt: 0, stableAt: 0, manualHours: 0 };

/**
 * A process over time. `unstablePerOutageHour` is the settled `hoursPerOutageHour`.
 * Source: docs/model.md, section 5.
 */
export function processTimeline(
	process: Process,
	support: Support,
	data: DataAge,
	unstablePerOutageHour: number
): Timeline {
	const { usableAt } = support;
	if (usableAt <= 0) return undisrupted;
	const pieces = piecesWhileDown(process.manual, support);
	const manualHours = pieces.reduce(
		(sum, { phase, from, until }) => (phase === 'manual' ? sum + until - from : sum),
		0
	);
	const stableAt =
		usableAt +
		unstableHours(process.unstable, { usableAt, manualHours, data, unstablePerOutageHour });
	const capability = Math.max(
		process.unstable?.capability ?? 0,
		pieces[pieces.length - 1].capability
	);
	if (stableAt > usableAt)
		pieces.push({ from: usableAt, until: stableAt, capability, phase: 'unstable' });
	return { pieces, usableAt, stableAt, manualHours };
}

/** `c(t)`: the capability at a moment; right-continuous. Source: docs/model.md, section 5. */
export function capabilityAt(timeline: Timeline, moment: Hours): Share {
	return pieceAt(timeline.pieces, moment)?.capability ?? 1;
}

/** The piece that holds at a moment, if the process is disrupted then. */
export function pieceAt<P extends { readonly from: Hours; readonly until: Hours }>(
	pieces: readonly P[],
	moment: Hours
): P | undefined {
	return pieces.find(({ from, until }) => from <= moment && moment < until);
}

/** Missed output in hours, `∫ (1 − c) dt` from a moment on. Source: docs/model.md, section 6. */
export function missedHours(
	pieces: readonly { readonly from: Hours; readonly until: Hours; readonly capability: Share }[],
	since: Hours = 0
): Hours {
	return pieces.reduce(
		(sum, { from, until, capability }) =>
			sum + (1 - capability) * Math.max(0, until - Math.max(from, since)),
		0
	);
}

function piecesWhileDown(manual: ManualWork | undefined, support: Support): Piece[] {
	const { usableAt } = support;
	const byHand = manual?.capability ?? 0;
	const manualFrom = manual ? (manual.readyAfterHours ?? 0) : Infinity;
	const manualUntil = manualFrom + (manual?.sustainableHours ?? Infinity);
	const pieces: Piece[] = [];
	for (let from = 0, until; from < usableAt; from = until) {
		until = nextAfter(from, support.changes, usableAt);
		if (from < manualFrom && manualFrom < until) until = manualFrom;
		if (from < manualUntil && manualUntil < until) until = manualUntil;
		const left = support.left(from);
		const inHand = manualFrom <= from && from < manualUntil && byHand > left;
		const phase = inHand ? 'manual' : left === 0 ? 'standstill' : 'unstable';
		appendPiece(pieces, { from, until, capability: inHand ? byHand : left, phase });
	}
	return pieces;
}

/** The first of these moments after `moment`, but not after `end`. */
function nextAfter(moment: Hours, moments: readonly Hours[], end: Hours): Hours {
	let next = end;
	for (const candidate of moments) if (candidate > moment && candidate < next) next = candidate;
	return next;
}

function appendPiece(pieces: Piece[], piece: Piece): void {
	const last = pieces.at(-1);
	if (last && last.capability === piece.capability && last.phase === piece.phase)
		pieces[pieces.length - 1] = { ...last, until: piece.until };
	else pieces.push(piece);
}

/** `U`: the length of the unstable phase. Source: docs/model.md, section 5. */
function unstableHours(
	unstable: UnstablePhase | undefined,
	outage: {
		readonly usableAt: Hours;
		readonly manualHours: Hours;
		readonly data: DataAge;
		readonly unstablePerOutageHour: number;
	}
): Hours {
	if (!unstable) return 0;
	return Math.min(
		unstable.maxHours ?? Infinity,
		outage.unstablePerOutageHour * outage.usableAt +
			(unstable.hoursPerManualHour ?? 0) * outage.manualHours +
			(unstable.hoursPerLostHour ?? 0) * outage.data.lostHours +
			(unstable.hoursPerGapHour ?? 0) * outage.data.gapHours
	);
}
