import type { Model, Money, Strategy } from '../model.ts';
import type { QuantileTables } from '../simulate/sampler.ts';
import { type Choices, type CompiledChoices, compileChoices } from './choices.ts';
import { clashes } from './clashes.ts';
import { finalists, frontier } from './frontier.ts';
import type { InvestProgress } from './measure-appraisal.ts';
import { scaled } from './gain.ts';
import { noMeasures } from './measure-set.ts';
import {
	type PortfolioEntry,
	type SimulatedSet,
	portfolioEntry,
	portfolioYear
} from './portfolio-entry.ts';
import type { Finalist, PortfolioResult } from './portfolio-report.ts';
import { type CostBasis, QuickSets } from './quick-sets.ts';
import { type SearchOptions, searchSets } from './search-sets.ts';
import { type OrderFor, type Recovery, SetSimulation } from './set-simulation.ts';
import { SetYears, fall } from './set-years.ts';

/** All sets of 14 measures: about as many as can be tried while somebody waits. */
export const mostSetsTried = 2 ** 14;
/** How many of the best sets within a budget are simulated at full precision. */
const finalistCount = 20;
/** How many sets, from the frontier down, for every other budget. */
const frontierDepth = 2;
/** Sets tried from one report of progress to the next. */
const setsPerStep = 64;

export interface PortfolioOptions {
	readonly seed: number;
	/** What the budget is held against. */
	readonly basis: CostBasis;
	/** Without one, everything can be paid for. */
	readonly budget?: Money;
	readonly choices?: Choices;
	/** Events of each scenario over which sets are tried, the same for all. */
	readonly draws: number;
	/** Events of each scenario over which the finalists are simulated. */
	readonly events: number;
	/** Where there are more sets than this they are searched; `mostSetsTried` unless given. */
	readonly mostSets?: number;
	/**
	 * For finalists the best order is searched for anew, unless today's is good enough for first
	 * figures.
	 */
	readonly orderFor?: OrderFor;
	/** How recovery is organised, whatever the model and its measures say. */
	readonly strategy?: Strategy;
	readonly recovery?: Recovery;
	readonly tables?: QuantileTables;
}

/**
 * The set of measures with the most net benefit that a budget allows, simulated as a whole, and the
 * best set for every other budget. Tries all sets over common draws where they are few enough, and
 * searches otherwise; then simulates the best at full precision and ranks them anew. Yields how far
 * it is; whoever stops asking has cancelled it. Source: docs/model.md, section 9,
 * docs/investments.md.
 */
export function* findPortfolio(
	model: Model,
	options: PortfolioOptions
): Generator<InvestProgress, PortfolioResult> {
	const compiled = compileChoices(model, options.choices ?? {});
	if (!compiled.ok) return compiled;
	const choices = compiled.value;
	const { basis, budget = Infinity, draws, events, mostSets = mostSetsTried } = options;
	const simulation = new SetSimulation(model, options);
	const years = new SetYears(simulation, events, options.orderFor);
	const today = years.of(noMeasures);
	if (!today.ok) return today;

	const quick = new QuickSets(simulation, draws);
	const exact = choices.open <= mostSets;
	yield* exact ? tryAll(quick, choices) : search(quick, { ...options, choices, mostSets });
	const closer = finalists(quick.known, {
		basis,
		budget,
		count: finalistCount,
		depth: frontierDepth
	});
	const simulated: SimulatedSet[] = [];
	for (const [done, costs] of closer.entries()) {
		yield { stage: 'finalists', done, total: closer.length };
		const year = years.of(costs.set);
		if (!year.ok) return year;
		simulated.push({ costs, today: today.value, year: year.value });
	}

	const ranked = rank(model, simulated);
	const within = ranked.filter(({ costs }) => costs[basis] <= budget);
	if (within.length === 0) {
		const least = quick.costs(choices.least)[basis];
		return { ok: false, problem: { kind: 'nothingAllowed', least } };
	}
	const [best] = within;
	const nothing = { set: noMeasures, capex: 0, annualCost: 0 };
	return {
		ok: true,
		value: {
			seed: options.seed,
			basis,
			budget: options.budget,
			draws,
			events,
			exact,
			sets: quick.size,
			nothing: portfolioYear(years, { costs: nothing, today: today.value, year: today.value }),
			best: portfolioYear(years, best),
			finalists: within.slice(0, finalistCount).map((one) => finalist(one, best)),
			frontier: frontier(ranked, ({ entry }) => ({
				cost: entry[basis],
				netBenefit: entry.netBenefit.mean
			})).map((one) => portfolioYear(years, one)),
			clashes: clashes(simulation)
		}
	};
}

function* tryAll(quick: QuickSets, choices: CompiledChoices): Generator<InvestProgress, void> {
	const total = choices.open;
	for (const set of choices.sets()) {
		if (quick.size % setsPerStep === 0) yield { stage: 'sets', done: quick.size, total };
		quick.of(set);
	}
}

function* search(quick: QuickSets, options: SearchOptions): Generator<InvestProgress, void> {
	for (const done of searchSets(quick, options))
		yield { stage: 'sets', done, total: options.mostSets };
}

interface RankedSet extends SimulatedSet {
	readonly entry: PortfolioEntry;
}

/** The most net benefit first, the cheaper first where that is the same. */
function rank(model: Model, simulated: readonly SimulatedSet[]): readonly RankedSet[] {
	return simulated
		.map((one) => ({ ...one, entry: portfolioEntry(model, one) }))
		.sort(
			({ entry: a }, { entry: b }) =>
				b.netBenefit.mean - a.netBenefit.mean || a.annualCost - b.annualCost || a.capex - b.capex
		);
}

function finalist({ year, entry }: RankedSet, best: RankedSet): Finalist {
	const benefit = fall(year, best.year, { kind: 'mean' });
	return { ...entry, behind: scaled(benefit, 1, entry.annualCost - best.entry.annualCost) };
}
