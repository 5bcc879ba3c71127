import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addDays,
	fiscalQuarter,
	nextQuarter,
	parseQuarterId,
	previousQuarter,
	quarterOf,
	quarterWords
} from './fiscal-quarter.ts';

const firstMonths = fc.integer({ min: 1, max: 12 });
const days = fc
	.date({ min: new Date('1990-01-01'), max: new Date('2120-12-31'), noInvalidDate: true })
	.map((day) => day.toISOString().slice(0, 10));

describe('a fiscal quarter', () => {
	it.each([
		{ day: '2026-07-01', firstMonth: 1, id: '2026-Q3', start: '2026-07-01', end: '2026-09-30' },
		{ day: '2026-12-31', firstMonth: 1, id: '2026-Q4', start: '2026-10-01', end: '2026-12-31' },
		{ day: '2027-01-01', firstMonth: 1, id: '2027-Q1', start: '2027-01-01', end: '2027-03-31' },
		// A year that begins in October is named by the September in which it ends.
		{ day: '2025-10-01', firstMonth: 10, id: '2026-Q1', start: '2025-10-01', end: '2025-12-31' },
		{ day: '2026-09-30', firstMonth: 10, id: '2026-Q4', start: '2026-07-01', end: '2026-09-30' },
		// Quarters that end with February, in a leap year, in another, and where a century is none.
		{ day: '2028-02-29', firstMonth: 3, id: '2028-Q4', start: '2027-12-01', end: '2028-02-29' },
		{ day: '2027-02-28', firstMonth: 3, id: '2027-Q4', start: '2026-12-01', end: '2027-02-28' },
		{ day: '2100-02-28', firstMonth: 6, id: '2100-Q3', start: '2099-12-01', end: '2100-02-28' },
		{ day: '2026-12-31', firstMonth: 12, id: '2027-Q1', start: '2026-12-01', end: '2027-02-28' },
		{ day: '2027-01-31', firstMonth: 2, id: '2027-Q4', start: '2026-11-01', end: '2027-01-31' }
	])('of $day in a year from month $firstMonth is $id', ({ day, firstMonth, id, start, end }) => {
		expect(quarterOf(day, firstMonth)).toMatchObject({ id, start, end });
	});

	it('holds each of its days, and no other quarter does', () => {
		fc.assert(
			fc.property(days, firstMonths, (day, firstMonth) => {
				const quarter = quarterOf(day, firstMonth);
				expect(quarter.start <= day && day <= quarter.end).toBe(true);
				expect(quarterOf(quarter.start, firstMonth)).toEqual(quarter);
				expect(quarterOf(quarter.end, firstMonth)).toEqual(quarter);
				expect(nextQuarter(quarter).start).toBe(addDays(quarter.end, 1));
				expect(previousQuarter(quarter).end).toBe(addDays(quarter.start, -1));
				expect(previousQuarter(nextQuarter(quarter))).toEqual(quarter);
				expect(parseQuarterId(quarter.id, firstMonth)).toEqual(quarter);
			})
		);
	});

	it('ends its fourth in the year that gives the name', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1990, max: 2120 }), firstMonths, (year, firstMonth) => {
				expect(fiscalQuarter(year, 4, firstMonth).end.slice(0, 4)).toBe(String(year));
			})
		);
	});

	it.each(['2026-Q5', '2026-Q0', '26-Q1', '2026-q1', ' 2026-Q1', '2026-Q1\n2', ''])(
		'has no id like %j',
		(text) => {
			expect(parseQuarterId(text)).toBeUndefined();
		}
	);

	it.each(['2026-02-29', '2026-13-01', '2026-1-1', 'today'])('is of no day like %j', (day) => {
		expect(() => quarterOf(day)).toThrow(RangeError);
	});

	it.each([0, 13, 1.5])('is of no year that begins in month %j', (firstMonth) => {
		expect(() => quarterOf('2026-01-01', firstMonth)).toThrow('a month from 1 to 12');
	});

	it('is said in words, with the kind of year where that matters', () => {
		expect(quarterWords(fiscalQuarter(2026, 3), 'en')).toBe('third quarter 2026');
		expect(quarterWords(fiscalQuarter(2026, 3), 'de')).toBe('drittes Quartal 2026');
		expect(quarterWords(fiscalQuarter(2026, 1, 10), 'en')).toBe(
			'first quarter of fiscal year 2026'
		);
		expect(quarterWords(fiscalQuarter(2026, 4, 10), 'de')).toBe(
			'viertes Quartal des Geschäftsjahres 2026'
		);
	});
});

describe('days', () => {
	it.each([
		{ day: '2028-02-28', days: 1, is: '2028-02-29' },
		{ day: '2027-12-31', days: 5, is: '2028-01-05' },
		{ day: '2028-01-01', days: -1, is: '2027-12-31' },
		// The night in which European clocks lose an hour.
		{ day: '2026-03-28', days: 2, is: '2026-03-30' }
	])('$days after $day is $is', ({ day, days: count, is }) => {
		expect(addDays(day, count)).toBe(is);
	});
});
