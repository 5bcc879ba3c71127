import { describe, expect, it } from 'vitest';
import { demonstrationModel } from '#lib/impact/testing/demonstration.ts';
import { typicalEvent, prepareModel } from '#lib/impact/index.ts';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { asStored, canonicalJson } from './canonical-json.ts';
import { differences } from './differences.ts';
import type { ClosingInput } from './snapshot.ts';
import { closingInput } from './testing/closing-input.ts';
import { closed } from './testing/demonstration-snapshot.ts';

const resultsOf = (input: ClosingInput) => closed(input).results;

const small = smallModel({
	systems: [
		system('store', 2),
		system('erp', 10, {
			restoresFrom: 'store',
			recovery: { restore: { hours: { fixed: 10 } }, rebuild: { hours: { fixed: 30 } } }
		})
	],
	processes: [process('orders', ['erp'], { costs: [ratePenalty], mtpdHours: 8 })],
	scenarios: [hitting(['erp'])]
});

/** Ranking hundreds of inputs takes most of the time. */
const quick = { sensitivity: { events: 20, top: 3 } };

describe('the results of a quarter', () => {
	it('are the same to the last digit whenever they are computed', () => {
		const input = closingInput(small);
		expect(canonicalJson(resultsOf(input))).toBe(canonicalJson(resultsOf(structuredClone(input))));
	});

	it('do not depend on the order in which a model file has its fields', () => {
		const model = { ...demonstrationModel(), measures: [] };
		const asWritten = resultsOf(closingInput(model, quick));
		const asStoredLater = resultsOf(asStored(closingInput(model, quick)));
		expect(differences(asWritten, asStoredLater, 5)).toEqual([]);
	});

	it('tell the event of the reference scenario, as the engine computes it', () => {
		const model = demonstrationModel();
		const [, scenario] = model.scenarios;
		const { overview, times } = resultsOf(
			closingInput({ ...model, measures: [] }, { ...quick, scenario: scenario.id })
		);
		const event = typicalEvent(prepareModel(model), scenario, { organisation: 'planned' });
		if (!event.ok) return expect.unreachable();
		expect(overview.event?.loss).toBe(event.value.loss);
		expect(Math.max(...times.map(({ stableAt }) => stableAt))).toBe(event.value.stableAt);
	});

	it('hold the event with usable backups against the one without', () => {
		const { backups } = resultsOf(closingInput(small));
		expect(backups.usable?.operationalAt).toBe(10);
		expect(backups.lost?.operationalAt).toBe(30);
		expect(backups.lost?.paths).toEqual({ repair: 0, restore: 0, rebuild: 1 });
	});

	it('tell the event and its variants in the recommended order where that is the strategy', () => {
		const model = { ...demonstrationModel(), measures: [] };
		const scenario = 'faulty-update';
		const { overview, backups, order } = resultsOf(
			closingInput(model, { ...quick, scenario, strategy: 'optimised' })
		);
		if (!order.ok || !backups.usable) return expect.unreachable();
		expect(order.value.optimised.loss).toBeLessThan(order.value.planned.loss);
		expect(overview.strategy).toBe('optimised');
		// A faulty update leaves backups as they are.
		expect(backups.usable.loss).toBe(overview.event?.loss);
	});

	it('hold every pinned case against today', () => {
		const effects = [{ kind: 'costRate', processes: 'all', factor: 2 }] as const;
		const pinned = { key: 'dear', name: 'Dear', author: '', note: '', measures: [], effects };
		const lost = { ...pinned, key: 'lost', measures: ['gone'] };
		const [dear, gone] = resultsOf({ ...closingInput(small), cases: [pinned, lost] }).cases;
		const average = dear.figures?.average;
		expect(average?.case.mean).toBeCloseTo(2 * (average?.today.mean ?? NaN), 6);
		expect(gone).toEqual({ key: 'lost' });
	});

	it('refuse a reference that the model does not have', () => {
		expect(() => resultsOf(closingInput(small, { scenario: 'flood' }))).toThrow(/flood/);
	});
});

describe('the results of a later quarter', () => {
	const later = smallModel({
		systems: [system('store', 2), system('erp', 12)],
		processes: [process('orders', ['erp'], { costs: [ratePenalty], mtpdHours: 8 })],
		scenarios: [hitting(['erp'])]
	});

	it('start the bridge from what was published, and end at the year', () => {
		const before = closed(closingInput(small));
		const average = { mean: 1_000, standardError: 1 };
		const { results } = closed({
			...closingInput(later),
			previous: {
				quarter: '2026-Q2',
				closedOn: '2026-07-03',
				hash: 'a'.repeat(64),
				engine: '0',
				model: before.model,
				average,
				percentiles: []
			}
		});
		if (!results.bridge?.ok || !results.year.ok) return expect.unreachable();
		const { before: start, after: end, total } = results.bridge.value;
		expect(start.annual).toEqual(average);
		expect(end.annual.mean).toBe(results.year.value.average.mean);
		expect(start.annual.mean + total.annual.mean).toBeCloseTo(end.annual.mean, 6);
	});

	it('have no bridge where there was no quarter before', () => {
		expect(closed(closingInput(small)).results.bridge).toBeUndefined();
	});
});
