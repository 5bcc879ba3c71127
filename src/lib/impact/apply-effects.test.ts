import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEffects } from './apply-effects.ts';
import { mean } from './estimate.ts';
import type { Effect } from './model.ts';
import { parseModel, parseModelText } from './parse-model.ts';
import { prepareModel } from './prepare.ts';
import { readWorkedResult, workedResultNames } from './testing/worked-results.ts';
import { typicalEvent } from './typical-event.ts';

const northline = new URL('../demonstration/northline.json', import.meta.url);
const read = parseModelText(readFileSync(northline, 'utf8'));
if (!read.ok) throw new Error('the demonstration company has problems');
const demonstration = read.value;
const withEffects = workedResultNames.filter((name) => readWorkedResult(name).effects);

describe('applyEffects', () => {
	it.each(withEffects)('gives the worked losses of file %s', (name) => {
		const { model: file, effects = [] } = readWorkedResult(name);
		const parsed = parseModel(file);
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
		expect(effects.length).toBeGreaterThan(0);
		for (const { effects: list, loss } of effects) {
			const changed = applyEffects(parsed.value, list);
			if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
			const prepared = prepareModel(changed.value);
			const organisation = changed.value.strategy === 'adhoc' ? 'adhoc' : 'planned';
			for (const scenario of changed.value.scenarios) {
				const event = typicalEvent(prepared, scenario, { organisation });
				const got = event.ok ? event.value.loss : NaN;
				expect(Math.abs(got - loss[scenario.id])).toBeLessThanOrEqual(
					1e-9 * Math.max(1, loss[scenario.id])
				);
			}
		}
	});

	it('says everything that the model lacks, and leaves the model alone', () => {
		const before = JSON.stringify(demonstration);
		const changed = applyEffects(demonstration, [
			{ kind: 'hold', scenarios: ['flood'], factor: 2 },
			{ kind: 'without', process: 'shipping', system: 'scada', value: 0.5 },
			{ kind: 'dependency', system: 'erp', remove: ['wms'] },
			{ kind: 'buffer', streams: 'all', process: 'payroll-run', hours: 4 },
			{ kind: 'manual', processes: ['invoicing'], capability: 0.5 },
			{ kind: 'capacity', teams: ['infra'], add: -2 }
		]);
		expect(changed.ok ? [] : changed.problems.map(({ effect, kind }) => [effect, kind])).toEqual([
			[0, 'unknownTarget'],
			[1, 'missingUse'],
			[2, 'missingDependency'],
			[3, 'missingStep'],
			[4, 'incompleteManual'],
			[4, 'incompleteManual'],
			[5, 'capacityBelowNeed']
		]);
		applyEffects(demonstration, [{ kind: 'revenue', streams: 'all', factor: 2 }]);
		expect(JSON.stringify(demonstration)).toBe(before);
	});

	const scale = { factor: 1e6 };
	const oneSystem = { systems: ['erp'], path: 'all' } as const;
	it.each<{ effects: readonly Effect[]; id: string; field: string; limit: number }>([
		{
			effects: repeated(3, { kind: 'revenue', streams: ['automotive'], ...scale }),
			...{ id: 'automotive', field: 'revenuePerHour', limit: 1e18 }
		},
		{
			effects: [{ kind: 'capacity', teams: ['infra'], add: 1e6 }],
			...{ id: 'infra', field: 'capacity', limit: 1e6 }
		},
		{
			effects: [{ kind: 'recoveryTime', ...oneSystem, ...scale }],
			...{ id: 'erp', field: 'recovery.repair.hours', limit: 1e7 }
		},
		{
			effects: [{ kind: 'frequency', scenarios: ['ransomware'], ...scale }],
			...{ id: 'ransomware', field: 'frequency', limit: 1e4 }
		},
		{
			effects: [{ kind: 'hold', scenarios: ['ransomware'], ...scale }],
			...{ id: 'ransomware', field: 'holdHours', limit: 1e7 }
		},
		{
			effects: repeated(3, { kind: 'costRate', processes: ['shipping'], ...scale }),
			...{ id: 'shipping', field: 'costs[0].perHour', limit: 1e18 }
		},
		{
			effects: [{ kind: 'stabilisation', processes: ['shipping'], ...scale }],
			...{ id: 'shipping', field: 'unstable.hoursPerOutageHour', limit: 1e6 }
		}
	])('refuses to take $field of $id beyond $limit', ({ effects, ...figure }) => {
		const changed = applyEffects(demonstration, effects);
		const problems = changed.ok ? [] : changed.problems;
		expect(problems).toContainEqual(
			expect.objectContaining({ kind: 'beyondLimit', effect: effects.length - 1, ...figure })
		);
		expect(applyEffects(demonstration, effects.slice(0, -1)).ok).toBe(true);
	});

	it('stops at some ten thousand problems of a hostile list', () => {
		const hostile = repeated(5000, {
			kind: 'recoveryTime',
			...{ systems: 'all', path: 'all' },
			...scale
		});
		const changed = applyEffects(demonstration, hostile);
		expect(!changed.ok && changed.problems.length).toBeLessThan(
			10_000 + demonstration.systems.length
		);
	});

	it('lets a figure reach its limit', () => {
		const to = (add: number) =>
			applyEffects(demonstration, [{ kind: 'capacity', teams: ['infra'], add }]);
		const { capacity } = demonstration.teams[0];
		expect(to(1e6 - capacity).ok).toBe(true);
		expect(to(1e6 - capacity + 1).ok).toBe(false);
	});

	it('computes on with figures that were scaled to next to nothing', () => {
		const changed = applyEffects(demonstration, [
			...repeated(5, { kind: 'frequency', scenarios: 'all', factor: 1e-100 }),
			...repeated(5, { kind: 'recoveryTime', systems: 'all', path: 'all', factor: 1e-100 })
		]);
		if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
		const [scenario] = changed.value.scenarios;
		expect(mean(scenario.frequency)).toBe(0);
		const event = typicalEvent(prepareModel(changed.value), scenario, { organisation: 'planned' });
		expect(event.ok && event.value.loss).toBeGreaterThan(0);
	});
});

function repeated(times: number, effect: Effect): readonly Effect[] {
	return Array.from({ length: times }, () => effect);
}
