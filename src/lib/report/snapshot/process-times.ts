import type { EventOutcome, Hours, Id, Money, PreparedModel, Share } from '#lib/impact/index.ts';
import { sumBy } from '#lib/impact/index.ts';

/** When a process works again in the reference event, against what it can bear. */
export interface ProcessTimes {
	readonly id: Id;
	readonly name: string;
	readonly owner?: string;
	/** Zero when the process never stopped. */
	readonly usableAt: Hours;
	readonly stableAt: Hours;
	readonly missedHours: Hours;
	readonly uninvoiced: Money;
	readonly loss: Money;
	/** Undefined when the process does not say. */
	readonly mtpdHours?: Hours;
	/** The least it must be able to do. */
	readonly mbco: Share;
	readonly mtpdBreached: boolean;
}

/** Every process in the reference event; the one that is stable last comes first. */
export function processTimes(
	prepared: PreparedModel,
	event: EventOutcome
): readonly ProcessTimes[] {
	const losses = sumBy(event.bookings, ({ process }) => process);
	return prepared.processes
		.map(({ id, name, owner, mtpdHours, mbco }, position): ProcessTimes => {
			const { timeline, missedHours, uninvoiced, mtpdBreached } = event.processes[position];
			return {
				id,
				name,
				...(owner !== undefined && { owner }),
				usableAt: timeline.usableAt,
				stableAt: timeline.stableAt,
				missedHours,
				uninvoiced,
				loss: losses.get(position) ?? 0,
				...(mtpdHours !== undefined && { mtpdHours }),
				mbco: mbco ?? 1,
				mtpdBreached
			};
		})
		.sort((a, b) => b.stableAt - a.stableAt);
}
