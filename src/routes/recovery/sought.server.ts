import type { Job } from '#lib/server/jobs/job.ts';
import type { Sought } from '#lib/view/compared-orders.ts';
import type { Arriving } from '../latest.svelte.ts';

/** So long a page waits for a calculation before it shows what there is, in milliseconds. */
const patience = 300;

/** What a page can show of a calculation without keeping its reader waiting, and what comes later. */
export async function soughtOf<R, T>(
	job: Job<unknown, R>,
	view: (result: R) => T | undefined
): Promise<Arriving<Sought<T>>> {
	await job.settled(patience);
	const found = (result: R): Sought<T> => {
		const value = view(result);
		return value === undefined ? { kind: 'failed' } : { kind: 'found', value };
	};
	const failed = (): Sought<T> => ({ kind: 'failed' });
	if (job.hasFailed) return { now: failed(), later: [] };
	if (job.result !== undefined) return { now: found(job.result), later: [] };
	return { now: { kind: 'sought' }, later: [job.done.then(found, failed)] };
}
