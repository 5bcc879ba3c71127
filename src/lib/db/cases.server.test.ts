import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demonstrationModel } from '#lib/demonstration/demonstration-model.ts';
import { parseModelText, type Effect } from '#lib/impact/index.ts';
import { arbitraryModel } from '#lib/impact/testing/arbitrary-model.ts';
import {
	addCase,
	changeCase,
	listCases,
	pinCase,
	rememberFigures,
	removeCase
} from './cases.server.ts';
import { deleteModel, listModels, loadModel, saveModel } from './models.server.ts';
import { openDatabase, type Database } from './open.server.ts';
import type { ComputedCase, SavedCase } from './saved-case.ts';
import { countRows } from './testing/count-rows.ts';

const northline = demonstrationModel();
const halfTime: Effect = { kind: 'recoveryTime', systems: ['erp'], path: 'all', factor: 0.5 };
const texts = { name: 'Plan Süd', author: 'Anna', note: 'For the March meeting' };
const content = { measures: ['immutable-backup'], effects: [halfTime] };

async function withModel(model = northline) {
	const db = openDatabase(':memory:');
	return { db, modelId: await saveModel(db, model) };
}

async function only(db: Database, modelId: number, id: number): Promise<SavedCase> {
	const found = (await listCases(db, modelId)).find((known) => known.id === id);
	if (!found) throw new RangeError(`expected a case ${id}, found none`);
	return found;
}

async function added(db: Database, modelId: number, more = {}): Promise<SavedCase> {
	const outcome = await addCase(db, modelId, { ...texts, ...content, ...more });
	if (outcome.kind !== 'saved') throw new RangeError(`expected a saved case: ${outcome.kind}`);
	return only(db, modelId, outcome.id);
}

const computed: ComputedCase = {
	figures: {
		today: { mean: 4e6, standardError: 2e4 },
		case: { mean: 3e6, standardError: 1.5e4 },
		difference: { mean: -1e6, standardError: 8e3 }
	},
	fingerprint: 'abc',
	at: new Date('2026-11-12T10:00:00Z')
};

describe('a case that is saved', () => {
	it('comes back with everything that was said of it', async () => {
		const { db, modelId } = await withModel();
		expect(await added(db, modelId)).toEqual({
			...texts,
			...content,
			id: 4,
			key: 'plan-sud',
			isPinned: false,
			version: 1,
			savedAt: expect.any(Date) as Date,
			computed: undefined
		});
	});

	it('is the same whatever it changes, and stands in the model file with its measures', async () => {
		const db = openDatabase(':memory:');
		await fc.assert(
			fc.asyncProperty(arbitraryModel(), fc.nat(), async (model, choice) => {
				const changing = [...model.measures, ...model.cases].filter(
					({ effects }) => effects.length > 0
				);
				fc.pre(changing.length > 0);
				const { effects } = changing[choice % changing.length];
				const measures = model.measures.filter((_, i) => (choice >> i) % 2 === 1);
				const modelId = await saveModel(db, model);
				const taken = { measures: measures.map(({ id }) => id), effects };
				const saved = await added(db, modelId, { ...taken, name: 'A name of its own' });
				expect(saved).toMatchObject(taken);
				expect((await loadModel(db, modelId))?.cases).toStrictEqual([
					...model.cases,
					{
						id: saved.key,
						name: saved.name,
						note: texts.note,
						effects: [...measures.flatMap((measure) => measure.effects), ...effects]
					}
				]);
			}),
			{ seed: 4, numRuns: 60 }
		);
	}, 60_000);

	it('is in the file that the model is exported as, which reads back', async () => {
		const { db, modelId } = await withModel();
		await added(db, modelId);
		const model = await loadModel(db, modelId);
		const parsed = parseModelText(JSON.stringify(model));
		expect(parsed).toMatchObject({ ok: true, value: model });
		const again = await saveModel(db, parsed.ok ? parsed.value : northline);
		expect((await listCases(db, again)).at(-1)).toMatchObject({ name: texts.name, version: 0 });
	});

	it('takes part in a new revision of its model', async () => {
		const { db, modelId } = await withModel();
		const saved = await added(db, modelId);
		await removeCase(db, modelId, saved);
		expect(await listModels(db)).toMatchObject([{ revision: 3 }]);
		expect(await loadModel(db, modelId)).toStrictEqual(northline);
	});

	it('gets an id of its own in the file, whatever it is called', async () => {
		const { db, modelId } = await withModel();
		const names = ['Budget A', 'budget a!', '計画', '???'];
		const saved = [];
		for (const name of names) saved.push(await added(db, modelId, { name }));
		expect(saved.map(({ key }) => key)).toEqual(['budget-a-2', 'budget-a-3', 'case', 'case-2']);
	});

	it('goes with its model, and leaves no rows', async () => {
		const { db, modelId } = await withModel();
		await deleteModel(db, modelId);
		const rows = countRows(db);
		const again = await saveModel(db, northline);
		await pinCase(db, again, (await added(db, again)).id, true);
		await deleteModel(db, again);
		expect(countRows(db)).toBe(rows);
	});

	it('leaves no rows when it is taken away', async () => {
		const { db, modelId } = await withModel();
		const rows = countRows(db);
		const saved = await added(db, modelId);
		expect(await removeCase(db, modelId, saved)).toMatchObject({ kind: 'saved' });
		expect(countRows(db)).toBe(rows);
		expect(await removeCase(db, modelId, saved)).toEqual({ kind: 'gone' });
	});
});

describe('a case that a model file brought', () => {
	it('is listed as the file has it', async () => {
		const { db, modelId } = await withModel();
		const listed = await listCases(db, modelId);
		expect(listed.map(({ key, version, author }) => ({ key, version, author }))).toEqual(
			northline.cases.map(({ id }) => ({ key: id, version: 0, author: '' }))
		);
		expect(listed.map(({ effects }) => effects)).toEqual(
			northline.cases.map(({ effects }) => effects)
		);
	});

	it('is renamed without a change to what it does, its sources, or its place', async () => {
		const [first, ...others] = northline.cases;
		const basis = { '*': { source: 'controlling, Q2' } };
		const effects = first.effects.map((effect) => ({ ...effect, basis }));
		const { db, modelId } = await withModel({
			...northline,
			cases: [{ ...first, effects, basis }, ...others]
		});
		const [listed] = await listCases(db, modelId);
		const renamed = { name: 'Improvised', author: 'Ben', note: '' };
		expect(await changeCase(db, modelId, listed, renamed)).toMatchObject({ version: 1 });
		expect((await loadModel(db, modelId))?.cases).toStrictEqual([
			{ id: first.id, name: 'Improvised', effects, basis },
			...others
		]);
	});

	it('is pinned without becoming another version', async () => {
		const { db, modelId } = await withModel();
		const [{ id }] = await listCases(db, modelId);
		expect(await pinCase(db, modelId, id, true)).toBe(true);
		expect(await only(db, modelId, id)).toMatchObject({ isPinned: true, version: 0 });
		expect(await pinCase(db, modelId, 99, true)).toBe(false);
		expect(await loadModel(db, modelId)).toStrictEqual(northline);
	});
});

describe('a case that is changed', () => {
	it('has new effects in place of the old ones, and no figures yet', async () => {
		const { db, modelId } = await withModel();
		const saved = await added(db, modelId);
		await rememberFigures(db, modelId, saved, computed);
		const rows = countRows(db);
		const effects: Effect[] = [{ ...halfTime, factor: 0.25 }];
		await changeCase(db, modelId, saved, { ...texts, measures: content.measures, effects });
		expect(await only(db, modelId, saved.id)).toMatchObject({
			version: 2,
			effects,
			computed: undefined
		});
		expect(countRows(db)).toBe(rows);
		expect((await loadModel(db, modelId))?.cases.at(-1)?.effects.at(-1)).toEqual(effects[0]);
	});

	it('keeps its figures when only its words change', async () => {
		const { db, modelId } = await withModel();
		const saved = await added(db, modelId);
		expect(await rememberFigures(db, modelId, saved, computed)).toBe(true);
		await changeCase(db, modelId, saved, { ...texts, note: 'Decided' });
		expect(await only(db, modelId, saved.id)).toMatchObject({ note: 'Decided', computed });
	});

	it('does not take figures that were computed for what it was before', async () => {
		const { db, modelId } = await withModel();
		const saved = await added(db, modelId);
		await changeCase(db, modelId, saved, { ...texts, measures: [], effects: [halfTime] });
		expect(await rememberFigures(db, modelId, saved, computed)).toBe(false);
		expect(await only(db, modelId, saved.id)).toMatchObject({ computed: undefined });
	});

	it('cannot take the name of another', async () => {
		const { db, modelId } = await withModel();
		const saved = await added(db, modelId);
		const outcome = await changeCase(db, modelId, saved, { ...texts, name: 'Budget A: 400k' });
		expect(outcome).toMatchObject({ kind: 'nameTaken', by: { key: 'budget-a' } });
		const again = await addCase(db, modelId, { ...texts, ...content });
		expect(again).toMatchObject({ kind: 'nameTaken', by: { id: saved.id } });
	});

	it('keeps what it was meant to change when that leaves the model', async () => {
		const { db, modelId } = await withModel();
		const saved = await added(db, modelId);
		db.$client.exec("delete from system where key = 'erp'");
		db.$client.exec("delete from measure where key = 'immutable-backup'");
		expect(await only(db, modelId, saved.id)).toMatchObject(content);
	});
});

describe('two people at once', () => {
	it('the second to save is told who was first, and nothing is lost', async () => {
		const { db, modelId } = await withModel();
		const seen = await added(db, modelId);
		const [first, second] = await Promise.all(
			['Ben', 'Cora'].map((author) =>
				changeCase(db, modelId, seen, { ...texts, author, measures: [], effects: [halfTime] })
			)
		);
		expect(first).toEqual({ kind: 'saved', id: seen.id, version: 2 });
		expect(second).toMatchObject({
			kind: 'changedMeanwhile',
			now: { author: 'Ben', version: 2, measures: [], savedAt: expect.any(Date) as Date }
		});
		const copy = await added(db, modelId, { name: 'Plan Süd (Cora)', author: 'Cora' });
		expect((await listCases(db, modelId)).slice(-2)).toMatchObject([
			{ id: seen.id, author: 'Ben' },
			{ id: copy.id, author: 'Cora' }
		]);
	});

	it('nobody takes away what another has just changed', async () => {
		const { db, modelId } = await withModel();
		const seen = await added(db, modelId);
		await changeCase(db, modelId, seen, { ...texts, author: 'Ben' });
		expect(await removeCase(db, modelId, seen)).toMatchObject({
			kind: 'changedMeanwhile',
			now: { author: 'Ben' }
		});
	});

	it('one of two new cases of a name is there', async () => {
		const { db, modelId } = await withModel();
		const outcomes = await Promise.all(
			[1, 2].map(() => addCase(db, modelId, { ...texts, ...content }))
		);
		expect(outcomes.map(({ kind }) => kind)).toEqual(['saved', 'nameTaken']);
	});
});

describe('what is not there', () => {
	it('is gone: a model, a case, or a case of another model', async () => {
		const { db, modelId } = await withModel();
		const saved = await added(db, modelId);
		const other = await saveModel(db, northline);
		expect(await addCase(db, 99, { ...texts, ...content })).toEqual({ kind: 'gone' });
		expect(await changeCase(db, other, saved, texts)).toEqual({ kind: 'gone' });
		expect(await removeCase(db, other, saved)).toEqual({ kind: 'gone' });
		expect(await listCases(db, 99)).toEqual([]);
	});

	it('is kept with a case that is copied, and not in the file', async () => {
		const { db, modelId } = await withModel();
		const lost: Effect = { ...halfTime, systems: ['erp', 'no such system'] };
		const content = { measures: ['sold'], effects: [halfTime, lost] };
		const saved = await added(db, modelId, content);
		expect(saved).toMatchObject(content);
		const model = await loadModel(db, modelId);
		expect(model?.cases.at(-1)?.effects).toEqual([halfTime]);
		expect(parseModelText(JSON.stringify(model)).ok).toBe(true);
	});
});
