import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestWithin, finalists, frontier } from './frontier.ts';
import type { QuickSet } from './quick-sets.ts';

const amount = fc.integer({ min: -50, max: 50 });
const ranked = fc.array(fc.record({ cost: fc.nat(20), netBenefit: amount }), {
	minLength: 1,
	maxLength: 40
});

describe('the frontier', () => {
	it('holds the best for every budget', () => {
		fc.assert(
			fc.property(ranked, fc.nat(25), (all, budget) => {
				const best = bestWithin(
					frontier(all, (one) => one),
					({ cost }) => cost,
					budget
				);
				const affordable = all.filter(({ cost }) => cost <= budget);
				if (affordable.length === 0) return best === undefined;
				return best?.netBenefit === Math.max(...affordable.map(({ netBenefit }) => netBenefit));
			}),
			{ seed: 1 }
		);
	});

	it('rises in cost and in net benefit', () => {
		fc.assert(
			fc.property(ranked, (all) =>
				frontier(all, (one) => one).every(
					({ cost, netBenefit }, i, line) =>
						i === 0 || (cost > line[i - 1].cost && netBenefit > line[i - 1].netBenefit)
				)
			),
			{ seed: 2 }
		);
	});
});

describe('finalists', () => {
	const sets = [
		[0, 0],
		[10, 5],
		[10, 4],
		[20, 9],
		[20, 3],
		[30, 8]
	].map(([capex, netBenefit], i): QuickSet => {
		return { set: BigInt(i), capex, annualCost: 0, netBenefit };
	});
	const positions = (chosen: readonly QuickSet[]) =>
		chosen.map(({ set }) => Number(set)).sort((a, b) => a - b);

	it('are the best within the budget, and the frontier beyond it', () => {
		const chosen = finalists(sets, { basis: 'capex', budget: 10, count: 2, depth: 1 });
		expect(positions(chosen)).toEqual([0, 1, 2, 3]);
	});

	it('go as deep below the frontier as asked for', () => {
		const chosen = finalists(sets, { basis: 'capex', count: 0, depth: 2 });
		expect(positions(chosen)).toEqual([0, 1, 2, 3, 5]);
	});
});
