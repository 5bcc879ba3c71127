import { describe, expect, it } from 'vitest';
import { quantile } from '#lib/impact/index.ts';
import { hitting, process, ratePenalty, system } from '#lib/impact/testing/small-model.ts';
import { linkEvidence, recoveryEvidence } from './evidence.ts';
import { analysed, manyModels, played, playedAll } from './testing/analysed.ts';

const high = { source: 'restore test', date: '2026-05-16', confidence: 'high' };
const uncertain = { pert: [10, 20, 60] as const };

function restored(id: string, basis?: object, more: object = {}) {
	const restore = { hours: uncertain, ...(basis && { basis: { hours: basis } }) };
	return { id, name: id.toUpperCase(), recovery: { restore }, ...more };
}

function evidence(systems: readonly { readonly id: string }[], hit?: readonly string[]) {
	const of = played(
		analysed({
			systems,
			processes: systems.map(({ id }) => process(`p-${id}`, [id], { costs: [ratePenalty] })),
			scenarios: [hitting(hit ?? systems.map(({ id }) => id))]
		})
	);
	return recoveryEvidence(of.analysis, of.scenario, of.organisation, of.event);
}

/** What one process loses when its system takes its 90 % time rather than its median. */
const more = 100 * (quantile(uncertain, 0.9) - quantile(uncertain, 0.5));

describe('recoveryEvidence', () => {
	it('lets only what no test has shown take longer', () => {
		const { unproven, affected, unprovenLoss } = evidence([
			restored('a', high),
			restored('b', { ...high, confidence: 'medium' }),
			restored('c')
		]);
		expect([unproven, affected]).toEqual([2, 3]);
		expect(unprovenLoss).toBeCloseTo(2 * more, 6);
	});

	it('rests nothing on what is proven, or has one fixed time', () => {
		expect(evidence([restored('a', high)])).toMatchObject({ unproven: 0, unprovenLoss: 0 });
		expect(evidence([system('a', 5)])).toMatchObject({ unproven: 1, unprovenLoss: 0 });
	});

	it('counts the affected systems alone, but the proof of any', () => {
		const found = evidence([restored('a'), restored('b', high)], ['a']);
		expect(found).toMatchObject({ unproven: 1, affected: 1, lastProven: '2026-05-16' });
	});

	it('takes the latest day of high confidence, never of a lower one', () => {
		const systems = [
			restored('a', { ...high, date: '2025-01-31' }),
			restored('b', high),
			restored('c', { ...high, date: '2026-06-01', confidence: 'low' })
		];
		expect(evidence(systems).lastProven).toBe('2026-05-16');
		expect(evidence([restored('c')]).lastProven).toBeUndefined();
	});

	it('has nothing to prove when nothing is hit', () => {
		expect(evidence([restored('a')], [])).toEqual({
			lastProven: undefined,
			unproven: 0,
			affected: 0,
			unprovenLoss: 0
		});
	});

	it('is never more than the affected systems, and always a figure', () => {
		for (const of of playedAll(manyModels())) {
			const found = recoveryEvidence(of.analysis, of.scenario, of.organisation, of.event);
			expect(found.affected).toBe(of.event.recoveries.length);
			expect(found.unproven).toBeLessThanOrEqual(found.affected);
			expect(found.unprovenLoss).toBeTypeOf('number');
			if (found.unproven === 0) expect(found.unprovenLoss).toBe(0);
		}
	});
});

describe('linkEvidence', () => {
	const known = { source: 'configuration database' };

	it('counts the links of systems and processes that have a source', () => {
		const analysis = analysed({
			systems: [
				system('a', 1),
				system('b', 1, { dependsOn: ['a'], restoresFrom: 'a', basis: { dependsOn: known } })
			],
			processes: [
				{ ...process('p', []), uses: [{ system: 'b' }, { system: 'a', basis: { '*': known } }] }
			]
		});
		expect(linkEvidence(analysis, '2026-07-01')).toEqual({ sourced: 2, links: 4, deadlocks: [] });
	});

	it('names the systems of a deadlock as readers know them', () => {
		const analysis = analysed({
			systems: [
				system('vault', 1, { dependsOn: ['ad'] }),
				{ ...system('ad', 1, { restoresFrom: 'vault' }), name: 'Directory' }
			],
			scenarios: [hitting(['vault', 'ad'])]
		});
		expect(linkEvidence(analysis, '2026-07-01').deadlocks).toEqual([{ restored: ['Directory'] }]);
	});

	it('knows of no link in a model without any', () => {
		const none = { sourced: 0, links: 0, deadlocks: [] };
		expect(linkEvidence(analysed({}), '2026-07-01')).toEqual(none);
		expect(linkEvidence(analysed({ systems: [system('a', 1)] }), '2026-07-01')).toEqual(none);
	});
});
