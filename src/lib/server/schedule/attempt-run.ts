import type { ScheduleWork } from '#lib/db/schedule-data.server.ts';
import type { ClaimedRun, RunResult } from '#lib/db/schedule.ts';
import { parseQuarterId } from '#lib/report/fiscal-quarter.ts';
import { nextTry } from './next-try.ts';
import type { PrepareDraft } from './prepare-draft.ts';

/** How often a run that goes on gives a sign of life, in milliseconds. */
const beat = 30_000;

export interface RunParts {
	readonly work: ScheduleWork;
	readonly prepareDraft: PrepareDraft;
	readonly clock: () => Date;
	/** Calls `work` once after so many milliseconds, unless what it returns is called before. */
	readonly timer: (work: () => void, milliseconds: number) => () => void;
	readonly log: (line: string) => void;
}

/** Tries once to prepare the draft of a run; never throws, whatever the preparation does. */
export async function attemptRun(claimed: ClaimedRun, parts: RunParts): Promise<RunResult> {
	const stop = keepAlive(claimed, parts);
	try {
		return await prepare(claimed, parts);
	} catch (error) {
		return failed(claimed, parts, 'error', wordsOf(error));
	} finally {
		stop();
	}
}

async function prepare(claimed: ClaimedRun, parts: RunParts): Promise<RunResult> {
	const { modelId, quarter: id, firstMonth } = claimed.run;
	const { template, language } = claimed.schedule;
	const quarter = parseQuarterId(id, firstMonth);
	if (!quarter) throw new RangeError(`expected a quarter, got ${id}`);
	const request = { modelId, quarter, firstMonth, template, language };
	const outcome = await parts.prepareDraft(request);
	if (outcome.kind === 'failed') return failed(claimed, parts, 'refused', outcome.reason);
	return { kind: 'done', reportId: outcome.reportId, title: outcome.title };
}

function failed(
	{ run }: ClaimedRun,
	{ clock }: RunParts,
	kind: 'refused' | 'error',
	text: string
): RunResult {
	return { kind: 'failed', reason: { kind, text }, nextTryAt: nextTry(run.attempts, clock()) };
}

/** Gives signs of life until it is stopped or the claim is lost. */
function keepAlive(claimed: ClaimedRun, { work, clock, timer, log }: RunParts): () => void {
	let isStopped = false;
	let cancel: () => void = () => undefined;
	const beatOnce = async () => {
		try {
			const isOurs = await work.beatRun(claimed, clock());
			if (isOurs && !isStopped) beatLater();
		} catch (error) {
			log(`A run could not give a sign of life: ${wordsOf(error)}`);
			if (!isStopped) beatLater();
		}
	};
	const beatLater = () => {
		cancel = timer(() => void beatOnce(), beat);
	};
	beatLater();
	return () => {
		isStopped = true;
		cancel();
	};
}

export function wordsOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
