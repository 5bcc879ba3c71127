/** The shape of the library of published outages: `outages.json` as `parseOutages` returns it. */

export const industries = [
	'metals',
	'machinery',
	'electronics',
	'automotive',
	'food',
	'consumerGoods',
	'pharmaceuticals',
	'laboratories',
	'energy'
] as const;
export type Industry = (typeof industries)[number];

export const outageCauses = ['ransomware', 'wiper', 'worm', 'intrusion', 'supplier'] as const;
/** What stopped the company; `intrusion` where the kind of attack was not published. */
export type OutageCause = (typeof outageCauses)[number];

export const outagePhases = ['standstill', 'manual', 'unstable', 'catch-up'] as const;
export type OutagePhaseName = (typeof outagePhases)[number];

export const lossKinds = ['result', 'cost', 'sales', 'recoveredSales', 'shifted', 'claim'] as const;
/**
 * What an amount measures: the effect on a result, costs alone, sales missed or delayed, sales made
 * up later, a result moved within the year, a claim in court.
 */
export type LossKind = (typeof lossKinds)[number];

/** Whether the named document was read again for the library, or is known to say so. */
export const readings = ['found', 'known'] as const;
export type Reading = (typeof readings)[number];

export const ratings = ['high', 'medium', 'low'] as const;
export type Rating = (typeof ratings)[number];

/** A sentence of our own in both languages. */
export interface Text {
	readonly en: string;
	readonly de: string;
}

/** A document that was published. */
export interface OutageSource {
	/** Unique within its outage. */
	readonly key: string;
	readonly title: string;
	readonly publisher: string;
	/** A day, or a month where no day is known. */
	readonly date: string | undefined;
	/** Undefined where the document is known by name alone. */
	readonly address: string | undefined;
	readonly basis: Reading;
	readonly confidence: Rating | undefined;
}

/** A stretch of the outage; what is undefined was not published. */
export interface OutagePhase {
	readonly phase: OutagePhaseName;
	/** The part of the company that it is about; undefined for all that was hit. */
	readonly scope: Text | undefined;
	readonly days: number | undefined;
	/** Output as a share of normal, and the range that was published. */
	readonly capability: number | undefined;
	readonly capabilityLow: number | undefined;
	readonly capabilityHigh: number | undefined;
	/** ISO days. */
	readonly start: string;
	readonly end: string | undefined;
	/** The key of its document. */
	readonly source: string | undefined;
}

/** An amount that was published, or a sentence on why there is none. */
export interface PublishedAmount {
	readonly kind: LossKind;
	/** In millions of its currency; undefined where no money was named. */
	readonly lowMillions: number | undefined;
	readonly highMillions: number | undefined;
	/** ISO 4217. Amounts are kept as published and never converted. */
	readonly currency: string;
	readonly note: Text;
	/** Whether it belongs to the loss that is compared; all that do are added up. */
	readonly isCompared: boolean;
	readonly source: string | undefined;
	readonly basis: Reading;
	readonly confidence: Rating;
}

export interface AnnualRevenue {
	readonly millions: number;
	readonly currency: string;
	/** The last month of the fiscal year, `YYYY-MM`. */
	readonly yearEnds: string;
	/** The document it was taken from, by name. */
	readonly document: string;
	readonly note: Text | undefined;
}

export interface Outage {
	readonly id: string;
	readonly company: string;
	/** The day it began. */
	readonly date: string;
	readonly industry: Industry;
	readonly business: Text;
	readonly cause: OutageCause;
	/** The name of the malware, where it was published. */
	readonly malware: string | undefined;
	/** Whether the whole group whose revenue is given was hit, or a part of it. */
	readonly hit: 'whole' | 'part';
	readonly annualRevenue: AnnualRevenue;
	readonly processes: readonly Text[];
	readonly backups: Text | undefined;
	/** In order of time. */
	readonly phases: readonly OutagePhase[];
	readonly losses: readonly PublishedAmount[];
	readonly sources: readonly OutageSource[];
}
