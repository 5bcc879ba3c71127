import { describe, expect, it } from 'vitest';
import type { BridgePart, BridgeStep, ChangedInput } from '#lib/impact/index.ts';
import { type BridgeReader, partPhrase, partWords } from './part-words.ts';

const input: ChangedInput = {
	owner: 'system',
	id: 'erp',
	name: 'ERP',
	change: 'changed',
	path: 'recovery.restore.hours',
	field: 'recovery.restore.hours',
	about: '',
	before: { fixed: 20 },
	after: { fixed: 13 },
	factor: 0.65
};
const part = (topic: BridgePart['topic'], inputs: readonly ChangedInput[], more: object = {}) =>
	({ topic, inputs, includes: [], annual: { mean: 1, standardError: 0 }, ...more }) as BridgePart;
const words = (
	of: BridgePart,
	step: BridgeStep = 'systems',
	locale: BridgeReader['locale'] = 'en'
) => {
	const reader = { currency: 'EUR', locale };
	return partPhrase(partWords(step, of, reader), reader).replaceAll('\u00a0', ' ');
};
const process = { ...input, owner: 'process', id: 'p', name: 'Orders' } as const;
const cost = { ...process, path: 'costs.0.perHour', field: 'costs.perHour', about: 'Penalty' };

describe('partWords', () => {
	it.each([
		['ERP: 35 % sooner', part('recoveryTime', [input])],
		['ERP: 100 % later', part('recoveryTime', [{ ...input, factor: 2 }])],
		['Orders: costs up 18 %', part('costs', [{ ...cost, before: 100, after: 118, factor: 1.18 }])],
		[
			'Orders: Penalty: due from 2 days, was 1 day',
			part('costs', [
				{
					...cost,
					path: 'costs.0.fromHour',
					field: 'costs.fromHour',
					before: 24,
					after: 48,
					factor: 2
				}
			])
		],
		[
			'Orders: Contribution margin, share of revenue 40 %, was 20 %',
			part('revenue', [{ ...process, field: 'marginRate', before: 0.2, after: 0.4, factor: 2 }])
		],
		['CRM: new', part('system', [{ ...input, name: 'CRM', change: 'added', factor: undefined }])],
		[
			'CRM 2: in place of CRM',
			part('system', [
				{ ...input, name: 'CRM 2', change: 'added' },
				{ ...input, name: 'CRM', change: 'removed' }
			])
		],
		[
			'Ransomware: 1 in 15 years, was 1 in 20',
			part('frequency', [
				{
					...input,
					name: 'Ransomware',
					field: 'frequency',
					before: { fixed: 0.05 },
					after: { fixed: 1 / 15 }
				}
			])
		],
		[
			'ERP: dependencies and repositories',
			part('dependency', [{ ...input, before: ['a'], after: [], factor: undefined }])
		],
		['Other changes of systems and dependencies', part('several', [input])],
		[
			'Backups: taken',
			part('measure', [], { measure: { id: 'b', name: 'Backups', isFound: true } })
		]
	])('%s', (expected, of) => {
		expect(words(of)).toBe(expected);
	});

	it('counts names beyond two', () => {
		const inputs = ['A', 'B', 'C', 'D'].map((name) => ({ ...input, name }));
		expect(words(part('recoveryTime', inputs))).toBe('A and 3 more: 35 % sooner');
	});

	it('says in German what it says in English', () => {
		expect(words(part('recoveryTime', [input]), 'systems', 'de')).toBe('ERP: 35 % schneller');
	});
});
