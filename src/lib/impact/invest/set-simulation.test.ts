import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEffects } from '../apply-effects.ts';
import { median } from '../estimate.ts';
import type { Effect, Measure, Model } from '../model.ts';
import { parseModel } from '../parse-model.ts';
import { prepareModel } from '../prepare.ts';
import { recoveryChoice } from '../simulate/recovery.ts';
import { QuantileTables } from '../simulate/sampler.ts';
import { Simulation } from '../simulate/simulation.ts';
import { arbitraryEffect } from '../testing/arbitrary-effect.ts';
import { hardModel } from '../testing/hard-model.ts';
import { demonstrationModel, measure } from '../testing/investments.ts';
import { hitting, process, ratePenalty, smallModel, system } from '../testing/small-model.ts';
import { allMeasures, members, noMeasures, only, setOf } from './measure-set.ts';
import { type OrderFor, type Recovery, SetSimulation } from './set-simulation.ts';

const seed = 3;
const tables = new QuantileTables();

function parsed(file: unknown): Model {
	const result = parseModel(file);
	if (!result.ok) throw new RangeError(JSON.stringify(result.problems));
	return result.value;
}

function applied(model: Model, effects: readonly Effect[]): Model | undefined {
	const result = applyEffects(model, effects);
	return result.ok ? result.value : undefined;
}

/** What a simulation of a model by itself comes to: losses by scenario, undefined where hours lack. */
function plainLosses(model: Model, events: number): (Float64Array | undefined)[] {
	const prepared = prepareModel(model);
	const simulation = new Simulation(prepared, { seed, tables, ...recoveryChoice(prepared) });
	return model.scenarios.map((_, i) =>
		simulation.extend(i, events) ? undefined : simulation.sample(i).losses
	);
}

function effectsOf(set: bigint, { measures }: Model): readonly Effect[] {
	return members(set).flatMap((i) => measures[i].effects);
}

/** A hard model with measures whose effects fit it, each by itself. */
function hardModelWithMeasures(number: number, count: number): Model {
	const model = parsed(hardModel(number));
	const ids = (objects: readonly { readonly id: string }[]) => objects.map(({ id }) => id);
	const effect = arbitraryEffect({
		teams: ids(model.teams),
		systems: ids(model.systems),
		processes: ids(model.processes),
		manualProcesses: ids(model.processes.filter(({ manual }) => manual)),
		streams: ids(model.streams),
		scenarios: ids(model.scenarios)
	});
	const fitting = fc
		.sample(effect, { numRuns: 6 * count, seed: number })
		.filter((one) => applied(model, [one]));
	const measures = Array.from({ length: count }, (_, i): Measure => {
		const effects = fitting.filter((__, position) => position % count === i).slice(0, 1 + (i % 3));
		return { id: `m${i}`, name: `m${i}`, lifetimeYears: 5, effects };
	});
	return { ...model, measures };
}

/** Compares every set of a model's measures, in a mixed order; returns how many could be compared. */
function compareAllSets(model: Model, events: number): number {
	const simulation = new SetSimulation(model, { seed, tables });
	const sets = 2 ** model.measures.length;
	let compared = 0;
	for (let i = 0; i < sets; i++) {
		const set = BigInt((i * 7) % sets);
		const after = applied(model, effectsOf(set, model));
		const changed = simulation.changed(set);
		expect(changed.ok).toBe(after !== undefined);
		if (!after) continue;
		plainLosses(after, events).forEach((losses, scenario) => {
			const ours = simulation.losses(set, scenario, events, 'own');
			expect(ours.ok ? ours.value : undefined).toEqual(losses);
			expect(simulation.frequency(set, scenario)).toEqual(after.scenarios[scenario].frequency);
			compared++;
		});
	}
	return compared;
}

describe('events shared between sets of measures', () => {
	it('cost what they cost in the changed company by itself, whatever the measures change', () => {
		const compared = Array.from({ length: 250 }, (_, number) =>
			compareAllSets(hardModelWithMeasures(number, 4), 8)
		);
		expect(compared.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(4_000);
	});

	it('are told apart where the chances of damage change', () => {
		const model = smallModel({
			systems: [system('backup', 8), system('erp', 4, { restoresFrom: 'backup' })],
			processes: [process('orders', ['erp'], { costs: [ratePenalty] })],
			scenarios: [hitting(['erp'], { backupLoss: [{ repository: 'backup', probability: 0.5 }] })],
			measures: [
				measure('safer', [{ kind: 'backupLoss', repositories: 'all', factor: 0.4 }]),
				measure('quicker', [
					{ kind: 'recoveryTime', systems: ['erp'], path: 'rebuild', factor: 0.5 }
				]),
				measure('spread', [{ kind: 'hit', systems: ['erp'], scenarios: 'all', factor: 0.5 }])
			]
		});
		expect(compareAllSets(model, 200)).toBe(8);
	});

	it('are the demonstration company’s own, for some sets of its fourteen measures', () => {
		const model = demonstrationModel();
		const simulation = new SetSimulation(model, { seed, tables });
		const events = 60;
		const everything = allMeasures(model.measures.length);
		for (const set of [noMeasures, only(3), setOf([0, 1, 8]), setOf([2, 5, 11, 13]), everything])
			plainLosses(applied(model, effectsOf(set, model)) ?? model, events).forEach(
				(losses, scenario) => {
					const ours = simulation.losses(set, scenario, events, 'own');
					expect(ours.ok ? ours.value : undefined).toEqual(losses);
				}
			);
	});

	it('are run once for all sets that cannot change them', () => {
		const model = demonstrationModel();
		const simulation = new SetSimulation(model, { seed, tables });
		const position = model.measures.findIndex(({ id }) => id === 'identity-tiers');
		for (const scenario of model.scenarios.keys()) {
			simulation.losses(noMeasures, scenario, 50, 'own');
			simulation.losses(only(position), scenario, 50, 'own');
		}
		expect(simulation.ran).toBe(50 * model.scenarios.length);
	});
});

describe('a set of measures', () => {
	it('may cut the same dependency twice', () => {
		const cut = [{ kind: 'dependency', system: 'erp', remove: ['identity'] }];
		const model = smallModel({
			systems: [system('identity', 8), system('erp', 4, { dependsOn: ['identity'] })],
			scenarios: [hitting(['erp', 'identity'])],
			measures: [measure('one', cut), measure('other', cut)]
		});
		const changed = new SetSimulation(model, { seed }).changed(setOf([0, 1]));
		expect(changed.ok && changed.value.systems[1].dependsOn).toEqual([]);
	});

	it('that cannot be applied says which measure fails, and why', () => {
		const model = smallModel({
			teams: [{ id: 'infra', name: 'infra', capacity: 3 }],
			systems: [system('erp', 4, { needs: { infra: 2 } })],
			measures: [
				measure('saving', [{ kind: 'capacity', teams: 'all', add: -1 }]),
				measure('more saving', [{ kind: 'capacity', teams: ['infra'], add: -1 }])
			]
		});
		const simulation = new SetSimulation(model, { seed });
		expect(simulation.changed(only(1)).ok).toBe(true);
		expect(simulation.changed(setOf([0, 1]))).toMatchObject({
			ok: false,
			problem: {
				kind: 'measureDoesNotFit',
				measure: 'more saving',
				problems: [{ kind: 'capacityBelowNeed', team: 'infra', capacity: 1, system: 'erp' }]
			}
		});
	});

	it('keeps today’s order of recovery or has its own, where the best is looked for', () => {
		const model = smallModel({
			strategy: 'optimised',
			teams: [{ id: 'infra', name: 'infra', capacity: 1 }],
			systems: ['a', 'b'].map((id) => system(id, 4, { needs: { infra: 1 } })),
			processes: [process('orders', ['a'], { costs: [ratePenalty] })],
			scenarios: [hitting(['a', 'b'])],
			measures: [
				measure('slower', [{ kind: 'recoveryTime', systems: ['b'], path: 'all', factor: 2 }])
			]
		});
		const recovery: Recovery = ({ systems }) => {
			const hours = systems[1].recovery.restore?.hours ?? { fixed: 0 };
			return { organisation: 'planned', ranks: [median(hours) > 4 ? [0, 1] : [1, 0]] };
		};
		const simulation = new SetSimulation(model, { seed, recovery });
		const loss = (orderFor: OrderFor) => {
			const losses = simulation.losses(only(0), 0, 1, orderFor);
			return losses.ok ? losses.value[0] : undefined;
		};
		expect(loss('today')).toBe(1_200);
		expect(loss('own')).toBe(400);
	});
});
