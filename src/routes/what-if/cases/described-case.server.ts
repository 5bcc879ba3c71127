import type { SavedCase } from '#lib/db/data.server.ts';
import { formatDateTime } from '#lib/format/dates.ts';
import type { EffectLine } from '#lib/format/effect-words.ts';
import type { Locale } from '#lib/format/number.ts';
import type { Model } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { changeLines } from '#lib/view/cases/change-lines.ts';
import { lostMeasures, whatIfOf } from '#lib/view/cases/kept-case.ts';
import { caseQuery, fitsAddress, words } from '#lib/view/what-if/case-address.ts';
import type { Control } from '#lib/view/what-if/control.ts';
import { caseEffects } from '#lib/view/what-if/case-effects.ts';
import { measuresOf, type WhatIfCase } from '#lib/view/what-if/what-if-case.ts';

/** Who saved a case and when, and what stands for this version of it in a form. */
export interface SeenCase {
	readonly id: number;
	readonly name: string;
	readonly author: string;
	/** Undefined for a case that is as a model file brought it. */
	readonly moment: string | undefined;
	readonly seen: string;
}

/** A case that can be opened. */
export interface OpenedCase extends SeenCase {
	/** The query that carries the whole case; undefined where it is too large for an address. */
	readonly query: string | undefined;
}

/** A case in words. */
export interface DescribedCase extends OpenedCase {
	readonly key: string;
	readonly note: string;
	readonly isPinned: boolean;
	readonly changes: readonly EffectLine[];
}

/** Moments are written here: the reader's browser may stand in another time zone. */
export function seenCase(
	saved: Pick<SavedCase, 'id' | 'name' | 'author' | 'savedAt' | 'version'>,
	locale: Locale
): SeenCase {
	const { id, name, author, savedAt, version } = saved;
	return {
		...{ id, name, author },
		moment: savedAt && formatDateTime(savedAt, locale),
		seen: `${id}.${version}`
	};
}

/** A model and what of it can be turned. */
interface Turned {
	readonly model: Model;
	readonly controls: readonly Control[];
}

export function openedCase(
	{ model, controls }: Turned,
	saved: SavedCase,
	locale: Locale
): OpenedCase {
	const query = caseQuery(controls, whatIfOf(model, controls, saved), undefined);
	// The page says of each that the model has it no more.
	for (const measure of lostMeasures(model, saved)) query.append(words.measure, measure);
	return {
		...seenCase(saved, locale),
		query: fitsAddress(query) ? query.toString() : undefined
	};
}

export function describedCase(turned: Turned, saved: SavedCase, locale: Locale): DescribedCase {
	const { model, controls } = turned;
	const { key, note, isPinned } = saved;
	const lost = lostMeasures(model, saved).map((subject) => ({
		subject,
		change: m.cases_lost_measure({}, { locale })
	}));
	const changes = [
		...lost,
		...changeLines(model, controls, whatIfOf(model, controls, saved), locale)
	];
	return { ...openedCase(turned, saved, locale), key, note, isPinned, changes };
}

/** What a saved case asks the engine. A measure that the model has lost is asked for all the same. */
export function savedQuestion(
	model: Model,
	controls: readonly Control[],
	saved: SavedCase,
	scenario?: string
) {
	const whatIf: WhatIfCase = whatIfOf(model, controls, saved);
	return {
		measures: [...measuresOf(whatIf, controls), ...lostMeasures(model, saved)],
		effects: caseEffects(controls, whatIf),
		scenario
	};
}
