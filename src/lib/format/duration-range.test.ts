import { describe, expect, it } from 'vitest';
import { formatDurationRange } from './duration-range.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('formatDurationRange', () => {
	it.each([
		{ low: 336, high: 792, en: '14 to 33 days', de: '14 bis 33 Tage' },
		{ low: 30, high: 100, en: '1.3 to 4.2 days', de: '1,3 bis 4,2 Tage' },
		{ low: 336, high: 337, en: '14 days', de: '14 Tage' },
		{ low: 2, high: 12, en: '2 to 12 hours', de: '2 bis 12 Stunden' },
		{ low: 0, high: 12, en: '0 to 12 hours', de: '0 bis 12 Stunden' },
		{ low: 2, high: 100, en: '2 hours to 4.2 days', de: '2 Stunden bis 4,2 Tage' }
	])('says $low to $high hours as "$en"', ({ low, high, en, de }) => {
		expect(plain(formatDurationRange({ low, high }, 'en'))).toBe(en);
		expect(plain(formatDurationRange({ low, high }, 'de'))).toBe(de);
	});
});
