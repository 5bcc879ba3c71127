import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEffects } from '../apply-effects.ts';
import type { Effect, Model } from '../model.ts';
import { prepareModel } from '../prepare.ts';
import { recoveryChoice } from '../simulate/recovery.ts';
import { QuantileTables } from '../simulate/sampler.ts';
import { SimulatedYear } from '../simulate/simulated-year.ts';
import { Simulation } from '../simulate/simulation.ts';
import { arbitraryEffect } from '../testing/arbitrary-effect.ts';
import { hardModel } from '../testing/hard-model.ts';
import { demonstrationModel } from '../testing/investments.ts';
import { hitting, process, ratePenalty, smallModel, system } from '../testing/small-model.ts';
import {
	answersOf,
	everyEffect,
	finalAnswer,
	question,
	whatIfOf
} from '../testing/what-if-answers.ts';
import { parseModel } from '../parse-model.ts';
import { typicalEvent } from '../typical-event.ts';
import type { WhatIfAnswer } from './what-if-answer.ts';

const seed = 1;
const tables = new QuantileTables();
const demonstration = demonstrationModel();
const whatIf = whatIfOf(demonstration, { seed });

function applied(model: Model, effects: readonly Effect[]): Model {
	const result = applyEffects(model, effects);
	if (!result.ok) throw new RangeError(JSON.stringify(result.problems));
	return result.value;
}

/** A simulation of a model by itself, from these numbers of events. */
function plain(model: Model, events: readonly number[]) {
	const prepared = prepareModel(model);
	const recovery = recoveryChoice(prepared);
	const simulation = new Simulation(prepared, { seed, tables, ...recovery });
	events.forEach((count, scenario) => simulation.extend(scenario, count));
	return { prepared, recovery, simulation, year: new SimulatedYear(simulation) };
}

/** Expects one side of an answer to be, to the last digit, what its model comes to by itself. */
function expectSide(answer: WhatIfAnswer, side: 'today' | 'case', model: Model): void {
	const { prepared, recovery, simulation, year } = plain(model, answer.events);
	const figures = answer.year;
	expect(figures.expectedAnnualLoss[side]).toEqual(year.expected.expectedAnnualLoss);
	expect(figures.badYear95[side]).toEqual(year.lossAt(0.95));
	expect(figures.badYear99[side]).toEqual(year.lossAt(0.99));
	const { scenario } = answer;
	if (!scenario) return;
	const position = model.scenarios.findIndex(({ id }) => id === scenario.id);
	simulation.extend(position, scenario.events);
	const events = new SimulatedYear(simulation).scenario(position);
	for (const quantity of ['eventLoss', 'operationalAt', 'stableAt'] as const)
		for (const figure of ['mean', 'p10', 'p50', 'p90'] as const)
			expect(scenario[quantity][figure][side]).toEqual(events[quantity][figure]);
	const breaches = Object.entries(scenario.mtpdBreach).map(([id, shares]) => [id, shares[side]]);
	expect(Object.fromEntries(breaches)).toEqual(events.mtpdBreach);
	const ranks = recovery.ranks?.[position];
	const typical = typicalEvent(prepared, model.scenarios[position], {
		organisation: recovery.organisation,
		ranks: ranks && Array.from(ranks)
	});
	expect({ ok: true, value: scenario.typical[side] }).toEqual(typical);
}

describe('both sides of a case', () => {
	const effects = everyEffect(demonstration);

	it.each(effects.map((effect) => ({ effect, what: JSON.stringify(effect) })))(
		'are those of the two models by themselves, to the last digit: $what',
		({ effect }) => {
			const asked = question({ effects: [effect], scenario: demonstration.scenarios[1].id });
			const answer = finalAnswer(whatIf, asked);
			expectSide(answer, 'today', demonstration);
			expectSide(answer, 'case', applied(demonstration, [effect]));
		}
	);

	it('know every kind of effect there is', () => {
		const all: Readonly<Record<Effect['kind'], true>> = {
			recoveryTime: true,
			recoveryPoint: true,
			backupLoss: true,
			hit: true,
			hold: true,
			frequency: true,
			capacity: true,
			manual: true,
			stabilisation: true,
			unstableCapability: true,
			costRate: true,
			revenue: true,
			deferrable: true,
			buffer: true,
			without: true,
			dependency: true,
			repository: true,
			strategy: true
		};
		expect(new Set(effects.map(({ kind }) => kind))).toEqual(new Set(Object.keys(all)));
	});

	it('take the effects of measures first, then those of the question', () => {
		const [first, second] = demonstration.measures;
		const more: Effect = { kind: 'hold', scenarios: 'all', factor: 0.5 };
		const asked = question({ measures: [second.id, first.id], effects: [more] });
		const changed = applied(demonstration, [...second.effects, ...first.effects, more]);
		expectSide(finalAnswer(whatIf, asked), 'case', changed);
	});

	it('take a measure that is named twice once', () => {
		const [{ id }] = demonstration.measures;
		const once = finalAnswer(whatIf, question({ measures: [id] }));
		expect(finalAnswer(whatIf, question({ measures: [id, id] }))).toEqual(once);
	});

	it('are those of hard models with any effects', () => {
		let compared = 0;
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (number) => {
				const model = hard(number);
				const before = whatIfOf(model, { seed });
				for (const effects of fittingEffects(model, number)) {
					const asked = question({ effects, scenario: model.scenarios[0].id });
					const { result } = answersOf(before, asked);
					if (!result.ok) {
						expect(result.problem.kind).toBe('missingHours');
						continue;
					}
					compared++;
					expectSide(result.value, 'today', model);
					expectSide(result.value, 'case', applied(model, effects));
				}
			}),
			{ seed: 7, numRuns: 40 }
		);
		expect(compared).toBeGreaterThan(60);
	});

	it('are as exact as asked for', () => {
		const precision = { relativeError: 0.02, leastEvents: 100, mostEvents: Infinity };
		const effects: Effect[] = [{ kind: 'frequency', scenarios: ['ransomware'], factor: 0 }];
		const exact = whatIfOf(demonstration, { seed, precision });
		const answer = finalAnswer(exact, question({ effects }));
		expect(answer.relativeError).toBeLessThanOrEqual(0.02);
		for (const side of ['today', 'case'] as const) {
			const { mean, standardError = Infinity } = answer.year.expectedAnnualLoss[side];
			expect(standardError / mean).toBeLessThanOrEqual(answer.relativeError * (1 + 1e-9));
		}
		expectSide(answer, 'case', applied(demonstration, effects));
	});
});

function hard(number: number): Model {
	const parsed = parseModel(hardModel(number));
	if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.problems));
	return parsed.value;
}

/** Short lists of effects that a model takes. */
function fittingEffects(model: Model, number: number): readonly (readonly Effect[])[] {
	const ids = (objects: readonly { readonly id: string }[]) => objects.map(({ id }) => id);
	const effect = arbitraryEffect({
		teams: ids(model.teams),
		systems: ids(model.systems),
		processes: ids(model.processes),
		manualProcesses: ids(model.processes.filter(({ manual }) => manual)),
		streams: ids(model.streams),
		scenarios: ids(model.scenarios)
	});
	return fc
		.sample(fc.array(effect, { minLength: 1, maxLength: 3 }), { numRuns: 8, seed: number })
		.filter((effects) => applyEffects(model, effects).ok);
}

describe('an answer', () => {
	const effects: Effect[] = [{ kind: 'recoveryTime', systems: 'all', path: 'all', factor: 0.5 }];
	const asked = question({ effects, scenario: 'ransomware' });

	it('is the same whatever was asked before', () => {
		const other = whatIfOf(demonstration, { seed, events: 200 });
		const fresh = answersOf(whatIfOf(demonstration, { seed, events: 200 }), asked);
		const dear: Effect = { kind: 'costRate', processes: 'all', factor: 30 };
		answersOf(other, question({ effects: [dear], scenario: 'erp-corruption' }));
		expect(answersOf(other, asked)).toEqual(fresh);
		expect(answersOf(other, asked)).toEqual(fresh);
	});

	it('comes from the first events at first, then from those and more', () => {
		const { first, result } = answersOf(whatIfOf(demonstration, { seed, events: 300 }), asked);
		if (!first || !result.ok) return expect.unreachable();
		expect(first.isFinal).toBe(false);
		expect(result.value.isFinal).toBe(true);
		expect(new Set(first.events)).toEqual(new Set([100]));
		expect(Math.min(...result.value.events)).toBe(300);
		const today = plain(demonstration, first.events).year.expected.expectedAnnualLoss;
		expect(first.year.expectedAnnualLoss.today).toEqual(today);
	});

	it('can be given up for another question, and taken up again', () => {
		const other = whatIfOf(demonstration, { seed, events: 200 });
		const abandoned = other.answer(asked);
		for (let i = 0; i < 9; i++) abandoned.next();
		const effect: Effect = { kind: 'hold', scenarios: 'all', factor: 0.5 };
		const newer = question({ effects: [effect], scenario: 'ransomware' });
		const fresh = whatIfOf(demonstration, { seed, events: 200 });
		expect(answersOf(other, newer)).toEqual(answersOf(fresh, newer));
		expect(answersOf(other, asked)).toEqual(answersOf(fresh, asked));
	});

	it('finds no difference where nothing changes, however large the error', () => {
		const same = finalAnswer(whatIf, question({ scenario: 'ransomware' }));
		for (const compared of [same.year.expectedAnnualLoss, same.year.badYear99]) {
			expect(compared.difference).toEqual({ mean: 0, standardError: 0 });
			expect(compared.isClear).toBe(false);
		}
		expect(same.scenario?.eventLoss.p90.difference).toEqual({ mean: 0, standardError: 0 });
		expect(same.scenario?.typical.case).toEqual(same.scenario?.typical.today);
	});

	it('tells what measures cost a year and what remains', () => {
		const [measure] = demonstration.measures;
		const { year, value } = finalAnswer(whatIf, question({ measures: [measure.id], effects }));
		const { mean, standardError } = year.expectedAnnualLoss.difference;
		expect(value.byMeasure).toEqual([{ id: measure.id, annualCost: value.annualCost }]);
		expect(value.annualCost).toBeGreaterThan(0);
		expect(value.netBenefit).toEqual({ mean: -mean - value.annualCost, standardError });
	});

	it('counts a scenario that never happens, and one that no longer does', () => {
		const erp = system('erp', 10);
		const orders = process('orders', ['erp'], { costs: [ratePenalty] });
		const never = hitting(['erp'], { id: 'never', frequency: { fixed: 0 } });
		const model = smallModel({
			systems: [erp],
			processes: [orders],
			scenarios: [never, hitting(['erp'])]
		});
		const stop: Effect = { kind: 'frequency', scenarios: ['event'], factor: 0 };
		const answer = finalAnswer(whatIfOf(model), question({ effects: [stop], scenario: 'never' }));
		expect(answer.year.expectedAnnualLoss.today.mean).toBeGreaterThan(0);
		expect(answer.year.expectedAnnualLoss.case.mean).toBe(0);
		expect(answer.year.expectedAnnualLoss.isClear).toBe(true);
		expect(answer.relativeError).toBe(0);
		expectSide(answer, 'case', applied(model, [stop]));
	});
});

describe('the best order of recovery', () => {
	const best: Effect = { kind: 'strategy', value: 'optimised' };
	const faster: Effect = { kind: 'recoveryTime', systems: ['erp-db'], path: 'all', factor: 0.5 };

	it('is waited for by the final answer; the first one is for the plan and says so', () => {
		const { first, result } = answersOf(whatIfOf(demonstration), question({ effects: [best] }));
		if (!first || !result.ok) return expect.unreachable();
		expect(first.strategy).toEqual({ today: 'planned', case: 'planned' });
		expect(first.awaitsOrder).toEqual({ today: false, case: true });
		expect(first.year.expectedAnnualLoss.difference.mean).toBe(0);
		expect(result.value.strategy).toEqual({ today: 'planned', case: 'optimised' });
		expect(result.value.awaitsOrder).toEqual({ today: false, case: false });
		expect(result.value.year.expectedAnnualLoss.difference.mean).toBeLessThan(0);
	});

	it('is kept for a question that is asked again', () => {
		const again = whatIfOf(demonstration);
		answersOf(again, question({ effects: [best] }));
		const { first } = answersOf(again, question({ effects: [best], scenario: 'ransomware' }));
		expect(first?.strategy.case).toBe('optimised');
	});

	it('is that of the changed model, on both sides', () => {
		const model = applied(demonstration, [best]);
		const answer = finalAnswer(
			whatIfOf(model),
			question({ effects: [faster], scenario: 'storage-failure' })
		);
		expect(answer.strategy).toEqual({ today: 'optimised', case: 'optimised' });
		expectSide(answer, 'today', model);
		expectSide(answer, 'case', applied(model, [faster]));
	});
});

describe('a question without an answer', () => {
	it('names the effects that do not fit, each within its measure', () => {
		const [measure] = demonstration.measures;
		const unknown: Effect = { kind: 'hold', scenarios: ['flood'], factor: 2 };
		const known: Effect = { kind: 'hold', scenarios: 'all', factor: 2 };
		const model = {
			...demonstration,
			measures: [{ ...measure, effects: [known, known, unknown] }]
		};
		const asked = question({ measures: [measure.id], effects: [known, unknown] });
		const problem = { kind: 'unknownTarget', target: 'scenario', id: 'flood' };
		expect(answersOf(whatIfOf(model), asked).result).toMatchObject({
			ok: false,
			problem: {
				kind: 'effects',
				refused: [
					{ measure: measure.id, problem: { ...problem, effect: 2 } },
					{ measure: undefined, problem: { ...problem, effect: 1 } }
				]
			}
		});
	});

	it('names a measure or a scenario that the model lacks', () => {
		expect(answersOf(whatIf, question({ measures: ['fence'] })).result).toEqual({
			ok: false,
			problem: { kind: 'unknownMeasure', measure: 'fence' }
		});
		expect(answersOf(whatIf, question({ scenario: 'flood' })).result).toEqual({
			ok: false,
			problem: { kind: 'unknownScenario', scenario: 'flood' }
		});
	});

	it('says that there is no scenario', () => {
		const bare = whatIfOf(smallModel({ systems: [system('erp', 8)] }));
		expect(answersOf(bare, question({})).result).toEqual({
			ok: false,
			problem: { kind: 'noScenario' }
		});
	});

	it('names the systems whose hours are missing', () => {
		const bare = { id: 'erp', name: 'erp' };
		const model = smallModel({ systems: [bare], scenarios: [hitting(['erp'])] });
		expect(answersOf(whatIfOf(model), question({})).result).toMatchObject({
			ok: false,
			problem: { kind: 'missingHours', side: 'today', missing: { systems: ['erp'] } }
		});
	});
});
