import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { costOfDisruption, parseModel, prepareModel } from './index.ts';
import { differences, engineFigures, isClose } from './testing/compare.ts';
import { readWorkedResult, workedFigures, workedResultNames } from './testing/worked-results.ts';

/** The demonstration company's model ships with the product; its results do not repeat it. */
function demonstration(): unknown {
	const file = new URL('../demonstration/northline.json', import.meta.url);
	return JSON.parse(readFileSync(file, 'utf8'));
}

describe('results worked out apart from the product', () => {
	it('are there', () => {
		expect(workedResultNames).toHaveLength(61);
	});

	it.each(workedResultNames)('%s: every figure agrees', (name) => {
		const worked = readWorkedResult(name);
		const parsed = parseModel(worked.model ?? demonstration());
		if (!parsed.ok) return expect(parsed.problems).toEqual([]);
		const prepared = prepareModel(parsed.value);

		for (const organisation of ['planned', 'adhoc'] as const) {
			const events = worked.typical[organisation];
			expect(Object.keys(events)).toEqual(parsed.value.scenarios.map(({ id }) => id));
			for (const scenario of parsed.value.scenarios) {
				const expected = events[scenario.id];
				const actual = engineFigures(prepared, scenario, organisation);
				expect(differences(actual, workedFigures(expected))).toEqual([]);
			}
		}
		for (const [process, losses] of Object.entries(worked.disruption)) {
			const position = prepared.processIndex.get(process) ?? -1;
			for (const [hours, loss] of Object.entries(losses)) {
				const actual = costOfDisruption(prepared, position, Number(hours)).loss;
				expect([hours, actual, isClose(actual, loss)]).toEqual([hours, actual, true]);
			}
		}
	});
});
