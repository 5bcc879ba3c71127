import type { Id } from '#lib/impact/index.ts';
import type { Stored } from '../rows.server.ts';

/** Finds the row that an id of the model file stands for, and the id of a row. */
export interface Keys {
	rowOf(key: Id): number;
	keyOf(row: number): Id;
}

export function keysOfRows(
	kind: string,
	rows: readonly { readonly id: number; readonly key: Id }[]
): Keys {
	const rowByKey = new Map(rows.map(({ id, key }) => [key, id]));
	const keyByRow = new Map(rows.map(({ id, key }) => [id, key]));
	return {
		rowOf: (key) => found(rowByKey.get(key), `a ${kind} named ${key}`),
		keyOf: (row) => found(keyByRow.get(row), `a ${kind} in row ${row}`)
	};
}

export function keysOfStored(kind: string, stored: readonly Stored<{ readonly id: Id }>[]): Keys {
	return keysOfRows(
		kind,
		stored.map(({ id, value }) => ({ id, key: value.id }))
	);
}

function found<T>(value: T | undefined, wanted: string): T {
	if (value === undefined) throw new RangeError(`expected ${wanted}, found none`);
	return value;
}
