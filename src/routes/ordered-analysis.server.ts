import type { Model } from '#lib/impact/index.ts';
import type { Jobs } from '#lib/server/jobs/jobs.ts';
import { type Analysis, analyse } from '#lib/view/analysis.ts';
import type { Search } from '#lib/view/choice-link.ts';
import { shownChoice } from '#lib/view/choice.ts';

/** So long a page waits for the best order before it shows the plan meanwhile, in milliseconds. */
const patience = 800;

/**
 * The analysis of a model in the order that an address asks for. The best one is searched for in a
 * worker; until it is found, the analysis has the planned order, and pages say so.
 */
export async function orderedAnalysis(model: Model, jobs: Jobs, search: Search): Promise<Analysis> {
	const analysis = analyse(model);
	const choice = shownChoice(analysis, search);
	if (!choice?.awaitsOrder) return analysis;
	const { scenario } = choice;
	const job = jobs.start('order', model, { scenario: scenario.id });
	await job.settled(patience);
	if (!job.result) return analysis;
	// Without hours there is no order to find, and the page says what is missing.
	return analysis.inOrder(scenario, job.result.ok ? job.result.value.optimised.order : []);
}
