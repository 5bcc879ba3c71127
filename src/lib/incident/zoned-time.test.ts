import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isZone, momentIn, wallTime } from './zoned-time.ts';

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'];

describe('a time on the wall', () => {
	it.each([
		{ zone: 'UTC', wall: '2026-11-25T18:20', moment: '2026-11-25T18:20:00.000Z' },
		{ zone: 'Europe/Berlin', wall: '2026-11-25T19:20', moment: '2026-11-25T18:20:00.000Z' },
		{ zone: 'Europe/Berlin', wall: '2026-07-01T00:05', moment: '2026-06-30T22:05:00.000Z' },
		{ zone: 'America/New_York', wall: '2026-11-25T13:20', moment: '2026-11-25T18:20:00.000Z' },
		{ zone: 'Asia/Kathmandu', wall: '2026-11-26T00:05', moment: '2026-11-25T18:20:00.000Z' }
	])('is $moment at $wall in $zone', ({ zone, wall, moment }) => {
		expect(momentIn(zone, wall)).toBe(moment);
		expect(wallTime(moment, zone)).toBe(wall);
	});

	it('comes twice when the clocks go back, and the first is meant', () => {
		// On 25 October 2026 at 3:00 summer time.
		expect(momentIn('Europe/Berlin', '2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
		expect(wallTime('2026-10-25T01:30:00.000Z', 'Europe/Berlin')).toBe('2026-10-25T02:30');
	});

	it('is left out when the clocks go forward, and then counts on from before', () => {
		expect(momentIn('Europe/Berlin', '2026-03-29T02:30')).toBe('2026-03-29T01:30:00.000Z');
	});

	it.each([
		'',
		'yesterday',
		'2026-02-30T10:00',
		'2026-11-25T25:00',
		'2026-11-25',
		'0000-00-00T00:00'
	])('cannot be %j', (wall) => {
		expect(momentIn('UTC', wall)).toBeUndefined();
	});

	it('leads to a moment at which the wall shows it, outside the hour that is left out', () => {
		const day = fc.date({
			min: new Date('2020-01-01T00:00:00Z'),
			max: new Date('2035-01-01T00:00:00Z'),
			noInvalidDate: true
		});
		fc.assert(
			fc.property(day, fc.constantFrom(...zones), (date, zone) => {
				const wall = wallTime(date.toISOString(), zone);
				const moment = momentIn(zone, wall) ?? '';
				expect(wallTime(moment, zone)).toBe(wall);
				// The first of two, or the only one.
				expect(Date.parse(moment)).toBeLessThanOrEqual(date.getTime());
			})
		);
	});
});

describe('isZone', () => {
	it.each([...zones, 'Europe/London'])('knows %s', (zone) => {
		expect(isZone(zone)).toBe(true);
	});

	it.each(['', 'Mars/Olympus', 'here'])('does not know %j', (zone) => {
		expect(isZone(zone)).toBe(false);
	});
});
