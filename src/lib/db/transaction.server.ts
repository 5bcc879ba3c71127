import { AsyncLocalStorage } from 'node:async_hooks';
import { refusal, type Database } from './open.server.ts';

const lastOf = new WeakMap<Database, Promise<void>>();
const running = new AsyncLocalStorage<Database>();

/**
 * Runs `work` so that either all it writes is kept or, when it throws, nothing. The connection is
 * one for all requests: units of work queue up, so that none sees or mixes with a half-done other.
 */
export function withTransaction<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
	return inTurn(db, () => between(db, 'begin immediate', work));
}

/** Runs several reads so that all see the same state, and none a half-done write. */
export function withSnapshot<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
	return inTurn(db, () => between(db, 'begin', work));
}

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
		client.exec(begin);
		const result = await work(db);
		client.exec('commit');
		return result;
	} catch (error) {
		// SQLite has already rolled back on its own after some failures, such as a full disk.
		if (client.inTransaction) client.exec('rollback');
		throw refusal(error, client.name);
	}
}
