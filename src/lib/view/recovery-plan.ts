import {
	type EventOutcome,
	type Piece,
	type RecoveryPath,
	type Scenario,
	type ScheduledRecovery,
	isProven,
	median,
	sumBy
} from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';

export interface PlannedSystem {
	readonly id: string;
	readonly name: string;
	readonly path: RecoveryPath;
	/** From when it only waited for people. */
	readonly ready: number;
	readonly start: number;
	readonly finish: number;
	readonly usable: number;
	/** Whether a test has shown the hours of this path. */
	readonly proven: boolean;
	readonly deadlocked: boolean;
	readonly backupLost: boolean;
}

export interface PlannedProcess {
	readonly id: string;
	readonly name: string;
	readonly loss: number;
	readonly pieces: readonly Piece[];
	readonly usableAt: number;
	readonly stableAt: number;
	readonly mtpdHours: number | undefined;
	readonly mtpdBreached: boolean;
}

/** The recovery on one clock: systems by team, then processes by loss. */
export interface RecoveryPlan {
	readonly holdHours: number;
	readonly operationalAt: number;
	readonly stableAt: number;
	readonly teams: readonly {
		/** Undefined for systems that need no team. */
		readonly name: string | undefined;
		readonly capacity: number | undefined;
		readonly systems: readonly PlannedSystem[];
	}[];
	readonly processes: readonly PlannedProcess[];
	/** How many there are in all, when not all are drawn. */
	readonly systemCount: number;
	readonly processCount: number;
}

/** More rows than this no reader follows; the last to return matter most. */
const mostSystems = 60;
const mostProcesses = 30;

export function recoveryPlan(
	analysis: Analysis,
	scenario: Scenario,
	event: EventOutcome
): RecoveryPlan {
	const { prepared } = analysis;
	const drawn = [...event.recoveries]
		.sort((a, b) => b.usable - a.usable)
		.slice(0, mostSystems)
		.sort((a, b) => a.start - b.start || a.finish - b.finish);
	const lossOf = sumBy(event.bookings, ({ process }) => process);
	const disrupted = event.processes
		.map((outcome, process) => ({ outcome, process, loss: lossOf.get(process) ?? 0 }))
		.filter(({ outcome }) => outcome.timeline.usableAt > 0)
		.sort((a, b) => b.loss - a.loss);
	const groups = [...prepared.teams.map((_, team) => team), undefined];

	return {
		holdHours: scenario.holdHours ? median(scenario.holdHours) : 0,
		operationalAt: event.operationalAt,
		stableAt: event.stableAt,
		teams: groups
			.map((team) => ({
				name: team === undefined ? undefined : prepared.teams[team].name,
				capacity: team === undefined ? undefined : prepared.teams[team].capacity,
				systems: drawn
					.filter(({ system }) => leadTeam(analysis, system) === team)
					.map((recovery) => plannedSystem(analysis, recovery))
			}))
			.filter(({ systems }) => systems.length > 0),
		processes: disrupted.slice(0, mostProcesses).map(({ outcome, process, loss }) => {
			const { id, name, mtpdHours } = prepared.processes[process];
			const { pieces, usableAt, stableAt } = outcome.timeline;
			const { mtpdBreached } = outcome;
			return { id, name, loss, pieces, usableAt, stableAt, mtpdHours, mtpdBreached };
		}),
		systemCount: event.recoveries.length,
		processCount: disrupted.length
	};
}

function plannedSystem(
	{ prepared, sourceOf }: Analysis,
	{ system, path, ready, start, finish, usable, affected }: ScheduledRecovery
): PlannedSystem {
	const { id, name } = prepared.systems[system];
	const { deadlocked, backupLost } = affected;
	const proven = isProven(sourceOf, id, path);
	return { id, name, path, ready, start, finish, usable, proven, deadlocked, backupLost };
}

/** The team of which a recovery takes the largest part, under which it is drawn. */
function leadTeam({ prepared }: Analysis, system: number): number | undefined {
	const part = ({ team, units }: { readonly team: number; readonly units: number }) =>
		units / prepared.teams[team].capacity;
	return [...prepared.needs[system]].sort((a, b) => part(b) - part(a)).at(0)?.team;
}
