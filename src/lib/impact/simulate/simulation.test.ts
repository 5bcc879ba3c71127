import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEffects } from '../apply-effects.ts';
import { phases } from '../booking.ts';
import type { Effect, Model } from '../model.ts';
import { parseModel } from '../parse-model.ts';
import { type PreparedModel, prepareModel } from '../prepare.ts';
import type { Organisation } from '../situation.ts';
import { refine } from './refine.ts';
import { QuantileTables } from './sampler.ts';
import { SimulatedYear } from './simulated-year.ts';
import { pairedDifference, simulatedMean } from './simulated.ts';
import { Simulation } from './simulation.ts';

const demonstration = parsed(
	JSON.parse(
		readFileSync(new URL('../../demonstration/northline.json', import.meta.url), 'utf8')
	) as unknown
);
const tables = new QuantileTables();

function parsed(file: unknown): Model {
	const result = parseModel(file);
	if (!result.ok) throw new RangeError(JSON.stringify(result.problems));
	return result.value;
}

function simulated(
	prepared: PreparedModel,
	events: number,
	{ seed = 1, organisation = 'planned' }: { seed?: number; organisation?: Organisation } = {}
): Simulation {
	const simulation = new Simulation(prepared, { seed, organisation, tables });
	prepared.model.scenarios.forEach((_, scenario) => simulation.extend(scenario, events));
	return simulation;
}

function changed(effects: readonly Effect[]): PreparedModel {
	const result = applyEffects(demonstration, effects);
	if (!result.ok) throw new RangeError(JSON.stringify(result.problems));
	return prepareModel(result.value);
}

interface WorkedYear {
	readonly expectedAnnualLoss: number;
	readonly se: number;
	readonly byPhase: Readonly<Record<string, number>>;
	readonly scenarios: Readonly<
		Record<string, { mean: number; se: number; operationalAt: { mean: number; p50: number } }>
	>;
}

const reference = new URL('../../../../tests/reference/northline.json', import.meta.url);
const { simulated: worked } = JSON.parse(readFileSync(reference, 'utf8')) as {
	readonly simulated: Readonly<Record<Organisation, WorkedYear>>;
};

describe.each(['planned', 'adhoc'] as const)('a simulated year, %s', (organisation) => {
	const prepared = prepareModel(demonstration);
	const simulation = simulated(prepared, 8_000, { organisation });
	const year = new SimulatedYear(simulation);
	const expected = worked[organisation];

	it('agrees with one worked out apart from the product, within four standard errors', () => {
		const { mean, standardError = NaN } = year.expected.expectedAnnualLoss;
		const error = Math.hypot(standardError, expected.se);
		expect(Math.abs(mean - expected.expectedAnnualLoss)).toBeLessThan(4 * error);
		demonstration.scenarios.forEach(({ id }, i) => {
			const { eventLoss, operationalAt } = year.scenario(i);
			const their = expected.scenarios[id];
			const apart = Math.hypot(eventLoss.mean.standardError ?? NaN, their.se);
			expect(Math.abs(eventLoss.mean.mean - their.mean)).toBeLessThan(4 * apart);
			const hours = operationalAt.mean.standardError ?? NaN;
			const apartHours = Math.abs(operationalAt.mean.mean - their.operationalAt.mean);
			expect(apartHours).toBeLessThan(4 * Math.SQRT2 * hours);
		});
		for (const phase of phases) {
			const { mean: ours, standardError: error = NaN } = year.expected.byPhase[phase];
			const apart = Math.abs(ours - expected.byPhase[phase]);
			expect(apart).toBeLessThan(4 * Math.SQRT2 * error);
		}
	});

	it('adds up over processes, phases, kinds and scenarios', () => {
		const { expectedAnnualLoss, byOwner, byPhase, byKind, byScenario } = year.expected;
		for (const parts of [byOwner, Object.values(byPhase), Object.values(byKind), byScenario]) {
			const sum = parts.reduce((total, { mean }) => total + mean, 0);
			expect(sum / expectedAnnualLoss.mean).toBeCloseTo(1, 10);
		}
	});

	it('has the mean of its distribution for an expected loss', () => {
		const { mean } = year.expected.expectedAnnualLoss;
		expect(year.distribution.mean / mean).toBeCloseTo(1, 12);
	});
});

describe('common random numbers', () => {
	it('give the same events whatever was asked for first', () => {
		const prepared = prepareModel(demonstration);
		const once = simulated(prepared, 500);
		const bit = new Simulation(prepared, { seed: 1, organisation: 'planned', tables });
		for (const events of [100, 300, 500]) bit.extend(0, events);
		expect(bit.sample(0)).toEqual(once.sample(0));
	});

	it('leave all draws but those of the changed input as they were', () => {
		const before = simulated(prepareModel(demonstration), 300);
		const effect: Effect = {
			kind: 'recoveryTime',
			systems: ['mes-weser'],
			path: 'all',
			factor: 1.5
		};
		const after = simulated(changed([effect]), 300);
		demonstration.scenarios.forEach(({ hits }, scenario) => {
			const isTouched = hits.some(({ systems }) => systems.includes('mes-weser'));
			const [first, second] = [before.sample(scenario), after.sample(scenario)];
			if (!isTouched) expect(second.losses).toEqual(first.losses);
			else expect(second.losses).not.toEqual(first.losses);
		});
	});

	it('keep the draws of what is left of a hit that an effect splits', () => {
		const before = simulated(prepareModel(demonstration), 300);
		const effect: Effect = { kind: 'hit', systems: ['mes-weser'], scenarios: 'all', factor: 1 };
		const after = simulated(changed([effect]), 300);
		const scenario = demonstration.scenarios.findIndex(({ hits }) =>
			hits.some(({ systems, probability = 1 }) =>
				probability === 1 ? systems.includes('mes-weser') : false
			)
		);
		expect(scenario).toBeGreaterThanOrEqual(0);
		expect(after.sample(scenario).losses).toEqual(before.sample(scenario).losses);
	});

	it('make a difference at least twenty times less noisy', () => {
		const effect: Effect = { kind: 'recoveryTime', systems: 'all', path: 'all', factor: 0.95 };
		const before = simulated(prepareModel(demonstration), 2_000).sample(0).losses;
		const after = simulated(changed([effect]), 2_000);
		const unpaired = simulated(changed([effect]), 2_000, { seed: 2 });
		const paired = pairedDifference(before, after.sample(0).losses);
		const other = simulatedMean(unpaired.sample(0).losses);
		const variance = (paired.standardError ?? NaN) ** 2;
		const independent =
			(simulatedMean(before).standardError ?? NaN) ** 2 + (other.standardError ?? NaN) ** 2;
		expect(independent / variance).toBeGreaterThan(20);
	});
});

describe('refining', () => {
	it('stops at the precision asked for', () => {
		const prepared = prepareModel(demonstration);
		const simulation = new Simulation(prepared, { seed: 3, organisation: 'planned', tables });
		const precision = { relativeError: 0.02, leastEvents: 100, mostEvents: 100_000 };
		const errors = [...refine(simulation, precision)];
		const { mean, standardError = NaN } = new SimulatedYear(simulation).expected.expectedAnnualLoss;
		expect(standardError / mean).toBeLessThanOrEqual(0.02);
		expect(errors.at(-1)).toBeGreaterThan(0.02);
	});

	it('never runs more events than allowed', () => {
		const prepared = prepareModel(demonstration);
		const simulation = new Simulation(prepared, { seed: 3, organisation: 'planned', tables });
		for (const error of refine(simulation, {
			relativeError: 0,
			leastEvents: 100,
			mostEvents: 2_000
		}))
			expect(error).toBeGreaterThan(0);
		const run = demonstration.scenarios.reduce((sum, _, i) => sum + simulation.events(i), 0);
		expect(run).toBe(2_000);
	});
});
