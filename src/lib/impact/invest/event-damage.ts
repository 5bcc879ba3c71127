import type { Scenario } from '../model.ts';
import type { PreparedModel } from '../prepare.ts';
import type { CompiledScenario } from '../simulate/compiled-scenario.ts';
import { systemPosition } from '../situation.ts';

/** What an event does to systems, by their positions in ascending order, whatever its durations. */
export interface EventDamage {
	/** Hit so that a repair is enough. */
	readonly repaired: readonly number[];
	/** Hit so that they must be restored or rebuilt. */
	readonly restored: readonly number[];
	/** Repositories that lose their data. */
	readonly lost: readonly number[];
}

/** The damage of an event in which these hits and losses of backups happen (docs/model.md, section 2). */
export function damageOf(
	{ hits, repositories }: CompiledScenario,
	happens: Uint8Array
): EventDamage {
	const restores = new Map<number, boolean>();
	hits.forEach((hit, i) => {
		if (happens[i] === 0) return;
		for (const system of hit.systems)
			restores.set(system, hit.restores || restores.get(system) === true);
	});
	const lost = repositories.filter((_, i) => happens[hits.length + i] === 1);
	const hit = [...restores.keys()].sort(ascending);
	return {
		repaired: hit.filter((system) => restores.get(system) === false),
		restored: hit.filter((system) => restores.get(system) === true),
		lost: [...new Set(lost)].sort(ascending)
	};
}

/** Everything that any event of a scenario can do: systems may be both repaired and restored. */
export function worstDamage(prepared: PreparedModel, { hits, backupLoss }: Scenario): EventDamage {
	const hitOn = (path: 'repair' | 'restore') =>
		positions(
			prepared,
			hits.filter((hit) => (hit.path ?? 'restore') === path).flatMap(({ systems }) => systems)
		);
	return {
		repaired: hitOn('repair'),
		restored: hitOn('restore'),
		lost: positions(
			prepared,
			backupLoss.map(({ repository }) => repository)
		)
	};
}

/** The same text for the same damage. */
export function damageName({ repaired, restored, lost }: EventDamage): string {
	return `${repaired.join()}|${restored.join()}|${lost.join()}`;
}

function positions(prepared: PreparedModel, ids: readonly string[]): readonly number[] {
	return [...new Set(ids.map((id) => systemPosition(prepared, id)))].sort(ascending);
}

function ascending(a: number, b: number): number {
	return a - b;
}
