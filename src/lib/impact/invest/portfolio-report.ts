import type { Money } from '../model.ts';
import type { Simulated } from '../simulate/simulated.ts';
import type { ChoiceProblem } from './choices.ts';
import type { Clash } from './clashes.ts';
import type { PortfolioEntry, PortfolioYear } from './portfolio-entry.ts';
import type { CostBasis } from './quick-sets.ts';
import type { SetProblem } from './set-years.ts';

/** A finalist, and by how much its net benefit a year stays behind the best one's. */
export interface Finalist extends PortfolioEntry {
	readonly behind: Simulated;
}

/** The measures that a budget is best spent on. Source: docs/model.md, section 9. */
export interface PortfolioReport {
	readonly seed: number;
	readonly basis: CostBasis;
	/** Undefined when everything can be paid for. */
	readonly budget: Money | undefined;
	/** Events of each scenario over which sets were tried, and finalists simulated. */
	readonly draws: number;
	readonly events: number;
	/** Every set that the choices allow was tried; otherwise they were searched. */
	readonly exact: boolean;
	/** How many sets were looked at. */
	readonly sets: number;
	/** Today's company, against which all benefit is measured. */
	readonly nothing: PortfolioYear;
	readonly best: PortfolioYear;
	/** The best within the budget, in order. */
	readonly finalists: readonly Finalist[];
	/** The best set for every budget, by rising cost and rising net benefit. */
	readonly frontier: readonly PortfolioYear[];
	readonly clashes: readonly Clash[];
}

export type PortfolioProblem =
	| ChoiceProblem
	| SetProblem
	/** What is fixed costs more than the budget, or cannot be taken together. */
	| { readonly kind: 'nothingAllowed'; readonly least: Money };

export type PortfolioResult =
	| { readonly ok: true; readonly value: PortfolioReport }
	| { readonly ok: false; readonly problem: PortfolioProblem };
