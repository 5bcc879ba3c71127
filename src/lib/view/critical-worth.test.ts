import { describe, expect, it } from 'vitest';
import type { CriticalityReport } from '#lib/impact/index.ts';
import { process, system } from '#lib/impact/testing/small-model.ts';
import { manualWorth, systemRanking, systemWorth } from './critical-worth.ts';
import { differenceOf } from './difference.ts';
import { formatDifference } from './difference-words.ts';
import { analysed } from './testing/analysed.ts';

const figure = (mean: number, standardError: number | undefined = 1) => ({ mean, standardError });
const report: CriticalityReport = {
	seed: 1,
	strategy: 'planned',
	expectedAnnualLoss: figure(1_000),
	systems: [
		{ id: 'erp', events: 600, ifNeverHit: figure(250), oneHourLess: figure(20), missing: [] },
		{ id: 'mail', events: 60, ifNeverHit: figure(1, 2), oneHourLess: undefined, missing: ['erp'] }
	],
	processes: [
		{
			id: 'orders',
			events: 600,
			tenPointsMore: figure(40),
			manualWork: figure(-5),
			hasManualWork: true
		}
	]
};
const analysis = analysed({
	systems: [system('mail', 1), system('erp', 10)],
	processes: [process('orders', ['erp'])]
});

describe('what hangs on systems and manual work', () => {
	it('names the systems in the order of the money that hangs on them', () => {
		const { rows, expectedLoss, currency } = systemRanking(analysis.prepared, report);
		expect(rows.map(({ rank, name }) => [rank, name])).toEqual([
			[1, 'erp'],
			[2, 'mail']
		]);
		expect([expectedLoss, currency]).toEqual([1_000, 'EUR']);
	});

	it('tells one system its place', () => {
		expect(systemWorth(analysis.model, 'mail', report)).toMatchObject({ rank: 2, systems: 2 });
	});

	it('keeps what manual work costs apart from what it saves', () => {
		expect(manualWorth('orders', report)).toMatchObject({
			saves: { mean: -5, isNone: false },
			tenPointsMore: { mean: 40 }
		});
	});
});

describe('a difference', () => {
	it.each([
		{ name: 'no larger than its error is none', mean: 2, error: 2, words: 'none' },
		{ name: 'of nothing is none', mean: 0, error: undefined, words: 'none' },
		{
			name: 'beyond its error is told with it',
			mean: -2_000,
			error: 500,
			words: '−2.00 k EUR ± 500'
		},
		{ name: 'that is exact is told alone', mean: 7, error: 0, words: '7 EUR' },
		{ name: 'of too few events is told alone', mean: 7, error: undefined, words: '7 EUR' }
	])('$name', ({ mean, error, words }) => {
		const difference = differenceOf({ mean, standardError: error });
		const told = formatDifference(difference, 'EUR', 'en').replaceAll('\u00a0', ' ');
		expect(told).toBe(words);
	});

	it('that could not be computed is a dash, never nothing', () => {
		expect(differenceOf(undefined)).toBeUndefined();
		expect(formatDifference(undefined, 'EUR', 'en')).toBe('–');
	});
});
