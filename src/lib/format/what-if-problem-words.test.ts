import { describe, expect, it } from 'vitest';
import { hitting, smallModel, system } from '#lib/impact/testing/small-model.ts';
import { whatIfProblemLines } from './what-if-problem-words.ts';

const measure = { id: 'copy', name: 'Immutable copy', lifetimeYears: 5 };
const scenario = hitting(['erp'], { name: 'Ransomware' });
const erp = system('erp', 8, { name: 'Planning system' });
const model = smallModel({ measures: [measure], scenarios: [scenario], systems: [erp] });

describe('a what-if question without an answer', () => {
	it('tells which effect of which measure does not fit', () => {
		const problem = { kind: 'missingStep', process: 'shipping', effect: 1 } as const;
		const lines = whatIfProblemLines(
			{
				kind: 'effects',
				refused: [
					{ measure: measure.id, problem },
					{ measure: undefined, problem }
				]
			},
			model,
			'en'
		);
		expect(lines[0]).toMatch(new RegExp(`^${measure.name}, effect 2: .*shipping`));
		expect(lines[1]).toMatch(/^effect 2: .*shipping/);
	});

	it('says on which side hours are missing, by name', () => {
		const missing = {
			kind: 'missingRecovery',
			scenario: scenario.id,
			systems: [erp.id]
		} as const;
		const [today] = whatIfProblemLines(
			{ kind: 'missingHours', side: 'today', missing },
			model,
			'en'
		);
		const [changed] = whatIfProblemLines(
			{ kind: 'missingHours', side: 'case', missing },
			model,
			'en'
		);
		for (const line of [today, changed]) {
			expect(line).toContain(scenario.name);
			expect(line).toContain(erp.name);
		}
		expect(changed).toMatch(/^The case /);
		expect(today).not.toBe(changed);
	});

	it('names what the model does not have', () => {
		const lines = [
			...whatIfProblemLines({ kind: 'unknownMeasure', measure: 'fence' }, model, 'de'),
			...whatIfProblemLines({ kind: 'unknownScenario', scenario: 'flood' }, model, 'de'),
			...whatIfProblemLines({ kind: 'noScenario' }, model, 'de')
		];
		expect(lines[0]).toContain('fence');
		expect(lines[1]).toContain('flood');
		expect(new Set(lines).size).toBe(3);
	});
});
