import {
	type EventOutcome,
	type Hours,
	type Id,
	type Model,
	type Money,
	type Organisation,
	type RecoveryPath,
	type Scenario,
	recoveryPaths,
	typicalEvent
} from '#lib/impact/index.ts';
import type { Analysis } from '#lib/view/analysis.ts';
import { type CumulativeLoss, cumulativeLoss } from '#lib/view/cumulative-loss.ts';

/** The reference event as it would be if something were certain about the backups. */
export interface BackupVariant {
	readonly loss: Money;
	readonly operationalAt: Hours;
	readonly stableAt: Hours;
	readonly breaches: number;
	readonly curve: CumulativeLoss;
	/** How many systems come back on each path. */
	readonly paths: Readonly<Record<RecoveryPath, number>>;
}

/** Whether backups can be used: all of them, or none. */
export type Backups = 'usable' | 'lost';

/**
 * The typical event of a scenario with all backups usable or lost, in the order of recovery that is
 * told; undefined when not computable.
 */
export function backupVariant(
	analysis: Analysis,
	scenario: Scenario,
	backups: Backups,
	organisation: Organisation
): BackupVariant | undefined {
	const changed = { ...scenario, backupLoss: backupLoss(analysis.model, backups) };
	const ranks = analysis.ranks(scenario, organisation);
	const event = typicalEvent(analysis.prepared, changed, { organisation, ranks });
	return event.ok ? variantOf(event.value) : undefined;
}

function backupLoss({ systems }: Model, backups: Backups): Scenario['backupLoss'] {
	if (backups === 'usable') return [];
	const repositories = new Set(systems.flatMap(({ restoresFrom }) => restoresFrom ?? []));
	return [...repositories].map((repository: Id) => ({ repository, probability: 1 }));
}

function variantOf(event: EventOutcome): BackupVariant {
	const { loss, operationalAt, stableAt, processes, recoveries } = event;
	const count = (path: RecoveryPath) => recoveries.filter((of) => of.path === path).length;
	const [repair, restore, rebuild] = recoveryPaths.map(count);
	return {
		loss,
		operationalAt,
		stableAt,
		breaches: processes.filter(({ mtpdBreached }) => mtpdBreached).length,
		curve: cumulativeLoss(event),
		paths: { repair, restore, rebuild }
	};
}
