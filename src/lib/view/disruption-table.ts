import { reportedHours } from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';

/** Cost of disruption of each process alone, the dearest two weeks first. */
export interface DisruptionTable {
	readonly hours: readonly number[];
	readonly rows: readonly {
		readonly id: string;
		readonly name: string;
		/** Parallel to `hours`. */
		readonly losses: readonly number[];
		readonly perHour: readonly number[];
	}[];
	/** The largest cost per hour of all cells, the length of the longest bar. */
	readonly mostPerHour: number;
}

export function disruptionTable({ prepared, disruptions }: Analysis): DisruptionTable {
	const rows = prepared.processes
		.map(({ id, name }, i) => ({
			id,
			name,
			losses: disruptions[i].map(({ loss }) => loss),
			perHour: disruptions[i].map(({ lossPerHour }) => lossPerHour)
		}))
		.sort((a, b) => (b.losses.at(-1) ?? 0) - (a.losses.at(-1) ?? 0));
	return {
		hours: reportedHours,
		rows,
		mostPerHour: Math.max(0, ...rows.flatMap(({ perHour }) => perHour))
	};
}
