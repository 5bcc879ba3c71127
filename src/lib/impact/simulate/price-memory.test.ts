import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/hard-model.ts';
import { PriceMemory } from './price-memory.ts';

describe('a memory of prices', () => {
	it('knows what was kept, and nothing that only resembles it', () => {
		const memory = new PriceMemory(3);
		const times = Float64Array.of(1, 2, 3);
		expect(memory.recall(times)).toBeNaN();
		memory.keep(5_000);
		expect(memory.recall(times)).toBe(5_000);
		expect(memory.recall(Float64Array.of(1, 2, 3 + 2 ** -50))).toBeNaN();
		expect(memory.recall(Float64Array.of(3, 2, 1))).toBeNaN();
	});

	it('does not look beyond its slots', () => {
		const memory = new PriceMemory(1);
		memory.recall(Float64Array.of(7, 1));
		memory.keep(100);
		expect(memory.recall(Float64Array.of(7, 2))).toBe(100);
	});

	it('never gives the price of other times, however many it is told', () => {
		const random = seededRandom(3);
		const memory = new PriceMemory(2);
		let known = 0;
		for (let i = 0; i < 20_000; i++) {
			const times = Float64Array.of(Math.floor(60 * random()), Math.floor(60 * random()));
			const price = 1_000 * times[0] + times[1];
			const recalled = memory.recall(times);
			if (Number.isNaN(recalled)) memory.keep(price);
			else {
				expect(recalled).toBe(price);
				known++;
			}
		}
		expect(known).toBeGreaterThan(2_000);
	});

	it('knows the one recovery that takes no time at all', () => {
		const memory = new PriceMemory(0);
		expect(memory.recall(new Float64Array(0))).toBeNaN();
		memory.keep(40);
		expect(memory.recall(new Float64Array(0))).toBe(40);
	});
});
