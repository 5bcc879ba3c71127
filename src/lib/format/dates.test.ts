import { describe, expect, it } from 'vitest';
import { formatDateTime, formatDay, formatLongDay, formatMonth, formatZonedTime } from './dates.ts';

describe('dates', () => {
	it('writes a day of the calendar, whatever the time zone', () => {
		expect(formatDay('2026-05-16', 'en')).toBe('16 May 2026');
		expect(formatDay('2026-05-16', 'de')).toBe('16. Mai 2026');
		expect(formatLongDay('2026-09-30', 'en')).toBe('30 September 2026');
		expect(formatLongDay('2026-09-30', 'de')).toBe('30. September 2026');
	});

	it('writes a month', () => {
		expect(formatMonth('2020-02', 'en')).toBe('February 2020');
		expect(formatMonth('2020-03', 'de')).toBe('März 2020');
		expect(() => formatMonth('2020-13', 'en')).toThrow(RangeError);
	});

	it('writes a moment in the zone it is asked for', () => {
		const moment = new Date('2026-05-16T12:05:00Z');
		expect(formatDateTime(moment, 'en', 'Europe/Berlin')).toBe('16 May 2026, 14:05');
		expect(formatDateTime(moment, 'de', 'Europe/Berlin')).toBe('16.05.2026, 14:05');
	});

	it('names the zone of a moment, and keeps it beside the time', () => {
		const moment = new Date('2026-11-25T18:20:00Z');
		expect(formatZonedTime(moment, 'Europe/Berlin', 'en')).toBe('25 Nov 2026, 19:20\u00a0CET');
		expect(formatZonedTime(moment, 'Europe/Berlin', 'de')).toBe('25. Nov. 2026, 19:20\u00a0MEZ');
		expect(formatZonedTime(moment, 'America/New_York', 'en')).toContain('13:20\u00a0GMT-5');
	});

	it.each(['2026-02-30', 'yesterday', ''])('refuses %j', (text) => {
		expect(() => formatDay(text, 'en')).toThrow(RangeError);
	});
});
