import { stronglyConnected } from '../components.ts';
import { isTarget } from '../effects/targets.ts';
import type { Effect, Model, Scenario } from '../model.ts';
import { type PreparedModel, reach } from '../prepare.ts';
import { systemPosition } from '../situation.ts';
import type { EventDamage } from './event-damage.ts';
import { type MeasureSet, noMeasures, only } from './measure-set.ts';

/** Everything that has a part in what an event costs, by position. */
interface Stage {
	readonly scenario: Scenario;
	readonly damage: EventDamage;
	/** Systems of components that are down, or would be but for a dependency cut. */
	readonly down: ReadonlySet<number>;
	/** Teams that an affected system needs. */
	readonly teams: ReadonlySet<number>;
	/** Processes that use a system that is down, and streams that one of them is a step of. */
	readonly processes: ReadonlySet<number>;
	readonly streams: ReadonlySet<number>;
}

/**
 * Which measures can change what an event of some damage costs, in whatever company of other
 * measures. All others leave such an event as it is, to the last digit, so that it need not be run
 * again. No effect adds a dependency, a use, a step or a need, so today's model reaches at least as
 * far as any other; a moved repository is the exception, and with one every restore is in reach.
 * Chances, frequencies and how recovery is organised are not looked at: they are no part of what an
 * event costs once its damage and its order are known. Source: docs/model.md, sections 2 to 7 and 9.
 */
export class EffectReach {
	readonly #prepared: PreparedModel;
	readonly #model: Model;
	readonly #movesRepositories: boolean;
	/** Per system: the circle of `dependsOn` and `restoresFrom` edges it lies on. */
	readonly #circleOf: readonly number[];
	/** Per process: systems it uses, directly or through dependencies. */
	readonly #basis: readonly ReadonlySet<number>[];
	/** Per process: systems it uses directly. */
	readonly #uses: readonly (readonly number[])[];

	constructor(prepared: PreparedModel) {
		const { model } = prepared;
		const position = (id: string) => systemPosition(prepared, id);
		const dependsOn = model.systems.map((system) => system.dependsOn.map(position));
		this.#prepared = prepared;
		this.#model = model;
		this.#movesRepositories = model.measures.some(({ effects }) =>
			effects.some(({ kind }) => kind === 'repository')
		);
		this.#circleOf = circles(prepared, dependsOn);
		this.#uses = model.processes.map(({ uses }) => uses.map(({ system }) => position(system)));
		this.#basis = this.#uses.map((uses) => new Set(reach(uses, dependsOn)));
	}

	/** The measures that can change the loss of an event of a scenario that does this damage. */
	measures(scenario: Scenario, damage: EventDamage): MeasureSet {
		const stage = this.#stage(scenario, damage);
		return this.#model.measures.reduce(
			(set, { effects }, i) =>
				effects.some((effect) => this.#matters(effect, stage)) ? set | only(i) : set,
			noMeasures
		);
	}

	#stage(scenario: Scenario, damage: EventDamage): Stage {
		const prepared = this.#prepared;
		const affected = [...damage.repaired, ...damage.restored];
		const components = new Set(affected.map((system) => prepared.componentOf[system]));
		for (const component of components)
			for (const dependent of prepared.dependents[component]) components.add(dependent);
		const down = new Set(
			[...components].flatMap((component) => prepared.components[component].members)
		);
		const processes = new Set(
			[...this.#uses.keys()].filter((i) => this.#uses[i].some((system) => down.has(system)))
		);
		return {
			scenario,
			damage,
			down,
			teams: new Set(affected.flatMap((system) => prepared.needs[system].map(({ team }) => team))),
			processes,
			streams: new Set([...processes].flatMap((process) => prepared.streamsOf[process]))
		};
	}

	#matters(effect: Effect, stage: Stage): boolean {
		const { teams, processes, streams } = this.#model;
		const { repaired, restored } = stage.damage;
		switch (effect.kind) {
			case 'recoveryTime':
				return this.#changesTime(effect, stage.damage);
			case 'recoveryPoint':
				return restored.some((system) => isTarget(effect.systems, this.#id(system)));
			case 'hold':
				return (
					isTarget(effect.scenarios, stage.scenario.id) && repaired.length + restored.length > 0
				);
			case 'capacity':
				return [...stage.teams].some((team) => isTarget(effect.teams, teams[team].id));
			case 'manual':
			case 'stabilisation':
			case 'unstableCapability':
			case 'costRate':
				return [...stage.processes].some((i) => isTarget(effect.processes, processes[i].id));
			case 'without':
				return [...stage.processes].some((i) => processes[i].id === effect.process);
			case 'revenue':
			case 'deferrable':
			case 'buffer':
				return [...stage.streams].some((i) => isTarget(effect.streams, streams[i].id));
			case 'dependency':
				return this.#cuts(systemPosition(this.#prepared, effect.system), stage);
			case 'repository':
				return restored.length > 0;
			case 'backupLoss':
			case 'hit':
			case 'frequency':
			case 'strategy':
				return false;
			default:
				return effect satisfies never;
		}
	}

	/** A system takes the hours of its path; one that it does not describe takes those of a restore. */
	#changesTime(
		{ systems, path }: Extract<Effect, { kind: 'recoveryTime' }>,
		{ repaired, restored, lost }: EventDamage
	): boolean {
		const isMeant = (system: number) => isTarget(systems, this.#id(system));
		const describes = (system: number, described: 'repair' | 'rebuild') =>
			this.#model.systems[system].recovery[described] !== undefined;
		const repairs = (system: number) =>
			path === 'all' || path === (describes(system, 'repair') ? 'repair' : 'restore');
		const mayBeRebuilt = (system: number) => {
			const { repository, restoreOnCircle } = this.#prepared;
			const source = repository[system];
			return (
				this.#movesRepositories ||
				(source !== undefined && (lost.includes(source) || restoreOnCircle[system]))
			);
		};
		const restores = (system: number) =>
			path === 'all' ||
			path === 'restore' ||
			(path === 'rebuild' && describes(system, 'rebuild') && mayBeRebuilt(system));
		return (
			repaired.some((system) => isMeant(system) && repairs(system)) ||
			restored.some((system) => isMeant(system) && restores(system))
		);
	}

	/**
	 * Whether an edge from a system matters: to what is down and waits, to a deadlock of something
	 * restored, or to the systems whose data a process relies on.
	 */
	#cuts(system: number, { damage: { restored }, down, processes }: Stage): boolean {
		if (down.has(system)) return true;
		if (restored.length === 0) return false;
		return (
			this.#movesRepositories ||
			restored.some((other) => this.#circleOf[other] === this.#circleOf[system]) ||
			[...processes].some((process) => this.#basis[process].has(system))
		);
	}

	#id(system: number): string {
		return this.#model.systems[system].id;
	}
}

function circles(
	{ repository }: PreparedModel,
	dependsOn: readonly (readonly number[])[]
): readonly number[] {
	const circleOf = new Array<number>(dependsOn.length).fill(-1);
	const edges = dependsOn.map((targets, system) => {
		const source = repository[system];
		return source === undefined ? targets : [...targets, source];
	});
	stronglyConnected(edges).forEach((systems, circle) => {
		for (const system of systems) circleOf[system] = circle;
	});
	return circleOf;
}
