import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { concerningFindings } from '#lib/view/concerning-findings.ts';
import { manualWorth } from '#lib/view/critical-worth.ts';
import { processDetail } from '#lib/view/process-detail.ts';
import { shownEvent } from '#lib/view/shown-event.ts';
import { criticality, shownCriticality } from '../../critical.server.ts';
import { orderedAnalysis } from '../../ordered-analysis.server.ts';
import { isoToday } from '../../iso-today.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
	depends(criticality);
	const { locale } = locals;
	const model = await locals.data.model();
	if (!model) error(404, m.error_not_found_title({}, { locale }));
	const analysis = await orderedAnalysis(model, locals.jobs, url.searchParams);
	const found = shownEvent(analysis, url.searchParams);
	const process = processDetail(analysis, params.id, found);
	if (!process) error(404, m.error_not_found_title({}, { locale }));
	const today = isoToday();
	const about = { owner: 'process', id: params.id } as const;
	const manualWork = await shownCriticality({
		jobs: locals.jobs,
		analysis,
		shown: found.shown,
		show: (report) => manualWorth(params.id, report)
	});
	return {
		process,
		manualWork,
		shown: found.shown,
		findings: concerningFindings(analysis, about, { today, locale })
	};
};
