import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseModel } from '../parse-model.ts';
import { arbitraryModelPair } from '../testing/arbitrary-model-pair.ts';
import { hitting, process, smallModel, system } from '../testing/small-model.ts';
import { atomsOf } from './atoms.ts';
import { mixedModel } from './mixed-model.ts';
import { modelChanges } from './model-changes.ts';

describe('mixedModel', () => {
	it('is a valid model with any of the parts, in any two models', () => {
		const choice = fc.tuple(arbitraryModelPair(), fc.infiniteStream(fc.boolean()));
		fc.assert(
			fc.property(choice, ([[before, after], coins]) => {
				const atoms = atomsOf(modelChanges(before, after), before, after);
				const taken = atoms.filter(() => coins.next().value);
				const mixed = mixedModel(
					before,
					after,
					taken.flatMap(({ changes }) => changes)
				);
				expect(mixed && parseModel(mixed).ok).toBe(true);
			}),
			{ numRuns: 150 }
		);
	});

	it('is the earlier model with none of the changes, and the later one with all', () => {
		fc.assert(
			fc.property(arbitraryModelPair(), ([before, after]) => {
				const changes = modelChanges(before, after);
				const [none, all] = [mixedModel(before, after, []), mixedModel(before, after, changes)];
				expect(none && modelChanges(before, none)).toEqual([]);
				expect(all && modelChanges(all, after)).toEqual([]);
			}),
			{ numRuns: 100 }
		);
	});

	it('no longer hits a system that is gone, while its scenario is still there', () => {
		const before = smallModel({
			systems: [system('old', 8), system('erp', 4)],
			scenarios: [hitting(['old', 'erp'])]
		});
		const after = smallModel({
			systems: [system('erp', 4)],
			scenarios: [hitting(['erp'], { id: 'other' })]
		});
		const gone = modelChanges(before, after).filter(({ owner }) => owner === 'system');
		const mixed = mixedModel(before, after, gone);
		expect(mixed?.scenarios.map(({ id, hits }) => [id, hits[0].systems])).toEqual([
			['event', ['erp']]
		]);
	});

	it('lets a new process come before the new system that it will use', () => {
		const common = system('erp', 4);
		const before = smallModel({ systems: [common] });
		const after = smallModel({
			systems: [common, system('shop', 4)],
			processes: [process('orders', ['erp', 'shop'])]
		});
		const come = modelChanges(before, after).filter(({ owner }) => owner === 'process');
		const mixed = mixedModel(before, after, come);
		expect(mixed?.processes[0].uses.map((use) => use.system)).toEqual(['erp']);
	});
});
