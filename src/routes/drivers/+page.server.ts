import { analyse } from '#lib/view/analysis.ts';
import { shownChoice } from '#lib/view/choice.ts';
import { inputSwings } from '#lib/view/input-swings.ts';
import { shownJob } from '../job-state.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, depends }) => {
	depends('app:sensitivity');
	const model = await locals.data.model();
	const analysis = model && analyse(model);
	const choice = analysis && shownChoice(analysis, url.searchParams);
	if (!choice) return { swings: undefined };
	const strategy = choice.awaitsOrder ? 'optimised' : choice.strategy;
	const job = locals.jobs.start('sensitivity', model, { strategy });
	const swings = await shownJob(model, job, (report) => inputSwings(analysis, report));
	return { swings, strategy };
};
