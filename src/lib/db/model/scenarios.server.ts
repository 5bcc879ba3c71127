import type { Scenario } from '#lib/impact/index.ts';
import { estimateCells, neededEstimate, readEstimate } from '../estimate-columns.ts';
import { entriesOf, fieldsOf, insertEach, present, rowsOf, type Place } from '../rows.server.ts';
import { backupLosses, scenarios } from '../schema/scenario.ts';
import { insertBases, type Loading, type Part } from './bases.server.ts';
import { insertHits, loadHits } from './hits.server.ts';
import { keysOfRows, keysOfStored, type Keys } from './keys.ts';

export async function insertScenarios(
	place: Place,
	list: readonly Scenario[],
	systems: Keys
): Promise<Keys> {
	const stored = await insertEach(place, scenarios, list, (scenario, position) => ({
		...scenario,
		...estimateCells('frequency', scenario.frequency),
		...estimateCells('holdHours', scenario.holdHours),
		...estimateCells('responseCost', scenario.responseCost),
		key: scenario.id,
		position
	}));
	await insertHits(place, stored, systems);
	const losses = entriesOf(stored, (scenario) => scenario.backupLoss);
	await insertEach(place, backupLosses, losses, ({ ownerId, position, entry }) => ({
		...entry,
		scenarioId: ownerId,
		repositoryId: systems.rowOf(entry.repository),
		position
	}));
	await insertBases(place, 'scenarioId', stored, partsOfScenario);
	return keysOfStored('scenario', stored);
}

function partsOfScenario(scenario: Scenario): Part[] {
	return [
		['', scenario],
		...scenario.hits.map((hit, i) => [`hits.${i}`, hit] as const),
		...scenario.backupLoss.map((loss, i) => [`backupLoss.${i}`, loss] as const)
	];
}

export async function loadScenarios(loading: Loading, systems: Keys) {
	const rows = await rowsOf(loading, scenarios);
	const hitsOf = await loadHits(loading, systems);
	const losses = Map.groupBy(await rowsOf(loading, backupLosses), (loss) => loss.scenarioId);
	const list: Scenario[] = rows.map((row) => {
		const basisOf = (part: string) => loading.basisOf('scenarioId', row.id, part);
		return present({
			id: row.key,
			name: row.name,
			frequency: neededEstimate('frequency', row),
			hits: hitsOf(row.id),
			backupLoss: (losses.get(row.id) ?? []).map((loss, i) =>
				present({
					repository: systems.keyOf(loss.repositoryId),
					...fieldsOf(loss),
					basis: basisOf(`backupLoss.${i}`)
				})
			),
			holdHours: readEstimate('holdHours', row),
			responseCost: readEstimate('responseCost', row),
			note: row.note,
			basis: basisOf('')
		});
	});
	return { list, keys: keysOfRows('scenario', rows) };
}
