import { describe, expect, it } from 'vitest';
import { WhatIf, applyEffects, parseModelText } from '#lib/impact/index.ts';
import { finalAnswer, question } from '#lib/impact/testing/what-if-answers.ts';
import { deliveredModels } from '../testing/analysed.ts';
import { writeModelFile } from '../model-file.ts';
import { modelOfCase } from './case-model.ts';

const [northline] = deliveredModels();

describe('the model with a case come true', () => {
	it.each(northline.cases.map(({ id, effects }) => ({ id, effects })))(
		'is a file that reads back with the figures of the case: $id',
		({ id, effects }) => {
			const applied = modelOfCase(northline, { name: id, measures: [], effects });
			if (!applied.ok) throw new RangeError('the case cannot be applied');
			const read = parseModelText(writeModelFile(applied.value));
			expect(read).toMatchObject({ ok: true, value: applied.value });
			const expected = applyEffects(northline, effects);
			if (!expected.ok) throw new RangeError('the effects cannot be applied');
			const { systems, processes, streams, scenarios, strategy } = expected.value;
			expect(applied.value).toMatchObject({ systems, processes, streams, scenarios, strategy });
		}
	);

	it('costs, to the last digit, what the case was said to cost', () => {
		const options = { seed: 1, precision: { relativeError: 1, leastEvents: 1, mostEvents: 1 } };
		const taken = {
			measures: ['immutable-backup', 'second-team'],
			effects: [{ kind: 'hold', scenarios: 'all', factor: 0.5 }]
		} as const;
		const applied = modelOfCase(northline, { name: 'Plan', ...taken });
		if (!applied.ok) throw new RangeError('the case cannot be applied');
		const said = finalAnswer(new WhatIf(northline, options), question(taken));
		const now = finalAnswer(new WhatIf(applied.value, options), question({}));
		expect(said.events).toEqual(now.events);
		expect(now.year.expectedAnnualLoss.today).toEqual(said.year.expectedAnnualLoss.case);
		expect(now.year.badYear95.today).toEqual(said.year.badYear95.case);
	});

	it('has its measures taken: they are not on offer again, and the others are', () => {
		const [first, ...others] = northline.measures;
		const applied = modelOfCase(northline, { name: 'One', measures: [first.id], effects: [] });
		expect(applied).toMatchObject({
			ok: true,
			value: { name: 'Northline Drives: One', measures: others, cases: [] }
		});
		expect(applied.ok && applied.value.systems).not.toEqual(northline.systems);
	});

	it('is a file that reads back with every single measure', () => {
		for (const { id } of northline.measures) {
			const applied = modelOfCase(northline, { name: id, measures: [id], effects: [] });
			if (!applied.ok) throw new RangeError(`${id} cannot be applied`);
			expect(parseModelText(writeModelFile(applied.value)).ok, id).toBe(true);
		}
	});

	it('is none where the case points at what is not there', () => {
		const effects = [{ kind: 'hold', scenarios: ['gone'], factor: 0.5 } as const];
		expect(modelOfCase(northline, { name: 'Lost', measures: [], effects }).ok).toBe(false);
	});
});
