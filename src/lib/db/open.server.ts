import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { databaseProblem, DatabaseRefused, type DatabaseProblem } from './database-problem.ts';
import { findMigrations, recognise, type Migrations } from './migrations.server.ts';

export type Database = BetterSQLite3Database & {
	readonly $client: BetterSqlite3.Database;
	/** Milliseconds to wait for another program that holds the file. */
	readonly patience: number;
};

const inMemory = ':memory:';
const defaultPatience = 5000;
/**
 * Milliseconds that SQLite itself waits for a lock once the server serves. Its waiting stops the whole
 * process, and with it every visitor; `withTransaction` waits without that.
 */
const busyTimeout = 0;

export interface OpenOptions {
	/** Milliseconds to wait for another program that holds the file; 5,000 when missing. */
	readonly patience?: number;
	readonly migrations?: Migrations;
}

/**
 * Opens the database file, or makes a new one, and brings its schema up to date.
 * Throws `DatabaseRefused` and leaves the file as it was where it cannot be used.
 */
export function openDatabase(path: string, options: OpenOptions = {}): Database {
	const migrations = options.migrations ?? findMigrations();
	if (!migrations) throw new DatabaseRefused({ kind: 'noMigrations', path });
	let client: BetterSqlite3.Database | undefined;
	try {
		if (path !== inMemory) checkFile(path);
		const patience = options.patience ?? defaultPatience;
		client = new BetterSqlite3(path, { timeout: patience });
		checkContent(client, path, migrations);
		prepare(client, path, migrations);
		client.pragma(`busy_timeout = ${busyTimeout}`);
		return connect(client, patience);
	} catch (error) {
		client?.close();
		throw refusal(error, path);
	}
}

/**
 * A second connection to an open database, which only reads: it sees the last whole state while the
 * first one writes the next, and need not wait for it. A database in memory has one connection only.
 */
export function openReader(db: Database): Database {
	const { memory, name } = db.$client;
	if (memory) return db;
	try {
		const client = new BetterSqlite3(name, { timeout: busyTimeout, fileMustExist: true });
		client.pragma('query_only = on');
		return connect(client, db.patience);
	} catch (error) {
		throw refusal(error, name);
	}
}

function connect(client: BetterSqlite3.Database, patience: number): Database {
	return Object.assign(drizzle({ client, casing: 'snake_case' }), { patience });
}

/** An error with a name and advice, where there is one; otherwise the error itself. */
export function refusal(error: unknown, path: string): unknown {
	if (error instanceof DatabaseRefused) return error;
	const problem = databaseProblem(error, path);
	return problem ? new DatabaseRefused(problem, { cause: error }) : error;
}

function checkFile(path: string): void {
	const refuse = (kind: 'notADatabase' | 'unreadable' | 'readOnly' | 'leftoverLog') => {
		throw new DatabaseRefused({ kind, path });
	};
	const folder = dirname(path);
	mkdirSync(folder, { recursive: true });
	if (existsSync(path)) {
		if (!statSync(path).isFile()) refuse('notADatabase');
		if (!isAllowed(path, constants.R_OK)) refuse('unreadable');
		if (!isAllowed(path, constants.W_OK)) refuse('readOnly');
	} else if (existsSync(`${path}-wal`)) {
		// SQLite would delete the log on making a new file.
		refuse('leftoverLog');
	}
	accessSync(folder, constants.W_OK);
}

function isAllowed(path: string, mode: number): boolean {
	try {
		accessSync(path, mode);
		return true;
	} catch {
		return false;
	}
}

/** Reads before anything is written, so that a file which is not ours stays untouched. */
function checkContent(client: BetterSqlite3.Database, path: string, migrations: Migrations): void {
	const refuse = (problem: DatabaseProblem) => {
		throw new DatabaseRefused(problem);
	};
	const found = recognise(client, migrations);
	if (found === 'newer') refuse({ kind: 'newerVersion', path });
	if (found === 'other') refuse({ kind: 'otherDatabase', path });
	const [first] = client.prepare<[], string>('pragma quick_check(1)').pluck().all();
	if (first !== 'ok') refuse({ kind: 'damaged', path, reason: first });
}

function prepare(client: BetterSqlite3.Database, path: string, migrations: Migrations): void {
	client.pragma('journal_mode = WAL');
	client.pragma('synchronous = FULL');
	// A migration may rebuild a table, and dropping the old one would take along all that refers to it.
	client.pragma('foreign_keys = OFF');
	migrate(drizzle({ client }), { migrationsFolder: migrations.folder });
	client.pragma('foreign_keys = ON');
	const [broken] = client.prepare<[], { table: string }>('pragma foreign_key_check').all();
	if (broken) {
		const reason = `rows of the table ${broken.table} refer to rows that do not exist`;
		throw new DatabaseRefused({ kind: 'damaged', path, reason });
	}
	client.pragma(`user_version = ${migrations.moments.length}`);
}
