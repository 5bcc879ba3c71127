// Saves a model into the database file given as argument, and says so once it is half done: the test
// that started this process ends it there.
import { demonstrationModel } from '#lib/demonstration/demonstration-model.ts';
import { insertModel } from '../model/store.server.ts';
import { openDatabase } from '../open.server.ts';
import { withTransaction } from '../transaction.server.ts';

const db = openDatabase(process.argv[2]);
// A small cache makes SQLite write to the file before the transaction ends.
db.$client.pragma('cache_size = 10');
await withTransaction(db, async (tx) => {
	await insertModel(tx, demonstrationModel(), { isDemonstration: false, now: new Date() });
	process.stdout.write('half done');
	await new Promise((resolve) => setTimeout(resolve, 60_000));
});
