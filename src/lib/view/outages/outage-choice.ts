import {
	type Industry,
	type Outage,
	type OutageCause,
	industries,
	outageCauses
} from '#lib/outages/outage.ts';
import type { Search } from '../choice-link.ts';

/** Which outages are shown; manufacturers of any cause unless the address says otherwise. */
export interface OutageChoice {
	readonly industry: Industry | 'manufacturing' | 'all';
	readonly cause: OutageCause | 'all';
}

/** Companies that make things, as we do. */
const notManufacturing: readonly Industry[] = ['laboratories', 'energy'];

export const likeCompanies: OutageChoice = { industry: 'manufacturing', cause: 'all' };
export const industryOptions: readonly OutageChoice['industry'][] = [
	'manufacturing',
	...industries,
	'all'
];
export const causeOptions: readonly OutageChoice['cause'][] = ['all', ...outageCauses];

/** The choice that an address asks for; what it names and we do not know is left at its default. */
export function outageChoice(search: Search): OutageChoice {
	const [industry, cause] = [search.get('industry'), search.get('cause')];
	return {
		industry: industryOptions.find((known) => known === industry) ?? likeCompanies.industry,
		cause: causeOptions.find((known) => known === cause) ?? likeCompanies.cause
	};
}

export function isManufacturer({ industry }: Pick<Outage, 'industry'>): boolean {
	return !notManufacturing.includes(industry);
}

export function isChosen(outage: Outage, { industry, cause }: OutageChoice): boolean {
	const isOfIndustry =
		industry === 'all' ||
		(industry === 'manufacturing' ? isManufacturer(outage) : industry === outage.industry);
	return isOfIndustry && (cause === 'all' || cause === outage.cause);
}
