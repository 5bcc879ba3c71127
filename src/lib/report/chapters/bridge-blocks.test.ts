import { describe, expect, it } from 'vitest';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import type { Chart } from '../content.ts';
import { closingInput } from '../snapshot/testing/closing-input.ts';
import { closed } from '../snapshot/testing/demonstration-snapshot.ts';
import { draftOf } from '../snapshot/testing/report-source.ts';
import { faultsOf } from '../testing/faults-of.ts';
import { cellsOf, textsOf } from '../testing/texts-of.ts';
import { bridgeBlocks } from './bridge-blocks.ts';

/** 500 a year before; costs doubled, the recovery halved, and a second cause since. */
const company = (hours: number, perHour: number, more: readonly object[]) =>
	smallModel({
		systems: [system('erp', hours)],
		processes: [process('orders', ['erp'], { costs: [{ ...ratePenalty, perHour }] })],
		scenarios: [hitting(['erp'], { frequency: { fixed: 0.5 } }), ...more]
	});
const fire = hitting(['erp'], { id: 'fire', name: 'Fire', frequency: { fixed: 0.1 } });
const before = company(10, 100, []);
const after = company(5, 200, [fire]);

const quick = {
	year: { relativeError: 0.5, leastEvents: 10, mostEvents: 1_000 },
	invest: { draws: 5, events: 10, mostSets: 20, orderFor: 'today' as const },
	sensitivity: { events: 5, top: 3 }
};
const previous = {
	quarter: '2026-Q2',
	closedOn: '2026-07-03',
	hash: 'a'.repeat(64),
	engine: '0',
	model: before,
	average: { mean: 480, standardError: 2 },
	percentiles: [],
	event: { scenario: 'event', loss: 1000 }
};
const snapshot = closed({ ...closingInput(after, quick), previous });
const chapter = (locale: 'en' | 'de' = 'en') => ({
	id: 'bridge' as const,
	name: 'Bridge',
	headline: 'Headline',
	blocks: bridgeBlocks(draftOf(snapshot, locale))
});
const charts = () => chapter().blocks.filter((block): block is Chart => block.kind === 'chart');

describe('bridgeBlocks', () => {
	it('say of the year and of the event what moved them most', () => {
		const plain = charts().map(({ title }) => title.replaceAll('\u00a0', ' '));
		expect(plain).toEqual([
			'“erp: 50 % sooner” takes 500 EUR off an average year, “orders: costs up 100 %” adds 500 EUR',
			'“erp: 50 % sooner” takes 1.00 k EUR off the reference event, “orders: costs up 100 %” adds 1.00 k EUR'
		]);
	});

	it('have a table that leads from the figure before to the one now', () => {
		const [year] = charts();
		const values = year.table.rows.map(({ cells }) => [
			cells[0].text.replaceAll('\u00a0', ' '),
			cells[1].value
		]);
		expect(values.map(([words]) => words)).toEqual([
			'Previous quarter, as published',
			'Engine version',
			'Business figures',
			'orders: costs up 100 %',
			'Systems and dependencies',
			'erp: 50 % sooner',
			'Scenarios',
			'Fire: new',
			'Now'
		]);
		expect(values.map(([, value]) => value)).toEqual([
			480, 20, 500, 500, -500, -500, 100, 100, 600
		]);
	});

	it.each(['en', 'de'] as const)('are finished texts, %s', (locale) => {
		expect(faultsOf(textsOf(chapter(locale)))).toEqual([]);
		expect(cellsOf(chapter(locale)).length).toBeGreaterThan(20);
	});

	it('are nothing in the first quarter', () => {
		expect(bridgeBlocks(draftOf(closed(closingInput(after, quick))))).toEqual([]);
	});
});
