import { describe, expect, it } from 'vitest';
import { applyEffects } from '../apply-effects.ts';
import type { Model } from '../model.ts';
import { prepareModel } from '../prepare.ts';
import { QuantileTables } from '../simulate/sampler.ts';
import { SimulatedYear } from '../simulate/simulated-year.ts';
import { Simulation } from '../simulate/simulation.ts';
import { demonstrationModel, measure } from '../testing/investments.ts';
import { hitting, process, ratePenalty, smallModel, system } from '../testing/small-model.ts';
import { noMeasures, only } from './measure-set.ts';
import { SetSimulation } from './set-simulation.ts';
import { SetYears, fall } from './set-years.ts';
import { type MeasureReport, appraiseMeasures } from './measure-appraisal.ts';

const tables = new QuantileTables();

function report(model: Model, events: number, seed = 1): MeasureReport {
	const steps = appraiseMeasures(model, { seed, events, tables });
	for (;;) {
		const step = steps.next();
		if (!step.done) continue;
		if (!step.value.ok) throw new RangeError(JSON.stringify(step.value.problem));
		return step.value.value;
	}
}

/** An outage of 10 hours at 100 an hour, once in two years, and measures that halve it. */
const halving = [{ kind: 'recoveryTime', systems: 'all', path: 'all', factor: 0.5 }];
const parts = {
	costOfCapital: 0,
	systems: [system('erp', 10)],
	processes: [process('orders', ['erp'], { costs: [ratePenalty] })],
	scenarios: [hitting(['erp'], { frequency: { fixed: 0.5 } })]
};

describe('a measure', () => {
	it('brings less on top of another than alone, and is appraised by each', () => {
		const model = smallModel({
			...parts,
			measures: [
				measure('quick', halving, { capex: 500, opexPerYear: 50 }),
				measure('again', halving, { capex: 1_000 })
			]
		});
		const [quick, again] = report(model, 3).measures;
		expect(quick).toMatchObject({
			id: 'quick',
			annualCost: 150,
			alone: {
				value: {
					benefit: { mean: 250, standardError: 0 },
					netPresentValue: { mean: 500, standardError: 0 },
					paybackYears: 2.5
				}
			},
			last: { value: { benefit: { mean: 125 }, netPresentValue: { mean: -125 } } }
		});
		expect(quick.alone.ok && quick.alone.value.returnOnInvestment).toBeCloseTo(100 / 150, 12);
		expect(again.last).toMatchObject({
			value: { benefit: { mean: 125 }, returnOnInvestment: -0.375, paybackYears: 8 }
		});
	});

	it('that does not fit after the others says so, and is still appraised alone', () => {
		const model = smallModel({
			...parts,
			teams: [{ id: 'infra', name: 'infra', capacity: 3 }],
			systems: [system('erp', 10, { needs: { infra: 2 } })],
			measures: ['one', 'other'].map((id) =>
				measure(id, [{ kind: 'capacity', teams: 'all', add: -1 }])
			)
		});
		const { measures } = report(model, 3);
		for (const { alone, last } of measures) {
			expect(alone).toMatchObject({ ok: true, value: { benefit: { mean: 0 } } });
			expect(last).toMatchObject({ ok: false, problem: { measure: 'other' } });
		}
	});
});

describe('the measures of the demonstration company', () => {
	const model = demonstrationModel();
	const events = 400;
	const { today, measures } = report(model, events);
	const year = (effects: Model['measures'][number]['effects'], seed = 1) => {
		const after = applyEffects(model, effects);
		if (!after.ok) throw new RangeError(JSON.stringify(after.problems));
		const prepared = prepareModel(after.value);
		const simulation = new Simulation(prepared, { seed, organisation: 'planned', tables });
		model.scenarios.forEach((_, i) => simulation.extend(i, events));
		return new SimulatedYear(simulation);
	};

	it('bring what two years simulated one by one differ by', () => {
		const before = year([]);
		expect(today.expectedAnnualLoss.mean).toBe(before.distribution.mean);
		expect(today.limits.map(({ kind }) => kind)).toEqual([
			...model.company.appetite.map(() => 'appetite'),
			'materiality',
			'creditLine'
		]);
		for (const position of [0, 5, 9]) {
			const after = year(model.measures[position].effects);
			const { alone } = measures[position];
			if (!alone.ok) return expect.unreachable();
			const apart = before.distribution.mean - after.distribution.mean;
			expect(alone.value.benefit.mean).toBe(apart);
			expect(alone.value.badYear99.mean).toBe(before.lossAt(0.99).mean - after.lossAt(0.99).mean);
		}
	});

	it('have differences at least twenty times less noisy than between years of their own', () => {
		const variance = (error: number | undefined) => (error ?? NaN) ** 2;
		const own = variance(today.expectedAnnualLoss.standardError);
		const ratios = measures.flatMap(({ id, alone }) =>
			id === 'recovery-runbook' || !alone.ok
				? []
				: [(2 * own) / variance(alone.value.benefit.standardError)]
		);
		const median = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)];
		expect(median).toBeGreaterThan(20);
	});

	it('have errors as large as other seeds show', () => {
		const repeated = Array.from({ length: 40 }, (_, i) => {
			const simulation = new SetSimulation(model, { seed: i + 10, tables });
			const years = new SetYears(simulation, 100);
			const before = years.of(noMeasures);
			return [0, 1, 8].map((position) => {
				const after = years.of(only(position));
				if (!before.ok || !after.ok) throw new RangeError('years expected');
				return fall(before.value, after.value, { kind: 'mean' });
			});
		});
		for (const position of [0, 1, 2]) {
			const falls = repeated.map((one) => one[position]);
			const mean = falls.reduce((sum, one) => sum + one.mean, 0) / falls.length;
			const spread = falls.reduce((sum, one) => sum + (one.mean - mean) ** 2, 0);
			const told = falls.reduce((sum, one) => sum + (one.standardError ?? NaN) ** 2, 0);
			const ratio = Math.sqrt(spread / (falls.length - 1) / (told / falls.length));
			// The spread of 40 repetitions is itself known to about an eighth.
			expect(ratio).toBeGreaterThan(0.65);
			expect(ratio).toBeLessThan(1.5);
		}
	});
});
