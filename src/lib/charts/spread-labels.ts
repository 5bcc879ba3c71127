/**
 * Moves labels apart so that none is nearer than `gap` to the next, as little as possible and
 * within [low, high] where there is room. Keeps their order; returns one position per label.
 */
export function spreadLabels(
	wanted: readonly number[],
	gap: number,
	{ low, high }: { readonly low: number; readonly high: number }
): readonly number[] {
	const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
	const placed = new Array<number>(wanted.length).fill(low);
	let floor = low;
	for (const i of order) {
		placed[i] = Math.max(wanted[i], floor);
		floor = placed[i] + gap;
	}
	let ceiling = high;
	for (const i of [...order].reverse()) {
		placed[i] = Math.min(placed[i], ceiling);
		ceiling = placed[i] - gap;
	}
	return placed;
}
