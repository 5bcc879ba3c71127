/** A set of a model's measures: bit `i` stands for the measure at position `i`. */
export type MeasureSet = bigint;

/** Do nothing. */
export const noMeasures: MeasureSet = 0n;

/** The set of one measure. */
export function only(position: number): MeasureSet {
	return 1n << BigInt(position);
}

/** The set of the measures at these positions. */
export function setOf(positions: Iterable<number>): MeasureSet {
	let set = noMeasures;
	for (const position of positions) set |= only(position);
	return set;
}

/** The first `count` measures. */
export function allMeasures(count: number): MeasureSet {
	return only(count) - 1n;
}

/** Whether a measure belongs to a set. */
export function has(set: MeasureSet, position: number): boolean {
	return (set & only(position)) !== noMeasures;
}

/** The set without some measures. */
export function without(set: MeasureSet, others: MeasureSet): MeasureSet {
	return set & ~others;
}

/** The positions in a set, in ascending order. */
export function members(set: MeasureSet): readonly number[] {
	const positions: number[] = [];
	for (let rest = set, position = 0; rest !== noMeasures; rest >>= 1n, position++)
		if ((rest & 1n) === 1n) positions.push(position);
	return positions;
}
