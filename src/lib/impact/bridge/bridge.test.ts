import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type Bridge,
	type BridgeOptions,
	bridgeModels,
	measuresFound,
	prepareModel,
	simulateYear
} from '../index.ts';
import { demonstrationPair } from '../testing/earlier-demonstration.ts';
import type { Model } from '../model.ts';
import { arbitraryModelPair } from '../testing/arbitrary-model-pair.ts';
import { finish } from '../testing/finish.ts';
import { hitting, process, ratePenalty, smallModel, system } from '../testing/small-model.ts';

/** A system that is back after 10 hours and costs 100 an hour, every second year: 500 a year. */
const hours = 10;
const rate = 100;
const frequency = 0.5;
const hit = hitting(['erp'], { frequency: { fixed: frequency } });
const costing = (perHour: number) => [
	process('orders', ['erp'], { costs: [{ ...ratePenalty, perHour }] })
];
const parts = { systems: [system('erp', hours)], processes: costing(rate), scenarios: [hit] };
const today = smallModel(parts);
const model = (changed: object) => smallModel({ ...parts, ...changed });

const settings = { seed: 1, events: 50, scenario: 'event' };
const run = (before: Model, after: Model, more: Partial<BridgeOptions> = {}) =>
	finish(bridgeModels(before, after, { ...settings, ...more }));

function bridge(before: Model, after: Model, more: Partial<BridgeOptions> = {}): Bridge {
	const result = run(before, after, more);
	if (!result.ok) throw new RangeError(JSON.stringify(result.problem));
	return result.value;
}

/** The steps that moved something, with what they moved in the year and in the event. */
const moved = ({ steps }: Bridge) =>
	Object.fromEntries(
		steps
			.filter(({ parts: own }) => own.length > 0)
			.map(({ step, annual, event }) => [step, [annual.mean, event]])
	);

describe('bridgeModels', () => {
	it('books a doubled cost rate to the business figures', () => {
		const found = bridge(today, model({ processes: costing(2 * rate) }));
		expect(found.before).toEqual({ annual: { mean: 500, standardError: 0 }, event: 1000 });
		expect(found.after.annual.mean).toBe(1000);
		expect(found.total).toEqual({ annual: { mean: 500, standardError: 0 }, event: 1000 });
		expect(moved(found)).toEqual({ business: [500, 1000] });
		expect(found.steps.flatMap((step) => step.parts)).toMatchObject([
			{
				topic: 'costs',
				inputs: [
					{
						owner: 'process',
						id: 'orders',
						path: 'costs.0.perHour',
						before: 100,
						after: 200,
						factor: 2
					}
				]
			}
		]);
	});

	it('books a halved recovery to the systems', () => {
		const found = bridge(today, model({ systems: [system('erp', hours / 2)] }));
		expect(moved(found)).toEqual({ systems: [-250, -500] });
	});

	it('books another way of recovery to the systems, also where models do not say it', () => {
		const two = {
			systems: [system('erp', hours, { dependsOn: ['net'] }), system('net', 4)],
			scenarios: [{ ...hit, hits: [{ systems: ['erp', 'net'] }] }],
			rework: 0.5
		};
		// Planned: 4 + 10 hours. Improvised: both at once, and half of the 10 hours done twice.
		const found = bridge(model(two), model(two), { strategyBefore: 'planned', strategy: 'adhoc' });
		expect([found.before.event, found.after.event]).toEqual([1400, 1500]);
		expect(found.steps.filter(({ parts: own }) => own.length > 0)).toMatchObject([
			{ step: 'systems', event: 100, parts: [{ topic: 'strategy' }] }
		]);
	});

	it('takes business figures before systems, at the hours of before', () => {
		const after = model({ systems: [system('erp', hours / 2)], processes: costing(2 * rate) });
		expect(moved(bridge(today, after))).toEqual({ business: [500, 1000], systems: [-500, -1000] });
	});

	it('books a scenario that is new to the scenarios, and none of it to the reference event', () => {
		const fire = hitting(['erp'], { id: 'fire', name: 'Fire', frequency: { fixed: 0.1 } });
		const found = bridge(today, model({ scenarios: [hit, fire] }));
		expect(moved(found)).toEqual({ scenarios: [100, 0] });
		expect(found.steps.at(-1)?.parts[0].inputs).toMatchObject([{ name: 'Fire', change: 'added' }]);
	});

	it('books a scenario that happens more often to the year alone', () => {
		const often = { ...hit, frequency: { fixed: 2 * frequency } };
		expect(moved(bridge(today, model({ scenarios: [often] })))).toEqual({ scenarios: [500, 0] });
	});

	it('counts a system that was replaced with all that names it, in one part', () => {
		const after = model({
			systems: [system('erp-2', hours / 2)],
			processes: [process('orders', ['erp-2'], { costs: [ratePenalty] })],
			scenarios: [{ ...hit, hits: [{ systems: ['erp-2'] }] }]
		});
		const found = bridge(today, after);
		expect(moved(found)).toEqual({ systems: [-250, -500] });
		const [part] = found.steps.flatMap((step) => step.parts);
		expect(part.topic).toBe('system');
		expect(part.inputs.map(({ name, change }) => [name, change])).toContainEqual([
			'erp',
			'removed'
		]);
	});

	it('says so when a step cannot be computed alone, and counts it in the next one', () => {
		const unhit = { ...system('crm', 4), recovery: {} };
		const before = model({
			systems: [...parts.systems, system('crm', 4)],
			scenarios: [{ ...hit, hits: [{ systems: ['erp', 'crm'] }] }]
		});
		const found = bridge(before, model({ systems: [...parts.systems, unhit] }));
		expect(found.steps.map(({ step }) => step)).not.toContain('systems');
		const last = found.steps.at(-1);
		expect(last).toMatchObject({ step: 'scenarios', includes: ['systems'] });
		expect(last?.parts[0].includes).toEqual([{ step: 'systems', topic: 'recoveryTime' }]);
		expect(last?.parts[0].inputs.map(({ owner }) => owner)).toEqual(['system', 'scenario']);
	});

	it('needs the same number for a team and what is needed of it at any moment', () => {
		const team = (capacity: number) => [{ id: 'infra', name: 'Infrastructure', capacity }];
		const needing = (units: number) => [system('erp', hours, { needs: { infra: units } })];
		const before = model({ teams: team(3), systems: needing(3) });
		const found = bridge(before, model({ teams: team(1), systems: needing(1) }));
		const [part, ...others] = found.steps.flatMap((step) => step.parts);
		expect(others).toEqual([]);
		expect(part.inputs.map(({ path }) => path)).toEqual(['capacity', 'needs.infra']);
	});
});

describe('measures taken', () => {
	const faster = {
		id: 'faster',
		name: 'Faster restore',
		lifetimeYears: 5,
		effects: [{ kind: 'recoveryTime', systems: ['erp'], path: 'all', factor: 0.5 }]
	};
	const before = model({ measures: [faster] });

	it('are found where the later model has what their effects bring', () => {
		const found = bridge(before, model({ systems: [system('erp', 5)] }));
		expect(moved(found)).toEqual({ measures: [-250, -500] });
		const [part] = found.steps.flatMap((step) => step.parts);
		expect(part.measure).toEqual({ id: 'faster', name: 'Faster restore', isFound: true });
		expect(part.inputs).toMatchObject([{ name: 'erp', field: 'recovery.restore.hours' }]);
	});

	it('count as planned when they are named, and what came otherwise counts with the systems', () => {
		const found = bridge(before, model({ systems: [system('erp', 4)] }), { taken: ['faster'] });
		expect(moved(found)).toEqual({ measures: [-250, -500], systems: [-50, -100] });
	});

	it('are not found where the later model still plans them, or has other values', () => {
		const still = model({ systems: [system('erp', 5)], measures: [faster] });
		expect(moved(bridge(before, still))).toEqual({ systems: [-250, -500] });
		expect(moved(bridge(before, model({ systems: [system('erp', 4)] })))).toEqual({
			systems: [-300, -600]
		});
	});

	it('that do not fit are named, and their changes are counted in the steps after', () => {
		const second = {
			...faster,
			id: 'cut',
			effects: [{ kind: 'dependency', system: 'erp', remove: ['net'] }]
		};
		const net = system('net', 1);
		const linked = model({
			systems: [{ ...system('erp', hours), dependsOn: ['net'] }, net],
			measures: [second, { ...second, id: 'again', name: 'Again' }]
		});
		const after = model({ systems: [system('erp', hours), net] });
		const found = bridge(linked, after, { taken: ['cut', 'again'] });
		expect(found.refused).toMatchObject([{ id: 'again', name: 'Again', reason: 'effects' }]);
	});
});

describe('measuresFound', () => {
	it('finds measures that change the same value, where both have been taken', () => {
		const measures = [0.5, 0.8].map((factor) => ({
			id: `by-${factor}`,
			name: 'Faster',
			lifetimeYears: 5,
			effects: [{ kind: 'recoveryTime', systems: 'all', path: 'restore', factor }]
		}));
		const before = model({ measures });
		const found = (later: number) =>
			measuresFound(before, model({ systems: [system('erp', later)] }));
		expect(found(4)).toEqual(['by-0.5', 'by-0.8']);
		expect(found(8)).toEqual(['by-0.8']);
		expect(found(7)).toEqual([]);
	});

	it('leaves out a measure that was given up', () => {
		const measures = [0.5, 0.1].map((factor) => ({
			id: `by-${factor}`,
			name: 'Faster',
			lifetimeYears: 5,
			effects: [{ kind: 'recoveryTime', systems: 'all', path: 'restore', factor }]
		}));
		const after = model({ systems: [system('erp', hours / 2)] });
		expect(measuresFound(model({ measures }), after)).toEqual(['by-0.5']);
	});
});

describe('the engine', () => {
	it('is what lies between the figures as published and as they are computed today', () => {
		const published = { annual: { mean: 480, standardError: 3 }, event: 990 };
		const found = bridge(today, model({ processes: costing(2 * rate) }), { published });
		expect(found.before).toEqual(published);
		expect(moved(found)).toEqual({ engine: [20, 10], business: [500, 1000] });
		expect(found.steps[0].annual.standardError).toBe(3);
	});

	it('moves nothing where both are the same', () => {
		const published = { annual: { mean: 500, standardError: 0 }, event: 1000 };
		expect(moved(bridge(today, today, { published }))).toEqual({ engine: [0, 0] });
	});
});

describe('the reference event', () => {
	const fire = hitting(['erp'], { id: 'fire', frequency: { fixed: 0.1 } });

	it('is not compared where only one model has its scenario', () => {
		const after = model({ scenarios: [hit, fire] });
		const found = bridge(today, after, { scenario: 'fire' });
		expect(found.event).toBe('onlyAfter');
		expect([found.before.event, found.after.event, found.total.event]).toEqual([
			undefined,
			1000,
			undefined
		]);
		expect(found.steps.some((step) => 'event' in step)).toBe(false);
		expect(bridge(after, today, { scenario: 'fire' }).event).toBe('onlyBefore');
	});

	it('is left out when it is not asked for', () => {
		const found = bridge(today, today, { scenario: undefined });
		expect([found.event, 'event' in found.after]).toEqual(['notAsked', false]);
	});
});

describe('a precision', () => {
	const precision = { relativeError: 0.02, leastEvents: 100, mostEvents: 20_000 };
	const [earlier, later] = demonstrationPair();

	it('makes both ends the years of their models, and keeps their numbers of events apart', () => {
		const found = bridge(earlier, later, { events: precision, scenario: 'ransomware' });
		const yearOf = (whole: Model) => {
			const year = finish(simulateYear(prepareModel(whole), { seed: 1, precision }));
			return year.ok ? year.value.expected.expectedAnnualLoss : undefined;
		};
		const [first, last] = [yearOf(earlier), yearOf(later)];
		expect([found.before.annual, found.after.annual]).toEqual([first, last]);
		const sample = found.steps.find(({ step }) => step === 'sample');
		expect(Math.abs(sample?.annual.mean ?? NaN)).toBeLessThan(
			4 * (sample?.annual.standardError ?? NaN)
		);
		const published = first && { annual: first };
		const again = bridge(earlier, later, {
			events: precision,
			scenario: 'ransomware',
			published
		});
		expect(again.steps[0]).toMatchObject({ step: 'engine', annual: { mean: 0, standardError: 0 } });
	});

	it('has parts with an error far below that of the year', () => {
		const { after, steps } = bridge(earlier, later, { events: 500, scenario: 'ransomware' });
		const topics = steps.flatMap((step) => step.parts).map(({ topic }) => topic);
		expect(topics).toEqual(['revenue', 'costs', 'recoveryTime', 'frequency', 'backupLoss']);
		const revenue = steps.flatMap((step) => step.parts)[0].annual.standardError ?? NaN;
		expect(20 * revenue).toBeLessThan(after.annual.standardError ?? NaN);
	});
});

describe('what cannot be compared', () => {
	it.each([
		{ after: { currency: 'CHF' }, more: {}, problem: 'currency' },
		{ after: { scenarios: [] }, more: {}, problem: 'noScenario' },
		{ after: {}, more: { scenario: 'flood' }, problem: 'unknownScenario' },
		{ after: {}, more: { taken: ['none'] }, problem: 'unknownMeasure' },
		{ after: { systems: [{ id: 'erp', name: 'ERP' }] }, more: {}, problem: 'missingHours' }
	])('is told: $problem', ({ after, more, problem }) => {
		expect(run(today, model(after), more)).toMatchObject({ ok: false, problem: { kind: problem } });
	});
});

describe('standard errors', () => {
	it('are as large as the spread over many seeds', () => {
		const uncertain = (high: number) => [
			{ id: 'erp', name: 'erp', recovery: { restore: { hours: { pert: [2, 8, high] } } } }
		];
		const before = model({ systems: uncertain(60) });
		const after = model({ systems: uncertain(30), processes: costing(1.5 * rate) });
		const runs = Array.from({ length: 300 }, (_, seed) =>
			bridge(before, after, { seed, events: 40 })
		);
		for (const step of ['business', 'systems'] as const) {
			const found = runs.map(({ steps }) => steps.find((one) => one.step === step)?.annual);
			const means = found.map((annual) => annual?.mean ?? NaN);
			const middle = means.reduce((sum, mean) => sum + mean, 0) / means.length;
			const variance =
				means.reduce((sum, mean) => sum + (mean - middle) ** 2, 0) / (means.length - 1);
			const stated =
				found.reduce((sum, annual) => sum + (annual?.standardError ?? NaN), 0) / found.length;
			expect(stated / Math.sqrt(variance)).toBeGreaterThan(0.85);
			expect(stated / Math.sqrt(variance)).toBeLessThan(1.15);
		}
	});
});

describe('parts', () => {
	/** Every system can be recovered, so that every event can be computed. */
	const recoverable = (whole: Model): Model => ({
		...whole,
		systems: whole.systems.map((one, i) => ({
			...one,
			recovery: { restore: { hours: { pert: [i, 2 * i + 1, 9 * i + 5] } }, ...one.recovery }
		}))
	});

	it('add up to the difference to the last digit, in any two models', () => {
		const pairs = fc.tuple(arbitraryModelPair(), fc.nat(4));
		fc.assert(
			fc.property(pairs, ([[first, second], mostParts]) => {
				const scenario = first.scenarios.at(0)?.id;
				const result = run(recoverable(first), recoverable(second), {
					events: 10,
					scenario,
					mostParts
				});
				if (!result.ok) {
					expect(result.problem.kind).toBe('noScenario');
					return;
				}
				const { before, after, total, steps } = result.value;
				const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
				expect(sum(steps.map(({ annual }) => annual.mean))).toBe(total.annual.mean);
				expect(before.annual.mean + total.annual.mean).toBe(after.annual.mean);
				for (const step of steps)
					expect(sum(step.parts.map(({ annual }) => annual.mean))).toBe(step.annual.mean);
				if (result.value.event !== 'compared') return;
				expect(sum(steps.map(({ event = NaN }) => event))).toBe(total.event);
				expect((before.event ?? NaN) + (total.event ?? NaN)).toBe(after.event);
			}),
			{ numRuns: 60 }
		);
	});
});
