import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEffects, type Effect } from '#lib/impact/index.ts';
import { manyModels } from '../testing/analysed.ts';
import { arbitraryCase } from '../testing/arbitrary-case.ts';
import { caseEffects } from '../what-if/case-effects.ts';
import { catalogue } from '../what-if/catalogue.ts';
import { measuresOf, type WhatIfCase } from '../what-if/what-if-case.ts';
import { changeLines } from './change-lines.ts';
import { lostMeasures, whatIfOf } from './kept-case.ts';

const models = manyModels();
const [northline] = models;
const controls = catalogue(northline);
const texts = { name: 'Plan', author: 'Anna', note: '' };

/** What is kept of a case, as it comes back from where it is kept: as text. */
function kept(offered: typeof controls, whatIf: WhatIfCase) {
	const effects = parseEffects(JSON.parse(JSON.stringify(caseEffects(offered, whatIf))));
	if (!effects.ok) throw new RangeError('the effects of a case cannot be read');
	const { name, author, note } = whatIf;
	const measures = measuresOf(whatIf, offered);
	return { ...{ name, author, note }, measures, effects: effects.value, version: 1 };
}

describe('a case that was kept', () => {
	it('changes what it changed before, whatever that is', () => {
		for (const [seed, model] of models.entries()) {
			const offered = catalogue(model);
			fc.assert(
				fc.property(arbitraryCase(offered), (whatIf) => {
					const saved = kept(offered, whatIf);
					const back = whatIfOf(model, offered, saved);
					expect(kept(offered, back)).toEqual(saved);
				}),
				{ seed, numRuns: 10 }
			);
		}
	});

	it('does not take a measure because it changes the same, and says it by its slider', () => {
		const id = 'recovery-runbook';
		const { effects = [] } = northline.measures.find((measure) => measure.id === id) ?? {};
		const own = whatIfOf(northline, controls, { ...texts, measures: [], effects, version: 1 });
		expect(own).toMatchObject({ values: new Map([['strategy', 'optimised']]), others: [] });
		const file = whatIfOf(northline, controls, { ...texts, measures: [], effects, version: 0 });
		expect(measuresOf(file, controls)).toEqual([id]);
	});

	it('keeps what the model cannot take any more, and says what that was', () => {
		const effects: readonly Effect[] = [
			{ kind: 'recoveryTime', systems: ['gone'], path: 'all', factor: 0.5 },
			{ kind: 'hold', scenarios: 'all', factor: 0.8 }
		];
		const measures = ['immutable-backup', 'sold'];
		const saved = { ...texts, measures, effects, version: 3 };
		const back = whatIfOf(northline, controls, saved);
		expect(back.others).toEqual(effects);
		expect(measuresOf(back, controls)).toEqual(['immutable-backup']);
		expect(lostMeasures(northline, saved)).toEqual(['sold']);
		expect(changeLines(northline, controls, back, 'en')).toMatchObject([
			{ subject: 'Immutable, offline backup copy' },
			{ subject: 'Recovery time, gone', change: '100\u00a0% → 50\u00a0%' },
			{ subject: 'Wait before recovery, all causes', change: '100\u00a0% → 80\u00a0%' }
		]);
	});
});

it('the cases of the demonstration are said by the names of their measures', () => {
	const budget = northline.cases.find(({ id }) => id === 'budget-a');
	const whatIf = whatIfOf(northline, controls, {
		...texts,
		measures: [],
		effects: budget?.effects ?? [],
		version: 0
	});
	expect(whatIf.others).toEqual([]);
	expect(measuresOf(whatIf, controls)).toHaveLength(4);
});
