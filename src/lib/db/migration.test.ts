import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { demonstrationModel } from '#lib/demonstration/demonstration-model.ts';
import { listCases, pinCase } from './cases.server.ts';
import { findMigrations, type Migrations } from './migrations.server.ts';
import { currentModel, loadModel, saveModel } from './models.server.ts';
import { openDatabase } from './open.server.ts';
import { countRows } from './testing/count-rows.ts';
import { temporaryFile } from './testing/temporary-file.ts';

/** The history as it was when so many migrations were there. */
function migrationsUntil(count: number): Migrations {
	const { folder = '', moments = [] } = findMigrations() ?? {};
	const earlier = join(dirname(temporaryFile()), 'drizzle');
	cpSync(folder, earlier, { recursive: true });
	const path = join(earlier, 'meta', '_journal.json');
	const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: unknown[] };
	writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
	return { folder: earlier, moments: moments.slice(0, count) };
}

it('brings a database of the first version along with all that is in it', async () => {
	const model = demonstrationModel();
	const path = temporaryFile();
	const before = openDatabase(path, { migrations: migrationsUntil(1) });
	const modelId = await saveModel(before, model);
	const rows = countRows(before);
	before.$client.close();

	const db = openDatabase(path);
	expect(await loadModel(db, modelId)).toStrictEqual(model);
	expect(await currentModel(db)).toMatchObject({ id: modelId, revision: 1 });
	expect(countRows(db)).toBe(rows);
	const cases = await listCases(db, modelId);
	expect(cases.map(({ key }) => key)).toEqual(model.cases.map(({ id }) => id));
	expect(await pinCase(db, modelId, cases[0].id, true)).toBe(true);
	db.$client.close();
});

it('does not open a database of this version with a program of the first', () => {
	const path = temporaryFile();
	openDatabase(path).$client.close();
	expect(() => openDatabase(path, { migrations: migrationsUntil(1) })).toThrow('newer version');
});
