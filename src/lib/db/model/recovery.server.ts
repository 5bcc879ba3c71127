import { recoveryPaths, type Recovery, type System } from '#lib/impact/index.ts';
import { estimateCells, neededEstimate } from '../estimate-columns.ts';
import { entriesOf, insertEach, present, rowsOf, type Place, type Stored } from '../rows.server.ts';
import { recoveryOptions } from '../schema/system.ts';
import type { Loading, Part } from './bases.server.ts';

export async function insertRecovery(
	place: Place,
	stored: readonly Stored<System>[]
): Promise<void> {
	const options = entriesOf(stored, ({ recovery }) =>
		recoveryPaths.flatMap((path) => {
			const option = recovery[path];
			return option ? [{ path, option }] : [];
		})
	);
	await insertEach(place, recoveryOptions, options, ({ ownerId, entry: { path, option } }) => ({
		...option,
		...estimateCells('hours', option.hours),
		systemId: ownerId,
		path
	}));
}

export function partsOfRecovery(recovery: Recovery): Part[] {
	const options = recoveryPaths.map((path) => [`recovery.${path}`, recovery[path]] as const);
	return [['recovery', recovery], ...options];
}

export async function loadRecovery(loading: Loading) {
	const rows = await rowsOf(loading, recoveryOptions);
	const options = Map.groupBy(rows, (row) => row.systemId);
	return (systemId: number, note: string | null): Recovery => {
		const basisOf = (part: string) => loading.basisOf('systemId', systemId, part);
		const paths = options.get(systemId)?.map((row) => {
			const hours = neededEstimate('hours', row);
			const basis = basisOf(`recovery.${row.path}`);
			return [row.path, present({ hours, rpoHours: row.rpoHours, note: row.note, basis })];
		});
		return present({ ...Object.fromEntries(paths ?? []), note, basis: basisOf('recovery') });
	};
}
