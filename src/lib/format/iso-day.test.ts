import { expect, it } from 'vitest';
import { isoDayOf } from './iso-day.ts';

it.each([
	{ moment: '2026-12-31T23:30:00Z', zone: 'UTC', day: '2026-12-31' },
	{ moment: '2026-12-31T23:30:00Z', zone: 'Europe/Berlin', day: '2027-01-01' },
	{ moment: '2027-01-01T04:30:00Z', zone: 'America/New_York', day: '2026-12-31' },
	{ moment: '2026-09-30T10:30:00Z', zone: 'Pacific/Kiritimati', day: '2026-10-01' }
])('$moment is $day in $zone', ({ moment, zone, day }) => {
	expect(isoDayOf(new Date(moment), zone)).toBe(day);
});
