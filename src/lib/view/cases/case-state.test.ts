import { describe, expect, it } from 'vitest';
import { type WhatIfQuestion, WhatIf } from '#lib/impact/index.ts';
import { answersOf, question } from '#lib/impact/testing/what-if-answers.ts';
import { deliveredModels } from '../testing/analysed.ts';
import { caseState } from './case-state.ts';

const [model] = deliveredModels();
/** The first batch of events is enough. */
const options = { seed: 1, precision: { relativeError: 1, leastEvents: 1, mostEvents: 1 } };
const half: WhatIfQuestion = question({
	effects: [{ kind: 'recoveryTime', systems: 'all', path: 'all', factor: 0.5 }],
	measures: ['immutable-backup'],
	scenario: 'ransomware'
});
const nothing = { progress: undefined, result: undefined, hasFailed: false };

describe('what is known of a case', () => {
	const { first, result } = answersOf(new WhatIf(model, options), half);

	it('is nothing before its first answer', () => {
		expect(caseState(model, nothing, 'en')).toEqual({ kind: 'pending' });
	});

	it('is a first answer, then the final one, with the figures of the engine', () => {
		const early = caseState(model, { ...nothing, progress: first }, 'en');
		expect(early).toMatchObject({ kind: 'known', figures: { isFirst: true } });
		const late = caseState(model, { ...nothing, progress: first, result }, 'en');
		if (!result.ok) throw new RangeError('the case has no answer');
		const { year, value, scenario } = result.value;
		expect(late).toMatchObject({
			kind: 'known',
			figures: {
				isFirst: false,
				average: year.expectedAnnualLoss,
				bad: year.badYear95,
				value,
				event: { loss: scenario?.eventLoss.mean, stableAt: scenario?.stableAt.mean }
			}
		});
	});

	it('is why it cannot be computed, naming what is missing', () => {
		const lost = question({ measures: ['sold'] });
		const answer = answersOf(new WhatIf(model, options), lost);
		const state = caseState(model, { ...nothing, result: answer.result }, 'en');
		expect(state).toEqual({ kind: 'problem', lines: ['The model has no measure “sold”.'] });
	});

	it('is a failure even after a first answer', () => {
		const state = caseState(model, { progress: first, result: undefined, hasFailed: true }, 'en');
		expect(state).toEqual({ kind: 'failed' });
	});
});
