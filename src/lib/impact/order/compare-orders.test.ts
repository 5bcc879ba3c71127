import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hitting, process, ratePenalty, smallModel, system } from '../testing/small-model.ts';
import { hardModel } from '../testing/hard-model.ts';
import { planningEvent } from '../testing/planning-event.ts';
import { readWorkedResult, workedResultNames } from '../testing/worked-results.ts';
import { parseModel } from '../parse-model.ts';
import { type PreparedModel, prepareModel } from '../prepare.ts';
import { PlanningCase } from '../simulate/planning-case.ts';
import { ranksOfOrder } from '../typical-event.ts';
import { type OrderComparison, compareOrders } from './compare-orders.ts';
import { OrderSearch } from './order-search.ts';

const tolerance = 1e-9;

const demonstration: unknown = JSON.parse(
	readFileSync(new URL('../../demonstration/northline.json', import.meta.url), 'utf8')
);

function prepare(file: unknown): PreparedModel {
	const parsed = parseModel(file);
	if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.problems));
	return prepareModel(parsed.value);
}

/** Comparisons for all scenarios whose planning case can be priced. */
function comparisons(prepared: PreparedModel): readonly OrderComparison[] {
	const search = new OrderSearch(prepared);
	return prepared.model.scenarios.flatMap((scenario) => {
		const compared = compareOrders(search, scenario);
		return compared.ok ? [compared.value] : [];
	});
}

/** What the readable engine makes of an order, by its ids. */
function readableEvent(prepared: PreparedModel, scenario: number, order: readonly string[]) {
	const ranks = ranksOfOrder(prepared, order, 'planned');
	return planningEvent(prepared, prepared.model.scenarios[scenario], ranks);
}

/** Two systems on one team; the dear process needs the one that the plan brings back last. */
const twoSystems = {
	teams: [{ id: 'team', name: 'Team', capacity: 1 }],
	systems: [
		system('slow', 30, { needs: { team: 1 } }),
		system('quick', 10, { needs: { team: 1 } })
	],
	processes: [
		process('cheap', ['slow'], { costs: [ratePenalty] }),
		process('dear', ['quick'], { costs: [ratePenalty] })
	],
	scenarios: [hitting(['slow', 'quick'])]
};

describe('the best order', () => {
	it('brings the quick system back first when both processes cost the same', () => {
		const [{ planned, optimised }] = comparisons(prepareModel(smallModel(twoSystems)));
		expect(planned).toEqual({ order: ['slow', 'quick'], loss: 100 * (30 + 40) });
		expect(optimised).toEqual({
			order: ['quick', 'slow'],
			loss: 100 * (10 + 40),
			swaps: [{ systems: ['quick', 'slow'], isAllowed: true, change: 2_000 }]
		});
	});

	it('stays the plan where another order brings nothing', () => {
		const teams = [{ id: 'team', name: 'Team', capacity: 2 }];
		const [{ planned, optimised }] = comparisons(
			prepareModel(smallModel({ ...twoSystems, teams }))
		);
		expect(optimised).toEqual({
			...planned,
			swaps: [{ systems: ['slow', 'quick'], isAllowed: true, change: null }]
		});
	});

	it('never puts a system before one that it waits for', () => {
		const [slow, quick] = twoSystems.systems;
		const systems = [slow, { ...quick, dependsOn: ['slow'] }];
		const [{ optimised }] = comparisons(prepareModel(smallModel({ ...twoSystems, systems })));
		expect(optimised.order).toEqual(['slow', 'quick']);
		expect(optimised.swaps).toEqual([
			{ systems: ['slow', 'quick'], isAllowed: false, change: null }
		]);
	});

	it.each(workedResultNames)(
		'%s: costs what the readable engine says, at most the plan',
		(name) => {
			const prepared = prepare(readWorkedResult(name).model ?? demonstration);
			comparisons(prepared).forEach(({ planned, optimised }, scenario) => {
				expect(optimised.loss).toBeLessThanOrEqual(planned.loss);
				for (const { order, loss } of [planned, optimised]) {
					const event = readableEvent(prepared, scenario, order);
					expect(Math.abs(event.loss - loss)).toBeLessThanOrEqual(tolerance * loss);
				}
			});
		}
	);

	it('never costs more than the plan, and each swap costs what it says', () => {
		for (let seed = 0; seed < 60; seed++) {
			const prepared = prepare(hardModel(seed));
			const search = new OrderSearch(prepared);
			prepared.model.scenarios.forEach((scenario, position) => {
				const compared = compareOrders(search, scenario);
				if (!compared.ok) return;
				const { planned, optimised } = compared.value;
				expect(optimised.loss).toBeLessThanOrEqual(planned.loss);
				const before = readableEvent(prepared, position, optimised.order);
				optimised.swaps.forEach(({ systems, isAllowed, change }, i) => {
					const order = [...optimised.order];
					order.splice(i, 2, systems[1], systems[0]);
					const after = readableEvent(prepared, position, order);
					const close = Math.abs(after.loss - before.loss - (change ?? 0));
					expect(close).toBeLessThanOrEqual(tolerance * before.loss);
					const isSame = after.recoveries.every(
						({ start }, row) => Math.abs(start - before.recoveries[row].start) < tolerance
					);
					if (change === null) expect([isAllowed, isSame]).toEqual([isAllowed, true]);
					else expect(isSame).toBe(false);
				});
			});
		}
	});

	it('is found again in the same way', () => {
		expect(comparisons(prepare(demonstration))).toEqual(comparisons(prepare(demonstration)));
	});

	it('cannot be found where hours are missing', () => {
		const bare = { ...system('slow', 1), recovery: {} };
		const prepared = prepareModel(
			smallModel({ ...twoSystems, systems: [bare, system('quick', 1)] })
		);
		const search = new OrderSearch(prepared);
		const [scenario] = prepared.model.scenarios;
		expect(compareOrders(search, scenario)).toMatchObject({
			ok: false,
			problem: { systems: ['slow'] }
		});
		expect(search.ranks(scenario)).toBeUndefined();
	});
});

describe('improvised recovery of the planning case', () => {
	it('costs the mean over all orders, give or take its standard error', () => {
		const [{ adhoc }] = comparisons(prepareModel(smallModel(twoSystems)));
		const { mean, standardError = 0 } = adhoc.loss;
		expect(standardError).toBeLessThan(0.02 * mean);
		expect(Math.abs(mean - (7_000 + 5_000) / 2)).toBeLessThan(4 * standardError);
	});
});

describe('ranks of the best order', () => {
	it('put all other systems after it, by priority', () => {
		const systems = [system('last', 1, { priority: 2 }), system('first', 1, { priority: 1 })];
		const prepared = prepareModel(
			smallModel({ ...twoSystems, systems: [...systems, ...twoSystems.systems] })
		);
		const ranks = new OrderSearch(prepared).ranks(prepared.model.scenarios[0]) ?? [];
		const ids = prepared.systems.map(({ id }) => id);
		const order = [...ids].sort((a, b) => ranks[ids.indexOf(a)] - ranks[ids.indexOf(b)]);
		expect(order).toEqual(['quick', 'slow', 'first', 'last']);
		const planningCase = new PlanningCase(prepared, prepared.model.scenarios[0]);
		expect(planningCase.loss(ranks)).toBe(5_000);
	});
});
