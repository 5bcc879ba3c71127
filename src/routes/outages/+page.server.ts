import type { Model } from '#lib/impact/index.ts';
import { analyse } from '#lib/view/analysis.ts';
import { shownChoice } from '#lib/view/choice.ts';
import { attackScenario } from '#lib/view/outages/attack-scenario.ts';
import { compareOutages } from '#lib/view/outages/outage-comparison.ts';
import { outageChoice } from '#lib/view/outages/outage-choice.ts';
import { ownOutage } from '#lib/view/outages/own-outage.ts';
import { shownEvent } from '#lib/view/shown-event.ts';
import { shownJob } from '../job-state.server.ts';
import { orderedAnalysis } from '../ordered-analysis.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, depends }) => {
	depends('app:outages');
	const choice = outageChoice(url.searchParams);
	const model = await locals.data.model();
	const { own, shown } = model
		? await ownEvent(model, locals.jobs, url.searchParams)
		: { own: undefined, shown: undefined };
	return {
		comparison: compareOutages({
			own: own?.kind === 'known' ? own.value : undefined,
			company: model?.company ?? {},
			currency: model?.currency ?? '',
			choice
		}),
		/** How far the simulation of our event is; undefined without a scenario. */
		state: own,
		shown
	};
};

/** The event that the address asks for, else our dearest attack, as far as it is simulated. */
async function ownEvent(model: Model, jobs: App.Locals['jobs'], asked: URLSearchParams) {
	const search = new URLSearchParams(asked);
	const options = shownChoice(analyse(model), asked)?.options ?? [];
	const attack = attackScenario(options);
	if (attack && !asked.has('scenario')) search.set('scenario', attack.id);
	const analysis = await orderedAnalysis(model, jobs, search);
	const { scenario, shown, event } = shownEvent(analysis, search);
	if (!scenario || !shown) return { own: undefined, shown: undefined };
	const job = jobs.start('year', model, { strategy: shown.strategy });
	const position = model.scenarios.indexOf(scenario);
	const own = await shownJob(model, job, ({ scenarios }) =>
		ownOutage({ model, scenario, figures: scenarios[position], event })
	);
	return { own, shown };
}
