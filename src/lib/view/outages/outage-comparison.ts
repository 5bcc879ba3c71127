import type { AnnualRevenue, Industry, Outage, OutageCause, Text } from '#lib/outages/outage.ts';
import { publishedOutages } from '#lib/outages/published-outages.ts';
import { type OutageChoice, isChosen, likeCompanies } from './outage-choice.ts';
import { normalDays, standstillDays } from './outage-length.ts';
import type { OwnOutage } from './own-outage.ts';
import {
	type ComparedLoss,
	type PublishedLoss,
	type Range,
	claimedLoss,
	comparedLoss
} from './published-loss.ts';

/** A published outage in the measures of the comparison; what is undefined was not published. */
export interface OutageRow {
	readonly id: string;
	readonly company: string;
	readonly year: number;
	readonly industry: Industry;
	readonly business: Text;
	readonly cause: OutageCause;
	readonly malware: string | undefined;
	/** A part of the group was hit; the revenue is the whole group's. */
	readonly isPart: boolean;
	readonly revenue: AnnualRevenue;
	/** Its revenue as a multiple of ours; undefined where the currencies differ. */
	readonly timesOurs: number | undefined;
	readonly standstillDays: number | undefined;
	readonly normalDays: number | undefined;
	readonly loss: ComparedLoss | undefined;
	readonly claim: PublishedLoss | undefined;
}

/** Where our share stands among those of others. */
export type Position = 'below' | 'within' | 'above';

/** Our event beside published ones. Plain data, which can be stored. */
export interface OutageComparison {
	readonly choice: OutageChoice;
	/** Undefined where no event of ours is known. */
	readonly own: OwnOutage | undefined;
	/** Those that say what it cost their result first, the dearest share leading; then costs, then sales. */
	readonly rows: readonly OutageRow[];
	/** What the outages that say so cost the result, as shares of the year's revenue. */
	readonly results: (Range & { readonly count: number }) | undefined;
	/** Where our mean stands among these. */
	readonly position: Position | undefined;
	/** Outages without a figure that can be set against revenue. */
	readonly withoutShare: number;
	/** Days of standstill of those that published them. */
	readonly standstills: (Range & { readonly count: number }) | undefined;
	/** Companies of like size, in our currency; undefined where we have no revenue. */
	readonly likeSize: readonly LikeSize[] | undefined;
}

export interface LikeSize {
	readonly company: string;
	readonly hasResult: boolean;
}

/** What sizes are compared with: our revenue. */
export interface Ours {
	readonly amount: number | undefined;
	readonly currency: string;
}

export interface OutageQuestion {
	readonly own: OwnOutage | undefined;
	/** Of our company: what sizes are compared by. */
	readonly company: { readonly annualRevenue?: number };
	readonly currency: string;
	readonly choice?: OutageChoice;
	readonly library?: readonly Outage[];
}

/** Revenues within this factor of each other are of like size; messages name it in words. */
const likeSizeFactor = 3;
const million = 1e6;

/** Sets an event of ours beside the published outages of a choice, by default those of manufacturers. */
export function compareOutages({
	own,
	company,
	currency,
	choice = likeCompanies,
	library = publishedOutages
}: OutageQuestion): OutageComparison {
	const ours = { amount: company.annualRevenue, currency };
	const rows = library
		.filter((outage) => isChosen(outage, choice))
		.map((outage) => outageRow(outage, ours))
		.sort(byMeasureAndShare);
	const results = rangeOf(resultShares(rows));
	return {
		choice,
		own,
		rows,
		results,
		position: results && own?.share && positionIn(results, own.share.mean),
		withoutShare: rows.filter(({ loss }) => !loss?.share).length,
		standstills: rangeOf(
			rows.flatMap(({ standstillDays: days }) =>
				days === undefined ? [] : [{ low: days, high: days }]
			)
		),
		likeSize: company.annualRevenue ? likeSizes(rows) : undefined
	};
}

function likeSizes(rows: readonly OutageRow[]): readonly LikeSize[] {
	return rows
		.filter(({ timesOurs }) => isLikeSize(timesOurs))
		.map(({ company, loss }) => ({ company, hasResult: loss?.measure === 'result' }));
}

function isLikeSize(timesOurs: number | undefined): boolean {
	if (timesOurs === undefined) return false;
	return timesOurs <= likeSizeFactor && timesOurs >= 1 / likeSizeFactor;
}

/** What is compared of an outage. */
export function outageRow(outage: Outage, ours: Ours): OutageRow {
	const { id, company, date, industry, business, cause, malware, hit, annualRevenue } = outage;
	const ourAmount = annualRevenue.currency === ours.currency ? ours.amount : undefined;
	return {
		id,
		company,
		year: Number(date.slice(0, 4)),
		industry,
		business,
		cause,
		malware,
		isPart: hit === 'part',
		revenue: annualRevenue,
		timesOurs: ourAmount ? (annualRevenue.millions * million) / ourAmount : undefined,
		standstillDays: standstillDays(outage),
		normalDays: normalDays(outage),
		loss: comparedLoss(outage),
		claim: claimedLoss(outage)
	};
}

const measureOrder = ['result', 'cost', 'sales'];

function byMeasureAndShare(a: OutageRow, b: OutageRow): number {
	const rank = ({ loss }: OutageRow) =>
		loss?.share ? measureOrder.indexOf(loss.measure) : measureOrder.length;
	const share = ({ loss }: OutageRow) => loss?.share?.high ?? 0;
	return rank(a) - rank(b) || share(b) - share(a) || b.year - a.year;
}

function resultShares(rows: readonly OutageRow[]): readonly Range[] {
	return rows.flatMap(({ loss }) => (loss?.measure === 'result' && loss.share ? [loss.share] : []));
}

function rangeOf(ranges: readonly Range[]): (Range & { readonly count: number }) | undefined {
	if (ranges.length === 0) return undefined;
	return {
		count: ranges.length,
		low: Math.min(...ranges.map(({ low }) => low)),
		high: Math.max(...ranges.map(({ high }) => high))
	};
}

function positionIn({ low, high }: Range, share: number): Position {
	if (share < low) return 'below';
	return share > high ? 'above' : 'within';
}
