import { dependencyMap } from '#lib/view/map.ts';
import { pathView } from '#lib/view/map-path.ts';
import { shownEvent } from '#lib/view/shown-event.ts';
import { orderedAnalysis } from '../ordered-analysis.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const model = await locals.data.model();
	if (!model || model.systems.length + model.processes.length === 0)
		return { map: undefined, path: undefined, shown: undefined };
	const analysis = await orderedAnalysis(model, locals.jobs, url.searchParams);
	const { shown, event } = shownEvent(analysis, url.searchParams);
	return {
		map: dependencyMap(analysis.prepared, event),
		path: pathView(analysis.prepared, event),
		shown
	};
};
