import type { EventOutcome, PreparedModel } from '#lib/impact/index.ts';
import { type CriticalPath, criticalPath, recoveriesBySystem } from './critical-path.ts';

/** A system or process on the map. */
export interface MapNode {
	readonly kind: 'system' | 'process';
	readonly id: string;
	readonly name: string;
	/** 0 depends on nothing; every other one stands above all it depends on. */
	readonly level: number;
	/** In the event shown; undefined without one. */
	readonly state: 'hit' | 'waits' | 'works' | undefined;
	readonly usableAt: number | undefined;
	readonly isOnPath: boolean;
	/** On a circle of dependencies, or restored from something that needs it. */
	readonly isTangled: boolean;
}

/** `from` needs `to`; both are positions among the nodes. */
export interface MapEdge {
	readonly from: number;
	readonly to: number;
	/** `waits`: nothing the model connects, but people or a circle made it wait in this event. */
	readonly kind: 'uses' | 'depends' | 'restores' | 'waits';
	readonly isOnPath: boolean;
}

/** Systems first, then processes, both in file order. */
export interface DependencyMap {
	readonly nodes: readonly MapNode[];
	readonly edges: readonly MapEdge[];
	readonly systemCount: number;
	readonly levels: number;
}

export function dependencyMap(
	prepared: PreparedModel,
	event: EventOutcome | undefined
): DependencyMap {
	const path = event && criticalPath(prepared, event);
	const recoveries = event && recoveriesBySystem(event);
	const levelOf = componentLevels(prepared);
	const top = levelOf.reduce((most, level) => Math.max(most, level), -1) + 1;
	const edges = mapEdges(prepared, path);
	const systems = prepared.systems.map(({ id, name }, system): MapNode => {
		const component = prepared.componentOf[system];
		return {
			kind: 'system',
			id,
			name,
			level: levelOf[component],
			state: systemState(event?.usable[system], recoveries?.has(system)),
			usableAt: event?.usable[system],
			isOnPath: path?.waits.some((wait) => wait.system === system) ?? false,
			isTangled:
				prepared.components[component].members.length > 1 || prepared.restoreOnCircle[system]
		};
	});
	const processes = prepared.processes.map(({ id, name }, process): MapNode => {
		const usableAt = event?.processes[process].timeline.usableAt;
		return {
			kind: 'process',
			id,
			name,
			level: top,
			state: usableAt === undefined ? undefined : usableAt > 0 ? 'waits' : 'works',
			usableAt,
			isOnPath: path?.process === process,
			isTangled: false
		};
	});
	return {
		nodes: [...systems, ...processes],
		edges,
		systemCount: systems.length,
		levels: processes.length > 0 ? top + 1 : top
	};
}

function systemState(usableAt: number | undefined, isHit = false): MapNode['state'] {
	if (usableAt === undefined) return undefined;
	return isHit ? 'hit' : usableAt > 0 ? 'waits' : 'works';
}

/** Per component: how many layers of dependencies lie below it. */
function componentLevels({ components }: PreparedModel): readonly number[] {
	const levels: number[] = [];
	for (const { dependsOn } of components)
		levels.push(dependsOn.reduce((most, below) => Math.max(most, levels[below] + 1), 0));
	return levels;
}

function mapEdges(prepared: PreparedModel, path: CriticalPath | undefined): readonly MapEdge[] {
	const { systems, systemIndex, processes, repository } = prepared;
	const onPath = pathSteps(prepared, path);
	const edge = (from: number, to: number, kind: MapEdge['kind']): MapEdge => ({
		from,
		to,
		kind,
		isOnPath: onPath.get(`${from} ${to}`) === kind
	});
	const positions = (ids: readonly string[]) => ids.flatMap((id) => systemIndex.get(id) ?? []);
	const known = [
		...systems.flatMap(({ dependsOn }, from) =>
			positions(dependsOn).map((to) => edge(from, to, 'depends'))
		),
		...repository.flatMap((to, from) => (to === undefined ? [] : edge(from, to, 'restores'))),
		...processes.flatMap(({ uses }, process) =>
			positions(uses.map(({ system }) => system)).map((to) =>
				edge(systems.length + process, to, 'uses')
			)
		)
	];
	const extra = [...onPath].flatMap(([ends, kind]) => {
		const [from, to] = ends.split(' ').map(Number);
		return kind === 'waits' ? [edge(from, to, kind)] : [];
	});
	return [...known, ...extra];
}

/** The waits of the critical path by their two ends, with the kind of edge that draws each. */
function pathSteps(
	{ systems }: PreparedModel,
	path: CriticalPath | undefined
): ReadonlyMap<string, MapEdge['kind']> {
	if (!path) return new Map();
	const kinds = {
		use: 'uses',
		dependency: 'depends',
		repository: 'restores',
		team: 'waits',
		circle: 'waits'
	} as const;
	const starts = [systems.length + path.process, ...path.waits.map(({ system }) => system)];
	return new Map(path.waits.map(({ kind, system }, i) => [`${starts[i]} ${system}`, kinds[kind]]));
}
