import { describe, expect, it } from 'vitest';
import {
	checkModel,
	costsOfDisruption,
	figures,
	prepareModel,
	typicalEvent
} from '#lib/impact/index.ts';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { type Analysis, analyse } from './analysis.ts';

const parts = {
	systems: [system('a', 2), system('b', 6, { dependsOn: ['a'], priority: 1 })],
	processes: [process('p', ['b'], { costs: [ratePenalty] })],
	scenarios: [hitting(['a', 'b'])]
};

describe('analyse', () => {
	it('says what the engine says', () => {
		const model = smallModel(parts);
		const prepared = prepareModel(model);
		const analysis = analyse(model);
		for (const organisation of ['planned', 'adhoc'] as const)
			expect(analysis.event(model.scenarios[0], organisation)).toEqual(
				typicalEvent(prepared, model.scenarios[0], { organisation })
			);
		expect(analysis.disruptions).toEqual(costsOfDisruption(prepared));
		expect(analysis.figures).toEqual(figures(model));
		expect(analysis.findings('2026-07-01')).toEqual(checkModel(prepared, '2026-07-01'));
	});

	it('keeps scenarios, organisations and days apart', () => {
		const note = { source: 'owner', date: '2025-12-31' };
		const model = smallModel({
			...parts,
			rework: 1,
			systems: [system('b', 6, { dependsOn: ['a'], basis: { '*': note } }), system('a', 2)],
			scenarios: [hitting(['a', 'b']), hitting(['a'], { id: 'other' })]
		});
		const analysis = analyse(model);
		const loss = (scenario: number, organisation: 'planned' | 'adhoc') => {
			const event = analysis.event(model.scenarios[scenario], organisation);
			return event.ok && event.value.loss;
		};
		// In order 2 + 6 hours; improvised 6 hours, all of which are done again.
		expect([loss(0, 'planned'), loss(0, 'adhoc')]).toEqual([800, 1200]);
		expect([loss(1, 'planned'), loss(1, 'adhoc')]).toEqual([200, 200]);
		const kinds = (day: string) => analysis.findings(day).map(({ kind }) => kind);
		expect(kinds('2026-12-31')).not.toContain('oldFigures');
		expect(kinds('2027-01-01')).toContain('oldFigures');
		expect(kinds('2026-12-31')).not.toContain('oldFigures');
	});

	it('runs the events of one scenario in another order', () => {
		const model = smallModel({
			teams: [{ id: 'it', name: 'IT', capacity: 1 }],
			systems: [system('a', 2, { needs: { it: 1 } }), system('b', 6, { needs: { it: 1 } })],
			processes: [process('p', ['b'], { costs: [ratePenalty] })],
			scenarios: [hitting(['a', 'b']), hitting(['a', 'b'], { id: 'other' })]
		});
		const analysis = analyse(model);
		const [scenario, other] = model.scenarios;
		const ordered = analysis.inOrder(scenario, ['b', 'a']);
		const lossOf = (of: Analysis, which = scenario) => of.summary(which, 'planned')?.loss;
		expect([lossOf(analysis), lossOf(ordered)]).toEqual([800, 600]);
		expect(lossOf(ordered, other)).toBe(800);
		expect(ordered.summary(scenario, 'adhoc')).toEqual(analysis.summary(scenario, 'adhoc'));
		expect(lossOf(ordered.asPlanned)).toBe(800);
		expect(analysis.inOrder(scenario, ['b', 'a'])).toBe(ordered);
		expect(ordered.disruptions).toBe(analysis.disruptions);
	});

	it('analyses the same model once, and an equal one anew', () => {
		const model = smallModel(parts);
		const analysis = analyse(model);
		expect(analyse(model)).toBe(analysis);
		expect(analyse(structuredClone(model))).not.toBe(analysis);
		const [scenario] = model.scenarios;
		expect(analysis.event(scenario, 'planned')).toBe(analysis.event(scenario, 'planned'));
		expect(analysis.disruptions).toBe(analysis.disruptions);
		expect(analysis.findings('2026-07-01')).toBe(analysis.findings('2026-07-01'));
	});

	it('finds the source of a figure, and none for an assumption', () => {
		const source = { source: 'restore test', date: '2026-05-16', confidence: 'high' };
		const restore = { hours: { fixed: 2 }, basis: { hours: source } };
		const { sourceOf } = analyse(
			smallModel({
				systems: [{ id: 'a', name: 'A', recovery: { restore, rebuild: { hours: { fixed: 9 } } } }]
			})
		);
		expect(sourceOf('system', 'a', 'recovery.restore.hours')).toEqual(source);
		expect(sourceOf('system', 'a', 'recovery.rebuild.hours')).toBeUndefined();
		expect(sourceOf('system', 'unknown', 'recovery.restore.hours')).toBeUndefined();
	});
});
