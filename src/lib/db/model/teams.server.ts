import type { Team } from '#lib/impact/index.ts';
import { fieldsOf, insertEach, present, rowsOf, type Place } from '../rows.server.ts';
import { teams } from '../schema/system.ts';
import { insertBases, type Loading } from './bases.server.ts';
import { keysOfRows, keysOfStored, type Keys } from './keys.ts';

export async function insertTeams(place: Place, list: readonly Team[]): Promise<Keys> {
	const stored = await insertEach(place, teams, list, (team, position) => ({
		...team,
		key: team.id,
		position
	}));
	await insertBases(place, 'teamId', stored, (team) => [['', team]]);
	return keysOfStored('team', stored);
}

export async function loadTeams(loading: Loading) {
	const rows = await rowsOf(loading, teams);
	const list: Team[] = rows.map((row) =>
		present({ id: row.key, ...fieldsOf(row), basis: loading.basisOf('teamId', row.id, '') })
	);
	return { list, keys: keysOfRows('team', rows) };
}
