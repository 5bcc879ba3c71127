import type { System } from '#lib/impact/index.ts';
import { entriesOf, insertEach, present, rowsOf, type Place, type Stored } from '../rows.server.ts';
import { dependencies, systems, teamNeeds } from '../schema/system.ts';
import { insertBases, type Loading } from './bases.server.ts';
import { keysOfRows, keysOfStored, type Keys } from './keys.ts';
import { insertRecovery, loadRecovery, partsOfRecovery } from './recovery.server.ts';

export async function insertSystems(
	place: Place,
	list: readonly System[],
	teams: Keys
): Promise<Keys> {
	const stored = await insertEach(place, systems, list, (system, position) => ({
		...system,
		key: system.id,
		recoveryNote: system.recovery.note,
		position
	}));
	const keys = keysOfStored('system', stored);
	await insertDependencies(place, stored, keys);
	await insertNeeds(place, stored, teams);
	await insertRecovery(place, stored);
	await insertBases(place, 'systemId', stored, (system) => [
		['', system],
		...partsOfRecovery(system.recovery)
	]);
	return keys;
}

async function insertDependencies(place: Place, stored: readonly Stored<System>[], keys: Keys) {
	const edges = entriesOf(stored, ({ dependsOn, restoresFrom }) => [
		...dependsOn.map((on) => ({ kind: 'dependsOn', on }) as const),
		...(restoresFrom === undefined ? [] : [{ kind: 'restoresFrom', on: restoresFrom } as const])
	]);
	await insertEach(place, dependencies, edges, ({ ownerId, position, entry }) => ({
		systemId: ownerId,
		onSystemId: keys.rowOf(entry.on),
		kind: entry.kind,
		position
	}));
}

async function insertNeeds(place: Place, stored: readonly Stored<System>[], teams: Keys) {
	const needs = entriesOf(stored, (system) => Object.entries(system.needs));
	await insertEach(place, teamNeeds, needs, ({ ownerId, position, entry: [team, units] }) => ({
		systemId: ownerId,
		teamId: teams.rowOf(team),
		position,
		units
	}));
}

export async function loadSystems(loading: Loading, teams: Keys) {
	const rows = await rowsOf(loading, systems);
	const keys = keysOfRows('system', rows);
	const edges = Map.groupBy(await rowsOf(loading, dependencies), (edge) => edge.systemId);
	const needs = Map.groupBy(await rowsOf(loading, teamNeeds), (need) => need.systemId);
	const recoveryOf = await loadRecovery(loading);

	const list: System[] = rows.map(({ id, key, name, kind, owner, priority, note, ...row }) => {
		const [dependsOn, restoresFrom] = (['dependsOn', 'restoresFrom'] as const).map((edgeKind) =>
			(edges.get(id) ?? [])
				.filter((edge) => edge.kind === edgeKind)
				.map((edge) => keys.keyOf(edge.onSystemId))
		);
		const needed = (needs.get(id) ?? []).map(
			(need) => [teams.keyOf(need.teamId), need.units] as const
		);
		return present({
			id: key,
			name,
			kind,
			owner,
			priority,
			dependsOn,
			restoresFrom: restoresFrom.at(0),
			needs: Object.fromEntries(needed),
			recovery: recoveryOf(id, row.recoveryNote),
			note,
			basis: loading.basisOf('systemId', id, '')
		});
	});
	return { list, keys };
}
