import { expect, it } from 'vitest';
import { hitting, smallModel, system } from '#lib/impact/testing/small-model.ts';
import { modelFingerprint } from './model-fingerprint.ts';

const model = smallModel({
	systems: [system('erp', 10), system('crm', 5)],
	scenarios: [hitting(['erp'])],
	cases: [{ id: 'plan', name: 'Plan', effects: [] }]
});
const fingerprint = modelFingerprint(model);

it.each([
	{ name: 'its name', changed: { name: 'Other' } },
	{ name: 'its note', changed: { note: 'Other' } },
	{ name: 'its cases', changed: { cases: [] } }
])('stays when the model changes only in $name', ({ changed }) => {
	expect(modelFingerprint({ ...model, ...changed })).toBe(fingerprint);
});

it.each([
	{ name: 'a system', changed: { systems: model.systems.slice(1) } },
	{ name: 'a scenario', changed: { scenarios: [] } },
	{ name: 'the strategy', changed: { strategy: 'adhoc' as const } }
])('is another when the model changes in $name', ({ changed }) => {
	expect(modelFingerprint({ ...model, ...changed })).not.toBe(fingerprint);
});
