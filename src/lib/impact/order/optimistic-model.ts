import type { Model, Process } from '../model.ts';

/**
 * A model in which an event never costs more than in the given one, nor ever more because something
 * comes back sooner. In the given one it may: work by hand can be better than the unstable phase that
 * follows it, and a half-working process can cost extra that a standing one does not. Here no
 * unstable phase is worse than what comes before it, and what such a phase costs extra is left out
 * where it could also arise before everything is back. Source: docs/recovery-order.md.
 */
export function optimisticModel(model: Model): Model {
	return { ...model, processes: model.processes.map(optimisticProcess) };
}

function optimisticProcess(process: Process): Process {
	const { unstable, manual, uses } = process;
	if (!unstable) return process;
	const partial = uses.map(({ without }) => without ?? 0).filter((left) => left > 0 && left < 1);
	const capability = Math.max(unstable.capability ?? 0, manual?.capability ?? 0, ...partial);
	const extraCostPerHour = partial.length > 0 ? 0 : unstable.extraCostPerHour;
	return { ...process, unstable: { ...unstable, capability, extraCostPerHour } };
}
