import type { Model, WhatIfAnswer, WhatIfResult } from '#lib/impact/index.ts';
import type { Job } from '#lib/server/jobs/job.ts';
import { type AnswerState, answerState } from '#lib/view/what-if/answer-state.ts';

/** So long a page waits for a case before it shows what there is, in milliseconds. */
const patience = 1_500;

/** What a page can show of a case without keeping its reader waiting; a browser works out the rest. */
export async function shownAnswer(
	model: Model,
	job: Job<WhatIfAnswer, WhatIfResult>
): Promise<AnswerState> {
	await job.settled(patience);
	const { hasFailed, result, progress } = job;
	if (hasFailed) return { kind: 'failed' };
	if (result) return answerState(model, result);
	return progress ? answerState(model, { ok: true, value: progress }) : { kind: 'pending' };
}
