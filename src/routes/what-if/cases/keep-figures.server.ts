import type { Data } from '#lib/db/data.server.ts';
import { modelFingerprint } from '#lib/server/model-fingerprint.ts';
import type { Model } from '#lib/impact/index.ts';
import type { CaseJob } from './arriving-case.server.ts';

/** Which case was computed, with which model. */
export interface Computed {
	readonly modelId: number;
	readonly model: Model;
	readonly id: number;
	readonly version: number;
}

/** Keeps what a case comes to once that is known, so that it can be told later what has moved. */
export async function keepFigures(
	data: Data,
	job: CaseJob,
	{ modelId, model, ...seen }: Computed
): Promise<void> {
	const result = await job.done;
	if (!result.ok) return;
	const { today, case: changed, difference } = result.value.year.expectedAnnualLoss;
	await data.cases.remember(modelId, seen, {
		figures: { today, case: changed, difference },
		fingerprint: modelFingerprint(model),
		at: new Date()
	});
}
