import { expect, it } from 'vitest';
import { nextTry } from './next-try.ts';

const now = new Date('2026-10-05T06:00:00Z');

it.each([
	{ attempts: 1, at: '2026-10-05T06:05:00.000Z' },
	{ attempts: 2, at: '2026-10-05T06:30:00.000Z' },
	{ attempts: 3, at: '2026-10-05T08:00:00.000Z' },
	{ attempts: 4, at: '2026-10-05T18:00:00.000Z' },
	{ attempts: 5, at: '2026-10-06T06:00:00.000Z' },
	{ attempts: 13, at: '2026-10-06T06:00:00.000Z' },
	{ attempts: 14, at: undefined }
])('after attempt $attempts the next is at $at', ({ attempts, at }) => {
	expect(nextTry(attempts, now)?.toISOString()).toBe(at);
});
