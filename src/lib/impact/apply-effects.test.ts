import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEffects } from './apply-effects.ts';
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
});
