import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { concerningFindings } from '#lib/view/concerning-findings.ts';
import { systemWorth } from '#lib/view/critical-worth.ts';
import { shownEvent } from '#lib/view/shown-event.ts';
import { systemDetail } from '#lib/view/system-detail.ts';
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
	const system = systemDetail(analysis, params.id, found);
	if (!system) error(404, m.error_not_found_title({}, { locale }));
	const today = isoToday();
	const about = { owner: 'system', id: params.id } as const;
	const worth = await shownCriticality({
		jobs: locals.jobs,
		analysis,
		shown: found.shown,
		show: (report) => systemWorth(model, params.id, report)
	});
	return {
		system,
		worth,
		shown: found.shown,
		findings: concerningFindings(analysis, about, { today, locale })
	};
};
