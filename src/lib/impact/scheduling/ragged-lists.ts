/** Lists of integers laid end to end: list `i` is `items[from[i] … from[i + 1])`. */
export interface RaggedLists {
	readonly from: Int32Array;
	readonly items: Int32Array;
}

/** Lays lists end to end. */
export function raggedLists(lists: readonly (readonly number[])[]): RaggedLists {
	const from = new Int32Array(lists.length + 1);
	lists.forEach((list, i) => (from[i + 1] = from[i] + list.length));
	return { from, items: Int32Array.from(lists.flat()) };
}
