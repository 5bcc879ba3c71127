import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { demonstrationModel } from '#lib/demonstration/demonstration-model.ts';
import { openData } from './data.server.ts';
import { currentModel, listModels, loadModel, renameModel, saveModel } from './models.server.ts';
import { openDatabase, openReader, type OpenOptions } from './open.server.ts';
import { temporaryFile } from './testing/temporary-file.ts';
import { withTransaction } from './transaction.server.ts';

/** One file, as the server opens it, and as another program does. */
function openTogether(options?: OpenOptions) {
	const path = temporaryFile();
	const writer = openDatabase(path, options);
	const reader = openReader(writer);
	const other = openDatabase(path);
	onTestFinished(() => {
		for (const { $client } of [other, reader, writer]) $client.close();
	});
	return { path, writer, reader, other: other.$client };
}

function gate() {
	return Promise.withResolvers<undefined>();
}

it('reads the last whole state while a write is under way', async () => {
	const { writer, reader } = openTogether();
	const id = await saveModel(writer, demonstrationModel());
	const [written, mayEnd] = [gate(), gate()];
	const writing = withTransaction(writer, async (tx) => {
		const named = tx.$client.prepare('update model set name = ?');
		named.run('Half done');
		written.resolve(undefined);
		await mayEnd.promise;
		named.run('Done');
	});
	await written.promise;
	expect(await currentModel(reader)).toMatchObject({ name: 'Northline Drives' });
	expect(await loadModel(reader, id)).toStrictEqual(demonstrationModel());
	mayEnd.resolve(undefined);
	await writing;
	expect(await currentModel(reader)).toMatchObject({ name: 'Done' });
});

it('writes through one connection alone', async () => {
	const { reader } = openTogether();
	const refused = saveModel(reader, demonstrationModel());
	await expect(refused).rejects.toMatchObject({ kind: 'readOnly' });
});

it('waits for another program, and reads on meanwhile', async () => {
	const { writer, reader, other } = openTogether();
	const id = await saveModel(writer, demonstrationModel());
	other.exec('begin immediate');
	const renaming = renameModel(writer, id, 'Renamed');
	for (let i = 0; i < 3; i++) expect(await listModels(reader)).toHaveLength(1);
	expect(await currentModel(reader)).toMatchObject({ name: 'Northline Drives' });
	other.exec('commit');
	expect(await renaming).toBe(true);
	expect(await currentModel(reader)).toMatchObject({ name: 'Renamed' });
});

it('says in words that another program does not let go, and writes when it has', async () => {
	const { path, writer, other } = openTogether({ patience: 20 });
	other.exec('begin immediate');
	const refused = saveModel(writer, demonstrationModel());
	await expect(refused).rejects.toMatchObject({ kind: 'locked', problem: { path } });
	expect(writer.$client.inTransaction).toBe(false);
	other.exec('rollback');
	expect(await saveModel(writer, demonstrationModel())).toBe(1);
});

it('says in words that the disk is full, and keeps what was there', async () => {
	const { writer, reader } = openTogether();
	const id = await saveModel(writer, demonstrationModel());
	const pages = Number(writer.$client.pragma('page_count', { simple: true }));
	writer.$client.pragma(`max_page_count = ${pages}`);
	await expect(saveModel(writer, demonstrationModel())).rejects.toMatchObject({ kind: 'noSpace' });
	expect(await listModels(reader)).toHaveLength(1);
	expect(await loadModel(reader, id)).toStrictEqual(demonstrationModel());
	writer.$client.pragma('max_page_count = 1000000');
	expect(await saveModel(writer, demonstrationModel())).toBe(id + 1);
});

it('says in words that the file was damaged while it was in use', async () => {
	const { path, writer, reader } = openTogether();
	const id = await saveModel(writer, demonstrationModel());
	writer.$client.pragma('wal_checkpoint(truncate)');
	const content = readFileSync(path);
	content.fill(0xa5, 4096);
	writeFileSync(path, content);
	await expect(loadModel(reader, id)).rejects.toMatchObject({ kind: 'damaged', problem: { path } });
	expect(reader.$client.inTransaction).toBe(false);
});

it('leaves everything in the one file when it is closed', async () => {
	const path = temporaryFile();
	const data = await openData(path);
	await data.startEmpty('Mine', 'CHF');
	expect(await data.current()).toMatchObject({ name: 'Mine' });
	data.close();
	const copy = temporaryFile();
	writeFileSync(copy, readFileSync(path));
	const again = await openData(copy);
	expect(await again.current()).toMatchObject({ name: 'Mine' });
	again.close();
});
