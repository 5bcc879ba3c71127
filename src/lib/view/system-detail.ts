import {
	type EventOutcome,
	type Organisation,
	type Scenario,
	typicalEvent
} from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';
import { directDependencies } from './critical-path.ts';
import { ownedFigures } from './owned-figures.ts';
import { named } from './process-needs.ts';
import type { ShownEvent } from './shown-event.ts';
import { supportedProcesses } from './system-exposure.ts';
import { systemHits } from './system-hits.ts';
import { systemPaths } from './system-paths.ts';
import { systemEvent } from './system-recovery.ts';

/** Everything the page of one system shows; undefined when the model has no such system. */
export function systemDetail(
	analysis: Analysis,
	id: string,
	{ scenario, shown, event }: ShownEvent
) {
	const { prepared, model } = analysis;
	const position = prepared.systemIndex.get(id);
	if (position === undefined) return undefined;
	const system = prepared.systems[position];
	const organisation = shown?.organisation ?? 'planned';
	return {
		id,
		name: system.name,
		kind: system.kind,
		owner: system.owner,
		note: system.note,
		priority: system.priority,
		currency: model.currency,
		processCount: prepared.processes.length,
		supports: supports(analysis, position, event),
		needs: systemNeeds(analysis, position, event),
		paths: systemPaths(analysis, id),
		hits: systemHits(analysis, id, organisation),
		alone: hitAlone(analysis, id, organisation),
		event: event && scenario && systemEvent(prepared, position, scenario, event),
		figures: ownedFigures(analysis, 'system', id)
	};
}

export type SystemDetail = NonNullable<ReturnType<typeof systemDetail>>;

function supports({ prepared, disruptions }: Analysis, position: number, event?: EventOutcome) {
	const dayColumn = disruptions[0]?.findIndex(({ hours }) => hours === 24) ?? 0;
	return supportedProcesses(prepared, position).map(({ process, without, through }) => ({
		id: prepared.processes[process].id,
		name: prepared.processes[process].name,
		without,
		through: through === undefined ? undefined : named(prepared, through),
		dayLoss: disruptions[process][dayColumn].loss,
		usableAt: event?.processes[process].timeline.usableAt,
		isLast: event !== undefined && isLastOf(event, process, position)
	}));
}

/** The process can work again when this system is back. */
function isLastOf({ processes, usable }: EventOutcome, process: number, system: number): boolean {
	const { usableAt } = processes[process].timeline;
	return usableAt > 0 && usable[system] === usableAt;
}

function systemNeeds({ prepared }: Analysis, position: number, event?: EventOutcome) {
	const { components, componentOf, repository } = prepared;
	const { members } = components[componentOf[position]];
	const source = repository[position];
	const withTime = (system: number) => ({
		...named(prepared, system),
		usableAt: event?.usable[system]
	});
	return {
		dependsOn: [...new Set(directDependencies(prepared, [position]))].map(withTime),
		circle: members.filter((member) => member !== position).map(withTime),
		repository: source === undefined ? undefined : withTime(source),
		isDeadlocked: prepared.restoreOnCircle[position],
		teams: prepared.needs[position].map(({ team, units }) => ({
			name: prepared.teams[team].name,
			units,
			capacity: prepared.teams[team].capacity
		})),
		dependents: prepared.systems
			.filter(({ dependsOn }) => dependsOn.includes(prepared.systems[position].id))
			.map(({ id, name }) => ({ id, name })),
		restored: prepared.systems
			.filter(({ restoresFrom }) => restoresFrom === prepared.systems[position].id)
			.map(({ id, name }) => ({ id, name }))
	};
}

/** What it costs when this system alone is hit and restored, without hold or response. */
function hitAlone({ prepared }: Analysis, id: string, organisation: Organisation) {
	const hits = [{ systems: [id] }];
	const scenario: Scenario = { id, name: id, frequency: { fixed: 1 }, hits, backupLoss: [] };
	const event = typicalEvent(prepared, scenario, { organisation });
	if (!event.ok) return undefined;
	return {
		loss: event.value.loss,
		hours: event.value.usable.reduce((at, usable) => Math.max(at, usable), 0),
		processes: event.value.processes.filter(({ timeline }) => timeline.usableAt > 0).length
	};
}
