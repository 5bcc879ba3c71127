import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Effect, applyEffects, parseEffects } from '#lib/impact/index.ts';
import { arbitraryModel } from '#lib/impact/testing/arbitrary-model.ts';
import { smallModel, system } from '#lib/impact/testing/small-model.ts';
import { manyModels } from '../testing/analysed.ts';
import { arbitraryCase } from '../testing/arbitrary-case.ts';
import { caseEffects } from './case-effects.ts';
import { caseFromEffects } from './case-from-effects.ts';
import { catalogue } from './catalogue.ts';
import { type WhatIfCase, allEffects, measuresOf, today, withValue } from './what-if-case.ts';

const models = manyModels();
const [northline] = models;
const northlineControls = catalogue(northline);

function controlOf(id: string, controls = northlineControls) {
	const found = controls.find((control) => control.id === id);
	if (!found) throw new RangeError(`no control ${id}`);
	return found;
}

function northlineCase(values: Readonly<Record<string, number | 'adhoc' | true>>): WhatIfCase {
	return Object.entries(values).reduce(
		(whatIf, [id, value]) => withValue(whatIf, controlOf(id), value),
		today
	);
}

describe('what the controls of a case change', () => {
	const cases: readonly {
		readonly name: string;
		readonly values: Parameters<typeof northlineCase>[0];
		readonly effects: readonly Effect[];
	}[] = [
		{
			name: 'half the recovery time of all systems is a factor of 0.5',
			values: { 'recoveryTime.all': 50 },
			effects: [{ kind: 'recoveryTime', systems: 'all', path: 'all', factor: 0.5 }]
		},
		{
			name: 'a team of five instead of three is two more',
			values: { 'capacity.infra': 5 },
			effects: [{ kind: 'capacity', teams: ['infra'], add: 2 }]
		},
		{
			name: 'both sliders of manual work make one effect',
			values: { 'manualReady.shipping': 8, 'manual.shipping': 50 },
			effects: [{ kind: 'manual', processes: ['shipping'], capability: 0.5, readyAfterHours: 8 }]
		},
		{
			name: 'manual work that is new is said in full',
			values: { 'manual.invoicing': 30 },
			effects: [
				{
					kind: 'manual',
					processes: ['invoicing'],
					capability: 0.3,
					readyAfterHours: 24,
					sustainableHours: 720
				}
			]
		},
		{
			name: 'stock is set at its step of its stream',
			values: { 'buffer.automotive.prod-morava': 72 },
			effects: [{ kind: 'buffer', streams: ['automotive'], process: 'prod-morava', hours: 72 }]
		},
		{
			name: 'the order of recovery is the strategy',
			values: { strategy: 'adhoc' },
			effects: [{ kind: 'strategy', value: 'adhoc' }]
		},
		{
			name: 'sliders about all objects come before those about one',
			values: {
				'hold.ransomware': 50,
				'hold.all': 80,
				'unstable.all': 90,
				'deferrable.webshop': 60
			},
			effects: [
				{ kind: 'hold', scenarios: 'all', factor: 0.8 },
				{ kind: 'hold', scenarios: ['ransomware'], factor: 0.5 },
				{ kind: 'unstableCapability', processes: 'all', value: 0.9 },
				{ kind: 'deferrable', streams: ['webshop'], value: 0.6 }
			]
		},
		{
			name: 'a value equal to today changes nothing',
			values: { 'recoveryTime.all': 100, 'manual.shipping': 12, 'capacity.infra': 3 },
			effects: []
		}
	];

	it.each(cases)('$name', ({ values, effects }) => {
		expect(caseEffects(northlineControls, northlineCase(values))).toEqual(effects);
	});

	it('leaves the effects of measures to the measures', () => {
		const whatIf = northlineCase({ 'measure.second-team': true, 'frequency.all': 80 });
		expect(caseEffects(northlineControls, whatIf)).toEqual([
			{ kind: 'frequency', scenarios: 'all', factor: 0.8 }
		]);
		expect(measuresOf(whatIf, northlineControls)).toEqual(['second-team']);
	});

	it('can be read and applied, whatever is set in whichever model', () => {
		for (const [seed, model] of models.entries()) {
			const controls = catalogue(model);
			fc.assert(
				fc.property(arbitraryCase(controls), (whatIf) => {
					const effects = allEffects(
						model,
						measuresOf(whatIf, controls),
						caseEffects(controls, whatIf)
					);
					const parsed = parseEffects(JSON.parse(JSON.stringify(effects)));
					if (!parsed.ok) expect.unreachable(JSON.stringify(parsed.problems));
					else expect(applyEffects(model, parsed.value)).toMatchObject({ ok: true });
				}),
				{ seed, numRuns: 15 }
			);
		}
	});
});

describe('the controls that say a list of effects', () => {
	const read = (effects: readonly Effect[]) =>
		caseFromEffects(northline, northlineControls, effects);

	it('are found for every case that controls can say', () => {
		for (const [seed, model] of models.entries()) {
			const controls = catalogue(model);
			fc.assert(
				fc.property(arbitraryCase(controls), (whatIf) => {
					const effects = caseEffects(controls, whatIf);
					const { values, others } = caseFromEffects(model, controls, effects);
					const again = caseEffects(controls, { values, others });
					const measures = allEffects(model, measuresOf({ ...today, values }, controls), again);
					expect(applyEffects(model, measures)).toEqual(applyEffects(model, effects));
					expect(others).toEqual([]);
				}),
				{ seed, numRuns: 15 }
			);
		}
	});

	it('are the measures in a budget of the model', () => {
		const budget = northline.cases.find(({ id }) => id === 'budget-b');
		const { values, others } = read(budget?.effects ?? []);
		expect(others).toEqual([]);
		expect([...values.keys()].sort()).toEqual(
			[
				'clean-room',
				'identity-tiers',
				'immutable-backup',
				'manual-shipping',
				'recovery-runbook',
				'restore-exercise',
				'separate-backup-identity'
			].map((id) => `measure.${id}`)
		);
	});

	it('do to a model what the list does, whatever the list', () => {
		const sampled = fc.sample(arbitraryModel(), { seed: 7, numRuns: 60 });
		for (const model of sampled)
			for (const { effects } of [...model.measures, ...model.cases]) {
				const applied = applyEffects(model, effects);
				if (!applied.ok) continue;
				const controls = catalogue(model);
				const { values, others } = caseFromEffects(model, controls, effects);
				const again = allEffects(
					model,
					measuresOf({ ...today, values }, controls),
					caseEffects(controls, { values, others })
				);
				expect(applyEffects(model, again)).toEqual(applied);
			}
	});

	it('leave over what no control says', () => {
		const effects: readonly Effect[] = [
			{ kind: 'costRate', processes: ['shipping'], factor: 0.9 },
			{ kind: 'frequency', scenarios: 'all', factor: 0.5 },
			{ kind: 'recoveryPoint', systems: 'all', hours: 1 }
		];
		const { values, others } = read(effects);
		expect([...values]).toEqual([['frequency.all', 50]]);
		expect(others).toEqual([effects[0], effects[2]]);
	});

	it('take nothing apart where the order of effects matters', () => {
		const effects: readonly Effect[] = [
			{ kind: 'deferrable', streams: 'all', value: 0.9 },
			{ kind: 'deferrable', streams: ['webshop'], value: 0.2 }
		];
		const { values, others } = read(effects);
		expect(values.size).toBe(0);
		expect(others).toEqual(effects);
	});

	it('do not take a value that the slider does not offer', () => {
		const effects: readonly Effect[] = [{ kind: 'frequency', scenarios: 'all', factor: 7 }];
		expect(read(effects)).toEqual({ values: new Map(), others: effects });
	});
});

it('a system may be called "all"', () => {
	const model = smallModel({
		systems: [system('all', 4), system('a.b', 4)],
		processes: [{ id: 'p', name: 'P' }]
	});
	const ids = catalogue(model).map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids).toContain('recoveryTime.%61ll');
	expect(ids).toContain('recoveryTime.a%2Eb');
});
