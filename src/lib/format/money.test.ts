import { describe, expect, it } from 'vitest';
import {
	formatAmount,
	formatAmountRange,
	formatMoney,
	formatMoneyDifference,
	formatMoneyRange
} from './money.ts';

/** No-break spaces read badly in a test. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('formatMoney', () => {
	it.each([
		{ value: 0, en: '0 EUR', de: '0 EUR' },
		{ value: 0.4, en: '<1 EUR', de: '<1 EUR' },
		{ value: -0.4, en: '−<1 EUR', de: '−<1 EUR' },
		{ value: 600, en: '600 EUR', de: '600 EUR' },
		{ value: 999.4, en: '999 EUR', de: '999 EUR' },
		{ value: 999.6, en: '1.00 k EUR', de: '1,00 Tsd. EUR' },
		{ value: 487_312, en: '487 k EUR', de: '487 Tsd. EUR' },
		{ value: 999_499, en: '999 k EUR', de: '999 Tsd. EUR' },
		{ value: 999_950, en: '1.00 M EUR', de: '1,00 Mio. EUR' },
		{ value: 6_068_000, en: '6.07 M EUR', de: '6,07 Mio. EUR' },
		{ value: 16_212_000, en: '16.2 M EUR', de: '16,2 Mio. EUR' },
		{ value: 161_600_000, en: '162 M EUR', de: '162 Mio. EUR' },
		{ value: -16_212_000, en: '−16.2 M EUR', de: '−16,2 Mio. EUR' },
		{ value: 1_616_000_000, en: '1.62 bn EUR', de: '1,62 Mrd. EUR' }
	])('writes $value as $en', ({ value, en, de }) => {
		expect(plain(formatMoney(value, 'EUR', 'en'))).toBe(en);
		expect(plain(formatMoney(value, 'EUR', 'de'))).toBe(de);
	});

	it('never parts a number from its unit', () => {
		expect(formatMoney(16_212_000, 'EUR', 'en')).toBe('16.2\u00a0M\u00a0EUR');
	});

	it('refuses a figure that could not be computed', () => {
		expect(() => formatMoney(Number.NaN, 'EUR', 'en')).toThrow(RangeError);
		expect(() => formatAmount(Number.POSITIVE_INFINITY, 'de')).toThrow(RangeError);
	});
});

describe('formatMoneyDifference', () => {
	it.each([
		{ value: -1_350_000, en: '−1.35 M', de: '−1,35 Mio.' },
		{ value: 218_000, en: '+218 k', de: '+218 Tsd.' },
		{ value: 0, en: '±0', de: '±0' },
		{ value: 0.2, en: '+<1', de: '+<1' }
	])('signs $value as $en', ({ value, en, de }) => {
		expect(plain(formatMoneyDifference(value, 'en'))).toBe(en);
		expect(plain(formatMoneyDifference(value, 'de'))).toBe(de);
	});
});

describe('formatMoneyRange', () => {
	it.each([
		{ low: 15e6, high: 29.8e6, en: '15.0 to 29.8 M EUR', de: '15,0 bis 29,8 Mio. EUR' },
		{ low: 487e3, high: 1.2e6, en: '0.49 to 1.20 M EUR', de: '0,49 bis 1,20 Mio. EUR' },
		{ low: 120, high: 600, en: '120 to 600 EUR', de: '120 bis 600 EUR' },
		{ low: 0, high: 2e6, en: '0 to 2.00 M EUR', de: '0 bis 2,00 Mio. EUR' }
	])('names one unit in $en', ({ low, high, en, de }) => {
		expect(plain(formatMoneyRange({ low, high }, 'EUR', 'en'))).toBe(en);
		expect(plain(formatMoneyRange({ low, high }, 'EUR', 'de'))).toBe(de);
	});

	it('leaves the currency out where it stands nearby', () => {
		expect(plain(formatAmountRange({ low: 15e6, high: 29.8e6 }, 'en'))).toBe('15.0 to 29.8 M');
	});
});
