import { describe, expect, it } from 'vitest';
import { applyEffects } from '../apply-effects.ts';
import type { Model } from '../model.ts';
import { prepareModel } from '../prepare.ts';
import { QuantileTables } from '../simulate/sampler.ts';
import { SimulatedYear } from '../simulate/simulated-year.ts';
import { Simulation } from '../simulate/simulation.ts';
import { demonstrationModel, measure } from '../testing/investments.ts';
import { hitting, process, ratePenalty, smallModel, system } from '../testing/small-model.ts';
import { annualCost } from './appraisal.ts';
import { members } from './measure-set.ts';
import { type PortfolioOptions, findPortfolio } from './portfolio.ts';
import type { PortfolioResult } from './portfolio-report.ts';
import { costBases } from './quick-sets.ts';

const tables = new QuantileTables();
const events = 60;

function result(model: Model, options: Partial<PortfolioOptions>): PortfolioResult {
	const steps = findPortfolio(model, {
		seed: 1,
		basis: 'capex',
		draws: events,
		events,
		tables,
		...options
	});
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

function report(model: Model, options: Partial<PortfolioOptions>) {
	const found = result(model, options);
	if (!found.ok) throw new RangeError(JSON.stringify(found.problem));
	return found.value;
}

/** The demonstration company with some of its measures. */
function withMeasures(...positions: readonly number[]): Model {
	const model = demonstrationModel();
	return { ...model, measures: positions.map((i) => model.measures[i]) };
}

/** Every set of measures with its costs and net benefit, each simulated by itself. */
function bruteForce(model: Model) {
	const expectedLoss = (set: bigint) => {
		const effects = members(set).flatMap((i) => model.measures[i].effects);
		const after = applyEffects(model, effects);
		if (!after.ok) throw new RangeError(JSON.stringify(after.problems));
		const prepared = prepareModel(after.value);
		const simulation = new Simulation(prepared, { seed: 1, organisation: 'planned', tables });
		model.scenarios.forEach((_, i) => simulation.extend(i, events));
		return new SimulatedYear(simulation, { points: 256 }).distribution.mean;
	};
	const today = expectedLoss(0n);
	return Array.from({ length: 2 ** model.measures.length }, (_, number) => {
		const chosen = members(BigInt(number)).map((i) => model.measures[i]);
		const cost = chosen.reduce((sum, one) => sum + annualCost(one, model.costOfCapital ?? 0), 0);
		return {
			measures: chosen.map(({ id }) => id),
			capex: chosen.reduce((sum, { capex = 0 }) => sum + capex, 0),
			annualCost: cost,
			netBenefit: today - expectedLoss(BigInt(number)) - cost
		};
	});
}

describe('the best portfolio', () => {
	const model = withMeasures(0, 1, 2, 8, 11, 12);
	const all = bruteForce(model);

	it.each(costBases)('is the one that trying all sets finds, for any budget of %s', (basis) => {
		for (const budget of [0, 80_000, 300_000, 2e6]) {
			const { best, exact, sets } = report(model, { basis, budget });
			const affordable = all.filter((one) => one[basis] <= budget);
			const expected = affordable.reduce((a, b) => (b.netBenefit > a.netBenefit ? b : a));
			expect(best.measures).toEqual(expected.measures);
			expect(best.netBenefit.mean).toBeCloseTo(expected.netBenefit, 4);
			expect([exact, sets]).toEqual([true, 64]);
		}
	});

	it('never costs more than the budget, nor does any other finalist', () => {
		for (const budget of [20_000, 79_999, 80_000, 300_000]) {
			const { best, finalists } = report(model, { budget });
			expect(best).toEqual(expect.objectContaining({ measures: finalists[0].measures }));
			for (const { capex } of finalists) expect(capex).toBeLessThanOrEqual(budget);
		}
	});

	it('leaves the others behind by a difference with its own error', () => {
		const { best, finalists } = report(model, { budget: 300_000 });
		expect(finalists[0].behind).toEqual({ mean: 0, standardError: 0 });
		for (const { behind, netBenefit } of finalists.slice(1)) {
			expect(behind.mean).toBeCloseTo(best.netBenefit.mean - netBenefit.mean, 4);
			expect(behind.mean).toBeGreaterThanOrEqual(0);
		}
	});

	it('is worth its net benefit over five years at the cost of capital', () => {
		const { best } = report(model, {});
		expect(best.netPresentValue.mean / best.netBenefit.mean).toBeCloseTo(3.99271004, 8);
		expect(best.netBenefit.mean).toBeCloseTo(best.benefit.mean - best.annualCost, 6);
		const { expectedAnnualLoss } = best.outlook;
		const { nothing } = report(model, {});
		expect(nothing.outlook.expectedAnnualLoss.mean - expectedAnnualLoss.mean).toBeCloseTo(
			best.benefit.mean,
			4
		);
	});
});

it('brings the end of the dearest events forward by what a simulation of it says', () => {
	const model = withMeasures(12, 4);
	const { best, nothing } = report(model, { choices: { fixed: ['second-team'] } });
	const middle = (effects: Model['measures'][number]['effects']) => {
		const after = applyEffects(model, effects);
		if (!after.ok) throw new RangeError(JSON.stringify(after.problems));
		const simulation = new Simulation(prepareModel(after.value), {
			seed: 1,
			organisation: 'planned',
			tables
		});
		simulation.extend(0, events);
		return new Float64Array(simulation.sample(0).operationalAt).sort();
	};
	for (const [{ milestones, measures }, effects] of [
		[nothing, []],
		[best, model.measures[1].effects]
	] as const) {
		const sorted = middle(effects);
		const between = (sorted[events / 2 - 1] + sorted[events / 2]) / 2;
		expect(milestones?.scenario).toBe('ransomware');
		expect(milestones?.operationalAt.mean).toBeCloseTo(between, 9);
		expect(measures.includes('second-team')).toBe(effects.length > 0);
	}
	expect(best.milestones?.stableAt.mean).toBeLessThan(nothing.milestones?.stableAt.mean ?? 0);
});

describe('the frontier', () => {
	it('begins with doing nothing, rises, and holds the best for every budget', () => {
		const model = withMeasures(0, 8, 12);
		const { frontier, nothing } = report(model, {});
		expect(frontier[0].measures).toEqual([]);
		expect(nothing).toMatchObject({ measures: [], benefit: { mean: 0, standardError: 0 } });
		for (const { capex, netBenefit } of frontier) {
			const { best } = report(model, { budget: capex });
			expect(best.netBenefit.mean).toBe(netBenefit.mean);
			const { best: cheaper } = report(model, { budget: Math.max(0, capex - 1) });
			if (capex > 0) expect(cheaper.netBenefit.mean).toBeLessThan(netBenefit.mean);
		}
	});
});

/** Two outages a year of 10 hours at 100 an hour; every measure halves what is left. */
const halving = [{ kind: 'recoveryTime', systems: 'all', path: 'all', factor: 0.5 }];
const small = (measures: readonly unknown[]) =>
	smallModel({
		costOfCapital: 0,
		systems: [system('erp', 10)],
		processes: [process('orders', ['erp'], { costs: [ratePenalty] })],
		scenarios: [hitting(['erp'], { frequency: { fixed: 2 } })],
		measures
	});

describe('what has been decided', () => {
	const model = small(
		['a', 'b', 'c'].map((id, i) => measure(id, halving, { capex: 1_000 * (2 * i + 1) }))
	);

	it('stays in even where it does not pay, and out even where it does', () => {
		const { best, frontier } = report(model, { choices: { fixed: ['c'], excluded: ['a'] } });
		expect(best).toMatchObject({ measures: ['c'], capex: 5_000 });
		expect(frontier.map(({ measures }) => measures)).toEqual([['c']]);
	});

	it('beyond the budget leaves nothing to choose, which is said with what it costs', () => {
		expect(result(model, { budget: 2_000, choices: { fixed: ['c'] } })).toEqual({
			ok: false,
			problem: { kind: 'nothingAllowed', least: 5_000 }
		});
	});

	it('may not be unknown', () => {
		const { ok } = result(model, { choices: { fixed: ['d'] } });
		expect(ok).toBe(false);
	});
});

it('does nothing where nothing pays', () => {
	const dear = small([measure('dear', halving, { opexPerYear: 1_001 })]);
	expect(report(dear, {}).best).toMatchObject({
		measures: [],
		netBenefit: { mean: 0 },
		returnOnInvestment: null
	});
	expect(report(small([]), {}).frontier).toHaveLength(1);
});

it('names the measures that cannot be taken together and never takes both', () => {
	const fewer = [...halving, { kind: 'capacity', teams: 'all', add: -1 }];
	const model = smallModel({
		teams: [{ id: 'infra', name: 'infra', capacity: 3 }],
		systems: [system('erp', 10, { needs: { infra: 2 } })],
		processes: [process('orders', ['erp'], { costs: [ratePenalty] })],
		scenarios: [hitting(['erp'])],
		measures: ['one', 'other'].map((id) => measure(id, fewer, { capex: id === 'one' ? 1 : 2 }))
	});
	const { best, clashes } = report(model, {});
	expect(best.measures).toEqual(['one']);
	expect(clashes).toMatchObject([{ measures: ['one', 'other'], problem: { measure: 'other' } }]);
});

describe('a search', () => {
	it('comes close to trying all sets, and ends after as many as allowed', () => {
		const model = withMeasures(0, 1, 2, 5, 6, 8, 10, 12);
		for (const budget of [200_000, 1_000_000]) {
			const exact = report(model, { budget }).best.netBenefit.mean;
			const searched = report(model, { budget, mostSets: 120 });
			expect(searched.exact).toBe(false);
			expect(searched.sets).toBeLessThanOrEqual(120);
			expect(searched.best.netBenefit.mean).toBeGreaterThan(0.98 * exact);
			expect(searched.best.netBenefit.mean).toBeLessThanOrEqual(exact + 1e-6);
			expect(searched.best.capex).toBeLessThanOrEqual(budget);
		}
	});
});

it('reports how far it is and can be left at any time', () => {
	const steps = findPortfolio(withMeasures(0, 8), {
		seed: 1,
		basis: 'capex',
		draws: 10,
		events: 10,
		tables
	});
	expect(steps.next().value).toEqual({ stage: 'sets', done: 0, total: 4 });
	expect(steps.next().value).toMatchObject({ stage: 'finalists', done: 0 });
	expect(steps.return({ ok: false, problem: { kind: 'nothingAllowed', least: 0 } }).done).toBe(
		true
	);
});
