import { type Effect, type Model, type System, recoveryPaths } from '../model.ts';
import { scale } from './scale.ts';
import { isTarget } from './targets.ts';

type RecoveryEffect = Extract<
	Effect,
	{ kind: 'recoveryTime' | 'recoveryPoint' | 'capacity' | 'dependency' | 'repository' }
>;

/** Effects on how and how fast systems come back. Source: docs/model.md, section 9. */
export function changeRecovery(model: Model, effect: RecoveryEffect): Model {
	const changeSystems = (isMeant: (id: string) => boolean, change: (system: System) => System) => ({
		...model,
		systems: model.systems.map((system) => (isMeant(system.id) ? change(system) : system))
	});
	switch (effect.kind) {
		case 'recoveryTime':
			return changeSystems(
				(id) => isTarget(effect.systems, id),
				(system) => withFasterRecovery(system, effect.path, effect.factor)
			);
		case 'recoveryPoint':
			return changeSystems(
				(id) => isTarget(effect.systems, id),
				(system) => withRecoveryPoint(system, effect.hours)
			);
		case 'capacity':
			return {
				...model,
				teams: model.teams.map((team) =>
					isTarget(effect.teams, team.id)
						? { ...team, capacity: Math.max(0, team.capacity + effect.add) }
						: team
				)
			};
		case 'dependency':
			return changeSystems(
				(id) => id === effect.system,
				(system) => ({
					...system,
					dependsOn: system.dependsOn.filter((id) => !effect.remove.includes(id))
				})
			);
		case 'repository':
			return changeSystems(
				(id) => effect.systems.includes(id),
				(system) => ({ ...system, restoresFrom: effect.value ?? undefined })
			);
		default:
			return effect satisfies never;
	}
}

/** Scales the hours of the paths that a system describes. */
function withFasterRecovery(
	system: System,
	path: Extract<RecoveryEffect, { kind: 'recoveryTime' }>['path'],
	factor: number
): System {
	const scaled = recoveryPaths
		.filter((candidate) => path === 'all' || path === candidate)
		.flatMap((candidate) => {
			const option = system.recovery[candidate];
			return option
				? [[candidate, { ...option, hours: scale(option.hours, factor) }] as const]
				: [];
		});
	return { ...system, recovery: { ...system.recovery, ...Object.fromEntries(scaled) } };
}

function withRecoveryPoint(system: System, rpoHours: number): System {
	const { restore } = system.recovery;
	if (!restore) return system;
	return { ...system, recovery: { ...system.recovery, restore: { ...restore, rpoHours } } };
}
