import type { Locale } from '#lib/format/number.ts';
import { whatIfProblemLines } from '#lib/format/what-if-problem-words.ts';
import type { Model, SimulationProblem } from '#lib/impact/index.ts';

/** Why a year cannot be simulated, as a sentence. */
export function missingHoursSentence(
	model: Model,
	missing: SimulationProblem,
	locale: Locale
): string {
	return whatIfProblemLines({ kind: 'missingHours', side: 'today', missing }, model, locale).join(
		' '
	);
}

/** The same as a headline, which has no full stop. */
export function missingHoursTitle(
	model: Model,
	missing: SimulationProblem,
	locale: Locale
): string {
	return missingHoursSentence(model, missing, locale).replace(/\.$/, '');
}
