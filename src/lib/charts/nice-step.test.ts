import { describe, expect, it } from 'vitest';
import { niceStep } from './nice-step.ts';

describe('niceStep', () => {
	it.each([
		{ range: 10, parts: 4, step: 5 },
		{ range: 16.2e6, parts: 4, step: 5e6 },
		{ range: 30, parts: 6, step: 5 },
		{ range: 8, parts: 4, step: 2 },
		{ range: 1000, parts: 1, step: 1000 },
		{ range: 0.3, parts: 4, step: 0.1 },
		{ range: 0, parts: 4, step: 1 },
		{ range: -5, parts: 4, step: 1 },
		{ range: Number.NaN, parts: 4, step: 1 }
	])('divides $range in about $parts by $step', ({ range, parts, step }) => {
		expect(niceStep(range, parts)).toBeCloseTo(step, 9);
	});

	it('never gives more parts than asked for, nor less than a fifth of them', () => {
		for (let power = -3; power < 10; power++)
			for (const factor of [1, 1.001, 1.7, 2, 3, 4.99, 5, 7, 9.99])
				for (const parts of [1, 4, 6, 10]) {
					const range = factor * 10 ** power;
					const step = niceStep(range, parts);
					expect(range / step).toBeLessThanOrEqual(parts * (1 + 1e-9));
					expect(range / step).toBeGreaterThan(parts / 2.5 - 1e-9);
					const lead = step / 10 ** Math.floor(Math.log10(step * (1 + 1e-9)));
					expect([1, 2, 5].some((nice) => Math.abs(lead - nice) < 1e-6)).toBe(true);
				}
	});
});
