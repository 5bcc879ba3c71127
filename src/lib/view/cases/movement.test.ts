import { expect, it } from 'vitest';
import { movement } from './movement.ts';

it.each([
	{ name: 'a clear change has moved', then: 100, now: 110, error: 3, hasMoved: true },
	{ name: 'one that luck may explain has not', then: 100, now: 110, error: 4, hasMoved: false },
	{ name: 'the same figure has not', then: 100, now: 100, error: 0, hasMoved: false },
	{ name: 'without chance any change has', then: 100, now: 101, error: 0, hasMoved: true },
	{ name: 'an unknown error tells nothing', then: 1, now: 9, error: undefined, hasMoved: false }
])('$name', ({ then, now, error, hasMoved }) => {
	const figures = [then, now].map((mean) => ({ mean, standardError: error }));
	expect(movement(figures[0], figures[1])).toMatchObject({ hasMoved });
});
