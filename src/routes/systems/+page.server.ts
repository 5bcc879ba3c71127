import { shownEvent } from '#lib/view/shown-event.ts';
import { systemList } from '#lib/view/system-list.ts';
import { orderedAnalysis } from '../ordered-analysis.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const model = await locals.data.model();
	if (!model || model.systems.length === 0) return { list: undefined, shown: undefined };
	const analysis = await orderedAnalysis(model, locals.jobs, url.searchParams);
	const { shown, event } = shownEvent(analysis, url.searchParams);
	return { list: systemList(analysis, event), shown };
};
