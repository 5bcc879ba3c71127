/** Sums of the same amounts in another order differ by no more than this share of them. */
const rounding = 1e-9;

/** How much dearer `loss` is than `other`; 0 when only the rounding of their sums differs. */
export function lossDifference(loss: number, other: number): number {
	const difference = loss - other;
	return Math.abs(difference) <= rounding * Math.max(Math.abs(loss), Math.abs(other))
		? 0
		: difference;
}
