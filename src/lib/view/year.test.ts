import { describe, expect, it } from 'vitest';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { yearReportOf } from './testing/year-of.ts';
import { lossNotExceeded, yearView } from './year.ts';

const model = smallModel({
	systems: [system('erp', 10), system('mail', 4)],
	processes: [
		process('orders', ['erp'], { costs: [ratePenalty] }),
		process('office', ['mail'], { costs: [ratePenalty] })
	],
	scenarios: [
		hitting(['mail'], { id: 'small', name: 'Small', frequency: { fixed: 0.5 } }),
		hitting(['erp', 'mail'], { id: 'large', name: 'Large', frequency: { fixed: 2 } }),
		hitting(['erp'], { id: 'never', name: 'Never', frequency: { fixed: 0 } })
	]
});
const report = yearReportOf(model);
const year = yearView(model, report);

describe('yearView', () => {
	it('puts the cause that costs most a year first', () => {
		expect(year.causes.map(({ id }) => id)).toEqual(['large', 'small', 'never']);
		expect(year.causes[2].average).toBe(0);
		const sum = year.causes.reduce((total, { average }) => total + average, 0);
		expect(sum).toBeCloseTo(year.average.mean, 6);
	});

	it('says of events without luck the same at both ends of their range', () => {
		const [{ loss, operationalAt, frequency }] = year.causes;
		// The penalty is 100 an hour: 10 hours of orders and 4 of the office.
		expect(loss).toEqual({ low: 1400, middle: 1400, high: 1400, mean: 1400 });
		expect(operationalAt).toEqual({ low: 10, middle: 10, high: 10 });
		expect(frequency).toBe(2);
	});

	it('leaves out the phases that cost nothing', () => {
		expect(year.phases.map(({ phase }) => phase)).toEqual(['standstill']);
	});

	it('knows the loss of the reported years and no other', () => {
		expect(lossNotExceeded(year, 95)).toBe(report.lossExceedance[3].mean);
		expect(() => lossNotExceeded(year, 42)).toThrow(RangeError);
	});
});
