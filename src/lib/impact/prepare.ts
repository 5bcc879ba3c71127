import { stronglyConnected } from './components.ts';
import { median } from './estimate.ts';
import type { Estimate, Id, Model, Process, Stream, System, Team } from './model.ts';

/** Systems that depend on each other in a circle, or one system alone. */
export interface Component {
	readonly members: readonly number[];
	/** Components outside this one that its members depend on directly; all come before it. */
	readonly dependsOn: readonly number[];
}

/**
 * A model with every reference resolved to a position, made once and used for any number of events.
 * Arrays named after an object of the file run parallel to it.
 */
export interface PreparedModel {
	readonly model: Model;
	readonly systems: readonly System[];
	readonly teams: readonly Team[];
	readonly processes: readonly Process[];
	readonly streams: readonly Stream[];
	readonly systemIndex: ReadonlyMap<Id, number>;
	readonly processIndex: ReadonlyMap<Id, number>;
	/** In topological order: what a component depends on comes before it. */
	readonly components: readonly Component[];
	/** Per component: the components that depend on it directly. */
	readonly dependents: readonly (readonly number[])[];
	/** The component of each system. */
	readonly componentOf: readonly number[];
	/** Per system: components outside its own that it depends on directly. */
	readonly dependencies: readonly (readonly number[])[];
	/** Per component: the systems outside it that depend on it directly. */
	readonly dependentSystems: readonly (readonly number[])[];
	/** Per component: the systems whose repository is a member of it. */
	readonly restoredSystems: readonly (readonly number[])[];
	/** Per system: the system that is its repository. */
	readonly repository: readonly (number | undefined)[];
	/** Per system: whether its `restoresFrom` edge lies on a circle (docs/model.md, section 2). */
	readonly restoreOnCircle: readonly boolean[];
	/** Per system: what it needs of each team, by the team's position. */
	readonly needs: readonly (readonly TeamNeed[])[];
	/** Per process: systems it cannot fully work without, with the capability left. */
	readonly uses: readonly (readonly ResolvedUse[])[];
	/** Per process: systems that hold data and that it uses, directly or through dependencies. */
	readonly dataSystems: readonly (readonly number[])[];
	/** Per process: the streams it is a step of. */
	readonly streamsOf: readonly (readonly number[])[];
	/** Per stream: the processes that are steps of it. */
	readonly processesOf: readonly (readonly number[])[];
	/** Per process: the median of `hoursPerOutageHour`, 0 when there is none. */
	readonly medianInstability: readonly number[];
	/** The median of an estimate, computed once for each that is asked for. */
	readonly median: (estimate: Estimate) => number;
}

export interface TeamNeed {
	readonly team: number;
	readonly units: number;
}

export interface ResolvedUse {
	readonly system: number;
	readonly without: number;
}

/**
 * Resolves a parsed model's references and finds its circles. Throws a RangeError when a reference
 * is dangling, which `parseModel` rules out. Source: docs/model.md, sections 1 and 2.
 */
export function prepareModel(model: Model): PreparedModel {
	const { systems, teams, processes, streams } = model;
	const systemIndex = indexById(systems);
	const teamIndex = indexById(teams);
	const processIndex = indexById(processes);
	const dependsOn = systems.map((s) => s.dependsOn.map((id) => positionOf(systemIndex, id)));
	const repository = systems.map((s) =>
		s.restoresFrom === undefined ? undefined : positionOf(systemIndex, s.restoresFrom)
	);
	const groups = stronglyConnected(dependsOn);
	const componentOf = membership(groups, systems.length);
	const dependencies = dependsOn.map((targets, system) => [
		...new Set(targets.map((t) => componentOf[t]).filter((c) => c !== componentOf[system]))
	]);
	const combined = membership(
		stronglyConnected(
			dependsOn.map((targets, system) => {
				const source = repository[system];
				return source === undefined ? targets : [...targets, source];
			})
		),
		systems.length
	);

	const components = groups.map((members) => ({
		members,
		dependsOn: [...new Set(members.flatMap((member) => dependencies[member]))]
	}));
	const processesOf = streams.map(({ steps }) => [
		...new Set(steps.flatMap(stepParts).map((part) => positionOf(processIndex, part.process)))
	]);

	return {
		model,
		systems,
		teams,
		processes,
		streams,
		systemIndex,
		processIndex,
		components,
		dependents: inverse(
			components.map((component) => component.dependsOn),
			components.length
		),
		componentOf,
		dependencies,
		dependentSystems: inverse(dependencies, components.length),
		restoredSystems: inverse(
			repository.map((source) => (source === undefined ? [] : [componentOf[source]])),
			components.length
		),
		repository,
		restoreOnCircle: repository.map(
			(source, system) => source !== undefined && combined[source] === combined[system]
		),
		needs: systems.map((s) =>
			Object.entries(s.needs)
				.filter(([, units]) => units > 0)
				.map(([team, units]) => ({ team: positionOf(teamIndex, team), units }))
		),
		uses: processes.map((p) =>
			p.uses
				.map((use) => ({
					system: positionOf(systemIndex, use.system),
					without: use.without ?? 0
				}))
				.filter(({ without }) => without < 1)
		),
		dataSystems: processes.map((p) =>
			reach(
				p.uses.map((use) => positionOf(systemIndex, use.system)),
				dependsOn
			).filter((system) => repository[system] !== undefined)
		),
		streamsOf: inverse(processesOf, processes.length),
		processesOf,
		medianInstability: processes.map(({ unstable }) =>
			unstable?.hoursPerOutageHour ? median(unstable.hoursPerOutageHour) : 0
		),
		median: rememberedMedian()
	};
}

/** A PERT's median is searched for, and events ask for the same ones again and again. */
function rememberedMedian(): (estimate: Estimate) => number {
	const known = new WeakMap<Estimate, number>();
	return (estimate) => {
		if (!('pert' in estimate)) return median(estimate);
		const found = known.get(estimate) ?? median(estimate);
		known.set(estimate, found);
		return found;
	};
}

/** All nodes reachable from `starts` over `edges`, the starts included, in ascending order. */
export function reach(
	starts: readonly number[],
	edges: readonly (readonly number[])[]
): readonly number[] {
	const found = new Set(starts);
	for (const node of found) for (const target of edges[node]) found.add(target);
	return [...found].sort((a, b) => a - b);
}

/** The processes that make up a step: one, or the parallel ones with their shares. */
export function stepParts(
	step: Stream['steps'][number]
): readonly { readonly process: Id; readonly share: number }[] {
	return 'parallel' in step ? step.parallel : [{ process: step.process, share: 1 }];
}

function indexById(items: readonly { readonly id: Id }[]): ReadonlyMap<Id, number> {
	return new Map(items.map((item, position) => [item.id, position]));
}

function positionOf(index: ReadonlyMap<Id, number>, id: Id): number {
	const position = index.get(id);
	if (position === undefined) throw new RangeError(`prepareModel: nothing has the id ${id}`);
	return position;
}

function membership(groups: readonly (readonly number[])[], count: number): number[] {
	const groupOf = new Array<number>(count).fill(-1);
	groups.forEach((members, group) => members.forEach((member) => (groupOf[member] = group)));
	return groupOf;
}

/** Turns "position → targets" round into "target → positions", in ascending order. */
function inverse(targets: readonly (readonly number[])[], count: number): readonly number[][] {
	const sources = Array.from({ length: count }, (): number[] => []);
	targets.forEach((list, position) => {
		for (const target of list) sources[target].push(position);
	});
	return sources;
}
