import type { EffectProblem } from '../effect-problem.ts';
import type { Effect, Model, Targets } from '../model.ts';
import type { ReferenceTarget } from '../parse/problem.ts';
import { stepParts } from '../prepare.ts';

/** Whether an id is among the targets of an effect. */
export function isTarget(targets: Targets, id: string): boolean {
	return targets === 'all' || targets.includes(id);
}

/** Everything that an effect names and the model lacks. */
export function missingTargets(
	model: Model,
	effect: Effect,
	position: number
): readonly EffectProblem[] {
	return [
		...namedObjects(effect).flatMap(({ target, ids }) => {
			const known = new Set(objects(model, target).map(({ id }) => id));
			return ids
				.filter((id) => !known.has(id))
				.map((id) => ({ kind: 'unknownTarget', effect: position, target, id }) as const);
		}),
		...missingParts(model, effect).map((problem) => ({ ...problem, effect: position }))
	];
}

interface Named {
	readonly target: ReferenceTarget;
	readonly ids: readonly string[];
}

function namedObjects(effect: Effect): readonly Named[] {
	const named = (target: ReferenceTarget, targets: Targets): Named => ({
		target,
		ids: targets === 'all' ? [] : targets
	});
	switch (effect.kind) {
		case 'recoveryTime':
		case 'recoveryPoint':
			return [named('system', effect.systems)];
		case 'backupLoss':
			return [named('system', effect.repositories)];
		case 'hit':
			return [named('system', effect.systems), named('scenario', effect.scenarios)];
		case 'hold':
		case 'frequency':
			return [named('scenario', effect.scenarios)];
		case 'capacity':
			return [named('team', effect.teams)];
		case 'manual':
		case 'stabilisation':
		case 'unstableCapability':
		case 'costRate':
			return [named('process', effect.processes)];
		case 'revenue':
		case 'deferrable':
			return [named('stream', effect.streams)];
		case 'buffer':
			return [named('stream', effect.streams), named('process', [effect.process])];
		case 'without':
			return [named('process', [effect.process]), named('system', [effect.system])];
		case 'dependency':
			return [named('system', [effect.system, ...effect.remove])];
		case 'repository': {
			const source = effect.value === null ? [] : [effect.value];
			return [named('system', [...effect.systems, ...source])];
		}
		case 'strategy':
			return [];
		default:
			return effect satisfies never;
	}
}

function objects(model: Model, target: ReferenceTarget): readonly { readonly id: string }[] {
	return {
		system: model.systems,
		team: model.teams,
		process: model.processes,
		stream: model.streams,
		scenario: model.scenarios
	}[target];
}

type WithoutPosition = EffectProblem extends infer P
	? P extends EffectProblem
		? Omit<P, 'effect'>
		: never
	: never;

/** Uses, steps, edges and manual work that an effect changes must be there. */
function missingParts(model: Model, effect: Effect): readonly WithoutPosition[] {
	if (effect.kind === 'without') {
		const process = model.processes.find(({ id }) => id === effect.process);
		const isUsed = process?.uses.some(({ system }) => system === effect.system) ?? true;
		return isUsed ? [] : [{ kind: 'missingUse', process: effect.process, system: effect.system }];
	}
	if (effect.kind === 'buffer') {
		const hasStep = model.streams
			.filter(({ id }) => isTarget(effect.streams, id))
			.some(({ steps }) =>
				steps.flatMap(stepParts).some((part) => part.process === effect.process)
			);
		return hasStep ? [] : [{ kind: 'missingStep', process: effect.process }];
	}
	if (effect.kind === 'dependency') {
		const system = model.systems.find(({ id }) => id === effect.system);
		return effect.remove
			.filter((id) => system && !system.dependsOn.includes(id))
			.map((dependency) => ({ kind: 'missingDependency', system: effect.system, dependency }));
	}
	if (effect.kind !== 'manual') return [];
	return model.processes
		.filter(({ id, manual }) => isTarget(effect.processes, id) && !manual)
		.flatMap(({ id }) =>
			(['capability', 'readyAfterHours', 'sustainableHours'] as const)
				.filter((field) => effect[field] === undefined)
				.map((field) => ({ kind: 'incompleteManual', process: id, field }))
		);
}
