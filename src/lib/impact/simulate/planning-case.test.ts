import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from '../estimate.ts';
import { parseModel } from '../parse-model.ts';
import { prepareModel } from '../prepare.ts';
import { typicalDamage } from '../situation.ts';
import { hardModel } from '../testing/hard-model.ts';
import { hitting, process, smallModel, system } from '../testing/small-model.ts';
import { typicalEvent } from '../typical-event.ts';
import { PlanningCase } from './planning-case.ts';

describe('the planning case', () => {
	it('is priced as the readable engine prices it, in any order', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 2 ** 31 - 1 }),
				fc.array(fc.nat(100), { minLength: 8, maxLength: 8 }),
				(seed, ranks) => {
					const parsed = parseModel(hardModel(seed));
					if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.problems));
					const prepared = prepareModel(parsed.value);
					for (const scenario of parsed.value.scenarios) {
						const planningCase = new PlanningCase(prepared, scenario);
						const event = typicalEvent(prepared, scenario, {
							organisation: 'planned',
							ranks,
							read: mean,
							damage: {
								hits: scenario.hits.map(() => true),
								lostRepositories: typicalDamage(prepared, scenario).lostRepositories
							}
						});
						if (!event.ok) {
							expect(planningCase.missing).toEqual(event.problem.systems);
							continue;
						}
						const { loss, recoveries } = event.value;
						expect(planningCase.systems).toEqual(recoveries.map(({ system }) => system));
						const priced = planningCase.loss(ranks);
						expect(Math.abs(priced - loss)).toBeLessThanOrEqual(1e-9 * Math.max(loss, 1));
						// Another order in between leaves no trace.
						planningCase.loss(ranks.map((rank) => -rank));
						expect(planningCase.loss(ranks)).toBe(priced);
					}
				}
			),
			{ seed: 20_261_124, numRuns: 300 }
		);
	});

	it('knows what must come back before what', () => {
		const systems = [
			system('wms', 1, { dependsOn: ['erp'] }),
			system('erp', 1, { dependsOn: ['database'], restoresFrom: 'backup' }),
			system('untouched', 1),
			system('backup', 1),
			system('database', 1)
		];
		const prepared = prepareModel(
			smallModel({
				systems,
				processes: [process('shipping', ['wms']), process('orders', ['database', 'untouched'])],
				scenarios: [hitting(['wms', 'erp', 'backup', 'database'])]
			})
		);
		const planningCase = new PlanningCase(prepared, prepared.model.scenarios[0]);
		const [wms, erp, backup, database] = [0, 1, 2, 3];
		expect(planningCase.systems.map((position) => prepared.systems[position].id)).toEqual([
			'wms',
			'erp',
			'backup',
			'database'
		]);
		expect(planningCase.predecessors).toEqual([
			[erp, backup, database],
			[backup, database],
			[],
			[]
		]);
		expect(planningCase.neededBy).toEqual(
			new Map([
				[0, [wms, erp, backup, database]],
				[1, [database]]
			])
		);
		expect([...planningCase.plannedList]).toEqual([backup, database, erp, wms]);
	});
});
