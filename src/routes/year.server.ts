import type { Model, YearReport, YearResult } from '#lib/impact/index.ts';
import type { Job } from '#lib/server/jobs/job.ts';
import { type JobState, isUnfinished } from '#lib/view/job-state.ts';
import { type Year, yearView } from '#lib/view/year.ts';
import { jobState, patience } from './job-state.server.ts';
import type { Arriving } from './latest.svelte.ts';

type YearJob = Job<YearReport, YearResult>;

/** First figures that are later than this come with the final ones. */
const longestWait = 600_000;

/** What a page can show of a simulated year without keeping its reader waiting, and what comes later. */
export async function shownYear(model: Model, job: YearJob): Promise<Arriving<JobState<Year>>> {
	await job.settled(patience);
	const state = () => jobState(model, job, (report) => yearView(model, report));
	const now = state();
	if (!isUnfinished(now)) return { now, later: [] };
	const final = job.done.then(state, state);
	const isPending = now.kind === 'pending';
	return { now, later: isPending ? [job.something(longestWait).then(state), final] : [final] };
}
