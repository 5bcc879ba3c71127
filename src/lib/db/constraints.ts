import { sql, type SQL } from 'drizzle-orm';
import { check, type Column } from './columns.ts';

// A missing figure is null, and a CHECK lets null pass.

export function isShare(name: string, ...columns: Column[]) {
	return every(name, columns, (column) => sql`${column} between 0 and 1`);
}

export function isNotNegative(name: string, ...columns: Column[]) {
	return every(name, columns, (column) => sql`${column} >= 0`);
}

export function isOneOf(name: string, column: Column, values: readonly string[]) {
	return check(name, sql`${column} in (${listed(values)})`);
}

/** Exactly one of the columns is filled. */
export function hasOneOf(name: string, ...columns: Column[]) {
	return check(name, sql`${filled(columns)} = 1`);
}

export function hasAtMostOneOf(name: string, ...columns: Column[]) {
	return check(name, sql`${filled(columns)} <= 1`);
}

/** Text values as SQL literals: a CHECK takes no parameters. */
export function listed(values: readonly string[]): SQL {
	return sql.raw(values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', '));
}

function every(name: string, columns: Column[], claim: (column: Column) => SQL) {
	return check(name, sql.join(columns.map(claim), sql` and `));
}

function filled(columns: Column[]): SQL {
	return sql.join(
		columns.map((column) => sql`(${column} is not null)`),
		sql` + `
	);
}
