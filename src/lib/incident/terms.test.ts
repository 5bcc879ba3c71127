import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fourBusinessDaysAfter, hoursAfter, hoursBetween, oneMonthAfter } from './terms.ts';
import { wallTime } from './zoned-time.ts';

/** New York's winter time is five hours behind UTC, so that 17:30 there is 22:30. */
describe('four business days', () => {
	it.each([
		// 23 November 2026 is a Monday.
		{
			name: 'Monday leads to Friday',
			from: '2026-11-23T15:00:00.000Z',
			due: '2026-11-27T22:30:00.000Z'
		},
		{
			name: 'Tuesday to Monday',
			from: '2026-11-24T15:00:00.000Z',
			due: '2026-11-30T22:30:00.000Z'
		},
		{
			name: 'Thursday to Wednesday',
			from: '2026-11-26T15:00:00.000Z',
			due: '2026-12-02T22:30:00.000Z'
		},
		{
			name: 'Friday to Thursday',
			from: '2026-11-27T15:00:00.000Z',
			due: '2026-12-03T22:30:00.000Z'
		},
		// Of a weekend the first business day is the first of the four.
		{
			name: 'Saturday to Thursday',
			from: '2026-11-28T15:00:00.000Z',
			due: '2026-12-03T22:30:00.000Z'
		},
		{
			name: 'Sunday to Thursday',
			from: '2026-11-29T15:00:00.000Z',
			due: '2026-12-03T22:30:00.000Z'
		},
		{
			name: 'Tuesday morning in Berlin is Monday in New York',
			from: '2026-11-24T03:00:00.000Z',
			due: '2026-11-27T22:30:00.000Z'
		},
		{
			name: 'across the end of summer time, the clock of New York counts',
			from: '2026-10-30T15:00:00.000Z',
			due: '2026-11-05T22:30:00.000Z'
		},
		{
			name: 'in summer New York is four hours behind',
			from: '2026-07-06T15:00:00.000Z',
			due: '2026-07-10T21:30:00.000Z'
		}
	])('from $name', ({ from, due }) => {
		expect(fourBusinessDaysAfter(from)).toBe(due);
	});

	it('end on a weekday, four to six days later, and never earlier for a later start', () => {
		const date = fc.date({
			min: new Date('2024-01-01T00:00:00Z'),
			max: new Date('2030-01-01T00:00:00Z'),
			noInvalidDate: true
		});
		fc.assert(
			fc.property(date, fc.integer({ min: 0, max: 400 }), (start, later) => {
				const from = start.toISOString();
				const due = fourBusinessDaysAfter(from);
				const day = wallTime(due, 'America/New_York').slice(0, 10);
				expect([1, 2, 3, 4, 5]).toContain(new Date(`${day}T00:00Z`).getUTCDay());
				expect(fourBusinessDaysAfter(hoursAfter(from, later)) >= due).toBe(true);
				const days = hoursBetween(from, due) / 24;
				expect(days).toBeGreaterThan(3.6);
				expect(days).toBeLessThan(6.8);
			})
		);
	});
});

describe('one month', () => {
	it.each([
		{ from: '2026-11-25T12:00:00.000Z', due: '2026-12-25T22:59:00.000Z' },
		{ from: '2026-12-31T12:00:00.000Z', due: '2027-01-31T22:59:00.000Z' },
		{ from: '2027-01-31T12:00:00.000Z', due: '2027-02-28T22:59:00.000Z' },
		{ from: '2028-01-30T12:00:00.000Z', due: '2028-02-29T22:59:00.000Z' },
		// In Berlin it is 1 December already.
		{ from: '2026-11-30T23:30:00.000Z', due: '2027-01-01T22:59:00.000Z' },
		{ from: '2026-06-30T12:00:00.000Z', due: '2026-07-30T21:59:00.000Z' }
	])('from $from ends at $due, in Berlin', ({ from, due }) => {
		expect(oneMonthAfter(from, 'Europe/Berlin')).toBe(due);
	});
});
