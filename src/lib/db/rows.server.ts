import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Column, Table } from './columns.ts';
import type { Database } from './open.server.ts';

/** A table whose rows belong to a model. */
export type ModelTable = Table & {
	readonly id: Column;
	readonly modelId: Column;
	readonly position?: Column;
};

/** Where rows are read or written. */
export interface Place {
	readonly db: Database;
	readonly modelId: number;
}

export interface Stored<V> {
	readonly id: number;
	readonly value: V;
}

const rowsPerInsert = 50;

/**
 * Inserts one row for each value, in order, and says under which id each of them is stored. Fields
 * that are no columns of the table are left out, so that a row can be spread from the model.
 */
export async function insertEach<T extends ModelTable, V>(
	{ db, modelId }: Place,
	table: T,
	values: readonly V[],
	rowOf: (value: V, position: number) => Omit<T['$inferInsert'], 'id' | 'modelId'>
): Promise<Stored<V>[]> {
	const names = Object.keys(getTableColumns(table)).filter((name) => name !== 'id');
	const prepared = new Map<number, ReturnType<typeof prepareInsert>>();
	const stored: Stored<V>[] = [];
	for (let from = 0; from < values.length; from += rowsPerInsert) {
		const chunk = values.slice(from, from + rowsPerInsert);
		const insert = prepared.get(chunk.length) ?? prepareInsert(db, table, names, chunk.length);
		prepared.set(chunk.length, insert);
		const cells: Record<string, unknown> = {};
		chunk.forEach((value, i) => {
			const row: Record<string, unknown> = { ...rowOf(value, from + i), modelId };
			for (const name of names) cells[placeholderName(name, i)] = row[name] ?? null;
		});
		const ids = (await insert.execute(cells)).map((row) => row.id).sort((a, b) => a - b);
		chunk.forEach((value, i) => stored.push({ id: ids[i], value }));
		// A large file takes seconds; other requests are answered in between.
		await new Promise((resolve) => setImmediate(resolve));
	}
	return stored;
}

/** Putting a statement together takes longer than running it, so one serves many chunks. */
function prepareInsert(db: Database, table: ModelTable, names: string[], rows: number) {
	const placeholders = Array.from({ length: rows }, (_, i) =>
		Object.fromEntries(names.map((name) => [name, sql.placeholder(placeholderName(name, i))]))
	);
	return db
		.insert(table)
		.values(placeholders)
		.returning({ id: sql<number>`${table.id}` })
		.prepare();
}

function placeholderName(column: string, row: number): string {
	return `${column} ${row}`;
}

export type RowOf<T extends ModelTable> = Omit<T['$inferSelect'], 'modelId'>;

/** All rows of a model in the order of the file. */
export async function rowsOf<T extends ModelTable>(
	{ db, modelId }: Place,
	table: T
): Promise<RowOf<T>[]> {
	const { modelId: owner, ...columns } = getTableColumns<ModelTable>(table);
	const order = [table.position, table.id].filter((column) => column !== undefined);
	const rows = await db
		.select(columns)
		.from(table as ModelTable)
		.where(eq(owner, modelId))
		.orderBy(...order.map((column) => asc(column)));
	return rows as RowOf<T>[];
}

/** The entries of a list inside each of the owners. */
export function entriesOf<O, V>(owners: readonly Stored<O>[], list: (owner: O) => readonly V[]) {
	return owners.flatMap(({ id, value }) =>
		list(value).map((entry, position) => ({ ownerId: id, position, entry }))
	);
}

/** The part of each owner that has one. */
export function partsOf<O, V>(owners: readonly Stored<O>[], part: (owner: O) => V | undefined) {
	return owners.flatMap(({ id, value }) => {
		const found = part(value);
		return found === undefined ? [] : [{ ownerId: id, part: found }];
	});
}

/** A row's columns that place it among others; the rest are fields of the model. */
type Placing = 'id' | 'key' | 'position' | `${string}Id`;
type FieldsOf<R> = { [K in keyof R as K extends Placing ? never : K]: R[K] };

export function fieldsOf<R extends object>(row: R): FieldsOf<R> {
	const fields: Partial<R> = {};
	for (const name in row) if (!isPlacing(name)) fields[name] = row[name];
	return fields as R;
}

function isPlacing(name: string): boolean {
	return name === 'id' || name === 'key' || name === 'position' || name.endsWith('Id');
}

type Absent = null | undefined;
type Present<T> = {
	[K in keyof T as Absent & T[K] extends never ? K : never]: T[K];
} & { [K in keyof T as Absent & T[K] extends never ? never : K]?: Exclude<T[K], Absent> };

/** The object without its empty fields: what a model does not say has no key in it either. */
export function present<T extends object>(object: T): Present<T> {
	const filled: Partial<T> = {};
	for (const name in object) {
		const value = object[name];
		if (value !== null && value !== undefined) filled[name] = value;
	}
	return filled as T;
}
