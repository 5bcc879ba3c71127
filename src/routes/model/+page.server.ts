import { redirect } from '@sveltejs/kit';
import type { ModelSummary } from '#lib/db/data.server.ts';
import { formatDateTime } from '#lib/format/dates.ts';
import type { Model } from '#lib/impact/index.ts';
import type { Locale } from '#lib/paraglide/runtime.js';
import { analyse } from '#lib/view/analysis.ts';
import { countBySeverity, findingEntries, severityAsked } from '#lib/view/model-findings.ts';
import { countSources } from '#lib/view/model-sources.ts';
import { m } from '#lib/paraglide/messages.js';
import { failWrite, write } from './write.server.ts';
import { isoToday } from '../iso-today.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { data, locale } = locals;
	const models = await data.list();
	const current = models.find(({ isCurrent }) => isCurrent);
	const model = current && (await data.model(current.id));
	return {
		models: models.map((summary) => listed(summary, locale)),
		shown: model && {
			...described(model, locale, severityAsked(url.searchParams.get('severity'))),
			id: current.id,
			wasImported: url.searchParams.get('imported') === String(current.id)
		},
		hasDemonstration: models.some(({ isDemonstration }) => isDemonstration),
		isGone: url.searchParams.has('gone'),
		footnotes: model ? [m.model_sources_footnote()] : []
	};
};

export const actions = {
	use: async ({ locals, request }) => {
		const { data } = locals;
		const form = await request.formData();
		const done = await write(() => data.use(Number(form.get('id'))));
		if (!done.ok) return failWrite(done.problem, {});
		redirect(303, done.value ? '/model' : '/model?gone');
	},
	demonstration: async ({ locals }) => {
		const { data } = locals;
		const done = await write(() => data.seedDemonstration());
		if (!done.ok) return failWrite(done.problem, {});
		redirect(303, '/model');
	}
} satisfies Actions;

/** Moments are written here: the reader's browser may stand in another time zone and would differ. */
function listed({ updatedAt, ...summary }: ModelSummary, locale: Locale) {
	const { id, name, currency, isCurrent, isDemonstration } = summary;
	const changed = formatDateTime(updatedAt, locale);
	return { id, name, currency, isCurrent, isDemonstration, changed };
}

function described(model: Model, locale: Locale, severity: ReturnType<typeof severityAsked>) {
	const analysis = analyse(model);
	const today = isoToday();
	const findings = findingEntries(analysis, today, locale);
	return {
		name: model.name,
		isEmpty: model.systems.length === 0 && model.processes.length === 0,
		counts: {
			systems: model.systems.length,
			processes: model.processes.length,
			streams: model.streams.length,
			scenarios: model.scenarios.length,
			measures: model.measures.length
		},
		sources: countSources(analysis.figures),
		today,
		severity,
		findingCounts: countBySeverity(findings),
		findings: findings.filter((finding) => !severity || finding.severity === severity)
	};
}
