import type { CostBasis, Id, Model } from '#lib/impact/index.ts';

/** What a reader has chosen about investments; all of it stands in the address. */
export interface InvestmentChoice {
	readonly basis: CostBasis;
	/** Undefined: as much as earns its cost. */
	readonly budget: number | undefined;
	/** Measures that are decided, and those that are out of the question. */
	readonly fixed: readonly Id[];
	readonly excluded: readonly Id[];
	/** First figures are enough. */
	readonly onlyFirst: boolean;
}

export type Decision = 'open' | 'fixed' | 'excluded';

/** Reads an address; what the model lacks and amounts that are none are left out. */
export function readInvestmentChoice(
	search: Pick<URLSearchParams, 'get' | 'getAll'>,
	{ measures }: Pick<Model, 'measures'>
): InvestmentChoice {
	const known = (name: string) => {
		const named = new Set(search.getAll(name));
		return measures.map(({ id }) => id).filter((id) => named.has(id));
	};
	const fixed = known('decided');
	const typed = search.get('budget')?.trim() ?? '';
	const budget = Number(typed);
	return {
		basis: search.get('basis') === 'annual' ? 'annualCost' : 'capex',
		budget: typed !== '' && budget >= 0 && budget < Infinity ? budget : undefined,
		fixed,
		excluded: known('never').filter((id) => !fixed.includes(id)),
		onlyFirst: search.get('figures') === 'first'
	};
}

/** The address of a choice; defaults are left out. */
export function investmentPath(choice: InvestmentChoice): string {
	const search = new URLSearchParams();
	if (choice.basis === 'annualCost') search.set('basis', 'annual');
	if (choice.budget !== undefined) search.set('budget', String(choice.budget));
	for (const id of choice.fixed) search.append('decided', id);
	for (const id of choice.excluded) search.append('never', id);
	if (choice.onlyFirst) search.set('figures', 'first');
	return search.size === 0 ? '/investments' : `/investments?${search.toString()}`;
}

export function decisionOn({ fixed, excluded }: InvestmentChoice, id: Id): Decision {
	if (fixed.includes(id)) return 'fixed';
	return excluded.includes(id) ? 'excluded' : 'open';
}

/** The choice with another decision on a measure. */
export function withDecision(choice: InvestmentChoice, id: Id, decision: Decision) {
	const others = (ids: readonly Id[]) => ids.filter((other) => other !== id);
	return {
		...choice,
		fixed: [...others(choice.fixed), ...(decision === 'fixed' ? [id] : [])],
		excluded: [...others(choice.excluded), ...(decision === 'excluded' ? [id] : [])]
	};
}
