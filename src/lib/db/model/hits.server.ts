import type { Hit, Scenario } from '#lib/impact/index.ts';
import {
	entriesOf,
	fieldsOf,
	insertEach,
	present,
	rowsOf,
	type Place,
	type Stored
} from '../rows.server.ts';
import { hits, hitSystems } from '../schema/scenario.ts';
import type { Loading } from './bases.server.ts';
import type { Keys } from './keys.ts';

export async function insertHits(
	place: Place,
	scenarios: readonly Stored<Scenario>[],
	systems: Keys
): Promise<void> {
	const entries = entriesOf(scenarios, (scenario) => scenario.hits);
	const stored = await insertEach(place, hits, entries, ({ ownerId, position, entry }) => ({
		...entry,
		scenarioId: ownerId,
		position
	}));
	const affected = entriesOf(stored, ({ entry }) => entry.systems);
	await insertEach(place, hitSystems, affected, ({ ownerId, position, entry }) => ({
		hitId: ownerId,
		systemId: systems.rowOf(entry),
		position
	}));
}

export async function loadHits(loading: Loading, systems: Keys) {
	const hitsOfScenario = Map.groupBy(await rowsOf(loading, hits), (hit) => hit.scenarioId);
	const systemsOfHit = Map.groupBy(await rowsOf(loading, hitSystems), (row) => row.hitId);
	return (scenarioId: number): Hit[] =>
		(hitsOfScenario.get(scenarioId) ?? []).map((row, i) =>
			present({
				systems: (systemsOfHit.get(row.id) ?? []).map((hit) => systems.keyOf(hit.systemId)),
				...fieldsOf(row),
				basis: loading.basisOf('scenarioId', scenarioId, `hits.${i}`)
			})
		);
}
