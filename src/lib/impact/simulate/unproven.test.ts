import { describe, expect, it } from 'vitest';
import { demonstrationModel } from '../testing/demonstration.ts';
import { prepareModel } from '../prepare.ts';
import { hitting, process, ratePenalty, smallModel } from '../testing/small-model.ts';
import { Simulation } from './simulation.ts';
import { unprovenIncrease } from './unproven.ts';

function increase(model: ReturnType<typeof smallModel>, events = 40) {
	const simulation = new Simulation(prepareModel(model), { seed: 1, organisation: 'planned' });
	model.scenarios.forEach((_, i) => simulation.extend(i, events));
	return unprovenIncrease(simulation);
}

/** Ten hours of standstill at 100 an hour and half a year, whose mean and 90 % value differ. */
function company(basis: object) {
	const hours = { lognormal: { p05: 4, p95: 25 } };
	return smallModel({
		systems: [{ id: 'erp', name: 'ERP', recovery: { restore: { hours, basis } } }],
		processes: [process('orders', ['erp'], { costs: [ratePenalty] })],
		scenarios: [hitting(['erp'], { frequency: { fixed: 0.5 } })]
	});
}

describe('what rests on recovery times that were never proven', () => {
	it('is the way from their mean to their 90 % value', () => {
		const centre = Math.log(4 * 25) / 2;
		const spread = Math.log(25 / 4) / (2 * 1.6448536269514722);
		const ninth = Math.exp(centre + 1.2815515655446004 * spread);
		const mean = Math.exp(centre + spread ** 2 / 2);
		const { mean: found, standardError = NaN } = increase(company({}), 20_000);
		expect(Math.abs(found - 0.5 * 100 * (ninth - mean))).toBeLessThan(4 * standardError);
	});

	it.each([
		{ name: 'a source that does not say how good it is', basis: { '*': { source: 'a test' } } },
		{
			name: 'a source of medium confidence',
			basis: { hours: { source: 'a plan', confidence: 'medium' } }
		}
	])('is the same with $name', ({ basis }) => {
		expect(increase(company(basis))).toEqual(increase(company({})));
	});

	it('is nothing where recovery was proven', () => {
		const proven = company({ hours: { source: 'restore test', confidence: 'high' } });
		expect(increase(proven)).toEqual({ mean: 0, standardError: 0 });
	});

	it('is a part of the loss that the demonstration company has to know', () => {
		const { mean, standardError = NaN } = increase(demonstrationModel(), 300);
		expect(mean).toBeGreaterThan(10 * standardError);
	});
});
