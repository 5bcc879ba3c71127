import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demonstrationModel } from '../demonstration/demonstration-model.ts';
import { arbitraryModel } from '../impact/testing/arbitrary-model.ts';
import { loadModel, saveModel } from './models.server.ts';
import { openDatabase } from './open.server.ts';

describe('a model that is saved and loaded', () => {
	it('is the demonstration company as its file has it', async () => {
		const db = openDatabase(':memory:');
		const model = demonstrationModel();
		const id = await saveModel(db, model);
		expect(await loadModel(db, id)).toStrictEqual(model);
	});

	it('is the same whatever it holds', async () => {
		const db = openDatabase(':memory:');
		await fc.assert(
			fc.asyncProperty(arbitraryModel(), async (model) => {
				const id = await saveModel(db, model);
				expect(await loadModel(db, id)).toEqual(model);
			}),
			{ numRuns: 100 }
		);
	});
});
