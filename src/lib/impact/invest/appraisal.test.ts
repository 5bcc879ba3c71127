import { describe, expect, it } from 'vitest';
import { annualCost, annuityFactor, appraise, horizonOf, portfolioValue } from './appraisal.ts';

const costs = { capex: 180_000, opexPerYear: 40_000, lifetimeYears: 5 };

describe('a measure of 180,000 with 40,000 a year over five years at 8 %', () => {
	// By hand: 1/1.08 + 1/1.08² + 1/1.08³ + 1/1.08⁴ + 1/1.08⁵ = 3.99271004.
	const factor = 3.99271004;

	it('costs an annuity and its operation', () => {
		expect(annuityFactor(0.08, 5)).toBeCloseTo(factor, 8);
		expect(annualCost(costs, 0.08)).toBeCloseTo(85_082.162, 3);
	});

	it('is worth the discounted yearly surplus less the capital', () => {
		const { netPresentValue, paybackYears, returnOnInvestment } = appraise(costs, 130_000, 0.08);
		expect(netPresentValue).toBeCloseTo(90_000 * factor - 180_000, 2);
		expect(paybackYears).toBe(2);
		expect(returnOnInvestment).toBeCloseTo(130_000 / 85_082.162 - 1, 8);
	});

	it('breaks even where the benefit is its annual cost', () => {
		const breakEven = appraise(costs, annualCost(costs, 0.08), 0.08);
		expect(breakEven.netPresentValue).toBeCloseTo(0, 6);
		expect(breakEven.returnOnInvestment).toBeCloseTo(0, 12);
	});

	it.each([0, 0.001, 0.08, 0.5])('agrees in sign between return and value, at %d', (rate) => {
		for (const benefit of [0, 50_000, 76_000, 85_000, 86_000, 140_000, 1e6]) {
			const { netPresentValue, returnOnInvestment } = appraise(costs, benefit, rate);
			expect(Math.sign(netPresentValue)).toBe(Math.sign(returnOnInvestment ?? NaN));
		}
	});

	it('does not pay back when operation eats the benefit', () => {
		for (const benefit of [-1_000, 0, 40_000])
			expect(appraise(costs, benefit, 0.08).paybackYears).toBeNull();
	});
});

describe('without a cost of capital', () => {
	it('capital is spread evenly and nothing is discounted', () => {
		expect(annualCost(costs, 0)).toBe(76_000);
		expect(appraise(costs, 100_000, 0)).toEqual({
			returnOnInvestment: 24_000 / 76_000,
			netPresentValue: 120_000,
			paybackYears: 3
		});
	});

	it('is where a vanishing one leads', () => {
		expect(annuityFactor(1e-12, 40)).toBeCloseTo(annuityFactor(0, 40), 8);
	});
});

it('a measure that costs nothing has no return, and pays back at once if it helps at all', () => {
	const free = { lifetimeYears: 3 };
	expect(appraise(free, 10, 0.08)).toMatchObject({ returnOnInvestment: null, paybackYears: 0 });
	expect(appraise(free, 0, 0.08)).toEqual({
		returnOnInvestment: null,
		netPresentValue: 0,
		paybackYears: null
	});
});

it('a portfolio is worth its net benefit over the horizon, five years unless told', () => {
	expect(portfolioValue(1_000, 0, horizonOf({ company: { appetite: [] } }))).toBe(5_000);
	expect(horizonOf({ company: { appetite: [], horizonYears: 3 } })).toBe(3);
	expect(portfolioValue(1_000, 0.1, 2)).toBeCloseTo(1_000 / 1.1 + 1_000 / 1.21, 9);
	expect(portfolioValue(-1_000, 0, 3)).toBe(-3_000);
});
