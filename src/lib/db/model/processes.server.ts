import type { Process } from '#lib/impact/index.ts';
import { entriesOf, fieldsOf, insertEach, present, rowsOf, type Place } from '../rows.server.ts';
import { processes, processUses } from '../schema/process.ts';
import { insertBases, type Loading, type Part } from './bases.server.ts';
import { insertCosts, partsOfCosts, type CostsOf } from './costs.server.ts';
import { keysOfRows, keysOfStored, type Keys } from './keys.ts';
import {
	insertManualWork,
	insertUnstablePhases,
	loadManualWork,
	loadUnstablePhases
} from './process-phases.server.ts';

export async function insertProcesses(
	place: Place,
	list: readonly Process[],
	systems: Keys
): Promise<Keys> {
	const stored = await insertEach(place, processes, list, (process, position) => ({
		...process,
		key: process.id,
		position
	}));
	const uses = entriesOf(stored, (process) => process.uses);
	await insertEach(place, processUses, uses, ({ ownerId, position, entry }) => ({
		...entry,
		processId: ownerId,
		systemId: systems.rowOf(entry.system),
		position
	}));
	await insertManualWork(place, stored);
	await insertUnstablePhases(place, stored);
	await insertCosts(place, 'processId', stored);
	await insertBases(place, 'processId', stored, partsOfProcess);
	return keysOfStored('process', stored);
}

function partsOfProcess(process: Process): Part[] {
	return [
		['', process],
		...process.uses.map((use, i) => [`uses.${i}`, use] as const),
		['manual', process.manual],
		['unstable', process.unstable],
		...partsOfCosts(process.costs)
	];
}

export async function loadProcesses(loading: Loading, systems: Keys, costsOf: CostsOf) {
	const rows = await rowsOf(loading, processes);
	const uses = Map.groupBy(await rowsOf(loading, processUses), (use) => use.processId);
	const manual = await loadManualWork(loading);
	const unstable = await loadUnstablePhases(loading);
	const list: Process[] = rows.map((row) => {
		const basisOf = (part: string) => loading.basisOf('processId', row.id, part);
		return present({
			id: row.key,
			...fieldsOf(row),
			uses: (uses.get(row.id) ?? []).map((use, i) =>
				present({
					system: systems.keyOf(use.systemId),
					...fieldsOf(use),
					basis: basisOf(`uses.${i}`)
				})
			),
			manual: manual.get(row.id),
			unstable: unstable.get(row.id),
			costs: costsOf('processId', row.id),
			basis: basisOf('')
		});
	});
	return { list, keys: keysOfRows('process', rows) };
}
