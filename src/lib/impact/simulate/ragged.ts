/** Rows of different length in one array: row `i` is `values[first[i]]` until `values[first[i + 1]]`. */
export interface Ragged {
	readonly first: Int32Array;
	readonly values: Int32Array;
}

/** Packs rows of integers. */
export function ragged(rows: readonly (readonly number[])[]): Ragged {
	const first = offsets(rows);
	const values = new Int32Array(first[rows.length]);
	rows.forEach((row, i) => values.set(row, first[i]));
	return { first, values };
}

/** Where each row begins when rows are laid one after the other, and where the last one ends. */
export function offsets(rows: readonly { readonly length: number }[]): Int32Array {
	const first = new Int32Array(rows.length + 1);
	rows.forEach((row, i) => (first[i + 1] = first[i] + row.length));
	return first;
}

/** The values of one row. */
export function rowOf({ first, values }: Ragged, row: number): Int32Array {
	return values.subarray(first[row], first[row + 1]);
}
