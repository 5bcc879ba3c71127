import { describe, expect, it } from 'vitest';
import { OrderSearch, compareOrders } from '#lib/impact/index.ts';
import { hitting, process, ratePenalty, system } from '#lib/impact/testing/small-model.ts';
import {
	type ComparedOrders,
	comparedOrders,
	comparedPhases,
	gains,
	tellingGain
} from './compared-orders.ts';
import { plannedRecovery } from './planned-recovery.ts';
import { analysed } from './testing/analysed.ts';

const needs = { it: 1 };
const analysis = analysed({
	teams: [{ id: 'it', name: 'IT', capacity: 1 }],
	systems: [
		system('archive', 9, { needs }),
		system('base', 4, { needs }),
		system('shop', 2, { needs, dependsOn: ['base'] })
	],
	processes: [
		process('sales', ['shop'], { costs: [{ ...ratePenalty, perHour: 1000 }] }),
		process('records', ['archive'], { costs: [ratePenalty] })
	],
	scenarios: [hitting(['archive', 'base', 'shop'])]
});
const [scenario] = analysis.model.scenarios;

function compared(): ComparedOrders {
	const result = compareOrders(new OrderSearch(analysis.prepared), scenario);
	const view = result.ok ? comparedOrders(analysis, scenario, result.value) : undefined;
	if (!view) throw new RangeError('no hours');
	return view;
}

describe('the orders compared', () => {
	const { recommended, improvised, beside } = compared();

	it('recommend what costs least, and say that it is proven', () => {
		expect(recommended).toMatchObject({
			order: ['base', 'shop', 'archive'],
			outcome: { loss: 6 * 1000 + 15 * 100, returns: [6, 15] },
			isProven: true
		});
		expect(recommended.lowerBound).toBeCloseTo(recommended.outcome.loss, 6);
	});

	it('set improvisation beside it', () => {
		expect(improvised.loss).toBeGreaterThan(recommended.outcome.loss);
		expect(improvised.returns).toHaveLength(2);
	});

	it('split the loss into phases that add up to it', () => {
		for (const { loss, byPhase } of [recommended.outcome, improvised])
			expect(byPhase.reduce((sum, part) => sum + part, 0)).toBeCloseTo(loss, 6);
		const today = { ...recommended.outcome, byPhase: [4000, 0, 0, 0, 0] };
		expect(comparedPhases(today, [recommended.outcome, undefined])).toEqual([
			{ phase: 'standstill', today: 4000, others: [{ loss: 7500, more: 3500 }, undefined] }
		]);
	});

	it('say what moved, and what swaps cost', () => {
		expect(beside).toMatchObject({ count: 3, movedCount: 3 });
		expect(beside.mostMoved).toEqual({ system: { id: 'base', name: 'base' }, earlier: 1 });
		expect(
			beside.rows.map(({ place, recommended, today }) => [place, recommended.id, today.id])
		).toEqual([
			[1, 'base', 'archive'],
			[2, 'shop', 'base'],
			[3, 'archive', 'shop']
		]);
		const [bound, priced, last] = beside.rows.map(({ swap }) => swap);
		expect(bound).toMatchObject({ isAllowed: false });
		// Before the shop, the archive is back after 13 hours and the shop after 15.
		expect(priced).toMatchObject({ isAllowed: true, change: 9 * 1000 - 2 * 100 });
		expect(last).toBeUndefined();
	});
});

describe('what processes gain', () => {
	const planned = plannedRecovery(analysis, scenario);
	if (!planned.ok) throw new RangeError('no hours');
	const { processes, outcome } = planned.value;
	const returning = (...returns: readonly number[]) => ({ ...outcome, returns });

	it('is listed from the largest gain to the largest loss', () => {
		const { recommended } = compared();
		const listed = gains(processes, recommended.outcome, outcome);
		expect(listed.map(({ process, sooner }) => [process.id, sooner])).toEqual([
			['sales', 9],
			['records', -6]
		]);
	});

	it('leaves out what nobody notices', () => {
		expect(gains(processes, returning(15, 9.3), returning(15, 9))).toEqual([]);
	});

	it('is told of the dearest process unless another gains far more', () => {
		const gained = (a: number, b: number) =>
			tellingGain(processes, returning(15 - a, 9 - b), returning(15, 9))?.process.id;
		expect(gained(4, 6)).toBe('sales');
		expect(gained(2, 6)).toBe('records');
		expect(gained(-2, -6)).toBeUndefined();
	});
});
