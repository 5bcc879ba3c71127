import {
	type Hours,
	type Model,
	type Money,
	type Process,
	type Scenario,
	operatingShare
} from '../model.ts';
import { type PreparedModel, prepareModel } from '../prepare.ts';
import { PlanningCase } from '../simulate/planning-case.ts';

/**
 * The planning case of a scenario as it would be if nothing cost less because it comes back later: it
 * never costs more than the real one in the same order, nor ever less when something is usable
 * later. Source: docs/recovery-order.md.
 */
export function optimisticCase(prepared: PreparedModel, scenario: Scenario): PlanningCase {
	const { model } = prepared;
	const optimistic: Model = { ...model, processes: model.processes.map(optimisticProcess) };
	return new PlanningCase(prepareModel(optimistic), scenario, (process, { usableAt, stableAt }) =>
		extraUntil(model.processes[process], usableAt, stableAt)
	);
}

/**
 * A process whose unstable phase is never worse than what can come before it, and whose extra costs
 * are left to `extraUntil`, but for what manual work costs more than that.
 */
function optimisticProcess(process: Process): Process {
	const { unstable, manual, uses } = process;
	const partial = uses.map(({ without }) => without ?? 0).filter((left) => left < 1);
	const capability = Math.max(unstable?.capability ?? 0, manual?.capability ?? 0, ...partial);
	const manualCost = (manual?.extraCostPerHour ?? 0) - leastWhileDown(process);
	return {
		...process,
		unstable: unstable && { ...unstable, capability, extraCostPerHour: 0 },
		manual: manual && { ...manual, extraCostPerHour: manualCost }
	};
}

/**
 * The extra costs that a process has whichever of its systems come back when: those of the unstable
 * phase after the last one, and while manual work is possible the lower of the two, since it then
 * either works by hand or half works.
 */
function extraUntil(process: Process, usableAt: Hours, stableAt: Hours): Money {
	const { readyAfterHours = 0, sustainableHours = Infinity } = process.manual ?? {};
	const possible = Math.min(usableAt, readyAfterHours + sustainableHours) - readyAfterHours;
	const extra =
		(process.unstable?.extraCostPerHour ?? 0) * (stableAt - usableAt) +
		leastWhileDown(process) * Math.max(0, possible);
	return operatingShare(process) * extra;
}

/** Money per operating hour that a process costs extra at least while manual work is possible. */
function leastWhileDown({ manual, unstable }: Process): Money {
	if (!manual?.capability) return 0;
	return Math.min(manual.extraCostPerHour ?? 0, unstable?.extraCostPerHour ?? 0);
}
