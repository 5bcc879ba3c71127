import type { Annotated, Effect, Id, Targets } from '#lib/impact/index.ts';
import { present, type RowOf } from '../rows.server.ts';
import type { effects, effectTargets } from '../schema/effect.ts';
import type { TargetKeys } from './effects.server.ts';

type EffectRow = RowOf<typeof effects>;
type TargetRow = RowOf<typeof effectTargets>;

export interface StoredEffect {
	readonly row: EffectRow;
	readonly targets: readonly TargetRow[];
	readonly keys: TargetKeys;
	readonly basis: Annotated['basis'];
}

/** The effect that a row and its targets stand for. */
export function effectOfRow(stored: StoredEffect): Effect {
	const { row, keys } = stored;
	const { kind } = row;
	const needed = <K extends keyof EffectRow>(column: K): NonNullable<EffectRow[K]> => {
		const value = row[column];
		if (value === null) throw new RangeError(`effect ${row.id}: ${kind} without its ${column}`);
		return value;
	};
	const { systemIds, ...reached } = targetsOf(stored);
	const { teams, systems, processes, streams, scenarios } = reached;
	const rest = present({ note: row.note, basis: stored.basis });
	switch (kind) {
		case 'recoveryTime':
			return { kind, systems, path: needed('path'), factor: needed('factor'), ...rest };
		case 'recoveryPoint':
			return { kind, systems, hours: needed('hours'), ...rest };
		case 'backupLoss':
			return { kind, repositories: systems, factor: needed('factor'), ...rest };
		case 'hit':
			return { kind, systems, scenarios, factor: needed('factor'), ...rest };
		case 'hold':
		case 'frequency':
			return { kind, scenarios, factor: needed('factor'), ...rest };
		case 'capacity':
			return { kind, teams, add: needed('addedUnits'), ...rest };
		case 'manual': {
			const { capability, readyAfterHours, sustainableHours, extraCostPerHour } = row;
			const hours = { readyAfterHours, sustainableHours };
			return { kind, processes, ...present({ capability, ...hours, extraCostPerHour }), ...rest };
		}
		case 'stabilisation':
		case 'costRate':
			return { kind, processes, factor: needed('factor'), ...rest };
		case 'unstableCapability':
			return { kind, processes, value: needed('value'), ...rest };
		case 'revenue':
			return { kind, streams, factor: needed('factor'), ...rest };
		case 'deferrable':
			return { kind, streams, value: needed('value'), ...rest };
		case 'buffer': {
			const process = keys.process.keyOf(needed('processId'));
			return { kind, streams, process, hours: needed('hours'), ...rest };
		}
		case 'without': {
			const process = keys.process.keyOf(needed('processId'));
			const system = keys.system.keyOf(needed('systemId'));
			return { kind, process, system, value: needed('value'), ...rest };
		}
		case 'dependency': {
			const system = keys.system.keyOf(needed('systemId'));
			return { kind, system, remove: systemIds, ...rest };
		}
		case 'repository': {
			const { repositoryId } = row;
			const value = repositoryId === null ? null : keys.system.keyOf(repositoryId);
			return { kind, systems: systemIds, value, ...rest };
		}
		case 'strategy':
			return { kind, value: needed('strategy'), ...rest };
		default:
			return kind satisfies never;
	}
}

function targetsOf({ row, targets, keys }: StoredEffect) {
	const ids = (kind: keyof TargetKeys): Id[] =>
		targets.flatMap((target) => {
			const id = target[`${kind}Id`];
			return id === null ? [] : [keys[kind].keyOf(id)];
		});
	const reached = (every: boolean, kind: keyof TargetKeys): Targets => (every ? 'all' : ids(kind));
	return {
		systemIds: ids('system'),
		teams: reached(row.everyTeam, 'team'),
		systems: reached(row.everySystem, 'system'),
		processes: reached(row.everyProcess, 'process'),
		streams: reached(row.everyStream, 'stream'),
		scenarios: reached(row.everyScenario, 'scenario')
	};
}
