import fc from 'fast-check';
import { strategies, type Model } from '../model.ts';
import { arbitraryEffect } from './arbitrary-effect.ts';
import { each, list, named, process, scenario, stream, system, team } from './arbitrary-objects.ts';
import { ids, money, object, share, text, years } from './arbitrary-values.ts';

/** How many objects of each kind at most. */
export interface Sizes {
	readonly systems: number;
	readonly others: number;
}

const small: Sizes = { systems: 6, others: 3 };

/**
 * Any model that `parseModel` would return: every reference leads somewhere, every field that may be
 * absent sometimes is, notes and bases stand on all objects, and texts are in all scripts.
 */
export function arbitraryModel(sizes: Sizes = small): fc.Arbitrary<Model> {
	return fc
		.record({
			teams: ids(sizes.others).chain((names) => each(names, team)),
			systems: ids(sizes.systems),
			streams: ids(sizes.others),
			scenarios: ids(sizes.others),
			measures: ids(sizes.others),
			cases: ids(sizes.others)
		})
		.chain((of) =>
			ids(sizes.others)
				.chain((names) => each(names, (id) => process(id, of.systems)))
				.chain((processes) => {
					const processIds = processes.map(({ id }) => id);
					const effects = list(
						arbitraryEffect({
							...of,
							teams: of.teams.map(({ id }) => id),
							processes: processIds,
							manualProcesses: processes.filter(({ manual }) => manual).map(({ id }) => id)
						})
					);
					return object(
						{
							version: fc.constant(1 as const),
							name: text,
							currency: fc.constantFrom('EUR', 'CHF', 'USD'),
							company,
							teams: fc.constant(of.teams),
							systems: each(of.systems, (id) => system(id, of.systems, of.teams)),
							processes: fc.constant(processes),
							streams: each(of.streams, (id) => stream(id, processIds)),
							scenarios: each(of.scenarios, (id) => scenario(id, of.systems)),
							measures: each(of.measures, (id) =>
								object(
									{ ...named(id), lifetimeYears: years, effects },
									{ capex: money, opexPerYear: money }
								)
							),
							cases: each(of.cases, (id) => object({ ...named(id), effects }))
						},
						{ costOfCapital: share, rework: share, strategy: fc.constantFrom(...strategies) }
					);
				})
		);
}

const company = object(
	{ appetite: list(object({ loss: money, probability: share })) },
	{ annualRevenue: money, materiality: money, creditLine: money, horizonYears: years }
);
