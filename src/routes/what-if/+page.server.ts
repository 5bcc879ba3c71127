import { redirect } from '@sveltejs/kit';
import { analyse } from '#lib/view/analysis.ts';
import { resolveChoice } from '#lib/view/choice.ts';
import { caseQuestion } from '#lib/view/what-if/case-question.ts';
import { catalogue } from '#lib/view/what-if/catalogue.ts';
import { byImportance } from '#lib/view/what-if/control-order.ts';
import { pageQuery } from '#lib/view/what-if/case-address.ts';
import { readAddress } from '#lib/view/what-if/read-address.ts';
import { shownAnswer } from './answer.server.ts';
import { knownSensitivity } from './known-sensitivity.server.ts';
import { openedCase } from './cases/described-case.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { data, locale } = locals;
	const current = await data.current();
	const model = current && (await data.model(current.id));
	const analysis = model && analyse(model);
	const choice = analysis && resolveChoice(analysis, null, null);
	if (!analysis || !choice) return { whatIf: undefined };

	const controls = catalogue(model);
	const address = readAddress(model, controls, url.searchParams);
	// A form sends every field: the address says only what differs from today.
	const query = pageQuery(controls, address).toString();
	if (address.problems.length === 0 && query !== url.searchParams.toString())
		redirect(303, query === '' ? url.pathname : `${url.pathname}?${query}`);

	const scenario = address.scenario ?? choice.scenario.id;
	const question = caseQuestion(controls, address.whatIf, scenario);
	const job = locals.jobs.start('whatIf', model, question);
	const sensitivity = knownSensitivity(locals.jobs, analysis);
	return {
		whatIf: {
			model,
			question,
			answer: await shownAnswer(model, job),
			scenario: choice.scenario.id,
			order: byImportance(controls, analysis, choice, sensitivity).map(({ id }) => id),
			isOrderedBySwing: sensitivity !== undefined,
			cases: (await data.cases.list(current.id)).map((saved) =>
				openedCase({ model, controls }, saved, locale)
			)
		}
	};
};
