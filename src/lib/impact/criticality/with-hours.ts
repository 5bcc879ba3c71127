import { type Estimate, type RecoveryPath, type System, recoveryPaths } from '../model.ts';
import type { CompiledScenario } from '../simulate/compiled-scenario.ts';

/** The system with other hours on the recovery paths that it describes. */
export function withHours(
	system: System,
	change: (hours: Estimate, path: RecoveryPath) => Estimate
): System {
	const changed = recoveryPaths.flatMap((path) => {
		const option = system.recovery[path];
		return option ? [[path, { ...option, hours: change(option.hours, path) }] as const] : [];
	});
	return { ...system, recovery: { ...system.recovery, ...Object.fromEntries(changed) } };
}

/**
 * The scenario in a model with other systems, given in full and in the same order, that differ only
 * in how long they take to recover and how old their data is: nothing else of what has been compiled
 * rests on these.
 */
export function withSystems(
	scenario: CompiledScenario,
	systems: readonly System[]
): CompiledScenario {
	const { compiled } = scenario;
	return { ...scenario, compiled: { ...compiled, prepared: { ...compiled.prepared, systems } } };
}
