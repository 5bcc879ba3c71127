import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Model, costsOfDisruption, parseModel, prepareModel, reportedHours } from './index.ts';
import { differences, engineFigures, isClose, slowFigures } from './testing/compare.ts';
import { hardModel } from './testing/hard-model.ts';
import { slowDisruption } from './testing/slow-reference.ts';

/** The seeds are drawn from a fixed one, so that every run looks at the same models. */
const runs = { seed: 20_260_516, numRuns: 600 };
const anySeed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

function parsedHardModel(seed: number): Model {
	const parsed = parseModel(hardModel(seed));
	if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.problems));
	return parsed.value;
}

describe('the engine and the slow reference', () => {
	it.each(['planned', 'adhoc'] as const)(
		'agree on every figure of an event, %s',
		(organisation) => {
			fc.assert(
				fc.property(anySeed, (seed) => {
					const model = parsedHardModel(seed);
					const prepared = prepareModel(model);
					for (const scenario of model.scenarios) {
						const engine = engineFigures(prepared, scenario, organisation);
						const slow = slowFigures(model, scenario, organisation);
						expect(differences(engine, slow)).toEqual([]);
					}
				}),
				runs
			);
		}
	);

	it('agree on what a disruption of each process costs', () => {
		fc.assert(
			fc.property(anySeed, (seed) => {
				const model = parsedHardModel(seed);
				const costs = costsOfDisruption(prepareModel(model));
				model.processes.forEach(({ id }, position) => {
					reportedHours.forEach((hours, i) => {
						const { loss } = costs[position][i];
						expect(isClose(loss, slowDisruption(model, id, hours)), `${id}, ${hours} h`).toBe(true);
					});
				});
			}),
			{ ...runs, numRuns: 200 }
		);
	});
});
