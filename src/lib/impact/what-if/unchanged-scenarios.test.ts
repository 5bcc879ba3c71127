import { describe, expect, it } from 'vitest';
import { applyEffects } from '../apply-effects.ts';
import type { Effect, Model } from '../model.ts';
import { prepareModel } from '../prepare.ts';
import { hitting, process, smallModel, stream, system } from '../testing/small-model.ts';
import { unchangedPlans, unchangedScenarios } from './unchanged-scenarios.ts';

const model = smallModel({
	teams: [
		{ id: 'infra', name: 'Infrastructure', capacity: 1 },
		{ id: 'shop', name: 'Shop', capacity: 1 }
	],
	systems: [
		system('network', 4, { needs: { infra: 1 } }),
		system('erp', 8, { needs: { infra: 1 }, dependsOn: ['network'], restoresFrom: 'backup' }),
		system('shop', 6, { needs: { shop: 1 } }),
		system('backup', 2)
	],
	processes: [process('orders', ['erp']), process('sales', ['shop'])],
	streams: [stream('goods', [{ process: 'orders' }]), stream('retail', [{ process: 'sales' }])],
	scenarios: [
		hitting(['network'], { id: 'outage', holdHours: { fixed: 2 } }),
		hitting(['shop'], { id: 'fraud', backupLoss: [{ repository: 'backup', probability: 0.5 }] })
	]
});

function after(effect: Effect): Model {
	const changed = applyEffects(model, [effect]);
	if (!changed.ok) throw new RangeError(JSON.stringify(changed.problems));
	return changed.value;
}

const plans = (effect: Effect) => unchangedPlans(model, after(effect));

function unchanged(effect: Effect): readonly string[] {
	const isSame = unchangedScenarios(prepareModel(model), after(effect));
	return model.scenarios.filter((_, i) => isSame[i]).map(({ id }) => id);
}

describe('scenarios that an effect leaves as they are', () => {
	const none: readonly string[] = [];
	const both = ['outage', 'fraud'];
	const cases: readonly { readonly effect: Effect; readonly same: readonly string[] }[] = [
		{ effect: { kind: 'frequency', scenarios: 'all', factor: 0.5 }, same: both },
		{ effect: { kind: 'hold', scenarios: ['outage'], factor: 2 }, same: ['fraud'] },
		{ effect: { kind: 'backupLoss', repositories: ['backup'], factor: 2 }, same: ['outage'] },
		{ effect: { kind: 'hit', systems: ['shop'], scenarios: 'all', factor: 0.5 }, same: ['outage'] },
		{
			effect: { kind: 'recoveryTime', systems: ['network'], path: 'all', factor: 2 },
			same: ['fraud']
		},
		// Nothing hits it: it only waits for the network.
		{ effect: { kind: 'recoveryTime', systems: ['erp'], path: 'all', factor: 2 }, same: both },
		{ effect: { kind: 'capacity', teams: ['shop'], add: 1 }, same: ['outage'] },
		{ effect: { kind: 'capacity', teams: ['infra'], add: 1 }, same: ['fraud'] },
		{ effect: { kind: 'costRate', processes: ['orders'], factor: 2 }, same: ['fraud'] },
		{ effect: { kind: 'revenue', streams: ['retail'], factor: 2 }, same: ['outage'] },
		{ effect: { kind: 'without', process: 'sales', system: 'shop', value: 1 }, same: ['outage'] },
		{ effect: { kind: 'dependency', system: 'erp', remove: ['network'] }, same: none },
		{ effect: { kind: 'repository', systems: ['erp'], value: null }, same: none }
	];

	it.each(cases.map((one) => ({ ...one, what: JSON.stringify(one.effect) })))(
		'are known: $what',
		({ effect, same }) => {
			expect(unchanged(effect)).toEqual(same);
		}
	);

	it.each([
		{ what: 'faster', effect: { kind: 'recoveryTime', systems: 'all', path: 'all', factor: 0.5 } },
		{ what: 'waiting', effect: { kind: 'hold', scenarios: 'all', factor: 0.5 } }
	] as const)('can be run by the plans of today: $what', ({ effect }) => {
		expect(plans(effect)).toEqual([true, true]);
	});

	it.each([
		{ what: 'its data', effect: { kind: 'recoveryPoint', systems: ['erp'], hours: 9 } },
		{ what: 'an edge', effect: { kind: 'dependency', system: 'erp', remove: ['network'] } },
		{ what: 'a user', effect: { kind: 'without', process: 'sales', system: 'shop', value: 0.5 } },
		{ what: 'the order', effect: { kind: 'strategy', value: 'optimised' } }
	] as const)('have plans of their own after a change of $what', ({ effect }) => {
		expect(plans(effect)).toEqual([false, false]);
	});

	it('have plans of their own where a system has another rank', () => {
		const systems = model.systems.map((one) => ({ ...one, priority: 1 }));
		expect(unchangedPlans(model, { ...model, systems })).toEqual([false, false]);
	});

	it('are all but those that share a stream with what has changed', () => {
		const joint: Model = {
			...model,
			streams: [{ ...model.streams[0], steps: [{ process: 'orders' }, { process: 'sales' }] }]
		};
		const changed = applyEffects(joint, [{ kind: 'revenue', streams: 'all', factor: 2 }]);
		if (!changed.ok) return expect.unreachable();
		expect(unchangedScenarios(prepareModel(joint), changed.value)).toEqual([false, false]);
	});
});
