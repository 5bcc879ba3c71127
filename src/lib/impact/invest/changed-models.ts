import { applyEffects } from '../apply-effects.ts';
import type { EffectProblem } from '../effect-problem.ts';
import type { Effect, Id, Measure, Model } from '../model.ts';
import { type MeasureSet, members } from './measure-set.ts';

/** Why a measure cannot be taken in the company as the measures before it have left it. */
export interface MeasureProblem {
	readonly kind: 'measureDoesNotFit';
	readonly measure: Id;
	/** Positions in them count the measure's own effects. */
	readonly problems: readonly EffectProblem[];
}

export type ChangedModel =
	| { readonly ok: true; readonly value: Model }
	| { readonly ok: false; readonly problem: MeasureProblem };

/**
 * The model after any set of its measures, taken in the order of the file. Sets that begin alike
 * share the work, so that going through them in order is quick. Source: docs/model.md, section 9.
 */
export class ChangedModels {
	readonly today: Model;
	readonly #path: { readonly measure: number; readonly after: ChangedModel }[] = [];

	constructor(today: Model) {
		this.today = today;
	}

	/** The model of a set; a problem when one of its measures cannot be applied after the others. */
	of(set: MeasureSet): ChangedModel {
		const path = this.#path;
		const measures = members(set);
		let same = 0;
		while (same < path.length && same < measures.length && path[same].measure === measures[same])
			same++;
		path.length = same;
		let reached: ChangedModel = path.at(-1)?.after ?? { ok: true, value: this.today };
		for (const measure of measures.slice(same)) {
			if (!reached.ok) break;
			reached = this.#after(reached.value, this.today.measures[measure]);
			path.push({ measure, after: reached });
		}
		return reached;
	}

	#after(model: Model, { id, effects }: Measure): ChangedModel {
		const applied = applyEffects(
			model,
			effects.map((effect) => this.#stillToDo(model, effect))
		);
		if (applied.ok) return applied;
		const { problems } = applied;
		return { ok: false, problem: { kind: 'measureDoesNotFit', measure: id, problems } };
	}

	/** Two measures may cut the same dependency: what another one has cut is left out. */
	#stillToDo(model: Model, effect: Effect): Effect {
		if (effect.kind !== 'dependency') return effect;
		const edges = (of: Model) => of.systems.find(({ id }) => id === effect.system)?.dependsOn ?? [];
		const [before, now] = [edges(this.today), edges(model)];
		const isCut = (id: Id) => before.includes(id) && !now.includes(id);
		return { ...effect, remove: effect.remove.filter((id) => !isCut(id)) };
	}
}
