import type { Strategy } from '../model.ts';
import type { PreparedModel } from '../prepare.ts';
import type { Simulated } from '../simulate/simulated.ts';
import type { SimulationProblem } from '../simulate/simulation.ts';
import { Baseline, type BaselineOptions } from './baseline.ts';
import { ProcessCandidate, type ProcessCriticality } from './process-candidate.ts';
import { type Effort, bySize, inRounds } from './rounds.ts';
import { SystemCandidate, type SystemCriticality } from './system-candidate.ts';

/** What hangs on each system and on each process's manual work, as plain data. */
export interface CriticalityReport {
	readonly seed: number;
	readonly strategy: Strategy;
	/** Today's. */
	readonly expectedAnnualLoss: Simulated;
	/** Those on which the most money hangs first. */
	readonly systems: readonly SystemCriticality[];
	readonly processes: readonly ProcessCriticality[];
}

export type CriticalityResult =
	| { readonly ok: true; readonly value: CriticalityReport }
	| { readonly ok: false; readonly problem: SimulationProblem };

/**
 * Measures on which systems and which manual work the most money hangs. Yields a report after each
 * round, every one on more events than the one before, and returns the final one; systems and
 * processes beyond the `top` rest on fewer events. The model must have a scenario. Source:
 * docs/criticality.md.
 */
export function* measureCriticality(
	prepared: PreparedModel,
	options: BaselineOptions & Effort
): Generator<CriticalityReport, CriticalityResult> {
	const baseline = new Baseline(prepared, options);
	const systems = prepared.systems.map((_, i) => new SystemCandidate(baseline, i));
	const processes = prepared.processes.map((_, i) => new ProcessCandidate(baseline, i));
	const report = (): CriticalityReport => ({
		seed: options.seed,
		strategy: options.strategy ?? prepared.model.strategy ?? 'planned',
		expectedAnnualLoss: baseline.expectedAnnualLoss,
		systems: bySize(systems).map(({ figures }) => figures),
		processes: bySize(processes).map(({ figures }) => figures)
	});
	const rounds = inRounds(baseline, [systems, processes], options);
	for (;;) {
		const round = rounds.next();
		if (!round.done) yield report();
		else if (round.value) return { ok: false, problem: round.value };
		else return { ok: true, value: report() };
	}
}
