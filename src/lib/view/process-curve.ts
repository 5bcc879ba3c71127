import type { EventOutcome, Piece, Process } from '#lib/impact/index.ts';

/** What a process can do over time in an event. */
export interface ProcessCurve {
	readonly pieces: readonly Piece[];
	readonly usableAt: number;
	readonly stableAt: number;
	readonly missedHours: number;
	readonly mtpdHours: number | undefined;
	readonly mbco: number;
	readonly mtpdBreached: boolean;
	/** From when and until when it is below its minimum beyond its tolerable period, if ever. */
	readonly breach: { readonly from: number; readonly until: number } | undefined;
	/** The last system's return, or manual work before it, first brings it to its minimum. */
	readonly atMinimumFrom: number;
}

/** Undefined when the event leaves the process alone. */
export function processCurve(
	{ mtpdHours, mbco = 1 }: Process,
	{ timeline, missedHours, mtpdBreached }: EventOutcome['processes'][number]
): ProcessCurve | undefined {
	if (timeline.usableAt === 0) return undefined;
	const below = timeline.pieces.filter(({ capability }) => capability < mbco);
	const beyond = mtpdHours === undefined ? [] : below.filter(({ until }) => until > mtpdHours);
	return {
		pieces: timeline.pieces,
		usableAt: timeline.usableAt,
		stableAt: timeline.stableAt,
		missedHours,
		mtpdHours,
		mbco,
		mtpdBreached,
		breach:
			mtpdHours === undefined || beyond.length === 0
				? undefined
				: {
						from: Math.max(mtpdHours, beyond[0].from),
						until: beyond[beyond.length - 1].until
					},
		atMinimumFrom: below.at(-1)?.until ?? 0
	};
}
