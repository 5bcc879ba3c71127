import { describe, expect, it } from 'vitest';
import { compareOutages } from './outage-comparison.ts';
import { outageTable } from './outage-table.ts';

const comparison = compareOutages({
	own: {
		scenario: { id: 'attack', name: 'Attack' },
		currency: 'EUR',
		events: 400,
		loss: { mean: 4e6, standardError: 1e5, low: 3e6, high: 6e6 },
		share: { mean: 0.03, standardError: 0.001, low: 0.02, high: 0.05 },
		revenueDays: undefined,
		standstillDays: 3,
		normalDays: { low: 10, middle: 20, high: 30 }
	},
	company: { annualRevenue: 420e6 },
	currency: 'EUR'
});

describe('outageTable', () => {
	const [header, ours, ...rows] = outageTable(comparison, 'en');

	it('has a cell for every column of every outage', () => {
		expect(rows).toHaveLength(comparison.rows.length);
		for (const row of rows) expect(row).toHaveLength(header.length);
	});

	it('puts our event first', () => {
		expect(ours[0]).toBe('Ours: Attack');
		expect(ours.slice(3)).toEqual([3, 20, 'effect on the result', 3e6, 6e6, 'EUR', 2, 5]);
	});

	it('leaves empty what was not published, and never writes 0', () => {
		const honda = rows.find(([name]) => name === 'Honda, 2020');
		expect(honda?.slice(3, 12)).toEqual([1, 5, ...Array.from({ length: 7 }, () => undefined)]);
	});

	it('holds bare figures in the currency of their publication', () => {
		const hydro = rows.find(([name]) => name === 'Norsk Hydro, 2019');
		expect(hydro?.slice(6, 11)).toEqual([650e6, 750e6, 'NOK', 0.43, 0.5]);
		expect(hydro?.slice(12)).toEqual([149_766e6, 'NOK', '2019-12']);
	});
});
