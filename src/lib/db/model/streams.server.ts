import type { CatchUp, Stream } from '#lib/impact/index.ts';
import { fieldsOf, insertEach, partsOf, present, rowsOf, type Place } from '../rows.server.ts';
import { catchUps, streams } from '../schema/stream.ts';
import { insertBases, type Loading, type Part } from './bases.server.ts';
import { insertCosts, partsOfCosts, type CostsOf } from './costs.server.ts';
import { keysOfRows, keysOfStored, type Keys } from './keys.ts';
import { insertSteps, loadSteps, partsOfSteps } from './steps.server.ts';

export async function insertStreams(
	place: Place,
	list: readonly Stream[],
	processes: Keys
): Promise<Keys> {
	const stored = await insertEach(place, streams, list, (stream, position) => ({
		...stream,
		key: stream.id,
		position
	}));
	const catchUp = partsOf(stored, (stream) => stream.catchUp);
	await insertEach(place, catchUps, catchUp, ({ ownerId, part }) => ({
		...part,
		streamId: ownerId
	}));
	await insertSteps(place, stored, processes);
	await insertCosts(place, 'streamId', stored);
	await insertBases(place, 'streamId', stored, partsOfStream);
	return keysOfStored('stream', stored);
}

function partsOfStream(stream: Stream): Part[] {
	return [
		['', stream],
		['catchUp', stream.catchUp],
		...partsOfSteps(stream.steps),
		...partsOfCosts(stream.costs)
	];
}

export async function loadStreams(loading: Loading, processes: Keys, costsOf: CostsOf) {
	const rows = await rowsOf(loading, streams);
	const catchUp = await loadCatchUps(loading);
	const stepsOf = await loadSteps(loading, processes);
	const list: Stream[] = rows.map((row) =>
		present({
			id: row.key,
			...fieldsOf(row),
			catchUp: catchUp.get(row.id),
			steps: stepsOf(row.id),
			costs: costsOf('streamId', row.id),
			basis: loading.basisOf('streamId', row.id, '')
		})
	);
	return { list, keys: keysOfRows('stream', rows) };
}

async function loadCatchUps(loading: Loading): Promise<Map<number, CatchUp>> {
	const rows = await rowsOf(loading, catchUps);
	return new Map(
		rows.map((row) => {
			const basis = loading.basisOf('streamId', row.streamId, 'catchUp');
			return [row.streamId, present({ ...fieldsOf(row), basis })];
		})
	);
}
