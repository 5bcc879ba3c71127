import { type PreparedModel, costOfDisruption, reportedHours } from '#lib/impact/index.ts';

/** The longest disruption that is drawn: two weeks. */
export const longestHours = 336;

/** What a disruption of one process alone costs, by its length. */
export interface ProcessDisruption {
	/** One loss an hour, for 1 to `longestHours` hours. */
	readonly losses: readonly number[];
	/** The lengths at which it is always reported. */
	readonly marks: readonly {
		readonly hours: number;
		readonly loss: number;
		readonly lossPerHour: number;
	}[];
}

export function processDisruption(prepared: PreparedModel, process: number): ProcessDisruption {
	const losses = Array.from(
		{ length: longestHours },
		(_, i) => costOfDisruption(prepared, process, i + 1).loss
	);
	return {
		losses,
		marks: reportedHours.map((hours) => ({
			hours,
			loss: losses[hours - 1],
			lossPerHour: losses[hours - 1] / hours
		}))
	};
}
