// Everything in the table definitions that belongs to SQLite. A twin of this file, with the same
// names, makes the same tables for another database.
import {
	blob as sqliteBlob,
	integer as sqliteInteger,
	real as sqliteReal,
	text as sqliteText,
	type AnySQLiteColumn,
	type SQLiteTable
} from 'drizzle-orm/sqlite-core';

export { check, index, sqliteTable as table, uniqueIndex } from 'drizzle-orm/sqlite-core';

export type Column = AnySQLiteColumn;
export type Table = SQLiteTable;

/** A number that is never given out twice, even after the row is deleted. */
export const id = () => sqliteInteger().primaryKey({ autoIncrement: true });
export const text = () => sqliteText();
export const choice = <const Value extends string>(values: readonly [Value, ...Value[]]) =>
	sqliteText({ enum: values });
export const integer = () => sqliteInteger();
export const real = () => sqliteReal();
export const boolean = () => sqliteInteger({ mode: 'boolean' });
export const bytes = () => sqliteBlob({ mode: 'buffer' });
/** A value that is read and written as a whole. */
export const json = <Value>() => sqliteText({ mode: 'json' }).$type<Value>();
export const timestamp = () => sqliteInteger({ mode: 'timestamp_ms' });

/** A reference to a row without which this one has no meaning: it goes when that row goes. */
export const belongsTo = (target: () => Column) =>
	sqliteInteger().references(target, { onDelete: 'cascade' });
/** A reference that is cleared when its row goes. */
export const refersTo = (target: () => Column) =>
	sqliteInteger().references(target, { onDelete: 'set null' });
