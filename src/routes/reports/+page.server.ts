import { fail, redirect } from '@sveltejs/kit';
import type { Data, StoredReport } from '#lib/db/data.server.ts';
import { formatDateTime } from '#lib/format/dates.ts';
import type { Locale } from '#lib/format/number.ts';
import { templateIn } from '#lib/report/built-in-templates.ts';
import { defaultFirstMonth, quarterWords } from '#lib/report/fiscal-quarter.ts';
import { quarterOfReport } from '#lib/report/report-words.ts';
import { type ClosingStage, closingStages } from '#lib/report/snapshot/compute-results.ts';
import { templateOf } from '#lib/server/reports/stored-source.ts';
import { resolveChoice } from '#lib/view/choice.ts';
import { analyse } from '#lib/view/analysis.ts';
import { offeredTemplates } from '#lib/server/reports/offered-templates.ts';
import { typedText } from '../model/typed-text.ts';
import { readCloseForm } from './close-form.ts';
import { quartersToClose } from './quarters-to-close.ts';
import { isoToday } from '../iso-today.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends('app:closing');
	const { data, closer, locale } = locals;
	const stored = await data.reports.list();
	const reports = stored.map((report) => listed(report, locale));
	const offered = await offeredBy(data, stored, locale);
	if (!offered) return { reports, offered: undefined, closing: [] };
	const { modelId, model, templates, quarters } = offered;
	const options = resolveChoice(analyse(model), null, null)?.options ?? [];
	return {
		reports,
		offered: {
			currency: model.currency,
			scenarios: options.map(({ id, name }) => ({ id, name })),
			templates: templates.map(({ key, template }) => ({ key, name: template.name })),
			quarters: quarters.map((quarter) => ({
				id: quarter.id,
				name: quarterWords(quarter, locale),
				isReported: offered.reported.includes(quarter.id)
			}))
		},
		closing: quarters.flatMap((quarter) => {
			const state = closer.state({ modelId, quarter: quarter.id });
			if (!state) return [];
			const name = quarterWords(quarter, locale);
			switch (state.kind) {
				case 'running':
					return { kind: state.kind, name, ...progress(state.stage) };
				case 'failed':
					return { kind: state.kind, name, reason: state.reason };
				case 'done':
					return { kind: state.kind, name, id: state.result.id };
			}
		})
	};
};

export const actions = {
	close: async ({ locals, request }) => {
		const { data, closer, locale } = locals;
		const form = await request.formData();
		const values = {
			quarter: typedText(form, 'quarter'),
			scenario: typedText(form, 'scenario'),
			template: typedText(form, 'template'),
			precision: typedText(form, 'precision'),
			budget: typedText(form, 'budget'),
			preparedBy: typedText(form, 'preparedBy'),
			correction: typedText(form, 'correction')
		};
		const offered = await offeredBy(data, await data.reports.list(), locale);
		if (!offered) redirect(303, '/reports');
		const { model, modelId, firstMonth, templates, reported } = offered;
		const keys = templates.map(({ key }) => key);
		const read = readCloseForm(model, { firstMonth, templates: keys, reported }, values);
		if (!read.ok) return fail(422, { values, problems: read.problems });
		const chosen = templates.find(({ key }) => key === read.value.template);
		if (!chosen) redirect(303, '/reports');
		closer.start({ ...read.value, modelId, firstMonth, template: chosen.template });
		redirect(303, '/reports');
	}
} satisfies Actions;

/** What can be closed: nothing while there is no model with a scenario. */
async function offeredBy(data: Data, reports: readonly StoredReport[], locale: Locale) {
	const current = await data.current();
	const model = current && (await data.model(current.id));
	if (!model || model.scenarios.length === 0) return undefined;
	const schedule = await data.schedule.find(current.id);
	const firstMonth = schedule?.firstMonth ?? defaultFirstMonth;
	const today = isoToday();
	return {
		...{ modelId: current.id, model, firstMonth },
		templates: await offeredTemplates(data, locale),
		quarters: quartersToClose(today, firstMonth),
		reported: reports
			.filter(({ snapshot }) => snapshot.company === model.name)
			.map(({ snapshot }) => snapshot.quarter)
	};
}

function listed(report: StoredReport, locale: Locale) {
	const { id, snapshot, version, status, correction, prepared, reviewed, approved } = report;
	const last = approved ?? reviewed ?? prepared;
	return {
		...{ id, version, status, correction },
		company: snapshot.company,
		quarter: quarterOfReport(snapshot, locale),
		template: templateIn(templateOf(report), locale).name,
		by: last.name,
		at: formatDateTime(last.at, locale),
		fingerprint: snapshot.hash.slice(0, 8)
	};
}

/** How many parts of a closing are computed, of how many. */
function progress(stage: ClosingStage | undefined) {
	return { done: stage ? closingStages.indexOf(stage) : 0, all: closingStages.length };
}
