import type { Model, RefusedEffect, WhatIfProblem } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { effectProblemMessage } from './effect-problem-words.ts';
import type { Locale } from './number.ts';

/** Why a what-if question about a model has no answer, one line for each thing in the way. */
export function whatIfProblemLines(
	problem: WhatIfProblem,
	model: Model,
	locale: Locale
): readonly string[] {
	const options = { locale };
	switch (problem.kind) {
		case 'effects':
			return problem.refused.map((refused) => refusedLine(refused, model, locale));
		case 'unknownMeasure':
			return [m.what_if_unknown_measure({ measure: problem.measure }, options)];
		case 'unknownScenario':
			return [m.what_if_unknown_scenario({ scenario: problem.scenario }, options)];
		case 'noScenario':
			return [m.what_if_no_scenario({}, options)];
		case 'missingHours': {
			const { scenario, systems } = problem.missing;
			const words = problem.side === 'today' ? m.year_missing : m.what_if_missing_hours;
			const names = systems.map((id) => nameOf(model.systems, id)).join(', ');
			return [words({ cause: nameOf(model.scenarios, scenario), systems: names }, options)];
		}
		default:
			return problem satisfies never;
	}
}

function refusedLine({ measure, problem }: RefusedEffect, model: Model, locale: Locale): string {
	const words = effectProblemMessage(problem, locale);
	if (measure === undefined) return words;
	const name = nameOf(model.measures, measure);
	return m.what_if_measure_problem({ measure: name, problem: words }, { locale });
}

function nameOf(
	list: readonly { readonly id: string; readonly name: string }[],
	id: string
): string {
	return list.find((item) => item.id === id)?.name ?? id;
}
