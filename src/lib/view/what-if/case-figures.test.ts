import { describe, expect, it } from 'vitest';
import { type WhatIfAnswer, type WhatIfQuestion, WhatIf } from '#lib/impact/index.ts';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { caseFigures } from './case-figures.ts';

const model = smallModel({
	company: { creditLine: 50_000 },
	systems: [system('erp', 48)],
	processes: [
		process('orders', ['erp'], { mtpdHours: 24, costs: [ratePenalty], cashPerHour: 10 }),
		process('payroll', ['erp'], { mtpdHours: 240, costs: [ratePenalty] })
	],
	scenarios: [hitting(['erp'], { responseCost: { fixed: 500 } })],
	measures: [
		{
			id: 'spare',
			name: 'Spare',
			opexPerYear: 1_000,
			lifetimeYears: 5,
			effects: [{ kind: 'recoveryTime', systems: 'all', path: 'all', factor: 0.5 }]
		}
	]
});

function answered(question: Partial<WhatIfQuestion>): WhatIfAnswer {
	const precision = { relativeError: 0.1, leastEvents: 100, mostEvents: 1_000 };
	const steps = new WhatIf(model, { seed: 1, precision }).answer({
		measures: [],
		effects: [],
		scenario: 'event',
		...question
	});
	for (;;) {
		const step = steps.next();
		if (!step.done) continue;
		if (!step.value.ok) throw new RangeError(step.value.problem.kind);
		return step.value.value;
	}
}

describe('what a page shows of a case', () => {
	const { event, average, value, creditLine } = caseFigures(
		model,
		answered({ measures: ['spare'] })
	);

	it('is the loss of the year and of an event, today and in the case', () => {
		expect(average.today.mean).toBeCloseTo(2 * 48 * 100 + 500, 6);
		expect(average.case.mean).toBeCloseTo(2 * 24 * 100 + 500, 6);
		expect(event?.loss.mean.difference.mean).toBeCloseTo(-4_800, 6);
		expect(value).toMatchObject({ annualCost: 1_000, netBenefit: { mean: 3_800 } });
		expect(creditLine).toBe(50_000);
	});

	it('splits the typical event by phase and leaves out what costs nothing', () => {
		expect(event?.phases).toEqual([
			{ phase: 'standstill', today: 9_600, case: 4_800 },
			{ phase: 'response', today: 500, case: 500 }
		]);
		expect(event?.typicalDifference).toBe(-4_800);
		expect(event?.uninvoiced).toEqual({ today: 480, case: 240 });
	});

	it('names the processes that are ever down longer than they can bear', () => {
		expect(event?.breached).toMatchObject([
			{ id: 'orders', share: { today: { mean: 1 }, case: { mean: 0 } } }
		]);
		expect(event?.breaches).toMatchObject({
			today: { mean: 1 },
			case: { mean: 0 },
			difference: { mean: -1 },
			isClear: true
		});
	});

	it('draws both sides on one axis', () => {
		const slow = [{ kind: 'recoveryTime', systems: 'all', path: 'all', factor: 4 }] as const;
		for (const shown of [event, caseFigures(model, answered({ effects: slow })).event]) {
			expect(shown?.curve.today.horizonHours).toBe(shown?.curve.case.horizonHours);
			expect(shown?.curve.today.loss).toBe(10_100);
		}
	});

	it('shows no difference where there is none', () => {
		const same = caseFigures(model, answered({}));
		expect(same.average).toMatchObject({ difference: { mean: 0 }, isClear: false });
		expect(same.event?.typicalDifference).toBe(0);
		expect(same.event?.breaches.isClear).toBe(false);
	});
});
