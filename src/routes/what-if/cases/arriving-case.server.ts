import type { Locale } from '#lib/format/number.ts';
import type { Model, WhatIfAnswer, WhatIfResult } from '#lib/impact/index.ts';
import type { Job } from '#lib/server/jobs/job.ts';
import { caseState, type CaseState } from '#lib/view/cases/case-state.ts';
import type { Arriving } from '../../latest.svelte.ts';

/** So long a page waits for its cases before it shows what there is, in milliseconds. */
const patience = 1_000;
/** First figures that are later than this come with the final ones. */
const longestWait = 600_000;

export type CaseJob = Job<WhatIfAnswer, WhatIfResult>;

/** What is known of each case now, and what comes later, in order. */
export async function arrivingCases(
	model: Model,
	jobs: readonly CaseJob[],
	locale: Locale
): Promise<readonly Arriving<CaseState>[]> {
	await Promise.all(jobs.map((job) => job.settled(patience)));
	return jobs.map((job) => arriving(() => caseState(model, job, locale), job));
}

function arriving(state: () => CaseState, job: CaseJob): Arriving<CaseState> {
	const now = state();
	const final = () => job.done.then(state, state);
	switch (now.kind) {
		case 'pending':
			return { now, later: [job.something(longestWait).then(state), final()] };
		case 'known':
			return { now, later: now.figures.isFirst ? [final()] : [] };
		case 'problem':
		case 'failed':
			return { now, later: [] };
		default:
			return now satisfies never;
	}
}
