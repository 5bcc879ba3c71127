import { describe, expect, it } from 'vitest';
import { phases, total } from '../booking.ts';
import { planningEvent } from '../planning-event.ts';
import { prepareModel } from '../prepare.ts';
import { hitting, process, ratePenalty, smallModel, system } from '../testing/small-model.ts';
import { PlanningCase } from './planning-case.ts';

const needs = { it: 1 };
const model = smallModel({
	rework: 0.5,
	teams: [{ id: 'it', name: 'IT', capacity: 1 }],
	systems: [
		system('a', 4, { needs }),
		system('b', 2, { needs, dependsOn: ['a'] }),
		system('c', 8, { needs }),
		system('d', 3, { needs, dependsOn: ['b'] })
	],
	processes: [
		process('p', ['d'], { costs: [ratePenalty], mtpdHours: 12 }),
		process('q', ['c'], { costs: [ratePenalty] })
	],
	scenarios: [hitting(['a', 'b', 'c', 'd'])]
});
const prepared = prepareModel(model);
const [scenario] = model.scenarios;

function permutations(items: readonly number[]): number[][] {
	if (items.length === 0) return [[]];
	return items.flatMap((item) =>
		permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest])
	);
}

/** The mean over every order there is. */
function overAllOrders(figure: (event: ReturnType<typeof eventOf>) => number): number {
	const figures = permutations([0, 1, 2, 3]).map((ranks) => figure(eventOf(ranks)));
	return figures.reduce((sum, value) => sum + value, 0) / figures.length;
}

function eventOf(ranks: readonly number[]) {
	const result = planningEvent(prepared, scenario, 'adhoc', ranks);
	if (!result.ok) throw new RangeError('no hours');
	return result.value;
}

describe('improvised recovery', () => {
	const orders = 2_000;
	const planningCase = new PlanningCase(prepared, scenario);
	const improvised = planningCase.improvised(orders, 1);

	it('costs and takes as much as all orders do on average', () => {
		for (const key of ['loss', 'operationalAt', 'stableAt'] as const) {
			const { mean, standardError = 0 } = improvised[key];
			const exact = overAllOrders((event) => event[key]);
			expect(Math.abs(mean - exact)).toBeLessThan(4 * standardError);
			expect(standardError / mean).toBeLessThan(0.01);
		}
	});

	it('loses in each phase what all orders do on average', () => {
		phases.forEach((phase, i) => {
			const exact = overAllOrders(({ bookings }) =>
				total(bookings.filter((booking) => booking.phase === phase))
			);
			expect(Math.abs(improvised.byPhase[i] - exact)).toBeLessThanOrEqual(0.02 * exact);
		});
		const sum = improvised.byPhase.reduce((all, part) => all + part, 0);
		expect(sum).toBeCloseTo(improvised.loss.mean, 6);
	});

	it('brings each process back when all orders do on average', () => {
		for (const process of [0, 1]) {
			const exact = overAllOrders((event) => event.processes[process].timeline.usableAt);
			expect(Math.abs(improvised.returns[process] / exact - 1)).toBeLessThan(0.02);
		}
		const late = overAllOrders((event) => Number(event.processes[0].mtpdBreached));
		expect(Math.abs(improvised.breaches - late)).toBeLessThan(0.05);
	});

	it('is the same for the same seed, and another for another', () => {
		const first = planningCase.improvised(50, 7);
		expect(planningCase.improvised(50, 7)).toEqual(first);
		expect(planningCase.improvised(50, 8)).not.toEqual(first);
	});

	it('cannot be told without hours', () => {
		const bare = { ...model, systems: model.systems.map((s) => ({ ...s, recovery: {} })) };
		const unknown = new PlanningCase(prepareModel(bare), scenario);
		expect(() => unknown.improvised(5, 1)).toThrow(RangeError);
	});
});
