import type { AnnualDistribution } from '../annual/annual-distribution.ts';
import type { Id, Model, Money } from '../model.ts';
import type { Simulated } from '../simulate/simulated.ts';
import { horizonOf, portfolioValue } from './appraisal.ts';
import { type Gain, gainOf, scaled } from './gain.ts';
import { members } from './measure-set.ts';
import { type Milestones, dearestScenario, milestones } from './milestones.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import type { QuickSet } from './quick-sets.ts';
import { type SetYears, fall } from './set-years.ts';

/** A set of measures, simulated as a whole. Source: docs/model.md, section 9. */
export interface PortfolioEntry {
	/** In the order of the model file; none is doing nothing. */
	readonly measures: readonly Id[];
	readonly capex: Money;
	readonly annualCost: Money;
	/** The fall in the expected annual loss. */
	readonly benefit: Simulated;
	/** Joint benefit less the annual costs. */
	readonly netBenefit: Simulated;
	/** The net benefit over the company's horizon, discounted. */
	readonly netPresentValue: Simulated;
	/** `netBenefit / annualCost`; null when it costs nothing. */
	readonly returnOnInvestment: number | null;
}

/** A set with all that changes for a year. */
export interface PortfolioYear extends PortfolioEntry, Gain {
	readonly outlook: Outlook;
	/** Of the scenario that costs most a year today; undefined when none costs anything. */
	readonly milestones: Milestones | undefined;
}

/** A set, and the year with it over the same events as today's. */
export interface SimulatedSet {
	readonly costs: Omit<QuickSet, 'netBenefit'>;
	readonly today: AnnualDistribution;
	readonly year: AnnualDistribution;
}

/** What a set costs and brings. */
export function portfolioEntry(
	model: Model,
	{ costs: { set, capex, annualCost }, today, year }: SimulatedSet
): PortfolioEntry {
	const { measures, costOfCapital = 0 } = model;
	const benefit = fall(today, year, { kind: 'mean' });
	const netBenefit = scaled(benefit, 1, -annualCost);
	return {
		measures: members(set).map((i) => measures[i].id),
		capex,
		annualCost,
		benefit,
		netBenefit,
		netPresentValue: scaled(netBenefit, portfolioValue(1, costOfCapital, horizonOf(model))),
		returnOnInvestment: annualCost > 0 ? netBenefit.mean / annualCost : null
	};
}

/** The same with the bad years and the end of events, which take longer to work out. */
export function portfolioYear(years: SetYears, simulated: SimulatedSet): PortfolioYear {
	const { model } = years.simulation;
	const { costs, today, year } = simulated;
	const scenario = dearestScenario(years);
	return {
		...portfolioEntry(model, simulated),
		...gainOf(today, year),
		outlook: outlookOf(year, model.company),
		milestones: scenario === undefined ? undefined : milestones(years, costs.set, scenario)
	};
}
