import { shownChoice } from '#lib/view/choice.ts';
import { findingEntries } from '#lib/view/model-findings.ts';
import { overview } from '#lib/view/overview.ts';
import { countSources } from '#lib/view/model-sources.ts';
import { sourcesFootnote } from '#lib/view/sources-footnote.ts';
import { orderedAnalysis } from './ordered-analysis.server.ts';
import { shownYear } from './year.server.ts';
import { isoToday } from './iso-today.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const model = await locals.data.model();
	const analysis = model && (await orderedAnalysis(model, locals.jobs, url.searchParams));
	const choice = analysis && shownChoice(analysis, url.searchParams);
	if (!analysis || !choice) return { overview: undefined };
	const asked = url.searchParams.get('scenario');
	// Simulated in a worker while this thread works out the rest of the page.
	const year = shownYear(model, locals.jobs.start('year', model, { strategy: choice.strategy }));
	const today = isoToday();
	const findings = findingEntries(analysis, today, locals.locale);
	return {
		overview: overview(analysis, choice, today),
		year: await year,
		isUnknownScenario: asked !== null && asked !== choice.scenario.id,
		findings: findings.filter(({ severity }) => severity !== 'note'),
		noteCount: findings.filter(({ severity }) => severity === 'note').length,
		footnotes: [sourcesFootnote(countSources(analysis.figures), locals.locale)]
	};
};
