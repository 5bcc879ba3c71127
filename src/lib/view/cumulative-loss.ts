import {
	type Booking,
	type EventOutcome,
	type Phase,
	accrued,
	accruedPart,
	phases
} from '#lib/impact/index.ts';

/** Days at which the cumulative loss is marked. */
export const markedDays = [1, 3, 7, 14, 30] as const;
export const hoursPerDay = 24;

/** The cumulative loss over time, split by phase. */
export interface CumulativeLoss {
	/** The phases that cost anything, in their fixed order. */
	readonly phases: readonly Phase[];
	/** In time order; two points at one moment show a jump. `byPhase` runs parallel to `phases`. */
	readonly points: readonly { readonly hour: number; readonly byPhase: readonly number[] }[];
	readonly marks: readonly { readonly day: number; readonly loss: number }[];
	/** The end of the axis. */
	readonly horizonHours: number;
	/** What has accrued by the end of the axis, parallel to `phases`. */
	readonly byHorizon: readonly number[];
	readonly loss: number;
	/** Per marked day and at the end, parallel to `phases`: the table behind the drawing. */
	readonly rows: readonly {
		readonly day: number;
		readonly byPhase: readonly number[];
		readonly all: number;
	}[];
}

/** The axis ends when this much of the loss has accrued, but not before everything is stable. */
const shownShare = 0.98;
/** More moments than this are not told apart on any screen. */
const mostMoments = 400;

/** How long the axis is at least, so that two events can share one; and how finely it is drawn. */
interface Axis {
	readonly leastHours?: number;
	readonly most?: number;
}

export function cumulativeLoss(
	event: EventOutcome,
	{ leastHours = 0, most = mostMoments }: Axis = {}
): CumulativeLoss {
	const { bookings, loss } = event;
	const used = phases.filter((phase) => bookings.some((booking) => booking.phase === phase));
	const byPhase = used.map((phase) => bookings.filter((booking) => booking.phase === phase));
	const horizonHours = Math.max(leastHours, horizon(event));
	const at = (hour: number) => byPhase.map((parts) => accrued(parts, hour));
	const dueAt = new Set(bookings.flatMap(({ from, until }) => (from === until ? [from] : [])));
	const rows = [...markedDays.filter((day) => day * hoursPerDay < horizonHours), horizonHours / 24]
		.map((day) => ({ day, byPhase: at(day * hoursPerDay) }))
		.map((row) => ({ ...row, all: row.byPhase.reduce((sum, part) => sum + part, 0) }));
	return {
		phases: used,
		points: moments(bookings, horizonHours, most).flatMap((hour) => {
			const after = { hour, byPhase: at(hour) };
			if (!dueAt.has(hour)) return [after];
			const before = byPhase.map((parts) => accruedBefore(parts, hour));
			const jumps = before.some((part, i) => part < after.byPhase[i]);
			return jumps ? [{ hour, byPhase: before }, after] : [after];
		}),
		marks: markedDays
			.filter((day) => day * hoursPerDay <= horizonHours)
			.map((day) => ({ day, loss: accrued(bookings, day * hoursPerDay) })),
		horizonHours,
		byHorizon: at(horizonHours),
		loss,
		rows
	};
}

/** Whole days, long enough for the story and short enough to see its beginning. */
function horizon({ bookings, loss, stableAt }: EventOutcome): number {
	const ends = [...new Set(bookings.map(({ until }) => until))].sort((a, b) => a - b);
	const enough = ends.find((hour) => accrued(bookings, hour) >= shownShare * loss) ?? 0;
	const days = Math.ceil(Math.max(stableAt, enough, hoursPerDay) / hoursPerDay);
	const step = days > 20 ? 10 : days > 8 ? 2 : 1;
	return Math.ceil(days / step) * step * hoursPerDay;
}

/** Moments at which the slope changes or something falls due, thinned to what can be seen. */
function moments(
	bookings: readonly Booking[],
	horizonHours: number,
	most: number
): readonly number[] {
	const all = [0, horizonHours, ...bookings.flatMap(({ from, until }) => [from, until])];
	const sorted = [...new Set(all)].filter((hour) => hour <= horizonHours).sort((a, b) => a - b);
	if (sorted.length <= most) return sorted;
	return Array.from({ length: most + 1 }, (_, i) => (i * horizonHours) / most);
}

/** What has accrued just before a moment: all but what falls due at that moment. */
function accruedBefore(bookings: readonly Booking[], hour: number): number {
	return bookings.reduce(
		(sum, booking) =>
			booking.from === hour && booking.until === hour ? sum : sum + accruedPart(booking, hour),
		0
	);
}
