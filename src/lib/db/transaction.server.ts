import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';
import { databaseProblem } from './database-problem.ts';
import { refusal, type Database } from './open.server.ts';

const lastOf = new WeakMap<Database, Promise<void>>();
const running = new AsyncLocalStorage<Database>();

/** Milliseconds between two attempts to take a lock that another program holds. */
const pause = 50;

/**
 * Runs `work` so that either all it writes is kept or, when it throws, nothing. A connection serves
 * all requests: units of work queue up for it, so that none sees or mixes with a half-done other.
 */
export function withTransaction<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
	return inTurn(db, () => between(db, 'begin immediate', work));
}

/** Runs several reads so that all see the same state, and none a half-done write. */
export function withSnapshot<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
	return inTurn(db, () => between(db, beginRead, work));
}

// Only the first read fixes which state is seen, and only it can find the file locked.
const beginRead = 'begin; select 1 from sqlite_schema limit 1';

function inTurn<T>(db: Database, work: () => Promise<T>): Promise<T> {
	// It would wait for itself for ever.
	if (running.getStore() === db) throw new RangeError('a transaction inside a transaction');
	const turn = (lastOf.get(db) ?? Promise.resolve()).then(() => running.run(db, work));
	lastOf.set(db, turn.then(ignore, ignore));
	return turn;
}

// The caller of each unit of work hears of its failure; the next in the queue does not.
const ignore = () => undefined;

async function between<T>(
	db: Database,
	begin: string,
	work: (db: Database) => Promise<T>
): Promise<T> {
	const client = db.$client;
	try {
		await start(db, begin);
		const result = await work(db);
		client.exec('commit');
		return result;
	} catch (error) {
		// SQLite has already rolled back on its own after some failures, such as a full disk.
		if (client.inTransaction) client.exec('rollback');
		throw refusal(error, client.name);
	}
}

/** Waits for another program without holding up anyone who needs no lock. */
async function start({ $client: client, patience }: Database, begin: string): Promise<void> {
	const end = performance.now() + patience;
	for (;;) {
		try {
			client.exec(begin);
			return;
		} catch (error) {
			if (client.inTransaction) client.exec('rollback');
			const isLocked = databaseProblem(error, client.name)?.kind === 'locked';
			if (!isLocked || performance.now() >= end) throw error;
		}
		await setTimeout(pause);
	}
}
