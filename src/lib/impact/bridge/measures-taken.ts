import { applyEffects } from '../apply-effects.ts';
import type { EffectProblem } from '../effect-problem.ts';
import type { Effect, Id, Measure, Model } from '../model.ts';
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
 * that the later model has no longer while it has every value that their effects bring, each by itself
 * or all of them together.
 */
export function measuresTaken(
	before: Model,
	after: Model,
	named: readonly Id[]
): readonly TakenMeasure[] {
	const left = new Set(after.measures.map(({ id }) => id));
	const isNamed = ({ id }: Measure) => named.includes(id);
	const gone = before.measures.filter((measure) => isNamed(measure) || !left.has(measure.id));
	const areAllFound = areFoundIn(before, after, gone);
	return gone.flatMap((measure): readonly TakenMeasure[] => {
		if (isNamed(measure)) return [{ measure, isFound: false }];
		const isFound = areAllFound || areFoundIn(before, after, [measure]);
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

/** Whether measures each change something, and the later model has all of that as they leave it. */
function areFoundIn(before: Model, after: Model, measures: readonly Measure[]): boolean {
	const areIdle = measures.some(({ effects }) => {
		const changed = withEffects(before, effects);
		return !changed.ok || modelChanges(before, changed.value).length === 0;
	});
	const changed = withEffects(
		before,
		measures.flatMap(({ effects }) => effects)
	);
	if (areIdle || !changed.ok) return false;
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

export type WithEffects =
	| { readonly ok: true; readonly value: Model }
	| { readonly ok: false; readonly problems: readonly EffectProblem[] };

/** A model after effects, read anew as a file would be. */
export function withEffects(model: Model, effects: readonly Effect[]): WithEffects {
	const applied = applyEffects(model, effects);
	if (!applied.ok) return applied;
	// A repository taken away is a field without a value, which no file has.
	const written: unknown = JSON.parse(
		JSON.stringify({ ...applied.value, measures: [], cases: [] })
	);
	const read = parseModel(written);
	return read.ok ? { ok: true, value: read.value } : { ok: false, problems: [] };
}
