import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	chmodSync,
	closeSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	readFileSync,
	statSync,
	truncateSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import Database from 'better-sqlite3';
import { expect } from '@playwright/test';
import { largeModel } from './large-model.ts';
import { freshDatabasePath, refuseToServe, serve, test } from './own-server.ts';
import { exported, importModel, visit } from './visitor.ts';

/** A database that a server has made and filled, and let go of. */
async function usedDatabase(): Promise<string> {
	const server = await serve();
	await server.stop();
	return server.databasePath;
}

function fingerprint(path: string): string {
	return createHash('sha256').update(readFileSync(path)).digest('hex');
}

test.describe('at the start', () => {
	/** What every refusal has in common: it is said in words, on stderr, and nothing is touched. */
	async function expectRefusal(path: string, words: string, under?: readonly string[]) {
		const before = existsSync(path) && statSync(path).isFile() ? fingerprint(path) : undefined;
		const run = await refuseToServe({ databasePath: path, under });
		expect(run.code).toBe(1);
		expect(run.output).toBe('');
		expect(run.errors).toContain(words);
		expect(run.errors).toContain(path);
		expect(run.errors).not.toContain('    at ');
		expect(before && fingerprint(path)).toBe(before);
	}

	/** Permissions do not bind root, unless it gives its privileges away. */
	const asOrdinary =
		process.getuid?.() === 0
			? ['setpriv', '--bounding-set=-all', '--inh-caps=-all']
			: ([] as const);

	test('a missing database is made, with its folder, and filled', async () => {
		const databasePath = join(dirname(freshDatabasePath()), 'new', 'folder', 'impact.db');
		const server = await serve({ databasePath });
		expect(await exported(await visit(server))).toContain('"Northline Drives"');
		await server.stop();
		expect(existsSync(databasePath)).toBe(true);
	});

	test('an empty file is filled', async () => {
		const databasePath = freshDatabasePath();
		writeFileSync(databasePath, '');
		const server = await serve({ databasePath });
		expect(await exported(await visit(server))).toContain('"Northline Drives"');
		await server.stop();
	});

	test('a read-only file is named', async () => {
		const path = await usedDatabase();
		chmodSync(path, 0o444);
		await expectRefusal(path, 'is read-only', asOrdinary);
	});

	test('a file that may not be read is named', async () => {
		const path = await usedDatabase();
		chmodSync(path, 0o000);
		const run = await refuseToServe({ databasePath: path, under: asOrdinary });
		expect(run.errors).toContain(`The database ${path} cannot be read`);
	});

	test('a read-only folder is named, with a database in it and without', async () => {
		const path = await usedDatabase();
		chmodSync(dirname(path), 0o555);
		await expectRefusal(path, 'cannot be written', asOrdinary);
		await expectRefusal(join(dirname(path), 'other.db'), 'cannot be written', asOrdinary);
		chmodSync(dirname(path), 0o755);
	});

	test('a folder in the place of the file is named, and a file in the place of the folder', async () => {
		const folder = dirname(freshDatabasePath());
		await expectRefusal(folder, 'is not a database');
		writeFileSync(join(folder, 'file'), '');
		await expectRefusal(join(folder, 'file', 'impact.db'), 'cannot be created');
	});

	test('a database of a newer version is left as it is', async () => {
		const path = await usedDatabase();
		const client = new Database(path);
		client.pragma('user_version = 999');
		client.close();
		await expectRefusal(path, 'newer version');
	});

	test('a database that was overwritten in the middle is called damaged', async () => {
		const path = await usedDatabase();
		const file = openSync(path, 'r+');
		writeSync(file, Buffer.alloc(64 * 1024, 0xaa), 0, 64 * 1024, statSync(path).size / 2);
		await expectRefusal(path, 'is damaged');
	});

	test('a database that was cut off is called damaged', async () => {
		const path = await usedDatabase();
		truncateSync(path, Math.floor(statSync(path).size / 2));
		await expectRefusal(path, 'is damaged');
	});

	test('what is no database is left as it is', async () => {
		const path = freshDatabasePath();
		writeFileSync(path, 'Minutes of a meeting. '.repeat(1000));
		await expectRefusal(path, 'is not a database');
	});

	test('a folder that cannot hold files is named', async () => {
		test.skip(process.platform !== 'linux', '/proc is Linux');
		await expectRefusal('/proc/impact.db', 'cannot be created');
	});
});

test.describe('while serving', () => {
	test('a full disk is said in words, nothing is half stored, and less still fits', async () => {
		const server = await serve(onSmallDisk());
		const visitor = await visit(server, 'de');
		const before = await exported(visitor);

		const refused = await importModel(
			visitor,
			largeModel({ systems: 2000, processes: 1000, usesPerProcess: 20 })
		);
		const text = await refused.text();
		expect(refused.status()).toBeGreaterThanOrEqual(500);
		expect(text).toMatch(/Es wurde nichts verändert/);
		const [, id] = /Protokoll des Servers heißt dieser Fehler (\w{8})/.exec(text) ?? [];
		expect(server.errors).toContain(`Error ${id}`);
		expect(await exported(visitor)).toBe(before);

		expect((await importModel(visitor, largeModel({ systems: 1, processes: 1 }))).status()).toBe(
			303
		);
		await server.stop('SIGKILL');
	});

	test('a database that another program holds is said in words', async ({ server }) => {
		const visitor = await visit(server);
		const other = new Database(server.databasePath);
		other.exec('begin immediate');
		let isWaiting = true;
		const importing = importModel(visitor, largeModel({ systems: 1, processes: 1 })).finally(
			() => (isWaiting = false)
		);
		expect(await exported(visitor)).toContain('"Northline Drives"');
		expect(isWaiting, 'the import alone waits').toBe(true);
		const refused = await importing;
		other.exec('rollback');
		other.close();
		expect(refused.status()).toBe(503);
		expect(await refused.text()).toContain('Another program holds the database');
		expect(await exported(visitor)).toContain('"Northline Drives"');
		expect((await importModel(visitor, largeModel({ systems: 1, processes: 1 }))).status()).toBe(
			303
		);
	});

	test('a database that was damaged in use is said in words, on pages as in forms', async ({
		server
	}) => {
		const { databasePath: path } = server;
		const german = await visit(server, 'de');
		expect((await german.get('/model')).status()).toBe(200);

		// A change by another program makes the server read anew what it still has in memory.
		const other = new Database(path);
		other.exec('update model set revision = revision + 1');
		other.pragma('wal_checkpoint(full)');
		other.close();
		for (const file of [path, `${path}-wal`]) {
			const behindHeader = 4096;
			const length = statSync(file).size - behindHeader;
			const descriptor = openSync(file, 'r+');
			writeSync(descriptor, Buffer.alloc(length, 0xa5), 0, length, behindHeader);
			closeSync(descriptor);
		}

		const page = await german.get('/model');
		expect(page.status()).toBe(503);
		const text = await page.text();
		expect(text).toContain('Die Datenbank ist beschädigt');
		const [, id] = /Protokoll des Servers heißt dieser Fehler (\w{8})/.exec(text) ?? [];
		expect(server.errors).toContain(`Error ${id}`);

		const english = await visit(server, 'en');
		const form = await importModel(english, largeModel({ systems: 1, processes: 1 }));
		expect(form.status()).toBe(503);
		expect(await form.text()).toContain('The database is damaged, so this was not stored');
	});

	test('two people may import at once, and both models are whole', async ({ server }) => {
		const models = [
			largeModel({ systems: 300, processes: 60 }),
			largeModel({ systems: 200, processes: 40 })
		];
		const visitors = await Promise.all(models.map(() => visit(server)));
		const answers = await Promise.all(models.map((model, i) => importModel(visitors[i], model)));
		expect(answers.map((answer) => answer.status())).toEqual([303, 303]);
		for (const [i, model] of models.entries()) {
			const [, id] = /imported=(\d+)/.exec(answers[i].headers()['location']) ?? [];
			const file = await (await visitors[i].get(`/model/export?model=${id}`)).text();
			expect(JSON.parse(file)).toMatchObject(model);
		}
	});

	test('a server that is killed during an import starts again with all of it or none', async () => {
		const server = await serve();
		const visitor = await visit(server);
		const before = await exported(visitor);
		const log = `${server.databasePath}-wal`;
		const size = () => (existsSync(log) ? statSync(log).size : 0);
		const start = size();

		const model = largeModel({ systems: 3000, processes: 1000, usesPerProcess: 20 });
		const broken = importModel(visitor, model).catch(() => undefined);
		await expect
			.poll(size, { intervals: [10], timeout: 20_000, message: 'the import never wrote' })
			.toBeGreaterThan(start + 100_000);
		await server.stop('SIGKILL');
		await broken;

		const again = await serve({ databasePath: server.databasePath });
		const visitorAgain = await visit(again);
		const after = await exported(visitorAgain);
		// The kill may come just before or just after the commit, but never half-way.
		if (after !== before) expect(JSON.parse(after)).toMatchObject(model);
		await again.stop();
	});
});

/**
 * A disk of four megabytes, seen by this server alone and gone with it. Where nothing may be mounted,
 * no file may grow beyond that size, which looks much the same to a database.
 */
function onSmallDisk() {
	const folder = mkdtempSync(join(tmpdir(), 'impact-disk-'));
	const databasePath = join(folder, 'data', 'impact.db');
	mkdirSync(dirname(databasePath));
	const mount = `mount -t tmpfs -o size=4m none ${dirname(databasePath)}`;
	const ways = [
		['unshare', '-m', 'sh', '-c', `${mount} && exec "$@"`, 'sh'],
		['unshare', '-rm', 'sh', '-c', `${mount} && exec "$@"`, 'sh'],
		['sh', '-c', 'ulimit -f 8192 && exec "$@"', 'sh']
	];
	const under = ways.find(
		([program, ...args]) => spawnSync(program, [...args, 'true']).status === 0
	);
	return { databasePath, under };
}
