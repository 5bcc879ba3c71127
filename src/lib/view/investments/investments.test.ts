import { describe, expect, it } from 'vitest';
import { deliveredModels } from '../testing/analysed.ts';
import { analyse } from '../analysis.ts';
import { measureReportOf, portfolioReportOf } from '../testing/investment-reports.ts';
import { budgetOf, budgetScale, chosenPortfolio, positionOf } from './budget-scale.ts';
import { headlineFigures } from './headline-figures.ts';
import { measureEvidence } from './measure-evidence.ts';
import { measureRows, worthwhile } from './measure-rows.ts';

const [whole] = deliveredModels();
const model = { ...whole, measures: [0, 8, 9, 12].map((i) => whole.measures[i]) };
const analysis = analyse(model);
const report = portfolioReportOf(model);

describe('the table of measures', () => {
	const rows = measureRows(analysis, measureReportOf(model).measures);

	it('puts first what is worth most by itself', () => {
		const worths = rows.map(({ appraised }) => appraised?.alone?.netPresentValue.mean ?? NaN);
		expect(worths.toSorted((a, b) => b - a)).toEqual(worths);
		expect(worthwhile(rows)).toEqual({ known: 4, count: 3 });
		expect(rows.at(-1)?.id).toBe('manual-orders');
	});

	it('keeps the order of the file until measures are appraised', () => {
		const waiting = measureRows(analysis, undefined);
		expect(waiting.map(({ id }) => id)).toEqual(model.measures.map(({ id }) => id));
		expect(worthwhile(waiting)).toEqual({ known: 0, count: 0 });
	});

	it('tells where cost and effects come from, assumptions last', () => {
		const evidence = measureEvidence(analysis, 'identity-tiers');
		expect(evidence.map(({ fields }) => fields)).toEqual([
			['capex', 'opexPerYear'],
			['effects'],
			['lifetimeYears']
		]);
		expect(evidence.at(-1)?.source).toBeUndefined();
		expect(measureEvidence(analysis, 'manual-orders')).toHaveLength(1);
	});
});

describe('a budget', () => {
	const { frontier } = report;

	it('unless named is the least that brings the most', () => {
		const best = frontier[frontier.length - 1];
		expect(budgetOf(frontier, 'capex', undefined)).toBe(best.capex);
		expect(budgetOf(frontier, 'capex', 7)).toBe(7);
	});

	it('buys the best set that it can pay, and doing nothing at 0', () => {
		expect(chosenPortfolio(frontier, 'capex', 0).measures).toEqual([]);
		for (const one of frontier) expect(chosenPortfolio(frontier, 'capex', one.capex)).toBe(one);
		const [, second] = frontier;
		expect(chosenPortfolio(frontier, 'capex', second.capex - 1)).toBe(frontier[0]);
	});

	it('moves in even steps to beyond the dearest set worth having', () => {
		const { most, step } = budgetScale(frontier, 'capex');
		const dearest = frontier.at(-1)?.capex ?? NaN;
		expect(most).toBeGreaterThan(dearest);
		expect(most).toBeLessThan(1.3 * dearest);
		expect(most / step).toBeCloseTo(Math.round(most / step), 9);
		expect(most / step).toBeLessThanOrEqual(201);
		expect(budgetScale(frontier.slice(0, 1), 'capex').most).toBeGreaterThan(0);
	});

	it('stands on a step of the slider', () => {
		const scale = { most: 1.2, step: 0.1 };
		expect(positionOf(0.31, scale)).toBe(0.3);
		expect(positionOf(7, scale)).toBe(1.2);
	});
});

describe('headline figures', () => {
	it('change by what the portfolio report says', () => {
		const figures = headlineFigures(report.nothing, report.best);
		const change = (kind: string) => figures.find((one) => one.kind === kind)?.change;
		expect(change('average')).toBeCloseTo(-report.best.benefit.mean, 4);
		expect(change('badYear99')).toBeCloseTo(-report.best.badYear99.mean, 4);
		expect(change('stable')).toBeLessThan(0);
		expect(figures.filter(({ unit }) => unit === 'chance').map(({ limit }) => limit)).toEqual([
			...model.company.appetite.map(({ loss }) => loss),
			model.company.materiality,
			model.company.creditLine
		]);
	});

	it('stay as they are without measures', () => {
		for (const { change } of headlineFigures(report.nothing, report.nothing))
			expect(change).toBe(0);
	});
});
