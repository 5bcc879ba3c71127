import type { ManualWork, Process, UnstablePhase } from '#lib/impact/index.ts';
import { estimateCells, readEstimate } from '../estimate-columns.ts';
import {
	fieldsOf,
	insertEach,
	partsOf,
	present,
	rowsOf,
	type Place,
	type Stored
} from '../rows.server.ts';
import { manualWork, unstablePhases } from '../schema/process.ts';
import type { Loading } from './bases.server.ts';

export async function insertManualWork(
	place: Place,
	stored: readonly Stored<Process>[]
): Promise<void> {
	const manual = partsOf(stored, (process) => process.manual);
	await insertEach(place, manualWork, manual, ({ ownerId, part }) => ({
		...part,
		processId: ownerId
	}));
}

export async function insertUnstablePhases(
	place: Place,
	stored: readonly Stored<Process>[]
): Promise<void> {
	const unstable = partsOf(stored, (process) => process.unstable);
	await insertEach(place, unstablePhases, unstable, ({ ownerId, part }) => ({
		...part,
		...estimateCells('hoursPerOutageHour', part.hoursPerOutageHour),
		processId: ownerId
	}));
}

export async function loadManualWork(loading: Loading): Promise<Map<number, ManualWork>> {
	const rows = await rowsOf(loading, manualWork);
	return new Map(
		rows.map((row) => {
			const basis = loading.basisOf('processId', row.processId, 'manual');
			return [row.processId, present({ ...fieldsOf(row), basis })];
		})
	);
}

export async function loadUnstablePhases(loading: Loading): Promise<Map<number, UnstablePhase>> {
	const rows = await rowsOf(loading, unstablePhases);
	return new Map(
		rows.map((row) => [
			row.processId,
			present({
				capability: row.capability,
				hoursPerOutageHour: readEstimate('hoursPerOutageHour', row),
				maxHours: row.maxHours,
				hoursPerManualHour: row.hoursPerManualHour,
				hoursPerLostHour: row.hoursPerLostHour,
				hoursPerGapHour: row.hoursPerGapHour,
				extraCostPerHour: row.extraCostPerHour,
				note: row.note,
				basis: loading.basisOf('processId', row.processId, 'unstable')
			})
		])
	);
}
