import { effectLines, type EffectLine } from '#lib/format/effect-words.ts';
import type { Locale } from '#lib/format/number.ts';
import type { Model } from '#lib/impact/index.ts';
import { modelNames } from '../model-names.ts';
import { caseChanges } from '../what-if/case-changes.ts';
import { controlChange, controlLabel } from '../what-if/control-words.ts';
import type { Control } from '../what-if/control.ts';
import type { WhatIfCase } from '../what-if/what-if-case.ts';

/** Which inputs a case changes and by how much, one line each, in the order in which they take effect. */
export function changeLines(
	model: Model,
	controls: readonly Control[],
	whatIf: WhatIfCase,
	locale: Locale
): readonly EffectLine[] {
	const nameOf = modelNames(model);
	const reader = { locale, currency: model.currency };
	return caseChanges(controls, whatIf).flatMap((change): readonly EffectLine[] =>
		change.kind === 'other'
			? effectLines(change.effect, { model, nameOf, locale })
			: [
					{
						subject: controlLabel(change.control, locale),
						change: controlChange(change.control, change.value, reader)
					}
				]
	);
}
