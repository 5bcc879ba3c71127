import { describe, expect, it } from 'vitest';
import {
	formatTableDifference,
	formatTableMoney,
	formatTableUnit,
	tableUnitFor
} from './table-money.ts';

describe('formatTableMoney', () => {
	it.each([
		{ value: 1_256_000, en: '1,256', de: '1.256' },
		{ value: 23_400, en: '23', de: '23' },
		{ value: 9_960, en: '10', de: '10' },
		{ value: 9_940, en: '9.9', de: '9,9' },
		{ value: 600, en: '0.6', de: '0,6' },
		{ value: 100, en: '0.1', de: '0,1' },
		{ value: 99, en: '<0.1', de: '<0,1' },
		{ value: 0, en: '0', de: '0' },
		{ value: -23_400, en: '−23', de: '−23' },
		{ value: undefined, en: '–', de: '–' }
	])('writes $value in thousands as $en', ({ value, en, de }) => {
		expect(formatTableMoney(value, 1_000, 'en')).toBe(en);
		expect(formatTableMoney(value, 1_000, 'de')).toBe(de);
	});
});

describe('formatTableDifference', () => {
	it.each([
		{ value: 1_172_000, text: '+1,172' },
		{ value: -68_000, text: '−68' },
		{ value: 0, text: '±0' },
		{ value: undefined, text: '–' }
	])('signs $value as $text', ({ value, text }) => {
		expect(formatTableDifference(value, 1_000, 'en')).toBe(text);
	});
});

describe('tableUnitFor', () => {
	it.each([
		{ values: [], unit: 1 },
		{ values: [undefined, 9_000], unit: 1 },
		{ values: [600, -16_212_000], unit: 1_000 },
		{ values: [250_000_000, 12], unit: 1_000_000 }
	])('gives a table of $values the unit $unit', ({ values, unit }) => {
		expect(tableUnitFor(values)).toBe(unit);
	});

	it('is named in both languages', () => {
		expect(formatTableUnit(1, 'EUR', 'de')).toBe('EUR');
		expect(formatTableUnit(1_000, 'EUR', 'de')).toBe('Tsd.\u00a0EUR');
		expect(formatTableUnit(1_000_000, 'EUR', 'en')).toBe('M\u00a0EUR');
	});
});
