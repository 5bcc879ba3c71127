import { type EventOutcome, runEvent } from './event.ts';
import type { Scenario } from './model.ts';
import type { PreparedModel } from './prepare.ts';
import {
	type Damage,
	type MissingRecovery,
	type Organisation,
	type Reading,
	type Situation,
	affectedSystems,
	typicalDamage
} from './situation.ts';

/** An event, or why it cannot be computed. */
export type EventResult =
	| { readonly ok: true; readonly value: EventOutcome }
	| { readonly ok: false; readonly problem: MissingRecovery };

export interface TypicalOptions {
	readonly organisation: Organisation;
	/** Rank of each system, for trying an order; by default that of the organisation. */
	readonly ranks?: readonly number[];
	/** What every estimate is taken at; its median by default. */
	readonly read?: Reading;
	/** What happens; by default what has a probability of at least 0.5. */
	readonly damage?: Damage;
}

/**
 * The typical event of a scenario: every estimate at its median, what is likelier than not happens.
 * Source: docs/model.md, section 7.
 */
export function typicalEvent(
	prepared: PreparedModel,
	scenario: Scenario,
	{ organisation, ranks, read = prepared.median, damage }: TypicalOptions
): EventResult {
	const affected = affectedSystems(
		prepared,
		scenario,
		damage ?? typicalDamage(prepared, scenario),
		read
	);
	if (!affected.ok) return affected;
	const situation: Situation = {
		organisation,
		affected: affected.value,
		ranks: ranks ?? defaultRanks(prepared, organisation),
		holdHours: scenario.holdHours ? read(scenario.holdHours, { kind: 'hold', scenario }) : 0,
		responseCost: scenario.responseCost
			? read(scenario.responseCost, { kind: 'response', scenario })
			: 0,
		unstablePerOutageHour: instability(prepared, read)
	};
	return { ok: true, value: runEvent(prepared, situation) };
}

/** Per process: `hoursPerOutageHour` read from its estimate; 0 when there is none. */
function instability(prepared: PreparedModel, read: Reading): readonly number[] {
	if (read === prepared.median) return prepared.medianInstability;
	return prepared.processes.map(({ unstable }, process) =>
		unstable?.hoursPerOutageHour
			? read(unstable.hoursPerOutageHour, { kind: 'instability', process })
			: 0
	);
}

/**
 * Ranks by priority for the plan (missing comes last), the reversed file order for improvisation.
 * Source: docs/model.md, sections 3 and 7.
 */
export function defaultRanks(
	prepared: PreparedModel,
	organisation: Organisation
): readonly number[] {
	return organisation === 'planned'
		? prepared.systems.map(({ priority }) => priority ?? Infinity)
		: prepared.systems.map((_, position) => -position);
}

/**
 * Ranks for an explicit order: the systems it names first, then all others as ranked by default.
 * Throws a RangeError when an id is unknown.
 */
export function ranksOfOrder(
	prepared: PreparedModel,
	order: readonly string[],
	organisation: Organisation
): readonly number[] {
	const byDefault = defaultRanks(prepared, organisation);
	const named = new Map(order.map((id, rank) => [id, rank]));
	const unknown = order.find((id) => !prepared.systemIndex.has(id));
	if (unknown !== undefined) throw new RangeError(`No system has the id ${unknown}`);
	const rest = prepared.systems
		.map((_, position) => position)
		.filter((position) => !named.has(prepared.systems[position].id))
		.sort((a, b) => byDefault[a] - byDefault[b] || a - b);
	const rankOfRest = new Map(rest.map((position, rank) => [position, order.length + rank]));
	return prepared.systems.map(({ id }, position) => named.get(id) ?? rankOfRest.get(position) ?? 0);
}
