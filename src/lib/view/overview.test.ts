import { describe, expect, it } from 'vitest';
import { accrued, mean } from '#lib/impact/index.ts';
import { hitting, process, ratePenalty, system } from '#lib/impact/testing/small-model.ts';
import { analyse } from './analysis.ts';
import { type Choice, resolveChoice } from './choice.ts';
import { type OverviewEvent, overview } from './overview.ts';
import { analysed, manyModels, sumOf } from './testing/analysed.ts';

const today = '2026-07-01';
type Parts = Parameters<typeof analysed>[0];

function overviewOf(parts: Parts, scenario: string | null = null, strategy: string | null = null) {
	const analysis = analysed(parts);
	const choice = resolveChoice(analysis, scenario, strategy);
	if (!choice) throw new RangeError(`no scenario ${scenario}`);
	return overview(analysis, choice, today);
}

function eventOf(...of: Parameters<typeof overviewOf>): OverviewEvent {
	const { event } = overviewOf(...of);
	if (!event) throw new RangeError('the event must be computable');
	return event;
}

const costly = { costs: [ratePenalty], cashPerHour: 7 };
const parts = {
	company: { creditLine: 5000 },
	rework: 0.5,
	systems: [
		system('app', 6, { dependsOn: ['base'] }),
		system('base', 4),
		system('apart', 2),
		{ id: 'bare', name: 'Bare' }
	],
	processes: [
		process('orders', ['app'], { ...costly, mtpdHours: 8 }),
		process('plant', ['apart'], { ...costly, mtpdHours: 8 }),
		process('office', ['apart']),
		process('lunch', [])
	],
	scenarios: [
		hitting(['app', 'base', 'apart'], { frequency: { pert: [0, 0.25, 0.5] } }),
		hitting(['apart'], { id: 'small', name: 'Small' }),
		hitting(['bare'], { id: 'open', name: 'Open' })
	]
};

describe('overview', () => {
	it('says what an event costs and how long it takes', () => {
		// In order, `orders` is down for 4 + 6 hours and `plant` for 2.
		expect(eventOf(parts)).toMatchObject({
			loss: 1200,
			operationalAt: 10,
			stableAt: 10,
			normalAt: 10,
			lossByOperational: 1200,
			disruptedProcesses: 3,
			processCount: 4,
			breaches: 1,
			limitedProcesses: 2,
			uninvoiced: 84,
			creditLine: 5000
		});
	});

	it('compares the two ways to organise recovery', () => {
		// Improvised, `app` starts at once and is done at 6, then half of it is done again: 9 hours.
		expect(eventOf(parts, null, 'planned').otherwise).toBe(-100);
		expect(eventOf(parts, null, 'adhoc')).toMatchObject({ loss: 1100, otherwise: 100 });
	});

	it('lists the scenarios by cost, without figures for what cannot be computed', () => {
		expect(overviewOf(parts).scenarios).toEqual([
			{ id: 'event', name: 'Event', loss: 1200, frequency: 0.25, stableAt: 10 },
			{ id: 'small', name: 'Small', loss: 200, frequency: 1, stableAt: 2 },
			{ id: 'open', name: 'Open', loss: undefined, frequency: 1, stableAt: undefined }
		]);
	});

	it('names what is missing in place of an event, and still prices each process', () => {
		const view = overviewOf(parts, 'open');
		expect(view.event).toBeUndefined();
		expect(view.missing).toEqual({ systems: [{ id: 'bare', name: 'Bare' }] });
		expect(view.disruption.rows).toHaveLength(4);
	});

	it('names twelve reasons and sums up the rest', () => {
		const costs = Array.from({ length: 15 }, (_, i) => ({ ...ratePenalty, perHour: i + 1 }));
		const many = { ...parts, processes: [process('orders', ['apart'], { costs })] };
		const { causes, otherCauses } = eventOf(many, 'small');
		expect(causes.map(({ amount }) => amount)).toEqual([
			30, 28, 26, 24, 22, 20, 18, 16, 14, 12, 10, 8
		]);
		expect(otherCauses).toBe(2 * (1 + 2 + 3));
	});

	it('has figures of an event without any cost, all of them nothing', () => {
		const view = eventOf({ systems: [system('a', 4)], scenarios: [hitting(['a'])] });
		expect(view).toMatchObject({
			loss: 0,
			operationalAt: 0,
			disruptedProcesses: 0,
			processCount: 0,
			breaches: 0,
			limitedProcesses: 0,
			otherwise: 0,
			creditLine: undefined,
			causes: [],
			otherCauses: 0
		});
	});

	it('answers the same question once, another anew', () => {
		const analysis = analysed(parts);
		const choice = (id: string, strategy: string) =>
			resolveChoice(analysis, id, strategy) as Choice;
		const first = overview(analysis, choice('event', 'planned'), today);
		expect(overview(analysis, choice('event', 'planned'), today)).toBe(first);
		expect(overview(analysis, choice('event', 'adhoc'), today)).not.toBe(first);
		expect(overview(analysis, choice('small', 'planned'), today)).not.toBe(first);
		expect(overview(analysis, choice('event', 'planned'), '2026-07-02')).not.toBe(first);
		expect(overview(analysed(parts), choice('event', 'planned'), today)).not.toBe(first);
	});

	it('adds up on every page of every model, to what the engine says', () => {
		for (const model of manyModels()) {
			const analysis = analyse(model);
			for (const { id } of model.scenarios)
				for (const strategy of ['planned', 'adhoc']) {
					const choice = resolveChoice(analysis, id, strategy) as Choice;
					const engine = analysis.event(choice.scenario, choice.organisation);
					const { event, missing } = overview(analysis, choice, today);
					expect(event === undefined).toBe(!engine.ok);
					expect(missing === undefined).toBe(engine.ok);
					if (!event || !engine.ok) continue;
					expectToAddUp(event);
					const { bookings, operationalAt, loss } = engine.value;
					expect(event.loss).toBe(loss);
					expect(event.lossByOperational).toBe(accrued(bookings, operationalAt));
					expect(event.frequency).toBe(mean(choice.scenario.frequency));
				}
		}
	});
});

function expectToAddUp(event: OverviewEvent) {
	const { loss, table, causes, otherCauses, curve, plan } = event;
	const digits = 6 - Math.floor(Math.log10(Math.max(1, loss)));
	expect(sumOf(causes.map(({ amount }) => amount)) + otherCauses).toBeCloseTo(loss, digits);
	expect(sumOf(table.rows.map((row) => row.loss)) + table.response).toBeCloseTo(loss, digits);
	expect(curve.loss).toBe(loss);
	expect(plan.processCount).toBe(event.disruptedProcesses);
	expect(event.breaches).toBeLessThanOrEqual(event.limitedProcesses);
	expect(event.limitedProcesses).toBeLessThanOrEqual(event.disruptedProcesses);
	expect(event.disruptedProcesses).toBeLessThanOrEqual(event.processCount);
	expect(event.operationalAt).toBeLessThanOrEqual(event.stableAt);
	expect(event.stableAt).toBeLessThanOrEqual(event.normalAt);
}
