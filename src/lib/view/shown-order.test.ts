import { describe, expect, it } from 'vitest';
import { type Model, PlanningCase, prepareModel, ranksOfOrder } from '#lib/impact/index.ts';
import { hitting, process, ratePenalty, system } from '#lib/impact/testing/small-model.ts';
import { plannedRecovery } from './planned-recovery.ts';
import { planningModel } from './planning-model.ts';
import { shownOrder, triedOutcome } from './shown-order.ts';
import { analyse } from './analysis.ts';
import { analysed, manyModels } from './testing/analysed.ts';

const needs = { it: 1 };
const parts = {
	teams: [{ id: 'it', name: 'IT', capacity: 1 }],
	systems: [
		system('base', 4, { needs, priority: 3 }),
		system('above', 2, { needs, dependsOn: ['base'], priority: 2 }),
		system('apart', 6, { needs, priority: 1 })
	],
	processes: [
		process('p', ['above'], { costs: [ratePenalty] }),
		process('q', ['apart'], { costs: [{ ...ratePenalty, perHour: 10 }] })
	],
	scenarios: [hitting(['base', 'above', 'apart'])]
};

function shown(order: readonly string[], model: Model = analysed(parts).model) {
	const planned = plannedRecovery(analyse(model), model.scenarios[0]);
	if (!planned.ok) throw new RangeError('no hours');
	const known = { planned: planned.value.order, recommended: ['base', 'above', 'apart'] };
	const view = shownOrder(planningModel(model, model.scenarios[0]), known, order, 50);
	if (!view) throw new RangeError('no hours');
	return view;
}

describe('an order on the planning case', () => {
	it('costs what the engine says, in the browser as on the server', () => {
		for (const model of manyModels())
			for (const scenario of model.scenarios) {
				const planned = plannedRecovery(analyse(model), scenario);
				const prepared = prepareModel(model);
				const planningCase = new PlanningCase(prepared, scenario);
				expect(planned.ok).toBe(planningCase.missing.length === 0);
				if (!planned.ok) continue;
				const reversed = [...planned.value.order].reverse();
				for (const order of [planned.value.order, reversed]) {
					const tried = triedOutcome(planningModel(model, scenario), order);
					const loss = planningCase.loss(ranksOfOrder(prepared, order, 'planned'));
					expect(Math.abs((tried?.loss ?? NaN) - loss)).toBeLessThanOrEqual(
						1e-9 * Math.max(1, loss)
					);
				}
				const tried = triedOutcome(planningModel(model, scenario), planned.value.order);
				expect(tried).toEqual(planned.value.outcome);
			}
	});

	it('moves money and days with the systems', () => {
		// `above` is back after 6 + 4 + 2 hours, or after 4 + 2.
		expect(shown(['apart', 'base', 'above']).outcome).toMatchObject({
			loss: 1200 + 60,
			returns: [12, 6]
		});
		expect(shown(['base', 'above', 'apart']).outcome).toMatchObject({
			loss: 600 + 120,
			returns: [6, 12]
		});
	});

	it('says why a system does not start earlier', () => {
		const { rows } = shown(['above', 'apart', 'base']);
		expect(rows.map(({ id, start, wait }) => [id, start, wait?.kind, wait?.for.id])).toEqual([
			['above', 10, 'dependency', 'base'],
			['apart', 0, undefined, undefined],
			['base', 6, 'team', 'apart']
		]);
		expect(rows[0].wait).toMatchObject({ isLater: true });
		expect(rows[2].wait).toMatchObject({ isLater: false, team: 'IT' });
	});

	it('counts places against the plan', () => {
		const { rows } = shown(['base', 'above', 'apart']);
		expect(rows.map(({ id, place, earlier }) => [id, place, earlier])).toEqual([
			['base', 1, 1],
			['above', 2, 1],
			['apart', 3, -2]
		]);
	});

	it.each([
		{ order: ['apart', 'base', 'above'], kind: 'planned' },
		{ order: ['base', 'above', 'apart'], kind: 'recommended' },
		{ order: ['base', 'apart', 'above'], kind: 'tried' }
	])('is called $kind when it is', ({ order, kind }) => {
		expect(shown(order).kind).toBe(kind);
	});

	it('tells proven recovery times from others', () => {
		const basis = { '*': { source: 'restore test', date: '2026-05-01', confidence: 'high' } };
		const [base, ...others] = parts.systems;
		const model = analysed({ ...parts, systems: [{ ...base, basis }, ...others] }).model;
		const drawn = shown(['base', 'above', 'apart'], model).plan.teams[0].systems;
		expect(drawn.map(({ id, proven }) => [id, proven])).toEqual([
			['base', true],
			['above', false],
			['apart', false]
		]);
	});
});
