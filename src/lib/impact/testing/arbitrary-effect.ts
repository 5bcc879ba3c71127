import fc from 'fast-check';
import { recoveryPaths, strategies, type Effect, type Id, type Targets } from '../model.ts';
import { factor, hours, money, object, share, signedAmount } from './arbitrary-values.ts';

/** What a list of effects can point at. */
export interface EffectTargets {
	readonly teams: readonly Id[];
	readonly systems: readonly Id[];
	readonly processes: readonly Id[];
	/** Processes with manual work, of which an effect may change single fields. */
	readonly manualProcesses: readonly Id[];
	readonly streams: readonly Id[];
	readonly scenarios: readonly Id[];
}

/** An effect of any kind for which the model has something to point at. */
export function arbitraryEffect(on: EffectTargets): fc.Arbitrary<Effect> {
	return fc.oneof(
		...onRecovery(on),
		...onScenarios(on),
		...onProcesses(on),
		...onStreams(on),
		...onNamed(on)
	);
}

function kind<const K extends Effect['kind']>(name: K) {
	return fc.constant(name);
}

function several(ids: readonly Id[]): fc.Arbitrary<Id[]> {
	return fc.shuffledSubarray([...ids], { maxLength: Math.min(4, ids.length) });
}

function targets(ids: readonly Id[]): fc.Arbitrary<Targets> {
	return fc.oneof(fc.constant('all' as const), several(ids));
}

function onRecovery(on: EffectTargets): fc.Arbitrary<Effect>[] {
	const systems = targets(on.systems);
	const path = fc.constantFrom(...recoveryPaths, 'all' as const);
	const repository = fc.constantFrom(null, ...on.systems);
	return [
		object({ kind: kind('recoveryTime'), systems, path, factor }),
		object({ kind: kind('recoveryPoint'), systems, hours }),
		object({ kind: kind('backupLoss'), repositories: systems, factor }),
		object({ kind: kind('capacity'), teams: targets(on.teams), add: signedAmount }),
		object({ kind: kind('repository'), systems: several(on.systems), value: repository }),
		object({ kind: kind('strategy'), value: fc.constantFrom(...strategies) })
	];
}

function onScenarios(on: EffectTargets): fc.Arbitrary<Effect>[] {
	const scenarios = targets(on.scenarios);
	return [
		object({ kind: kind('hit'), systems: targets(on.systems), scenarios, factor }),
		object({ kind: kind('hold'), scenarios, factor }),
		object({ kind: kind('frequency'), scenarios, factor })
	];
}

function onProcesses(on: EffectTargets): fc.Arbitrary<Effect>[] {
	const processes = targets(on.processes);
	const manual = { capability: share, readyAfterHours: hours, sustainableHours: hours };
	const extra = { extraCostPerHour: money };
	const changed = several(on.manualProcesses);
	return [
		object({ kind: kind('manual'), processes, ...manual }, extra),
		object({ kind: kind('manual'), processes: changed }, { ...manual, ...extra }),
		object({ kind: kind('stabilisation'), processes, factor }),
		object({ kind: kind('costRate'), processes, factor }),
		object({ kind: kind('unstableCapability'), processes, value: share })
	];
}

function onStreams(on: EffectTargets): fc.Arbitrary<Effect>[] {
	const streams = targets(on.streams);
	return [
		object({ kind: kind('revenue'), streams, factor }),
		object({ kind: kind('deferrable'), streams, value: share })
	];
}

/** Effects that name one system or process, and so need one. */
function onNamed({ systems, processes, streams }: EffectTargets): fc.Arbitrary<Effect>[] {
	const one = (ids: readonly Id[]) => fc.constantFrom(...ids);
	const kinds: fc.Arbitrary<Effect>[] = [];
	if (systems.length > 0) {
		const system = one(systems);
		kinds.push(object({ kind: kind('dependency'), system, remove: several(systems) }));
	}
	if (processes.length > 0) {
		const process = one(processes);
		const reached = targets(streams);
		kinds.push(object({ kind: kind('buffer'), streams: reached, process, hours }));
	}
	if (systems.length > 0 && processes.length > 0) {
		const [process, system] = [one(processes), one(systems)];
		kinds.push(object({ kind: kind('without'), process, system, value: share }));
	}
	return kinds;
}
