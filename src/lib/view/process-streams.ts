import { type PreparedModel, stepParts } from '#lib/impact/index.ts';

/** A value stream that passes through a process. */
export interface ProcessStream {
	readonly id: string;
	readonly name: string;
	/** Position of the step, from 1, and how many there are. */
	readonly step: number;
	readonly steps: number;
	/** Its share of the step's output; below 1 when others work beside it. */
	readonly share: number;
	readonly bufferHours: number;
	readonly revenuePerHour: number | undefined;
	readonly marginRate: number | undefined;
	readonly marginPerHour: number | undefined;
}

/** The streams that a process is a step of, one row for each of its steps. */
export function processStreams(
	{ processes, streams }: PreparedModel,
	process: number
): readonly ProcessStream[] {
	return streams.flatMap(({ id, name, steps, revenuePerHour, marginRate }) =>
		steps.flatMap((step, position) =>
			stepParts(step)
				.filter((part) => part.process === processes[process].id)
				.map(({ share }) => ({
					id,
					name,
					step: position + 1,
					steps: steps.length,
					share,
					bufferHours: step.bufferHours ?? 0,
					revenuePerHour,
					marginRate,
					marginPerHour:
						revenuePerHour === undefined || marginRate === undefined
							? undefined
							: revenuePerHour * marginRate
				}))
		)
	);
}
