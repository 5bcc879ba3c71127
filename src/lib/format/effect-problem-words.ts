import type { EffectProblem } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { formatShortNumber, type Locale } from './number.ts';
import { danglingWords } from './problem-words.ts';

/** Why an effect cannot be applied to a model, in one line; effects are counted from 1. */
export function effectProblemMessage(problem: EffectProblem, locale: Locale): string {
	const effect = formatShortNumber(problem.effect + 1, locale);
	return m.effect_problem({ effect, problem: whatIsMissing(problem, locale) }, { locale });
}

function whatIsMissing(problem: EffectProblem, locale: Locale): string {
	const options = { locale };
	switch (problem.kind) {
		case 'unknownTarget':
			return `${problem.id}: ${danglingWords[problem.target]({}, options)}`;
		case 'missingUse':
			return m.effect_missing_use({ process: problem.process, system: problem.system }, options);
		case 'missingStep':
			return m.effect_missing_step({ process: problem.process }, options);
		case 'missingDependency':
			return m.effect_missing_dependency(
				{ system: problem.system, dependency: problem.dependency },
				options
			);
		case 'incompleteManual':
			return m.problem_incomplete_manual(
				{ process: problem.process, field: problem.field },
				options
			);
		case 'capacityBelowNeed':
			return m.effect_capacity_below_need(
				{
					team: problem.team,
					capacity: formatShortNumber(problem.capacity, locale),
					system: problem.system
				},
				options
			);
		case 'beyondLimit':
			return m.effect_beyond_limit(
				{
					field: `${problem.id}.${problem.field}`,
					// Only a figure can be written as one; what is beyond any is told by the limit alone.
					value: Number.isFinite(problem.value) ? formatShortNumber(problem.value, locale, 6) : '∞',
					limit: formatShortNumber(problem.limit, locale)
				},
				options
			);
		default:
			return problem satisfies never;
	}
}
