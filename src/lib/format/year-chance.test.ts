import { describe, expect, it } from 'vitest';
import { formatShortChance, formatYearChance } from './year-chance.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('formatYearChance', () => {
	it.each([
		{ chance: 0, en: 'never', de: 'nie', short: '0 %' },
		{ chance: 1 / 1000, en: '1 year in 1,000', de: '1 Jahr von 1.000', short: '1 in 1,000' },
		{ chance: 1 / 48.2, en: '1 year in 48', de: '1 Jahr von 48', short: '1 in 48' },
		{ chance: 0.212, en: '1 year in 4.7', de: '1 Jahr von 4,7', short: '1 in 4.7' },
		{ chance: 0.5, en: '1 year in 2', de: '1 Jahr von 2', short: '1 in 2' },
		{ chance: 0.81, en: '81 % of years', de: '81 % der Jahre', short: '81 %' },
		{ chance: 1, en: 'every year', de: 'jedes Jahr', short: '100 %' }
	])('says $chance as "$en"', ({ chance, en, de, short }) => {
		expect(plain(formatYearChance(chance, 'en'))).toBe(en);
		expect(plain(formatYearChance(chance, 'de'))).toBe(de);
		expect(plain(formatShortChance(chance, 'en'))).toBe(short);
	});

	it.each([-0.1, 1.1, NaN])('refuses %d', (chance) => {
		expect(() => formatYearChance(chance, 'en')).toThrow(RangeError);
	});
});
