import { describe, expect, it } from 'vitest';
import { formatDays, formatDuration, formatDurationDifference, formatMoment } from './hours.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('formatDuration', () => {
	it.each([
		{ hours: 0, en: '0 hours', de: '0 Stunden' },
		{ hours: 0.001, en: 'less than a minute', de: 'weniger als eine Minute' },
		{ hours: 1 / 60, en: '1 minute', de: '1 Minute' },
		{ hours: 0.5, en: '30 minutes', de: '30 Minuten' },
		{ hours: 0.995, en: '1 hour', de: '1 Stunde' },
		{ hours: 5, en: '5 hours', de: '5 Stunden' },
		{ hours: 7.52, en: '7.5 hours', de: '7,5 Stunden' },
		{ hours: 9.97, en: '10 hours', de: '10 Stunden' },
		{ hours: 23.6, en: '1 day', de: '1 Tag' },
		{ hours: 28, en: '1 day 4 h', de: '1 Tag 4 Std.' },
		{ hours: 47.7, en: '2 days', de: '2 Tage' },
		{ hours: 71.6, en: '3 days', de: '3 Tage' },
		{ hours: 84, en: '3.5 days', de: '3,5 Tage' },
		{ hours: 239.9, en: '10 days', de: '10 Tage' },
		{ hours: 321.6, en: '13 days', de: '13 Tage' },
		{ hours: 24_000, en: '1,000 days', de: '1.000 Tage' }
	])('says $hours as $en', ({ hours, en, de }) => {
		expect(plain(formatDuration(hours, 'en'))).toBe(en);
		expect(plain(formatDuration(hours, 'de'))).toBe(de);
	});

	it('refuses a duration that cannot be', () => {
		expect(() => formatDuration(-1, 'en')).toThrow(RangeError);
		expect(() => formatDuration(Number.NaN, 'en')).toThrow(RangeError);
	});

	it('signs a difference', () => {
		expect(plain(formatDurationDifference(-84, 'en'))).toBe('−3.5 days');
		expect(plain(formatDurationDifference(5, 'de'))).toBe('+5 Stunden');
	});
});

describe('formatMoment', () => {
	it('names the day, to a tenth unless told otherwise', () => {
		expect(plain(formatMoment(734.4, 'en'))).toBe('day 30.6');
		expect(plain(formatMoment(734.4, 'de'))).toBe('Tag 30,6');
		expect(plain(formatMoment(734.4, 'en', 0))).toBe('day 31');
		expect(plain(formatMoment(0, 'en'))).toBe('day 0.0');
		expect(formatDays(321.6, 'de')).toBe('13,4');
	});
});
