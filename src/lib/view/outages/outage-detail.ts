import type { Outage } from '#lib/outages/outage.ts';
import { publishedOutages } from '#lib/outages/published-outages.ts';
import { type Ours, type OutageRow, outageRow } from './outage-comparison.ts';

/** Everything that was published about an outage, and what is compared of it. */
export interface OutageDetail {
	readonly outage: Outage;
	readonly row: OutageRow;
}

/** One outage of the library; undefined when it has none of that id. */
export function outageDetail(id: string, ours: Ours): OutageDetail | undefined {
	const outage = publishedOutages.find((candidate) => candidate.id === id);
	return outage && { outage, row: outageRow(outage, ours) };
}
