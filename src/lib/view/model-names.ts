import type { Model, OwnerKind } from '#lib/impact/index.ts';

/** Finds the name that readers know an object of the model by; the id where there is no such object. */
export function modelNames(model: Model): (owner: OwnerKind, id: string) => string {
	const named = {
		team: model.teams,
		system: model.systems,
		process: model.processes,
		stream: model.streams,
		scenario: model.scenarios,
		measure: model.measures
	};
	const names = new Map(
		Object.entries(named).flatMap(([owner, items]) =>
			items.map(({ id, name }) => [`${owner} ${id}`, name] as const)
		)
	);
	return (owner, id) => names.get(`${owner} ${id}`) ?? id;
}
