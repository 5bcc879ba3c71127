import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demonstrationModel } from '../testing/demonstration.ts';
import type { OwnerKind } from '../basis.ts';
import { mean, quantile } from '../estimate.ts';
import type { Estimate, Model } from '../model.ts';
import { parseModel } from '../parse-model.ts';
import { prepareModel } from '../prepare.ts';
import { simulatedMean } from '../simulate/simulated.ts';
import { finish } from '../testing/finish.ts';
import { hardModel } from '../testing/hard-model.ts';
import { type SlowRun, slowLosses } from '../testing/slow-difference.ts';
import { hitting, process, ratePenalty, smallModel, system } from '../testing/small-model.ts';
import { withValue } from '../testing/with-value.ts';
import { type InputSensitivity, measureSensitivity } from './sensitivity.ts';

const run: SlowRun = { events: 12, seed: 5, organisation: 'planned' };
const lists = {
	team: 'teams',
	system: 'systems',
	process: 'processes',
	stream: 'streams',
	scenario: 'scenarios',
	measure: 'measures'
} as const satisfies Partial<Record<OwnerKind, keyof Model>>;

function measured(model: Model, seed = run.seed) {
	const { events } = run;
	const result = finish(
		measureSensitivity(prepareModel(model), { events, seed, strategy: 'planned' })
	);
	return result.ok ? result.value : undefined;
}

/** Where in the file an input stands. */
function pathOf(model: Model, { owner, id, field }: InputSensitivity): string {
	if (!(owner in lists)) return field;
	const list = lists[owner as keyof typeof lists];
	return `${list}[${model[list].findIndex((item) => item.id === id)}].${field}`;
}

/** The model with another value for an input; an estimate becomes a fixed one. */
function moved(model: Model, input: InputSensitivity, value: number): Model {
	const path = pathOf(model, input);
	const at = path
		.split(/[.[\]]+/)
		.reduce<unknown>((within, key) => (within as Record<string, unknown>)[key], model);
	const next = typeof at === 'number' ? value : { fixed: value };
	return withValue(model, path, next) as Model;
}

/** What a year costs more at a value of an input, where `today` is what it costs now. */
function slowIncrease(
	model: Model,
	today: readonly Float64Array[],
	input: InputSensitivity,
	value: number
): number | undefined {
	const position = model.scenarios.findIndex(({ id }) => id === input.id);
	const { frequency, responseCost } = model.scenarios[position] ?? {};
	if (input.field === 'responseCost' && frequency && responseCost)
		return mean(frequency) * (value - mean(responseCost));
	if (input.field === 'frequency' && frequency)
		return (value - mean(frequency)) * simulatedMean(today[position]).mean;
	const then = slowLosses(moved(model, input, value), run);
	return then && lossOf(model, then) - lossOf(model, today);
}

function lossOf({ scenarios }: Model, losses: readonly Float64Array[]): number {
	return scenarios.reduce(
		(sum, { frequency }, i) => sum + mean(frequency) * simulatedMean(losses[i]).mean,
		0
	);
}

function expectAsSlow(model: Model, inputs: readonly InputSensitivity[]): void {
	const today = slowLosses(model, run) ?? [];
	const largest = Math.max(...today.map((losses) => Math.max(...losses)));
	for (const input of inputs)
		for (const { value, increase } of [input.low, input.high]) {
			const slow = slowIncrease(model, today, input, value);
			const name = `${input.owner} ${input.id} ${input.field} at ${value}`;
			if (slow === undefined) expect(increase, name).toBeUndefined();
			else
				expect(Math.abs((increase?.mean ?? NaN) - slow), name).toBeLessThanOrEqual(1e-9 * largest);
		}
}

describe('sensitivity', () => {
	const demonstration = demonstrationModel();
	const report = measured(demonstration);
	const { uncertainties = [], assumptions = [] } = report ?? {};

	it('moves each input as a simulation of the changed model does', () => {
		const every = 13;
		const chosen = [...uncertainties, ...assumptions].filter((_, i) => i % every === 0);
		expect(chosen.length).toBeGreaterThan(20);
		expectAsSlow(demonstration, chosen);
	});

	it('does so on models made to break the engine', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
				const parsed = parseModel(hardModel(seed));
				if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.problems));
				expectAsSlow(parsed.value, measured(parsed.value)?.assumptions ?? []);
			}),
			{ seed: 20_261_125, numRuns: 12 }
		);
	});

	it('moves estimates from their 5 % to their 95 % value', () => {
		expect(uncertainties.length).toBeGreaterThan(80);
		for (const input of uncertainties) {
			const path = pathOf(demonstration, input).split(/[.[\]]+/);
			const estimate = path.reduce<unknown>(
				(within, key) => (within as Record<string, unknown>)[key],
				demonstration
			) as Estimate;
			expect([input.low.value, input.high.value]).toEqual([
				quantile(estimate, 0.05),
				quantile(estimate, 0.95)
			]);
		}
	});

	it('puts the largest swing first', () => {
		const swings = uncertainties.map(({ swing }) => Math.abs(swing?.mean ?? NaN));
		expect(swings).toEqual([...swings].sort((a, b) => b - a));
		expect(swings[0]).toBeGreaterThan(0);
	});

	it('gives the same figures again for the same seed only', () => {
		expect(measured(demonstration)).toEqual(report);
		expect(measured(demonstration, 6)).not.toEqual(report);
	});
});

describe('sensitivity by hand', () => {
	const known = { '*': { source: 'test', confidence: 'high' } };
	const company = smallModel({
		basis: known,
		systems: [system('erp', 10)],
		processes: [process('orders', ['erp'], { basis: {}, costs: [ratePenalty] })],
		scenarios: [
			hitting(['erp'], {
				frequency: { lognormal: { p05: 1, p95: 4 } },
				responseCost: { fixed: 500 }
			})
		]
	});
	const report = measured(company);

	it('is the event loss times the spread of an uncertain frequency', () => {
		const { uncertainties = [] } = report ?? {};
		expect(uncertainties).toHaveLength(1);
		expect(uncertainties[0]).toMatchObject({
			field: 'frequency',
			basis: 'high',
			movement: 'ownUncertainty',
			swing: { mean: expect.closeTo(3 * 1_500, 6) as number }
		});
	});

	it('leaves certain figures with a basis alone, and counts links that have none', () => {
		const everything = measured({ ...company, basis: {} });
		const fields = (everything?.assumptions ?? []).map(({ field }) => field);
		expect(fields).toContain('responseCost');
		expect(fields).toContain('costs.0.perHour');
		expect(report?.assumptions).toEqual([]);
		expect([report?.notMoved, everything?.notMoved]).toEqual([0, 1]);
	});

	it('moves a figure without a basis by a tenth of itself', () => {
		const frequency = mean(company.scenarios[0].frequency);
		const everything = measured({ ...company, basis: {} });
		const penalty = everything?.assumptions.find(({ field }) => field === 'costs.0.perHour');
		expect(penalty).toMatchObject({
			movement: 'tenPercent',
			basis: 'none',
			low: { value: 90 },
			swing: { mean: expect.closeTo(frequency * 10 * 20, 6) as number }
		});
	});
});
