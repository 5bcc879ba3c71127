import { describe, expect, it } from 'vitest';
import { demonstrationModel } from '#lib/impact/testing/demonstration.ts';
import { plainSentence } from '#lib/format/sentence.ts';
import { chosenPortfolio } from './budget-scale.ts';
import { portfolioReportOf } from '../testing/investment-reports.ts';
import {
	figureChange,
	frontierTitle,
	investmentLede,
	investmentTitle,
	progressWords,
	rateWords
} from './investment-words.ts';

const whole = demonstrationModel();
const report = portfolioReportOf({ ...whole, measures: [0, 8].map((i) => whole.measures[i]) });
const { frontier, nothing } = report;
const reader = { locale: 'en', currency: 'EUR' } as const;
const plain = (text: string) => plainSentence(text).replaceAll('\u00a0', ' ');
const shown = (budget: number) => ({
	basis: 'capex' as const,
	budget,
	nothing,
	chosen: chosenPortfolio(frontier, 'capex', budget)
});

describe('the words of investments', () => {
	it('say what a budget saves', () => {
		expect(plain(investmentTitle(shown(105_000), reader))).toMatch(
			/^A budget of 105 k EUR, spent best, saves \d{3} k EUR a year$/
		);
		const annual = investmentTitle({ ...shown(105_000), basis: 'annualCost' }, reader);
		expect(plain(annual)).toMatch(/^105 k EUR a year, spent best, save/);
	});

	it('say so where doing nothing is best', () => {
		expect(plain(investmentTitle(shown(100), reader))).toBe(
			'With a budget of 100 EUR, doing nothing is best'
		);
		const lede = plain(investmentLede(shown(100), { costOfCapital: 0, horizonYears: 5 }, reader));
		expect(lede).toMatch(/^No set of measures .* Doing nothing costs 2\.\d\d M EUR a year/);
	});

	it('say so where what is decided costs more than it saves', () => {
		const { chosen, ...rest } = shown(105_000);
		const bad = {
			...chosen,
			benefit: { mean: -10, standardError: 1 },
			netBenefit: { mean: -20_000, standardError: 1 }
		};
		expect(plain(investmentTitle({ ...rest, chosen: bad }, reader))).toBe(
			'What is decided for 105 k EUR costs 20.0 k EUR a year more than it saves'
		);
	});

	it('name the set that leaves most, or that there is none', () => {
		expect(plain(frontierTitle(report, reader))).toMatch(/^2 measures for 105 k EUR leave most/);
		const alone = { basis: 'capex', frontier: frontier.slice(0, 2) } as const;
		expect(plain(frontierTitle(alone, reader))).toMatch(/^One measure for/);
		expect(frontierTitle({ basis: 'capex', frontier: [nothing] }, reader)).toBe(
			'No budget brings more than it costs'
		);
		const decided = { basis: 'capex', frontier: frontier.slice(1, 2) } as const;
		expect(frontierTitle(decided, reader)).toMatch(/^Beyond what is decided/);
	});

	it('give changes their sign and unit', () => {
		const figure = { kind: 'average', limit: undefined, today: 0, after: 0 } as const;
		const change = (unit: 'money' | 'hours' | 'chance', value: number) =>
			plain(figureChange({ ...figure, unit, change: value }, reader));
		expect(change('money', -1_250_000)).toBe('−1.25 M');
		expect(change('hours', -48)).toBe('−2 days');
		expect(change('chance', -0.031)).toBe('−3.1 points');
	});

	it('write rates and how far a calculation is', () => {
		expect([0.08, 0.075, 0].map((rate) => plain(rateWords(rate, 'en')))).toEqual([
			'8 %',
			'7.5 %',
			'0 %'
		]);
		expect(progressWords({ stage: 'sets', done: 64, total: 16_384 }, 'de')).toBe(
			'64 von 16.384 Auswahlen geprüft.'
		);
	});
});
