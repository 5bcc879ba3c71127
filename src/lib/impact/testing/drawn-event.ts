import { quantile } from '../estimate.ts';
import { type EventOutcome, runEvent } from '../event.ts';
import type { Estimate, Scenario } from '../model.ts';
import type { PreparedModel } from '../prepare.ts';
import { EventKey, addressOf } from '../simulate/random.ts';
import {
	type MissingRecovery,
	type Organisation,
	affectedSystems,
	systemPosition
} from '../situation.ts';

/** Which event of a simulation. */
export interface DrawnEvent {
	readonly scenario: Scenario;
	readonly organisation: Organisation;
	readonly seed: number;
	readonly event: number;
}

/**
 * One event of a simulation the slow way: its draws taken by their addresses and looked up in the
 * exact quantile functions, then run by `runEvent`.
 */
export function drawnEvent(
	prepared: PreparedModel,
	{ scenario, organisation, seed, event }: DrawnEvent
): EventOutcome | MissingRecovery {
	const key = new EventKey(seed, scenario.id);
	key.moveTo(event);
	const draw = (estimate: Estimate | undefined, ...address: readonly string[]) =>
		estimate ? quantile(estimate, key.share(addressOf(...address))) : 0;
	const names = scenario.hits.map(({ systems, path = 'restore' }) => `${systems[0] ?? ''} ${path}`);
	const affected = affectedSystems(
		prepared,
		scenario,
		{
			hits: scenario.hits.map(({ probability = 1 }, i) => {
				const before = names.slice(0, i).filter((name) => name === names[i]).length;
				return key.share(addressOf('hit', names[i], String(before))) < probability;
			}),
			lostRepositories: new Set(
				scenario.backupLoss
					.filter(
						({ repository, probability }) =>
							key.share(addressOf('backupLoss', repository)) < probability
					)
					.map(({ repository }) => systemPosition(prepared, repository))
			)
		},
		(estimate, of) =>
			of.kind === 'recovery' ? draw(estimate, 'recovery', of.system.id) : draw(estimate, of.kind)
	);
	if (!affected.ok) return affected.problem;
	return runEvent(prepared, {
		organisation,
		affected: affected.value,
		ranks: prepared.systems.map(({ id, priority }) =>
			organisation === 'adhoc' ? key.bits(addressOf('order', id)) : (priority ?? Infinity)
		),
		holdHours: draw(scenario.holdHours, 'hold'),
		responseCost: draw(scenario.responseCost, 'response'),
		unstablePerOutageHour: prepared.processes.map(({ id, unstable }) =>
			draw(unstable?.hoursPerOutageHour, 'instability', id)
		)
	});
}
