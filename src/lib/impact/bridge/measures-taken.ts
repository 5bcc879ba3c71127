import { applyEffects } from '../apply-effects.ts';
import type { EffectProblem } from '../effect-problem.ts';
import type { Id, Measure, Model } from '../model.ts';
import { parseModel } from '../parse-model.ts';
import { areAlike } from './differing-values.ts';
import { modelChanges } from './model-changes.ts';

/** A measure that has been taken, and whether somebody said so. */
export interface TakenMeasure {
	readonly measure: Measure;
	readonly isFound: boolean;
}

/**
 * The measures of the earlier model that have been taken, in its order: those that are named, and those
 * that the later model has no longer while it has every value that their effects bring.
 */
export function measuresTaken(
	before: Model,
	after: Model,
	named: readonly Id[]
): readonly TakenMeasure[] {
	const left = new Set(after.measures.map(({ id }) => id));
	return before.measures.flatMap((measure): readonly TakenMeasure[] => {
		if (named.includes(measure.id)) return [{ measure, isFound: false }];
		const isFound = !left.has(measure.id) && isFoundIn(before, after, measure);
		return isFound ? [{ measure, isFound }] : [];
	});
}

/**
 * The measures of the earlier model, by id, that the later one has no longer while it has every value that
 * their effects bring. One that is gone without that may as well have been given up. Source: docs/bridge.md.
 */
export function measuresFound(before: Model, after: Model): readonly Id[] {
	return measuresTaken(before, after, []).map(({ measure }) => measure.id);
}

/** Whether a measure changes something, and the later model has all of that as the measure leaves it. */
function isFoundIn(before: Model, after: Model, measure: Measure): boolean {
	const changed = withMeasure(before, measure);
	if (!changed.ok) return false;
	const key = ({ owner, id, path }: { owner: string; id: Id; path: string }) =>
		JSON.stringify([owner, id, path]);
	const brought = modelChanges(before, changed.value);
	const missing = new Set(
		modelChanges(changed.value, after)
			.filter((change) => !areAlike(change.before, change.after))
			.map(key)
	);
	const gone = new Set(
		modelChanges(before, after)
			.filter(({ path }) => path === '')
			.map(ownerKey)
	);
	return (
		brought.length > 0 &&
		brought.every((change) => !missing.has(key(change)) && !gone.has(ownerKey(change)))
	);
}

function ownerKey({ owner, id }: { readonly owner: string; readonly id: Id }): string {
	return JSON.stringify([owner, id]);
}

export type WithMeasure =
	| { readonly ok: true; readonly value: Model }
	| { readonly ok: false; readonly problems: readonly EffectProblem[] };

/** A model after the effects of one measure, read anew as a file would be. */
export function withMeasure(model: Model, { effects }: Measure): WithMeasure {
	const applied = applyEffects(model, effects);
	if (!applied.ok) return applied;
	// A repository taken away is a field without a value, which no file has.
	const written: unknown = JSON.parse(
		JSON.stringify({ ...applied.value, measures: [], cases: [] })
	);
	const read = parseModel(written);
	return read.ok ? { ok: true, value: read.value } : { ok: false, problems: [] };
}
