import { describe, expect, it } from 'vitest';
import { formatFrequency } from './frequency.ts';
import { formatShare } from './share.ts';
import { formatYears } from './years.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('formatShare', () => {
	it.each([
		{ share: 0, digits: 0, text: '0 %' },
		{ share: 0.001, digits: 0, text: '<1 %' },
		{ share: 0.001, digits: 1, text: '0.1 %' },
		{ share: 0.43, digits: 0, text: '43 %' },
		{ share: 0.999, digits: 0, text: '>99 %' },
		{ share: 1, digits: 0, text: '100 %' },
		{ share: -0.05, digits: 0, text: '−5 %' }
	])('writes $share as $text', ({ share, digits, text }) => {
		expect(plain(formatShare(share, 'en', digits))).toBe(text);
	});
});

describe('formatFrequency', () => {
	it.each([
		{ perYear: 0, en: 'never', de: 'nie' },
		{ perYear: 1 / 15, en: '1 in 15 years', de: '1-mal in 15 Jahren' },
		{ perYear: 0.4, en: '1 in 2.5 years', de: '1-mal in 2,5 Jahren' },
		{ perYear: 0.8, en: '0.8 a year', de: '0,8-mal im Jahr' },
		{ perYear: 12.3, en: '12 a year', de: '12-mal im Jahr' }
	])('says $perYear as $en', ({ perYear, en, de }) => {
		expect(plain(formatFrequency(perYear, 'en'))).toBe(en);
		expect(plain(formatFrequency(perYear, 'de'))).toBe(de);
	});

	it('refuses a negative frequency', () => {
		expect(() => formatFrequency(-1, 'en')).toThrow(RangeError);
	});
});

describe('formatYears', () => {
	it.each([
		{ years: 0.01, en: 'less than a month', de: 'weniger als ein Monat' },
		{ years: 1 / 12, en: '1 month', de: '1 Monat' },
		{ years: 0.5, en: '6 months', de: '6 Monate' },
		{ years: 2.5, en: '2.5 years', de: '2,5 Jahre' },
		{ years: 16.6, en: '16.6 years', de: '16,6 Jahre' }
	])('says $years as $en', ({ years, en, de }) => {
		expect(plain(formatYears(years, 'en'))).toBe(en);
		expect(plain(formatYears(years, 'de'))).toBe(de);
	});
});
