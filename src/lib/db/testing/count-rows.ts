import type { Database } from '../open.server.ts';

/** Rows in all tables of the schema together. */
export function countRows(db: Database): number {
	const tables = db.$client
		.prepare<[], string>(
			`select name from sqlite_master where type = 'table'
			and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'`
		)
		.pluck()
		.all();
	const counts = tables.map((table) =>
		Number(db.$client.prepare(`select count(*) from "${table}"`).pluck().get())
	);
	return counts.reduce((sum, count) => sum + count, 0);
}
