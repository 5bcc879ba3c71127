import { describe, expect, it } from 'vitest';
import { type Figure, figures, isProven, parseModel, sourceLookup } from './index.ts';
import { cleanFile } from './testing/clean-file.ts';
import { smallModel } from './testing/small-model.ts';
import { withValue } from './testing/with-value.ts';

const source = (name: string) => ({ source: name });

function figuresOf(file: unknown): readonly Figure[] {
	const parsed = parseModel(file);
	if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.problems));
	return figures(parsed.value);
}

/** The clean file's figures with these bases, by path of the object they stand at. */
function cleanWith(bases: Readonly<Record<string, Readonly<Record<string, string>>>>) {
	let file: unknown = withValue(cleanFile, 'basis', undefined);
	for (const [path, entries] of Object.entries(bases)) {
		const basis = Object.fromEntries(Object.entries(entries).map(([k, v]) => [k, source(v)]));
		file = withValue(file, path === '' ? 'basis' : `${path}.basis`, basis);
	}
	const lookup = sourceLookup(figuresOf(file));
	return (...[owner, id, field]: Parameters<typeof lookup>) => lookup(owner, id, field)?.source;
}

describe('the source of a figure', () => {
	it('is none for an assumption', () => {
		const sourceOf = cleanWith({});
		expect(sourceOf('stream', 'cars', 'revenuePerHour')).toBeUndefined();
		expect(sourceOf('company', '', 'annualRevenue')).toBeUndefined();
	});

	it('is that of its field, then that of the rest of its object', () => {
		const sourceOf = cleanWith({
			'streams[0]': { revenuePerHour: 'accounts', '*': 'interview' },
			'streams[0].catchUp': { premiumPerHour: 'nobody' }
		});
		expect(sourceOf('stream', 'cars', 'revenuePerHour')).toBe('accounts');
		expect(sourceOf('stream', 'cars', 'marginRate')).toBe('interview');
	});

	it('is that of what is around it where its own object says nothing', () => {
		const sourceOf = cleanWith({ 'systems[0]': { '*': 'plan' } });
		expect(sourceOf('system', 'erp', 'recovery.restore.hours')).toBe('plan');
		expect(sourceOf('system', 'erp', 'needs.infra')).toBe('plan');
		expect(sourceOf('system', 'erp', 'dependsOn.0')).toBe('plan');
		expect(sourceOf('system', 'network', 'recovery.restore.hours')).toBeUndefined();
	});

	it('is the nearest one, at every depth', () => {
		const sourceOf = cleanWith({
			'': { '*': 'model' },
			'systems[0]': { '*': 'system', recovery: 'recovery' },
			'systems[0].recovery': { rebuild: 'rebuild' },
			'systems[0].recovery.restore': { hours: 'test' }
		});
		expect(sourceOf('system', 'erp', 'recovery.restore.hours')).toBe('test');
		expect(sourceOf('system', 'erp', 'recovery.restore.rpoHours')).toBe('recovery');
		expect(sourceOf('system', 'erp', 'recovery.rebuild.hours')).toBe('rebuild');
		expect(sourceOf('system', 'erp', 'needs.infra')).toBe('system');
		expect(sourceOf('system', 'network', 'needs.infra')).toBe('model');
		expect(sourceOf('company', '', 'annualRevenue')).toBe('model');
	});

	it('may stand at the model for a whole list', () => {
		const sourceOf = cleanWith({ '': { systems: 'systems', company: 'accounts', '*': 'model' } });
		expect(sourceOf('system', 'erp', 'needs.infra')).toBe('systems');
		expect(sourceOf('company', '', 'annualRevenue')).toBe('accounts');
		expect(sourceOf('process', 'orders', 'mtpdHours')).toBe('model');
	});

	it('stands in entries of lists too', () => {
		const sourceOf = cleanWith({
			'scenarios[0]': { hits: 'list' },
			'scenarios[0].backupLoss[0]': { probability: 'entry' }
		});
		expect(sourceOf('scenario', 'attack', 'backupLoss.0.probability')).toBe('entry');
		expect(sourceOf('scenario', 'attack', 'frequency')).toBeUndefined();
	});
});

describe('the figures of a model', () => {
	it('are its numbers and estimates, and the links between its objects', () => {
		const found = figuresOf(cleanFile).filter(({ owner }) => owner === 'system');
		expect(
			found
				.filter(({ id }) => id === 'erp')
				.map(({ field, value, isLink }) => [field, value, isLink])
		).toEqual(
			expect.arrayContaining([
				['dependsOn.0', 'network', true],
				['restoresFrom', 'vault', true],
				['needs.infra', 1, false],
				['recovery.restore.hours', { fixed: 4 }, false],
				['recovery.restore.rpoHours', 12, false],
				['recovery.rebuild.hours', { fixed: 90 }, false],
				['recovery.rebuild.rpoHours', 12, false]
			])
		);
		expect(found.filter(({ id }) => id === 'erp')).toHaveLength(7);
		expect(figuresOf(cleanFile).filter(({ isLink }) => isLink)).toHaveLength(3);
	});

	it('do not count names, versions and ranks', () => {
		const fields = figuresOf(cleanFile).map(({ field }) => field);
		expect(fields.filter((field) => /version|name|priority|id$|kind|basis/.test(field))).toEqual(
			[]
		);
	});

	it('are found by teams whose ids look like fields', () => {
		const ids = ['basis', 'note', 'priority', 'version', 'fixed', 'pert', 'system', 'dependsOn'];
		const model = smallModel({
			teams: ids.map((id) => ({ id, name: id, capacity: 1 })),
			systems: [{ id: 's', name: 'S', needs: Object.fromEntries(ids.map((id) => [id, 1])) }]
		});
		const ofSystem = figures(model).filter(({ owner }) => owner === 'system');
		expect(ofSystem.map(({ field, value }) => [field, value])).toEqual(
			ids.map((id) => [`needs.${id}`, 1])
		);
	});

	it.each(['constructor', 'toString', '__proto__', 'valueOf'])(
		'have no source because a team is called %s',
		(id) => {
			const needs = JSON.parse(`{ "${id}": 1 }`) as unknown;
			const teams = [{ id, name: 'Team', capacity: 1 }];
			const model = smallModel({ teams, systems: [{ id: 's', name: 'S', needs }] });
			const ofSystem = figures(model).filter(({ owner }) => owner === 'system');
			expect(ofSystem).toMatchObject([{ field: `needs.${id}`, value: 1 }]);
			expect(ofSystem[0].source).toBeUndefined();
		}
	);
});

describe('a recovery time', () => {
	it.each([
		{ confidence: 'high', proven: true },
		{ confidence: 'medium', proven: false },
		{ confidence: 'low', proven: false },
		{ confidence: undefined, proven: false }
	])('with confidence $confidence is proven: $proven', ({ confidence, proven }) => {
		const basis = { hours: { source: 'test', ...(confidence && { confidence }) } };
		const file = withValue(
			withValue(cleanFile, 'basis', undefined),
			'systems[0].recovery.restore.basis',
			basis
		);
		const lookup = sourceLookup(figuresOf(file));
		expect(isProven(lookup, 'erp', 'restore')).toBe(proven);
		expect(isProven(lookup, 'erp', 'rebuild')).toBe(false);
	});
});
