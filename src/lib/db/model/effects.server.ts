import type { Effect, Id, Targets } from '#lib/impact/index.ts';
import { entriesOf, insertEach, rowsOf, type Place, type Stored } from '../rows.server.ts';
import { effects, effectTargets } from '../schema/effect.ts';
import type { Loading, Part } from './bases.server.ts';
import { effectOfRow } from './effect-of-row.ts';
import type { Keys } from './keys.ts';

const targetKinds = ['team', 'system', 'process', 'stream', 'scenario'] as const;
type TargetKind = (typeof targetKinds)[number];

/** The rows of everything that an effect can point at. */
export type TargetKeys = Readonly<Record<TargetKind, Keys>>;

type EffectOwner = 'measureId' | 'caseId';
export type EffectsOf = (owner: EffectOwner, id: number) => Effect[];

export async function insertEffects(
	place: Place,
	owner: EffectOwner,
	owners: readonly Stored<{ readonly effects: readonly Effect[] }>[],
	keys: TargetKeys
): Promise<void> {
	const entries = entriesOf(owners, (value) => value.effects);
	const stored = await insertEach(place, effects, entries, ({ ownerId, position, entry }) => {
		const targets = targetsOf(entry);
		return {
			[owner]: ownerId,
			position,
			kind: entry.kind,
			note: entry.note,
			everyTeam: targets.team === 'all',
			everySystem: targets.system === 'all',
			everyProcess: targets.process === 'all',
			everyStream: targets.stream === 'all',
			everyScenario: targets.scenario === 'all',
			...figuresOf(entry),
			...referencesOf(entry, keys)
		};
	});
	const targets = entriesOf(stored, ({ entry }) => listedTargets(entry));
	await insertEach(place, effectTargets, targets, ({ ownerId, position, entry }) => ({
		effectId: ownerId,
		position,
		[`${entry.kind}Id`]: keys[entry.kind].rowOf(entry.id)
	}));
}

export function partsOfEffects(list: readonly Effect[]): Part[] {
	return list.map((effect, i) => [`effects.${i}`, effect]);
}

function targetsOf(effect: Effect): { readonly [kind in TargetKind]?: Targets } {
	return {
		...('teams' in effect && { team: effect.teams }),
		...('systems' in effect && { system: effect.systems }),
		...('repositories' in effect && { system: effect.repositories }),
		...('remove' in effect && { system: effect.remove }),
		...('processes' in effect && { process: effect.processes }),
		...('streams' in effect && { stream: effect.streams }),
		...('scenarios' in effect && { scenario: effect.scenarios })
	};
}

function listedTargets(effect: Effect): { kind: TargetKind; id: Id }[] {
	const targets = targetsOf(effect);
	return targetKinds.flatMap((kind) => {
		const ids = targets[kind] ?? [];
		return ids === 'all' ? [] : ids.map((id) => ({ kind, id }));
	});
}

function figuresOf(effect: Effect) {
	return {
		...('path' in effect && { path: effect.path }),
		...('factor' in effect && { factor: effect.factor }),
		...('hours' in effect && { hours: effect.hours }),
		...('add' in effect && { addedUnits: effect.add }),
		...(effect.kind === 'manual' && {
			capability: effect.capability,
			readyAfterHours: effect.readyAfterHours,
			sustainableHours: effect.sustainableHours,
			extraCostPerHour: effect.extraCostPerHour
		}),
		...(effect.kind === 'strategy' && { strategy: effect.value }),
		...('value' in effect && typeof effect.value === 'number' && { value: effect.value })
	};
}

function referencesOf(effect: Effect, { system, process }: TargetKeys) {
	return {
		...('system' in effect && { systemId: system.rowOf(effect.system) }),
		...('process' in effect && { processId: process.rowOf(effect.process) }),
		...(effect.kind === 'repository' &&
			effect.value !== null && { repositoryId: system.rowOf(effect.value) })
	};
}

export async function loadEffects(loading: Loading, keys: TargetKeys): Promise<EffectsOf> {
	const rows = await rowsOf(loading, effects);
	const targets = Map.groupBy(await rowsOf(loading, effectTargets), (target) => target.effectId);
	const effectsOf = {
		measureId: Map.groupBy(rows, (row) => row.measureId),
		caseId: Map.groupBy(rows, (row) => row.caseId)
	};
	return (owner, id) =>
		(effectsOf[owner].get(id) ?? []).map((row, i) => {
			const basis = loading.basisOf(owner, id, `effects.${i}`);
			return effectOfRow({ row, targets: targets.get(row.id) ?? [], keys, basis });
		});
}
