import type { Model, YearReport, YearResult } from '#lib/impact/index.ts';
import type { Job } from '#lib/server/jobs/job.ts';
import type { YearState } from '#lib/view/year-state.ts';
import { yearView } from '#lib/view/year.ts';

type YearJob = Job<YearReport, YearResult>;

/** So long a page waits for the year before it shows what there is, in milliseconds. */
const patience = 300;
/** First figures that are later than this come with the final ones. */
const longestWait = 600_000;

/** What is known of a year now, and what comes later, in order; each follows when it is there. */
export interface ShownYear {
	readonly now: YearState;
	readonly later: readonly Promise<YearState>[];
}

/** What a page can show of a simulated year without keeping its reader waiting. */
export async function shownYear(model: Model, job: YearJob): Promise<ShownYear> {
	await job.settled(patience);
	const state = () => stateOf(model, job);
	const now = state();
	const final = () => job.done.then(state, state);
	switch (now.kind) {
		case 'pending':
			return { now, later: [job.something(longestWait).then(state), final()] };
		case 'known':
			return { now, later: now.isFirst ? [final()] : [] };
		case 'missing':
		case 'failed':
			return { now, later: [] };
		default:
			return now satisfies never;
	}
}

function stateOf(model: Model, { result, progress, hasFailed }: YearJob): YearState {
	if (hasFailed) return { kind: 'failed' };
	if (result) return result.ok ? known(model, result.value, false) : missing(model, result.problem);
	return progress ? known(model, progress, true) : { kind: 'pending' };
}

function known(model: Model, report: YearReport, isFirst: boolean): YearState {
	return { kind: 'known', year: yearView(model, report), isFirst };
}

function missing(
	{ scenarios, systems }: Model,
	problem: Extract<YearResult, { ok: false }>['problem']
): YearState {
	const nameOf = (list: readonly { readonly id: string; readonly name: string }[], id: string) =>
		list.find((item) => item.id === id)?.name ?? id;
	return {
		kind: 'missing',
		cause: nameOf(scenarios, problem.scenario),
		systems: problem.systems.map((id) => ({ id, name: nameOf(systems, id) }))
	};
}
