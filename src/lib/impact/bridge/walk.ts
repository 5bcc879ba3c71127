import type { Model, Strategy } from '../model.ts';
import type { Atom } from './atoms.ts';
import type {
	BridgePart,
	BridgeProgress,
	BridgeStep,
	BridgeTopic,
	ChangedInput,
	RefusedMeasure
} from './bridge-result.ts';
import { changedInputs } from './changed-inputs.ts';
import type { Level, LevelResult } from './levels.ts';
import { type TakenMeasure, withEffects } from './measures-taken.ts';
import { mixedModel } from './mixed-model.ts';
import { type ModelChange, modelChanges } from './model-changes.ts';

/** A model of the walk and what it comes to. */
export interface Place {
	readonly model: Model;
	readonly level: Level;
}

/** A part of the walk: where it leads, and what was taken to get there. */
export interface Station {
	readonly step: BridgeStep;
	readonly topic: BridgeTopic;
	readonly measure: BridgePart['measure'];
	readonly inputs: readonly ChangedInput[];
	readonly includes: BridgePart['includes'];
	readonly level: Level;
}

type Compute = (model: Model) => LevelResult;

/**
 * Applies measures one after the other. One that does not fit the model as the others leave it, or with
 * which an event cannot be computed, is left out and named.
 */
export function* walkMeasures(
	start: Place,
	{
		measures,
		strategy,
		level
	}: {
		readonly measures: readonly TakenMeasure[];
		readonly strategy: Strategy | undefined;
		readonly level: Compute;
	}
): Generator<
	BridgeProgress,
	{
		readonly at: Place;
		readonly stations: readonly Station[];
		readonly refused: readonly RefusedMeasure[];
	}
> {
	let at = start;
	const stations: Station[] = [];
	const refused: RefusedMeasure[] = [];
	for (const [done, { measure, isFound }] of measures.entries()) {
		yield { stage: 'measures', done, total: measures.length };
		const { id, name } = measure;
		const changed = withEffects(at.model, measure.effects);
		if (!changed.ok) {
			refused.push({ id, name, reason: 'effects', problems: changed.problems });
			continue;
		}
		const model = strategy === undefined ? changed.value : { ...changed.value, strategy };
		const result = level(model);
		if (!result.ok) {
			refused.push({ id, name, reason: 'missingHours', problems: [] });
			continue;
		}
		stations.push({
			step: 'measures',
			topic: 'measure',
			measure: { id, name, isFound },
			inputs: changedInputs(modelChanges(at.model, model), at.model, model),
			includes: [],
			level: result.value
		});
		at = { model, level: result.value };
	}
	return { at, stations, refused };
}

/**
 * Takes parts one after the other until all are taken, which is the last model. A part with which no
 * model can be computed is taken together with the next one, which says so.
 */
export function* walkChanges(
	start: Place,
	atoms: readonly Atom[],
	{ last, level }: { readonly last: Place; readonly level: Compute }
): Generator<BridgeProgress, readonly Station[]> {
	const stations: Station[] = [];
	const taken: ModelChange[] = [];
	let waiting: readonly Atom[] = [];
	for (const [done, atom] of atoms.entries()) {
		yield { stage: 'changes', done, total: atoms.length };
		taken.push(...atom.changes);
		const reached =
			done === atoms.length - 1 ? last.level : levelWith(start.model, last.model, taken, level);
		if (!reached) {
			waiting = [...waiting, atom];
			continue;
		}
		stations.push({
			step: atom.step,
			topic: atom.topic,
			measure: undefined,
			inputs: changedInputs(
				[...waiting, atom].flatMap(({ changes }) => changes),
				start.model,
				last.model
			),
			includes: waiting.map(({ step, topic }) => ({ step, topic })),
			level: reached
		});
		waiting = [];
	}
	return stations;
}

/** What the first model with some changes of the last one comes to; undefined where nothing can be said. */
export function levelWith(
	first: Model,
	last: Model,
	taken: readonly ModelChange[],
	level: Compute
): Level | undefined {
	const model = mixedModel(first, last, taken);
	const result = model && level(model);
	return result?.ok ? result.value : undefined;
}
