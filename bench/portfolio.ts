import { demonstrationModel } from '../src/lib/demonstration/demonstration-model.ts';
import {
	type InvestProgress,
	type Model,
	bestWithin,
	findPortfolio
} from '../src/lib/impact/index.ts';
import { CompiledChoices } from '../src/lib/impact/invest/choices.ts';
import { frontier } from '../src/lib/impact/invest/frontier.ts';
import { QuickSets, type QuickSet } from '../src/lib/impact/invest/quick-sets.ts';
import { searchSets } from '../src/lib/impact/invest/search-sets.ts';
import { SetSimulation } from '../src/lib/impact/invest/set-simulation.ts';
import type { Measurement } from './measure.ts';

const seed = 1;
const basis = 'capex';
/** Events of each scenario: over which all sets are tried, and the best simulated again. */
const draws = 400;
const events = 10_000;
/** Fewer where a search is held against trying all. */
const searchDraws = 100;
const mostSearched = 1_000;
const budgets = 24;

/** The best of all sets of fourteen measures, and what a search misses. */
export function portfolios(): readonly Measurement[] {
	const model = demonstrationModel();
	return [exactPortfolio(model), searched(model)];
}

function exactPortfolio(model: Model): Measurement {
	const started = performance.now();
	const steps = findPortfolio(model, { seed, basis, budget: 400_000, draws, events });
	let step = steps.next();
	for (; !step.done; step = steps.next()) showProgress(step.value);
	if (!step.value.ok) throw new Error(step.value.problem.kind);
	const seconds = (performance.now() - started) / 1000;
	const { sets, exact, finalists } = step.value.value;
	const how = `${exact ? 'all' : 'some'} ${sets} sets over ${draws} draws of each cause`;
	const again = `best ${finalists.length} over ${events}`;
	return { name: `${how}, ${again}: ${seconds.toFixed(0)} s`, perSecond: sets / seconds };
}

function showProgress({ stage, done, total }: InvestProgress): void {
	if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${stage}: ${done} of ${total}`);
	if (process.stderr.isTTY && done === total - 1) process.stderr.write('\r\x1b[K');
}

/** A search over the same draws as trying all, held against that for even budgets. */
function searched(model: Model): Measurement {
	const choices = new CompiledChoices(model.measures, {});
	const all = new QuickSets(new SetSimulation(model, { seed }), searchDraws);
	for (const set of choices.sets()) all.of(set);
	const some = new QuickSets(new SetSimulation(model, { seed }), searchDraws);
	const started = performance.now();
	const steps = searchSets(some, { choices, basis, mostSets: mostSearched });
	while (!steps.next().done);
	const seconds = (performance.now() - started) / 1000;
	const [exact, found] = [all, some].map(frontierOf);
	const dearest = exact.at(-1)?.capex ?? 0;
	const losses = Array.from({ length: budgets }, (_, i) => {
		const budget = ((i + 1) / budgets) * dearest;
		const [best, ours] = [exact, found].map((sets) => netBenefit(sets, budget));
		return (best - ours) / best;
	});
	const mean = losses.reduce((sum, loss) => sum + loss, 0) / budgets;
	const worst = Math.max(...losses);
	const lost = `${percent(mean)} of the net benefit missed on average, ${percent(worst)} at most`;
	return {
		name: `search of ${some.size} sets over ${searchDraws} draws: ${lost}`,
		perSecond: some.size / seconds
	};
}

function frontierOf(sets: QuickSets): readonly QuickSet[] {
	return frontier(sets.known, ({ capex, netBenefit: net }) => ({ cost: capex, netBenefit: net }));
}

function netBenefit(sets: readonly QuickSet[], budget: number): number {
	return bestWithin(sets, ({ capex }) => capex, budget)?.netBenefit ?? 0;
}

function percent(share: number): string {
	return `${(100 * share).toFixed(2)} %`;
}
