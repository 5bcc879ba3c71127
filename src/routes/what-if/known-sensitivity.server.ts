import type { SensitivityReport } from '#lib/impact/index.ts';
import type { Jobs } from '#lib/server/jobs/jobs.ts';
import type { Analysis } from '#lib/view/analysis.ts';
import { askedStrategy } from '#lib/view/choice.ts';

/** How far inputs move the average year, as the page of drivers has worked it out so far; never waited for. */
export function knownSensitivity(jobs: Jobs, analysis: Analysis): SensitivityReport | undefined {
	const strategy = askedStrategy(analysis, null);
	const job = jobs.find('sensitivity', analysis.model, { strategy });
	return job?.result?.ok ? job.result.value : job?.progress;
}
