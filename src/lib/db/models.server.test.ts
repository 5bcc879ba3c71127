import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demonstrationModel } from '#lib/demonstration/demonstration-model.ts';
import type { Model } from '#lib/impact/index.ts';
import { arbitraryModel } from '#lib/impact/testing/arbitrary-model.ts';
import {
	currentModel,
	deleteModel,
	listModels,
	loadModel,
	makeCurrent,
	renameModel,
	saveModel
} from './models.server.ts';
import { openDatabase } from './open.server.ts';
import { countRows } from './testing/count-rows.ts';

const northline = demonstrationModel();

function inCompany(name: string): Model {
	return { ...northline, name };
}

/** Refers to a system that is not there, which no parsed model does. */
function broken(): Model {
	const [first, ...others] = northline.scenarios;
	const hits = [{ systems: ['no such system'] }];
	return { ...northline, scenarios: [...others, { ...first, hits }] };
}

describe('a model that is saved and loaded', () => {
	it('is the demonstration company as its file has it', async () => {
		const db = openDatabase(':memory:');
		const id = await saveModel(db, northline);
		expect(await loadModel(db, id)).toStrictEqual(northline);
	});

	it('is the same whatever it holds', { timeout: 60_000 }, async () => {
		const db = openDatabase(':memory:');
		await fc.assert(
			fc.asyncProperty(arbitraryModel(), async (model) => {
				const id = await saveModel(db, model);
				expect(await loadModel(db, id)).toStrictEqual(model);
			}),
			{ numRuns: 100 }
		);
	});

	it('needs no more than the name of a company', async () => {
		const db = openDatabase(':memory:');
		const lists = { teams: [], systems: [], processes: [], streams: [], scenarios: [] };
		const about = { version: 1, name: 'Nothing yet', currency: 'EUR' } as const;
		const model = { ...about, company: { appetite: [] }, ...lists, measures: [], cases: [] };
		const id = await saveModel(db, model);
		expect(await loadModel(db, id)).toStrictEqual(model);
	});
});

describe('models beside each other', () => {
	it('stay as they were when another comes in, which becomes the current one', async () => {
		const db = openDatabase(':memory:');
		const first = await saveModel(db, inCompany('First'));
		const second = await saveModel(db, inCompany('Second'));
		expect(await loadModel(db, first)).toStrictEqual(inCompany('First'));
		expect(await currentModel(db)).toMatchObject({ id: second, name: 'Second', revision: 1 });
		expect((await listModels(db)).map(({ name, isCurrent }) => ({ name, isCurrent }))).toEqual([
			{ name: 'First', isCurrent: false },
			{ name: 'Second', isCurrent: true }
		]);
	});

	it('can come in without becoming current', async () => {
		const db = openDatabase(':memory:');
		const first = await saveModel(db, inCompany('First'), { isDemonstration: true });
		await saveModel(db, inCompany('Second'), { makeCurrent: false });
		expect(await currentModel(db)).toMatchObject({ id: first, isDemonstration: true });
	});

	it('take turns as the current one', async () => {
		const db = openDatabase(':memory:');
		const first = await saveModel(db, inCompany('First'));
		const second = await saveModel(db, inCompany('Second'));
		expect(await makeCurrent(db, first)).toBe(true);
		expect(await currentModel(db)).toMatchObject({ id: first });
		expect(await makeCurrent(db, second + 1)).toBe(false);
		expect(await currentModel(db)).toMatchObject({ id: first });
	});

	it('go with all their rows, and never come back under the same id', async () => {
		const db = openDatabase(':memory:');
		const first = await saveModel(db, inCompany('First'));
		const rows = countRows(db);
		const second = await saveModel(db, inCompany('Second'));
		expect(await deleteModel(db, second)).toBe(true);
		expect(countRows(db)).toBe(rows);
		expect(await loadModel(db, second)).toBeUndefined();
		expect(await currentModel(db)).toMatchObject({ id: first });
		expect(await deleteModel(db, second)).toBe(false);
		expect(await saveModel(db, inCompany('Third'))).toBeGreaterThan(second);
	});

	it('leave nothing current when the last one goes', async () => {
		const db = openDatabase(':memory:');
		await deleteModel(db, await saveModel(db, northline));
		expect(await currentModel(db)).toBeUndefined();
		expect(await listModels(db)).toEqual([]);
	});

	it('have a new revision under a new name', async () => {
		const db = openDatabase(':memory:');
		const id = await saveModel(db, northline);
		expect(await renameModel(db, id, 'Südlinie')).toBe(true);
		expect(await currentModel(db)).toMatchObject({ name: 'Südlinie', revision: 2 });
		expect(await loadModel(db, id)).toStrictEqual(inCompany('Südlinie'));
		expect(await renameModel(db, id + 1, 'Nobody')).toBe(false);
	});
});

describe('writes at the same time', () => {
	it('do not mix, and a read in between sees whole models only', async () => {
		const db = openDatabase(':memory:');
		const names = ['First', 'Second', 'Third'];
		const saves = names.map((name) => saveModel(db, inCompany(name)));
		const seen = await Promise.all([...saves.map(() => listModels(db)), currentModel(db)]);
		const ids = await Promise.all(saves);
		expect(seen.at(0)).toHaveLength(3);
		for (const [i, id] of ids.entries())
			expect(await loadModel(db, id)).toStrictEqual(inCompany(names[i]));
	});

	it('go on after one that failed, which leaves nothing behind', async () => {
		const db = openDatabase(':memory:');
		await saveModel(db, inCompany('First'));
		const rows = countRows(db);
		const failing = saveModel(db, broken());
		const current = currentModel(db);
		await expect(failing).rejects.toThrow('expected a system named no such system');
		expect(await current).toMatchObject({ name: 'First' });
		expect(countRows(db)).toBe(rows);
		expect(await saveModel(db, inCompany('Second'))).toBeGreaterThan(0);
	});
});

it('keeps a company of 1,000 systems and 200 processes', { timeout: 60_000 }, async () => {
	const db = openDatabase(':memory:');
	const model = large(1000, 200);
	const id = await saveModel(db, model);
	expect(await loadModel(db, id)).toStrictEqual(model);
});

function large(systemCount: number, processCount: number): Model {
	const systems = Array.from({ length: systemCount }, (_, i) => {
		const template = northline.systems[i % northline.systems.length];
		return { ...template, id: `s${i}`, dependsOn: i > 2 ? [`s${i - 1}`, `s${i - 3}`] : [] };
	}).map(({ restoresFrom, ...system }, i) => ({
		...system,
		...(restoresFrom !== undefined && { restoresFrom: `s${i % 7}` })
	}));
	const processes = Array.from({ length: processCount }, (_, i) => {
		const template = northline.processes[i % northline.processes.length];
		const uses = template.uses.map((use, j) => ({
			...use,
			system: `s${(i * 5 + j) % systemCount}`
		}));
		return { ...template, id: `p${i}`, uses };
	});
	const none = { streams: [], scenarios: [], measures: [], cases: [] };
	return { ...northline, ...none, systems, processes };
}
