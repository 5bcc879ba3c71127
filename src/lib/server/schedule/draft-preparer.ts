import type { Data } from '#lib/db/data.server.ts';
import type { StoredReport } from '#lib/db/report.ts';
import type { Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { chapterWriters } from '#lib/report/chapter-writers.ts';
import { analyse } from '#lib/view/analysis.ts';
import { resolveChoice } from '#lib/view/choice.ts';
import type { QuarterCloser } from '../reports/quarter-closer.ts';
import { offeredTemplates } from '../reports/offered-templates.ts';
import { storedSource } from '../reports/stored-source.ts';
import type { DraftOutcome, DraftRequest, PrepareDraft } from './prepare-draft.ts';

/**
 * Prepares drafts by closing quarters as somebody would by hand: with the dearest scenario, the
 * model's own organisation, exact figures and no bound to the budget.
 */
export function draftPreparer(data: Data, closer: Pick<QuarterCloser, 'close'>): PrepareDraft {
	return async (request) => {
		const { modelId, quarter, language } = request;
		const reports = await data.reports.list();
		const there = reports.find(
			({ snapshot }) => snapshot.modelId === modelId && snapshot.quarter === quarter.id
		);
		if (there) return found('alreadyThere', data, there, language);
		const chosen = await choose(data, request);
		if (chosen.kind === 'failed') return chosen;
		const state = await closer.close({
			...{ ...chosen.choice, modelId, quarter: quarter.id, firstMonth: request.firstMonth },
			...{ precision: 'final', budget: undefined, correction: '' },
			preparedBy: m.schedule_name({}, { locale: language })
		});
		if (state?.kind === 'done') return found('prepared', data, state.result, language);
		throw new Error(state?.kind === 'failed' ? state.reason : 'closing the quarter did not end');
	};
}

/** What the quarter is closed with, or why it cannot be. */
async function choose(data: Data, { modelId, template: key, language }: DraftRequest) {
	const options = { locale: language };
	const failed = (reason: string) => ({ kind: 'failed', reason }) as const;
	const model = await data.model(modelId);
	const choice = model && resolveChoice(analyse(model), null, null);
	if (!choice) return failed(m.schedule_draft_no_scenario({}, options));
	const offered = await offeredTemplates(data, language);
	const template = offered.find((each) => each.key === key)?.template;
	if (!template) return failed(m.schedule_draft_no_template({}, options));
	const { scenario } = choice;
	const strategy = model.strategy ?? 'planned';
	return { kind: 'chosen', choice: { scenario: scenario.id, strategy, template } } as const;
}

async function found(
	kind: 'prepared' | 'alreadyThere',
	data: Data,
	report: StoredReport,
	locale: Locale
): Promise<DraftOutcome> {
	const source = await storedSource(data, report, locale);
	if (!source) throw new RangeError(`there is no snapshot of report ${report.id}`);
	const title = chapterWriters.summary(source).headline;
	return { kind, reportId: report.id, title };
}
