import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DatabaseProblem } from './database-problem.ts';
import { DatabaseRefused } from './database-problem.ts';
import { findMigrations } from './migrations.server.ts';
import { openDatabase, type OpenOptions } from './open.server.ts';
import { temporaryFile } from './testing/temporary-file.ts';

function problemOf(path: string, options?: OpenOptions): DatabaseProblem {
	try {
		openDatabase(path, options).$client.close();
	} catch (error) {
		if (error instanceof DatabaseRefused) return error.problem;
		throw error;
	}
	throw new RangeError('expected a refusal, and the database was opened');
}

/** A database file of this version, closed. */
function filledFile(change = ''): string {
	const path = temporaryFile();
	const db = openDatabase(path);
	db.$client.exec(change);
	db.$client.close();
	return path;
}

describe('a database that can be used', () => {
	it('is made where there is none, folder included', () => {
		const path = join(dirname(temporaryFile()), 'new', 'folder', 'impact.db');
		openDatabase(path).$client.close();
		expect(existsSync(path)).toBe(true);
	});

	it('keeps what it was told before the power goes, and holds references', () => {
		const { $client } = openDatabase(temporaryFile());
		const setting = (name: string) => $client.pragma(name, { simple: true });
		expect(setting('journal_mode')).toBe('wal');
		expect(setting('synchronous')).toBe(2);
		expect(setting('foreign_keys')).toBe(1);
		expect(setting('busy_timeout')).toBe(0);
		expect(setting('user_version')).toBe(findMigrations()?.moments.length);
		const orphan = `insert into team (model_id, key, position, name, capacity)
			values (7, 'a', 0, 'A', 1)`;
		expect(() => $client.exec(orphan)).toThrow('FOREIGN KEY');
		$client.close();
	});

	it('opens again, and again', () => {
		const path = filledFile();
		for (let i = 0; i < 2; i++) openDatabase(path).$client.close();
		expect(statSync(path).size).toBeGreaterThan(0);
	});
});

describe('a file that cannot be used is refused and left as it was', () => {
	it.each([
		{ name: 'text', content: 'Dear diary,\n'.repeat(100) },
		{ name: 'a picture', content: Buffer.from('89504e470d0a1a0a'.repeat(300), 'hex') }
	])('$name', ({ content }) => {
		const path = temporaryFile();
		writeFileSync(path, content);
		expect(problemOf(path)).toEqual({ kind: 'notADatabase', path });
		expect(readFileSync(path)).toEqual(Buffer.from(content));
	});

	it('a folder', () => {
		const path = temporaryFile();
		mkdirSync(path);
		expect(problemOf(path).kind).toBe('notADatabase');
	});

	it('a database with a damaged page', () => {
		const path = filledFile();
		const content = readFileSync(path);
		content.fill(0xa5, 3 * 4096, 9 * 4096);
		writeFileSync(path, content);
		expect(problemOf(path).kind).toBe('damaged');
		expect(readFileSync(path)).toEqual(content);
	});

	it('a database that was cut off', () => {
		const path = filledFile();
		const content = readFileSync(path).subarray(0, 5 * 4096);
		writeFileSync(path, content);
		expect(problemOf(path).kind).toBe('damaged');
		expect(readFileSync(path)).toEqual(content);
	});

	it('a database in which rows refer to nothing', () => {
		const path = filledFile(`pragma foreign_keys = off;
			insert into team (model_id, key, position, name, capacity) values (7, 'a', 0, 'A', 1)`);
		expect(problemOf(path)).toMatchObject({
			kind: 'damaged',
			reason: 'rows of the table team refer to rows that do not exist'
		});
	});

	it.each([
		{
			name: 'a migration that is not known here',
			change: `insert into __drizzle_migrations (hash, created_at) values ('x', 9999999999999)`
		},
		{ name: 'a later version number', change: 'pragma user_version = 99' }
	])('a database from a newer version: $name', ({ change }) => {
		const path = filledFile(change);
		const content = readFileSync(path);
		expect(problemOf(path)).toEqual({ kind: 'newerVersion', path });
		expect(readFileSync(path)).toEqual(content);
	});

	it.each([
		{ name: 'without our tables', change: 'drop table __drizzle_migrations' },
		{ name: 'with other migrations', change: 'update __drizzle_migrations set created_at = 1' }
	])('the database of another program, $name', ({ change }) => {
		const path = filledFile(change);
		expect(problemOf(path)).toEqual({ kind: 'otherDatabase', path });
	});

	it('a log whose database is missing', () => {
		const path = temporaryFile();
		writeFileSync(`${path}-wal`, 'the last changes');
		expect(problemOf(path)).toEqual({ kind: 'leftoverLog', path });
		expect(readFileSync(`${path}-wal`, 'utf8')).toBe('the last changes');
		expect(existsSync(path)).toBe(false);
	});

	it('a database that another program holds', () => {
		const path = filledFile();
		const other = openDatabase(path);
		other.$client.pragma('locking_mode = exclusive');
		other.$client.exec('begin exclusive');
		expect(problemOf(path, { patience: 10 })).toEqual({ kind: 'locked', path });
		other.$client.close();
	});

	it('a path through a file', () => {
		const path = join(filledFile(), 'impact.db');
		expect(problemOf(path).kind).toBe('cannotCreate');
	});
});

describe('without the rights to write', { timeout: 60_000 }, () => {
	it('a read-only database is refused', () => {
		const path = filledFile();
		chmodSync(path, 0o444);
		expect(messageWithoutRights(path, dirname(path))).toContain(`${path} is read-only`);
	});

	it('a database that cannot be read is refused', () => {
		const path = filledFile();
		chmodSync(path, 0o000);
		expect(messageWithoutRights(path, dirname(path))).toContain(`${path} cannot be read`);
	});

	it.each([
		{ name: 'with a database in it', makeFile: true },
		{ name: 'that is empty', makeFile: false }
	])('a folder $name is refused when it cannot be written', ({ makeFile }) => {
		const path = temporaryFile();
		if (makeFile) copyFileSync(filledFile(), path);
		if (makeFile) chmodSync(path, 0o666);
		chmodSync(dirname(path), 0o555);
		expect(messageWithoutRights(path)).toContain(`folder of the database ${path}`);
	});
});

/** What a process without special rights says about opening the file: nobody, where we are root. */
function messageWithoutRights(path: string, writableFolder?: string): string {
	const nobody = 65_534;
	const isRoot = process.getuid?.() === 0;
	if (writableFolder) chmodSync(writableFolder, 0o777);
	const becomeNobody = `process.setgid(${nobody}); process.setuid(${nobody});`;
	const result = spawnSync(
		process.execPath,
		[
			'--input-type=module',
			'--eval',
			// All that is needed is read first: nobody may lack the right to read the program.
			`import { openDatabase } from './src/lib/db/open.server.ts';
			import { findMigrations } from './src/lib/db/migrations.server.ts';
			const migrations = findMigrations();
			openDatabase(':memory:', { migrations });
			${isRoot ? becomeNobody : ''}
			openDatabase(process.argv[1], { migrations });`,
			path
		],
		{ encoding: 'utf8' }
	);
	return result.stderr;
}
