import { stronglyConnected } from '../components.ts';
import type { Id, Model, System } from '../model.ts';
import { type PreparedModel, reach } from '../prepare.ts';
import { systemPosition } from '../situation.ts';
import type { Finding, PlainFindingKind, Severity } from './finding.ts';

/** Findings about systems, their dependencies and how they come back. */
export function structureFindings(prepared: PreparedModel): readonly Finding[] {
	return [
		...deadlocks(prepared),
		...circles(prepared),
		...recoveryGaps(prepared),
		...unusedSystems(prepared),
		...priorities(prepared),
		...teams(prepared.model)
	];
}

/** One plain finding about all of these objects, or none when there are none. */
export function about(
	kind: PlainFindingKind,
	severity: Severity,
	owner: Finding['about'],
	items: readonly { readonly id: string }[]
): readonly Finding[] {
	return items.length === 0
		? []
		: [{ kind, severity, about: owner, concerns: items.map(({ id }) => id) }];
}

function deadlocks(prepared: PreparedModel): readonly Finding[] {
	const { systems, repository, restoreOnCircle } = prepared;
	const groups = stronglyConnected(recoveryEdges(prepared));
	return groups.flatMap((members): readonly Finding[] => {
		const restored = members.filter((member) => restoreOnCircle[member]);
		if (restored.length === 0) return [];
		const sources = new Set(restored.flatMap((member) => repository[member] ?? []));
		return [
			{
				kind: 'recoveryDeadlock',
				severity: 'error',
				about: 'system',
				concerns: members.map((member) => systems[member].id),
				restored: restored.map((member) => systems[member].id),
				repositories: [...sources].map((source) => systems[source].id)
			}
		];
	});
}

function circles(prepared: PreparedModel): readonly Finding[] {
	return prepared.components
		.map(({ members }) => members.map((member) => prepared.systems[member]))
		.filter(
			(members) => members.length > 1 || members.some(({ id, dependsOn }) => dependsOn.includes(id))
		)
		.flatMap((members) => about('dependencyCircle', 'warning', 'system', members));
}

function recoveryGaps(prepared: PreparedModel): readonly Finding[] {
	const { model, systems } = prepared;
	const hit = new Set(model.scenarios.flatMap(({ hits }) => hits.flatMap((h) => h.systems)));
	const withoutEstimate = systems.filter(({ recovery }) => !recovery.restore);
	const restored = systems.filter(({ restoresFrom }) => restoresFrom !== undefined);
	const rebuilt = maybeRebuilt(prepared);
	return [
		...about(
			'hitWithoutRecovery',
			'error',
			'system',
			withoutEstimate.filter((system) => hit.has(system.id))
		),
		...about(
			'recoveryNeverEstimated',
			'warning',
			'system',
			withoutEstimate.filter((system) => !hit.has(system.id))
		),
		...about('dataWithoutRepository', 'warning', 'system', systems.filter(holdsDataUnsaved)),
		...about(
			'missingRebuild',
			'warning',
			'system',
			restored.filter(({ id, recovery }) => !recovery.rebuild && rebuilt.has(id))
		),
		...about(
			'missingRecoveryPoint',
			'note',
			'system',
			restored.filter(({ recovery }) => recovery.restore && recovery.restore.rpoHours === undefined)
		)
	];
}

const kindsWithData = new Set(['application', 'database', 'data']);

/** Applications, and whatever states a recovery point, should say where their backups are. */
function holdsDataUnsaved({ kind, restoresFrom, recovery }: System): boolean {
	if (restoresFrom !== undefined) return false;
	const statesRecoveryPoint = Object.values(recovery).some(
		(option: unknown) => typeof option === 'object' && option !== null && 'rpoHours' in option
	);
	return statesRecoveryPoint || kindsWithData.has(kind ?? '');
}

/** Ids of systems that some scenario hits and whose backups it may lose, or finds deadlocked. */
function maybeRebuilt({ model, systems, systemIndex, restoreOnCircle }: PreparedModel) {
	const rebuilt = new Set<Id>();
	for (const { hits, backupLoss } of model.scenarios) {
		const lost = new Set(
			backupLoss.filter(({ probability }) => probability > 0).map(({ repository }) => repository)
		);
		for (const id of hits.flatMap((hit) => hit.systems)) {
			const position = systemIndex.get(id);
			if (position === undefined) continue;
			const { restoresFrom } = systems[position];
			if (restoreOnCircle[position] || (restoresFrom !== undefined && lost.has(restoresFrom)))
				rebuilt.add(id);
		}
	}
	return rebuilt;
}

function unusedSystems(prepared: PreparedModel): readonly Finding[] {
	const used = prepared.model.processes.flatMap(({ uses }) =>
		uses.map(({ system }) => systemPosition(prepared, system))
	);
	const needed = new Set(reach(used, recoveryEdges(prepared)));
	return about(
		'systemWithoutProcess',
		'note',
		'system',
		prepared.systems.filter((_, position) => !needed.has(position))
	);
}

function priorities({ systems, systemIndex }: PreparedModel): readonly Finding[] {
	const rank = (system: System) => system.priority ?? Infinity;
	const before = systems.filter((system) =>
		system.dependsOn.some((id) => {
			const position = systemIndex.get(id);
			return position !== undefined && rank(system) < rank(systems[position]);
		})
	);
	const missing = systems.filter(({ priority }) => priority === undefined);
	return [
		...about('priorityAgainstDependency', 'note', 'system', before),
		...(missing.length < systems.length ? about('missingPriority', 'note', 'system', missing) : [])
	];
}

function teams({ systems, teams: all }: Model): readonly Finding[] {
	const needed = new Set(systems.flatMap(({ needs }) => Object.keys(needs)));
	return [
		...about(
			'recoveryWithoutTeam',
			'note',
			'system',
			systems.filter(({ needs, recovery }) => recovery.restore && Object.keys(needs).length === 0)
		),
		...about(
			'unusedTeam',
			'note',
			'team',
			all.filter(({ id }) => !needed.has(id))
		)
	];
}

/** Per system: what it depends on, and its repository. */
function recoveryEdges(prepared: PreparedModel): readonly number[][] {
	const { systems, systemIndex, repository } = prepared;
	return systems.map(({ dependsOn }, position) => {
		const targets = dependsOn.flatMap((id) => systemIndex.get(id) ?? []);
		const source = repository[position];
		return source === undefined ? targets : [...targets, source];
	});
}
