import { describe, expect, it } from 'vitest';
import { EventKey, addressOf } from './random.ts';

/** Draws at two addresses over many events. */
function draws(address: number, { seed = 1, scenario = 'fire', count = 20_000 } = {}): number[] {
	const key = new EventKey(seed, scenario);
	return Array.from({ length: count }, (_, event) => {
		key.moveTo(event);
		return key.share(address);
	});
}

function correlation(a: readonly number[], b: readonly number[]): number {
	return (12 * a.reduce((sum, x, i) => sum + (x - 0.5) * (b[i] - 0.5), 0)) / a.length;
}

describe('addressed draws', () => {
	const erp = draws(addressOf('recovery', 'erp'));

	it('spread evenly over 0 to 1', () => {
		const bins = new Array<number>(100).fill(0);
		for (const draw of erp) bins[Math.floor(draw * 100)]++;
		const expected = erp.length / bins.length;
		const chiSquare = bins.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
		// 99 degrees of freedom: mean 99, standard deviation 14.1.
		expect(Math.abs(chiSquare - 99)).toBeLessThan(5 * 14.1);
	});

	it.each([
		['another quantity', draws(addressOf('recovery', 'mes'))],
		['another kind', draws(addressOf('order', 'erp'))],
		['another scenario', draws(addressOf('recovery', 'erp'), { scenario: 'flood' })],
		['another seed', draws(addressOf('recovery', 'erp'), { seed: 2 })],
		['a seed beyond 32 bits', draws(addressOf('recovery', 'erp'), { seed: 1 + 2 ** 32 })],
		['the event before', [0.5, ...erp.slice(0, -1)]]
	])('have nothing to do with those of %s', (_, other) => {
		expect(Math.abs(correlation(erp, other))).toBeLessThan(5 / Math.sqrt(erp.length));
	});

	it('never reach 0 or 1', () => {
		expect(Math.min(...erp)).toBeGreaterThan(0);
		expect(Math.max(...erp)).toBeLessThan(1);
	});

	it('keep parts of an address apart', () => {
		expect(addressOf('ab', 'c')).not.toBe(addressOf('a', 'bc'));
	});

	it('are the same on every machine', () => {
		const key = new EventKey(42, 'ransomware');
		key.moveTo(1000);
		expect(key.bits(addressOf('recovery', 'erp'))).toMatchInlineSnapshot(`3465960235`);
	});
});
