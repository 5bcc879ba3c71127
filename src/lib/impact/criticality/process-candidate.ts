import type { Id, ManualWork, Model, Process } from '../model.ts';
import { compileScenario } from '../simulate/compiled-scenario.ts';
import type { Simulated } from '../simulate/simulated.ts';
import type { Baseline } from './baseline.ts';
import { Comparison, variationsOf, withPlans } from './comparison.ts';
import type { Candidate } from './rounds.ts';
import { recompiled } from './recompiled.ts';

/** What the manual work of a process is worth, in money a year; each process is changed alone. */
export interface ProcessCriticality {
	readonly id: Id;
	readonly events: number;
	/** What goes away if ten percentage points more were done by hand. */
	readonly tenPointsMore: Simulated | undefined;
	/** What would come on top without today's manual work; undefined where there is none, too. */
	readonly manualWork: Simulated | undefined;
	readonly hasManualWork: boolean;
}

/** Ten percentage points of normal output. */
const tenPoints = 0.1;

/** What the manual work of one process is worth. Source: docs/criticality.md. */
export class ProcessCandidate implements Candidate {
	readonly #process: Process;
	readonly #more: Comparison;
	readonly #without: Comparison | undefined;

	constructor(baseline: Baseline, process: number) {
		const { model } = baseline.prepared;
		const compare = (manual: ManualWork | undefined) =>
			new Comparison(baseline, () => {
				const changed = recompiled(baseline.compiled, withManual(model, process, manual));
				const variations = variationsOf(
					baseline,
					baseline.exposures.processes[process],
					({ scenario }) => compileScenario(changed, scenario)
				);
				return withPlans(baseline, variations);
			});
		this.#process = model.processes[process];
		this.#more = compare(tenPointsMore(this.#process.manual));
		this.#without = this.#process.manual && compare(undefined);
	}

	get events(): number {
		return (this.#without ?? this.#more).events;
	}

	get size(): number {
		const worth = [this.#more.saving, this.#without?.increase];
		return Math.max(...worth.map((figure) => Math.abs(figure?.mean ?? 0)));
	}

	get figures(): ProcessCriticality {
		return {
			id: this.#process.id,
			events: this.events,
			tenPointsMore: this.#more.saving,
			manualWork: this.#without?.increase,
			hasManualWork: this.#without !== undefined
		};
	}

	extend(events: number): void {
		this.#more.extend(events);
		this.#without?.extend(events);
	}
}

/**
 * Manual work that does ten points more, at most everything, as soon and for as long as today's. A
 * process that has none gets ten points at once, without end and at no extra cost.
 */
export function tenPointsMore(manual: ManualWork | undefined): ManualWork {
	if (!manual) return { capability: tenPoints };
	return { ...manual, capability: Math.min(1, (manual.capability ?? 0) + tenPoints) };
}

function withManual(model: Model, process: number, manual: ManualWork | undefined): Model {
	const changed = { ...model.processes[process], manual };
	return { ...model, processes: model.processes.with(process, changed) };
}
