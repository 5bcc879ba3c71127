import type { LossKind, Outage, PublishedAmount, Reading, Text } from '#lib/outages/outage.ts';

/** What an amount that is compared measures. */
export type Measure = 'result' | 'cost' | 'sales';

export interface Range {
	readonly low: number;
	readonly high: number;
}

/** The document that a figure is from. */
export interface FigureSource {
	readonly title: string;
	readonly publisher: string;
	readonly address: string | undefined;
}

/** A loss as a company published it, in its currency. */
export interface PublishedLoss {
	readonly amount: Range;
	readonly currency: string;
	/** Of the year's revenue; undefined where that is in another currency. */
	readonly share: Range | undefined;
	/** The days in which the company makes so much revenue. */
	readonly revenueDays: Range | undefined;
	/** What each part of it is. */
	readonly notes: readonly Text[];
	readonly sources: readonly FigureSource[];
	/** `known` where the document was not read again for a part of it. */
	readonly basis: Reading;
}

export interface ComparedLoss extends PublishedLoss {
	readonly measure: Measure;
}

const million = 1e6;
export const daysPerYear = 365;

/** The loss of an outage that is compared; undefined where none was published. */
export function comparedLoss(outage: Outage): ComparedLoss | undefined {
	const parts = outage.losses.filter(({ isCompared }) => isCompared);
	const loss = addedUp(outage, parts);
	return loss && { ...loss, measure: measureOf(parts.map(({ kind }) => kind)) };
}

/** The largest sum that was claimed in court. */
export function claimedLoss(outage: Outage): PublishedLoss | undefined {
	const claims = outage.losses.filter(({ kind }) => kind === 'claim');
	const [largest] = [...claims].sort((a, b) => (b.highMillions ?? 0) - (a.highMillions ?? 0));
	return largest && addedUp(outage, [largest]);
}

/** Costs beside an effect on the result are part of it. */
function measureOf(kinds: readonly LossKind[]): Measure {
	if (kinds.includes('result')) return 'result';
	return kinds.includes('cost') ? 'cost' : 'sales';
}

function addedUp(
	{ annualRevenue, sources }: Outage,
	parts: readonly PublishedAmount[]
): PublishedLoss | undefined {
	const priced = parts.flatMap(({ lowMillions: low, highMillions: high }) =>
		low === undefined || high === undefined ? [] : [{ low, high }]
	);
	const [first] = parts;
	if (!first || priced.length < parts.length) return undefined;
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	const low = sum(priced.map((part) => part.low));
	const high = sum(priced.map((part) => part.high));
	const { currency } = first;
	const revenue = annualRevenue.currency === currency ? annualRevenue.millions : undefined;
	const share = revenue === undefined ? undefined : { low: low / revenue, high: high / revenue };
	const keys = new Set(parts.map(({ source }) => source));
	return {
		amount: { low: low * million, high: high * million },
		currency,
		share,
		revenueDays: share && { low: share.low * daysPerYear, high: share.high * daysPerYear },
		notes: parts.map(({ note }) => note),
		sources: sources
			.filter(({ key }) => keys.has(key))
			.map(({ title, publisher, address }) => ({ title, publisher, address })),
		basis: parts.some(({ basis }) => basis === 'known') ? 'known' : 'found'
	};
}
