import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseModel } from '../parse-model.ts';
import { arbitraryModel } from './arbitrary-model.ts';

it(
	'makes models that the parser takes as they are, also after a trip through a file',
	{ timeout: 60_000 },
	() => {
		fc.assert(
			fc.property(arbitraryModel(), (model) => {
				expect(parseModel(JSON.parse(JSON.stringify(model)))).toEqual({ ok: true, value: model });
			}),
			{ numRuns: 100 }
		);
	}
);
