import type { Step, Stream } from '#lib/impact/index.ts';
import {
	entriesOf,
	fieldsOf,
	insertEach,
	present,
	rowsOf,
	type Place,
	type Stored
} from '../rows.server.ts';
import { parallelParts, steps } from '../schema/stream.ts';
import type { Loading, Part } from './bases.server.ts';
import type { Keys } from './keys.ts';

export async function insertSteps(
	place: Place,
	streams: readonly Stored<Stream>[],
	processes: Keys
): Promise<void> {
	const entries = entriesOf(streams, (stream) => stream.steps);
	const stored = await insertEach(place, steps, entries, ({ ownerId, position, entry }) => ({
		...entry,
		streamId: ownerId,
		processId: 'process' in entry ? processes.rowOf(entry.process) : null,
		position
	}));
	const parts = entriesOf(stored, ({ entry }) => ('parallel' in entry ? entry.parallel : []));
	await insertEach(place, parallelParts, parts, ({ ownerId, position, entry }) => ({
		...entry,
		stepId: ownerId,
		processId: processes.rowOf(entry.process),
		position
	}));
}

export function partsOfSteps(list: readonly Step[]): Part[] {
	return list.flatMap((step, i) => [
		[`steps.${i}`, step],
		...('parallel' in step ? step.parallel : []).map(
			(part, j) => [`steps.${i}.parallel.${j}`, part] as const
		)
	]);
}

export async function loadSteps(loading: Loading, processes: Keys) {
	const stepsOfStream = Map.groupBy(await rowsOf(loading, steps), (step) => step.streamId);
	const partsOfStep = Map.groupBy(await rowsOf(loading, parallelParts), (part) => part.stepId);
	return (streamId: number): Step[] =>
		(stepsOfStream.get(streamId) ?? []).map((row, i) => {
			const basisOf = (part: string) => loading.basisOf('streamId', streamId, part);
			const shared = { ...fieldsOf(row), basis: basisOf(`steps.${i}`) };
			if (row.processId !== null)
				return present({ process: processes.keyOf(row.processId), ...shared });
			const parallel = (partsOfStep.get(row.id) ?? []).map((part, j) =>
				present({
					process: processes.keyOf(part.processId),
					...fieldsOf(part),
					basis: basisOf(`steps.${i}.parallel.${j}`)
				})
			);
			return present({ parallel, ...shared });
		});
}
