import type { OutageComparison, OutageRow } from './outage-comparison.ts';
import type { Range } from './published-loss.ts';

/** A bar of the comparison; all figures are shares of a year's revenue. */
export interface OutageBar extends Range {
	/** Undefined for our own event. */
	readonly row: OutageRow | undefined;
	/** The mean of our events, or the middle of what was published. */
	readonly middle: number;
	/** What was claimed in court, where that is known too. */
	readonly claim: Range | undefined;
}

/** Our event first, then every published outage that has a share, in the order of the comparison. */
export function outageBars({ own, rows }: OutageComparison): readonly OutageBar[] {
	const ours: readonly OutageBar[] = own?.share
		? [
				{
					row: undefined,
					middle: own.share.mean,
					low: own.share.low,
					high: own.share.high,
					claim: undefined
				}
			]
		: [];
	const others = rows.flatMap((row): readonly OutageBar[] => {
		const share = row.loss?.share;
		if (!share) return [];
		const { low, high } = share;
		return [{ row, low, high, middle: (low + high) / 2, claim: row.claim?.share }];
	});
	return [...ours, ...others];
}
