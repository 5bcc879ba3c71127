import { describe, expect, it } from 'vitest';
import { deliveredModels } from '../testing/analysed.ts';
import {
	decisionOn,
	type InvestmentChoice,
	investmentPath,
	readInvestmentChoice,
	withDecision
} from './investment-choice.ts';

const [model] = deliveredModels();
const read = (search: string) => readInvestmentChoice(new URLSearchParams(search), model);
const nothing: InvestmentChoice = {
	basis: 'capex',
	budget: undefined,
	fixed: [],
	excluded: [],
	onlyFirst: false
};

describe('what is chosen about investments', () => {
	it('is nothing where the address says nothing, and then leaves no trace in it', () => {
		expect(read('')).toEqual(nothing);
		expect(investmentPath(nothing)).toBe('/investments');
	});

	it('comes back from its own address', () => {
		const choice: InvestmentChoice = {
			basis: 'annualCost',
			budget: 120_000.5,
			fixed: ['clean-room', 'manual-orders'],
			excluded: ['segmentation'],
			onlyFirst: true
		};
		expect(read(investmentPath(choice).split('?')[1])).toEqual(choice);
	});

	it.each(['', 'abc', '-5', 'Infinity', ' '])('has no budget where “%s” is typed', (typed) => {
		expect(read(`budget=${encodeURIComponent(typed)}`).budget).toBeUndefined();
	});

	it('leaves out measures that the model lacks, and takes the decided out of the excluded', () => {
		const { fixed, excluded } = read('decided=moat&decided=clean-room&never=clean-room&never=moat');
		expect([fixed, excluded]).toEqual([['clean-room'], []]);
	});

	it('holds one decision on each measure', () => {
		const decided = withDecision(nothing, 'clean-room', 'fixed');
		const excluded = withDecision(decided, 'clean-room', 'excluded');
		const decisions = [nothing, decided, excluded, withDecision(excluded, 'clean-room', 'open')];
		expect(decisions.map((choice) => decisionOn(choice, 'clean-room'))).toEqual([
			'open',
			'fixed',
			'excluded',
			'open'
		]);
	});
});
