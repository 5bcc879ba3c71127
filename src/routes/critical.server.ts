import type { CriticalityReport } from '#lib/impact/index.ts';
import type { Analysis } from '#lib/view/analysis.ts';
import type { JobState } from '#lib/view/job-state.ts';
import type { ShownScenario } from '#lib/view/shown-event.ts';
import { shownJob } from './job-state.server.ts';

/** What a page that shows criticality depends on, so that it is loaded again while it is worked out. */
export const criticality = 'app:criticality';

interface Asked<Shown> {
	readonly jobs: App.Locals['jobs'];
	readonly analysis: Analysis;
	readonly shown: ShownScenario | undefined;
	/** What the page tells of it. */
	readonly show: (report: CriticalityReport) => Shown;
}

/** What hangs on systems and on manual work; undefined in a model without a scenario. */
export async function shownCriticality<Shown>({
	jobs,
	analysis,
	shown,
	show
}: Asked<Shown>): Promise<JobState<Shown> | undefined> {
	if (!shown) return undefined;
	const { model } = analysis;
	const strategy = shown.awaitsOrder ? 'optimised' : shown.strategy;
	const job = jobs.start('criticality', model, { strategy });
	return await shownJob(model, job, show);
}
