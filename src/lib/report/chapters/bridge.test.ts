import { describe, expect, it } from 'vitest';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { closingInput } from '../snapshot/testing/closing-input.ts';
import { closed } from '../snapshot/testing/demonstration-snapshot.ts';
import { draftOf } from '../snapshot/testing/report-source.ts';
import { asPrevious, secondQuarter } from '../snapshot/testing/second-quarter.ts';
import { quickSettings } from '../testing/quick-settings.ts';
import { bridgeChapter } from './bridge.ts';
import { summaryChapter } from './summary.ts';

const snapshot = secondQuarter({
	...quickSettings,
	scenario: 'ransomware',
	year: { relativeError: 0.03, leastEvents: 200, mostEvents: 20_000 }
});
const source = draftOf(snapshot);
const { bridge } = snapshot.results;
if (!bridge?.ok || !snapshot.results.year.ok) throw new RangeError('no bridge');
const { total } = bridge.value;

describe('the change since the last quarter', () => {
	const { headline, blocks } = bridgeChapter(source);

	it('is said in the headline, here and in the summary', () => {
		const side = total.annual.mean < 0 ? 'less' : 'more';
		for (const text of [headline, summaryChapter(source).headline])
			expect(text).toMatch(
				new RegExp(`costs [\\d.]+.M.EUR, \\d+.k.EUR ${side} than a quarter ago`)
			);
	});

	it('leads from what was published to what holds today, year and event', () => {
		const charts = blocks.filter((block) => block.kind === 'chart');
		expect(charts.map(({ id }) => id)).toEqual(['bridge.annual', 'bridge.event']);
		const ends = charts[0].table.rows.map(({ cells }) => cells[1].value);
		expect(ends[0]).toBe(snapshot.previous?.average.mean);
		if (!snapshot.results.year.ok) return expect.unreachable();
		expect(ends.at(-1)).toBeCloseTo(snapshot.results.year.value.average.mean, 4);
	});
});

describe('a quarter that cannot be compared', () => {
	const model = smallModel({
		systems: [system('erp', 10)],
		processes: [process('orders', ['erp'], { costs: [ratePenalty] })],
		scenarios: [hitting(['erp'])]
	});
	const first = closed(closingInput(model, quickSettings));
	const inDollars = { ...asPrevious(first), model: { ...model, currency: 'USD' } };
	const { headline, blocks } = bridgeChapter(
		draftOf(closed({ ...closingInput(model, quickSettings), previous: inDollars }))
	);

	it('says why, and shows what was published', () => {
		expect(headline).toMatch(/^An average year costs .*; a quarter ago it cost /);
		const [lead] = blocks;
		if (lead.kind !== 'paragraph') return expect.unreachable();
		expect(lead.text).toMatch(/different currencies, USD and EUR\.$/);
		expect(blocks.map(({ id }) => id)).toEqual(['bridge.lead', 'bridge.figures']);
	});
});
