import { describe, expect, it } from 'vitest';
import { tightestLimit, yearLimits } from './year-limits.ts';

const limit = (loss: number, mean: number, accepted?: number, standardError?: number) => ({
	loss,
	accepted,
	chance: { mean, standardError: standardError ?? 0.001 }
});

describe('yearLimits', () => {
	it('lists the appetite by rising loss, then materiality and credit line', () => {
		const limits = yearLimits({
			appetite: [limit(20, 0.01, 0.02), limit(2, 0.3, 0.2)],
			materiality: limit(5, 0.1),
			creditLine: limit(30, 0.01)
		});
		expect(limits.map(({ kind, loss, standing }) => [kind, loss, standing])).toEqual([
			['appetite', 2, 'outside'],
			['appetite', 20, 'within'],
			['materiality', 5, undefined],
			['creditLine', 30, undefined]
		]);
	});

	it.each([
		{ name: 'nearer than two standard errors', chance: 0.21, error: 0.006 },
		{ name: 'of an unknown error', chance: 0.9, error: undefined }
	])('calls a chance $name too near to tell', ({ chance, error }) => {
		const appetite = [{ loss: 2, accepted: 0.2, chance: { mean: chance, standardError: error } }];
		const [only] = yearLimits({ appetite, materiality: undefined, creditLine: undefined });
		expect(only.standing).toBe('unclear');
	});
});

describe('tightestLimit', () => {
	const tightest = (...appetite: ReturnType<typeof limit>[]) =>
		tightestLimit(yearLimits({ appetite, materiality: limit(1, 0.9), creditLine: undefined }))
			?.loss;

	it('is the one whose chance stands highest beside the accepted one', () => {
		expect(tightest(limit(2, 0.21, 0.2), limit(20, 0.02, 0.01))).toBe(20);
	});

	it('is one that accepts nothing, when that happens at all', () => {
		expect(tightest(limit(2, 0.9, 0.2), limit(20, 0.001, 0))).toBe(20);
		expect(tightest(limit(2, 0.1, 0.2), limit(20, 0, 0))).toBe(2);
	});

	it('is nothing where nothing is said to be accepted', () => {
		expect(tightest()).toBeUndefined();
	});
});
