import fc from 'fast-check';
import type { Id, Model, Step } from '../model.ts';
import { arbitraryModel } from './arbitrary-model.ts';

/** Two models of one company at different times: some of their objects have the same ids. */
export function arbitraryModelPair(): fc.Arbitrary<readonly [Model, Model]> {
	const shift = fc.nat(2);
	return fc
		.tuple(arbitraryModel(), arbitraryModel(), shift, fc.boolean())
		.map(([before, after, by, isReversed]) => [
			renamed(before, 0, false),
			renamed(after, by, isReversed)
		]);
}

/** The model with ids that count its objects from `first`, perhaps backwards; without measures and cases. */
function renamed(model: Model, first: number, isReversed: boolean): Model {
	const names = (objects: readonly { readonly id: Id }[], letter: string) => {
		const places = objects.map((_, i) => first + (isReversed ? objects.length - 1 - i : i));
		const known = new Map(objects.map(({ id }, i) => [id, `${letter}${places[i]}`]));
		return (id: Id) => known.get(id) ?? id;
	};
	const [team, system] = [names(model.teams, 't'), names(model.systems, 's')];
	const [process, stream] = [names(model.processes, 'p'), names(model.streams, 'v')];
	const scenario = names(model.scenarios, 'e');
	const step = (one: Step): Step =>
		'parallel' in one
			? {
					...one,
					parallel: one.parallel.map((part) => ({ ...part, process: process(part.process) }))
				}
			: { ...one, process: process(one.process) };
	return {
		...model,
		currency: 'EUR',
		teams: model.teams.map((one) => ({ ...one, id: team(one.id) })),
		systems: model.systems.map(({ restoresFrom, ...one }) => ({
			...one,
			id: system(one.id),
			dependsOn: one.dependsOn.map(system),
			...(restoresFrom === undefined ? {} : { restoresFrom: system(restoresFrom) }),
			needs: Object.fromEntries(Object.entries(one.needs).map(([id, units]) => [team(id), units]))
		})),
		processes: model.processes.map((one) => ({
			...one,
			id: process(one.id),
			uses: one.uses.map((use) => ({ ...use, system: system(use.system) }))
		})),
		streams: model.streams.map((one) => ({
			...one,
			id: stream(one.id),
			steps: one.steps.map(step)
		})),
		scenarios: model.scenarios.map((one) => ({
			...one,
			id: scenario(one.id),
			hits: one.hits.map((hit) => ({ ...hit, systems: hit.systems.map(system) })),
			backupLoss: one.backupLoss.map((loss) => ({ ...loss, repository: system(loss.repository) }))
		})),
		measures: [],
		cases: []
	};
}
