import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../model.ts';
import { parseModel } from '../parse-model.ts';
import { type PreparedModel, prepareModel } from '../prepare.ts';
import { PlanningCase } from '../simulate/planning-case.ts';
import { arbitraryModel } from '../testing/arbitrary-model.ts';
import { hardModel, seededRandom } from '../testing/hard-model.ts';
import { exactSearch } from './exact-search.ts';
import { optimisticCase } from './optimistic-case.ts';
import { OrderProblem } from './order-problem.ts';
import { OrderSearch } from './order-search.ts';

const tolerance = 1e-9;
/** 5,040 orders. */
const mostSystems = 7;

interface Case {
	readonly prepared: PreparedModel;
	readonly scenario: Scenario;
	readonly planningCase: PlanningCase;
	readonly optimistic: PlanningCase;
}

/** The planning cases of a model that can be priced and whose orders can all be tried. */
function casesOf(prepared: PreparedModel): readonly Case[] {
	return prepared.model.scenarios
		.map((scenario) => ({
			prepared,
			scenario,
			planningCase: new PlanningCase(prepared, scenario),
			optimistic: optimisticCase(prepared, scenario)
		}))
		.filter(
			({ planningCase: { missing, systems } }) =>
				missing.length === 0 && systems.length <= mostSystems
		);
}

function hardCases(seeds: number): readonly Case[] {
	return Array.from({ length: seeds }, (_, seed) => {
		const parsed = parseModel(hardModel(seed));
		if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.problems));
		return casesOf(prepareModel(parsed.value));
	}).flat();
}

/** The lowest loss over all orders of the affected systems. */
function leastOfAll({ prepared, planningCase }: Case): number {
	const { systems } = planningCase;
	const ranks = new Float64Array(prepared.systems.length);
	let least = Infinity;
	const arrange = (rank: number, left: readonly number[]) => {
		if (left.length === 0) least = Math.min(least, planningCase.loss(ranks));
		for (const system of left) {
			ranks[system] = rank;
			arrange(
				rank + 1,
				left.filter((other) => other !== system)
			);
		}
	};
	arrange(0, systems);
	return least;
}

function expectClose(actual: number, expected: number): void {
	expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * expected);
}

describe('the search over all orders', () => {
	it('finds what trying every order finds, from the plan alone', () => {
		for (const each of hardCases(150)) {
			const problem = new OrderProblem(each.planningCase);
			const list = each.planningCase.plannedList;
			const planned = { list, loss: problem.price(list) };
			const { best, proven } = exactSearch(problem, each.optimistic, planned, Infinity);
			expect(proven).toBe(true);
			expectClose(best.loss, leastOfAll(each));
			expect(each.planningCase.lossOfList(best.list)).toBe(best.loss);
		}
	});

	it('says that it is not sure when its budget is spent', () => {
		let unsure = 0;
		for (const each of hardCases(60)) {
			const problem = new OrderProblem(each.planningCase);
			const list = each.planningCase.plannedList;
			const planned = { list, loss: problem.price(list) };
			const { best, proven } = exactSearch(problem, each.optimistic, planned, 5);
			if (proven) expectClose(best.loss, leastOfAll(each));
			else unsure++;
		}
		expect(unsure).toBeGreaterThan(10);
	});
});

describe('an order called the best', () => {
	it('is as good as any other, in hard models', () => {
		const seen = hardCases(150);
		for (const each of seen) {
			const found = new OrderSearch(each.prepared).find(each.scenario);
			if (!found.ok) return expect.unreachable();
			expect(found.value.proven).toBe(true);
			expectClose(found.value.best.loss, leastOfAll(each));
			expect(found.value.lowerBound).toBe(found.value.best.loss);
		}
		expect(seen.length).toBeGreaterThan(100);
	});

	it('is as good as any other, in any model', () => {
		fc.assert(
			fc.property(arbitraryModel({ systems: 6, others: 3 }), (model) => {
				for (const each of casesOf(prepareModel(model))) {
					const found = new OrderSearch(each.prepared).find(each.scenario);
					if (!found.ok) return expect.unreachable();
					expect(found.value.proven).toBe(true);
					expectClose(found.value.best.loss, leastOfAll(each));
				}
			}),
			{ seed: 20_261_125, numRuns: 60 }
		);
	});
});

describe('a lower bound', () => {
	it('is below the loss of every order that begins so, and rises along an order', () => {
		const random = seededRandom(7);
		for (const { prepared, planningCase, optimistic } of hardCases(150)) {
			const ranks = prepared.systems.map(() => random());
			const list = planningCase.listOf(ranks);
			const loss = planningCase.lossOfList(list);
			let before = 0;
			for (let count = 0; count <= list.length; count++) {
				const bound = optimistic.lossOfList(list, count);
				expect(bound).toBeLessThanOrEqual(loss * (1 + tolerance));
				expect(bound).toBeGreaterThanOrEqual(before * (1 - tolerance));
				before = bound;
			}
		}
	});
});
