import { error, redirect } from '@sveltejs/kit';
import { effectLines } from '#lib/format/effect-words.ts';
import { type Model, horizonOf } from '#lib/impact/index.ts';
import { analyse } from '#lib/view/analysis.ts';
import { investmentPath, readInvestmentChoice } from '#lib/view/investments/investment-choice.ts';
import { measureRows } from '#lib/view/investments/measure-rows.ts';
import { modelNames } from '#lib/view/model-names.ts';
import { shownInvestments, stopInvestments } from './investments.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, depends }) => {
	depends('app:investments');
	const model = await locals.data.model();
	if (!model || model.measures.length === 0 || model.scenarios.length === 0)
		return { investments: undefined, lacks: whatLacks(model) };
	const choice = readInvestmentChoice(url.searchParams, model);
	const analysis = analyse(model);
	const reader = { model, nameOf: modelNames(model), locale: locals.locale };
	const { measures, portfolio } = await shownInvestments(locals.jobs, model, choice);
	return {
		investments: {
			choice,
			currency: model.currency,
			costOfCapital: model.costOfCapital ?? 0,
			horizonYears: horizonOf(model),
			rows: measureRows(analysis, measures.kind === 'known' ? measures.value.measures : undefined),
			changes: Object.fromEntries(
				model.measures.map(({ id, effects }) => [
					id,
					effects.flatMap((effect) => effectLines(effect, reader))
				])
			),
			scenarioNames: Object.fromEntries(model.scenarios.map(({ id, name }) => [id, name])),
			measures,
			portfolio
		}
	};
};

export const actions = {
	stop: async ({ locals, url }) => {
		const model = await locals.data.model();
		if (!model) error(404);
		const choice = readInvestmentChoice(url.searchParams, model);
		stopInvestments(locals.jobs, model, choice);
		redirect(303, investmentPath({ ...choice, onlyFirst: true }));
	}
} satisfies Actions;

/** What a model must have before anything can be saved. */
function whatLacks(model: Model | undefined): 'model' | 'measures' | 'scenarios' {
	if (!model) return 'model';
	return model.measures.length === 0 ? 'measures' : 'scenarios';
}
