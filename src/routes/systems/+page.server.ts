import { systemRanking } from '#lib/view/critical-worth.ts';
import { shownEvent } from '#lib/view/shown-event.ts';
import { systemList } from '#lib/view/system-list.ts';
import { criticality, shownCriticality } from '../critical.server.ts';
import { orderedAnalysis } from '../ordered-analysis.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, depends }) => {
	depends(criticality);
	const model = await locals.data.model();
	if (!model || model.systems.length === 0)
		return { list: undefined, shown: undefined, ranking: undefined };
	const analysis = await orderedAnalysis(model, locals.jobs, url.searchParams);
	const { shown, event } = shownEvent(analysis, url.searchParams);
	const ranking = shownCriticality({
		jobs: locals.jobs,
		analysis,
		shown,
		show: (report) => systemRanking(analysis.prepared, report)
	});
	return { list: systemList(analysis, event), shown, ranking: await ranking };
};
