import type { Model, SimulationProblem } from '#lib/impact/index.ts';
import type { Job } from '#lib/server/jobs/job.ts';
import type { JobState } from '#lib/view/job-state.ts';

/** So long a page waits for something to show, in milliseconds. */
export const patience = 300;

type Result<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly problem: SimulationProblem };

/** What a page can show of a long calculation without keeping its reader waiting. */
export async function shownJob<Report, Shown>(
	model: Model,
	job: Job<Report, Result<Report>>,
	show: (report: Report) => Shown
): Promise<JobState<Shown>> {
	await job.something(patience);
	return jobState(model, job, show);
}

/** What is known of a long calculation at present. */
export function jobState<Report, Shown>(
	model: Model,
	{ result, progress, hasFailed }: Job<Report, Result<Report>>,
	show: (report: Report) => Shown
): JobState<Shown> {
	if (hasFailed) return { kind: 'failed' };
	if (result?.ok) return { kind: 'known', value: show(result.value), isFirst: false };
	if (result) return missing(model, result.problem);
	if (progress === undefined) return { kind: 'pending' };
	return { kind: 'known', value: show(progress), isFirst: true };
}

function missing<T>(model: Model, { scenario, systems }: SimulationProblem): JobState<T> {
	const nameOf = (list: readonly { readonly id: string; readonly name: string }[], id: string) =>
		list.find((item) => item.id === id)?.name ?? id;
	return {
		kind: 'missing',
		cause: nameOf(model.scenarios, scenario),
		systems: systems.map((id) => nameOf(model.systems, id))
	};
}
