import type { Id } from '../model.ts';
import type { MeasureProblem } from './changed-models.ts';
import { only } from './measure-set.ts';
import type { SetSimulation } from './set-simulation.ts';

/** Two measures that each fit the company by itself, but not both. */
export interface Clash {
	readonly measures: readonly [Id, Id];
	/** Why the later one does not fit after the earlier. */
	readonly problem: MeasureProblem;
}

/** All pairs of a model's measures that cannot be taken together. */
export function clashes(simulation: SetSimulation): readonly Clash[] {
	const { measures } = simulation.model;
	const fits = measures.map((_, i) => simulation.changed(only(i)).ok);
	return measures.flatMap((first, i) =>
		measures.slice(i + 1).flatMap((second, offset) => {
			const j = i + 1 + offset;
			if (!fits[i] || !fits[j]) return [];
			const changed = simulation.changed(only(i) | only(j));
			return changed.ok ? [] : [{ measures: [first.id, second.id], problem: changed.problem }];
		})
	);
}
