import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../beta-quantile.ts';
import { normalQuantile } from '../normal-quantile.ts';
import { type QuantileTable, betaTable, normalTable } from './quantile-table.ts';

/** Draws spread over the whole range, with many near both ends. */
const bits = Array.from({ length: 4_000 }, (_, i) => {
	const even = Math.floor(((i * 0.618_033_988_749_895) % 1) * 2 ** 32);
	const near = Math.floor(even / 2 ** (i % 32));
	return i % 2 === 0 ? near : 0xffffffff - near;
});

/** The largest error; `lower` and `upper` are the exact quantiles seen from either end. */
function worst(
	table: QuantileTable,
	lower: (p: number) => number,
	upper: (p: number) => number
): number {
	return bits.reduce((most, draw) => {
		const p = (draw + 0.5) / 2 ** 32;
		const exact = p < 0.5 ? lower(p) : upper((0xffffffff - draw + 0.5) / 2 ** 32);
		return Math.max(most, Math.abs(table.read(draw) - exact));
	}, 0);
}

describe('a quantile table', () => {
	it.each([0, 0.001, 0.1, 0.3, 0.5, 0.77, 0.95, 1])(
		'reads a PERT with its mode at %f of the range within 1e-9',
		(mode) => {
			const [a, b] = [1 + 4 * mode, 1 + 4 * (1 - mode)];
			const error = worst(
				betaTable(a, b),
				(p) => betaQuantile(p, a, b),
				(p) => 1 - betaQuantile(p, b, a)
			);
			expect(error).toBeLessThan(1e-10);
		}
	);

	it('reads a normal within 1e-9', () => {
		expect(worst(normalTable(), normalQuantile, (p) => -normalQuantile(p))).toBeLessThan(1e-9);
	});

	it('never falls when the draw rises', () => {
		const table = betaTable(1.4, 4.6);
		const sorted = [...bits].sort((a, b) => a - b).map((draw) => table.read(draw));
		for (let i = 1; i < sorted.length; i++) expect(sorted[i]).toBeGreaterThanOrEqual(sorted[i - 1]);
	});
});
