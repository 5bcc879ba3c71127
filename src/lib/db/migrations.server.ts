import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';

interface Journal {
	readonly entries: readonly { readonly when: number }[];
}

/** The schema's history, as drizzle-kit wrote it. */
export interface Migrations {
	readonly folder: string;
	/** When each was made; drizzle records the same moments in the database. */
	readonly moments: readonly number[];
}

/**
 * The migrations that belong to this program. They stand beside the source as well as beside the
 * built program, at different depths, so they are looked for from here upwards.
 */
export function findMigrations(from = import.meta.dirname): Migrations | undefined {
	const folder = join(from, 'drizzle');
	const journal = join(folder, 'meta', '_journal.json');
	if (existsSync(journal)) {
		const { entries } = JSON.parse(readFileSync(journal, 'utf8')) as Journal;
		return { folder, moments: entries.map((entry) => entry.when) };
	}
	const parent = dirname(from);
	return parent === from ? undefined : findMigrations(parent);
}

/** Whose database this is, by the migrations it records. It only reads. */
export function recognise(
	client: BetterSqlite3.Database,
	{ moments }: Migrations
): 'empty' | 'known' | 'newer' | 'other' {
	const tables = client
		.prepare(`select name from sqlite_master where type = 'table'`)
		.pluck()
		.all();
	if (tables.length === 0) return 'empty';
	if (!tables.includes('__drizzle_migrations')) return 'other';
	const recorded = client
		.prepare<[], number>('select created_at from __drizzle_migrations')
		.pluck()
		.all()
		.map(Number);
	if (!recorded.includes(moments[0])) return recorded.length === 0 ? 'known' : 'other';
	const version = Number(client.pragma('user_version', { simple: true }));
	const unknown = recorded.some((moment) => !moments.includes(moment));
	return unknown || version > moments.length ? 'newer' : 'known';
}
