import { analyse } from '#lib/view/analysis.ts';
import { resolveChoice } from '#lib/view/choice.ts';
import { catalogue } from '#lib/view/what-if/catalogue.ts';
import { m } from '#lib/paraglide/messages.js';
import { arrivingCases } from '../cases/arriving-case.server.ts';
import { describedCase, savedQuestion } from '../cases/described-case.server.ts';
import type { PageServerLoad } from './$types';

/** So many cases fit side by side. */
const mostCompared = 4;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { data, jobs, locale } = locals;
	const current = await data.current();
	const model = current && (await data.model(current.id));
	if (!model) return { comparison: undefined };
	const saved = await data.cases.list(current.id);
	const controls = catalogue(model);
	const asked = [...new Set(url.searchParams.getAll('case'))];
	const found = asked.flatMap((key) => saved.find((one) => one.key === key) ?? []);
	const shown = found.slice(0, mostCompared);
	const analysis = analyse(model);
	const choice =
		resolveChoice(analysis, url.searchParams.get('scenario'), null) ??
		resolveChoice(analysis, null, null);
	const scenario = choice?.scenario.id;
	const nothing = { measures: [], effects: [], scenario };
	const questions = [nothing, ...shown.map((one) => savedQuestion(model, controls, one, scenario))];
	const [today, ...states] = await arrivingCases(
		model,
		shown.length === 0 ? [] : questions.map((question) => jobs.start('whatIf', model, question)),
		locale
	);
	return {
		comparison: {
			currency: model.currency,
			today,
			cases: shown.map((one, i) => ({
				...describedCase({ model, controls }, one, locale),
				state: states[i]
			})),
			leftOut: found.slice(mostCompared).map(({ name }) => name),
			unknown: asked.filter((key) => !saved.some((one) => one.key === key)),
			offered: saved.map(({ key, name }) => ({ key, name })),
			scenario: choice && { id: choice.scenario.id, name: choice.scenario.name },
			scenarios: choice?.options.map(({ id, name }) => ({ id, name })) ?? []
		},
		footnotes: [m.cases_compare_footnote({}, { locale })]
	};
};
