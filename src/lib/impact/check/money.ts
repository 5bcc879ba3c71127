import type { Disruption } from '../disruption.ts';
import { exposedProcesses } from '../exposure.ts';
import type { Hours, Money, Process, Scenario, System } from '../model.ts';
import { type PreparedModel, stepParts } from '../prepare.ts';
import { typicalEvent } from '../typical-event.ts';
import type { Finding } from './finding.ts';
import { about } from './structure.ts';

/** Weeks in a year, for comparing hourly revenue with the annual accounts. */
const weeksPerYear = 52;
/** Hours by which systems are put in order before the dearest are simulated. */
const oneDay = 24;
/** Hours after which a process that has cost nothing is said to have no costs. */
const longDisruption = 336;
/** The durations at which the check looks at the cost of disruption, in hours. */
export const checkedHours: readonly Hours[] = [oneDay, longDisruption];
/** So many single points of failure are reported at most, the dearest first. */
const reportedSinglePoints = 5;
/** So many systems are simulated to find them. */
const simulatedSinglePoints = 40;

/**
 * Findings about what processes and streams cost; `disruptions` are the costs of disruption per
 * process, at least at `checkedHours`.
 */
export function moneyFindings(
	prepared: PreparedModel,
	disruptions: readonly (readonly Disruption[])[]
): readonly Finding[] {
	const { model } = prepared;
	const inStream = new Set(
		model.streams.flatMap(({ steps }) => steps.flatMap(stepParts).map(({ process }) => process))
	);
	const longLosses = lossesAfter(disruptions, longDisruption);
	return [
		...singlePointsOfFailure(prepared, lossesAfter(disruptions, oneDay)),
		...about(
			'doubleCountedMargin',
			'warning',
			'process',
			model.processes.filter((process) => inStream.has(process.id) && hasMargin(process))
		),
		...about(
			'processWithoutCost',
			'warning',
			'process',
			model.processes.filter((_, i) => longLosses[i] === 0)
		),
		...revenue(prepared),
		...streams(prepared),
		...manualWork(prepared)
	];
}

/** Per process: its loss after so many hours. */
function lossesAfter(
	disruptions: readonly (readonly Disruption[])[],
	hours: Hours
): readonly Money[] {
	return disruptions.map((ofProcess) => {
		const disruption = ofProcess.find((candidate) => candidate.hours === hours);
		if (!disruption) throw new RangeError(`The cost of disruption is missing for ${hours} hours`);
		return disruption.loss;
	});
}

function hasMargin({ costs }: Process): boolean {
	return costs.some(({ kind }) => kind === 'margin');
}

/** What the dearest systems cost when each alone is hit, without hold or response. */
function singlePointsOfFailure(
	prepared: PreparedModel,
	dayLosses: readonly Money[]
): readonly Finding[] {
	const losses = dearestByOneDay(prepared, dayLosses).flatMap((system) => {
		const event = typicalEvent(prepared, hitAlone(system.id), { organisation: 'planned' });
		if (!event.ok || event.value.loss === 0) return [];
		const { loss, operationalAt, processes } = event.value;
		const disrupted = processes.filter(({ timeline }) => timeline.usableAt > 0).length;
		return [{ system, loss, downHours: operationalAt, processes: disrupted }];
	});
	const { materiality = Infinity } = prepared.model.company;
	return losses
		.sort((a, b) => b.loss - a.loss)
		.slice(0, reportedSinglePoints)
		.map(({ system, loss, downHours, processes }) => ({
			kind: 'singlePointOfFailure',
			severity: loss >= materiality ? 'warning' : 'note',
			about: 'system',
			concerns: [system.id],
			loss,
			downHours,
			processes
		}));
}

/**
 * The systems worth simulating one by one: those whose processes cost most in a day of disruption,
 * which is quick to tell for a thousand systems.
 */
function dearestByOneDay(prepared: PreparedModel, dayLosses: readonly Money[]): readonly System[] {
	const { systems, componentOf } = prepared;
	const exposure = exposedProcesses(prepared).map((exposed) =>
		exposed.reduce((sum, process) => sum + dayLosses[process], 0)
	);
	return systems
		.map((system, position) => ({ system, exposed: exposure[componentOf[position]] }))
		.sort((a, b) => b.exposed - a.exposed)
		.slice(0, simulatedSinglePoints)
		.map(({ system }) => system);
}

function hitAlone(system: string): Scenario {
	const hits = [{ systems: [system] }];
	return { id: system, name: system, frequency: { fixed: 1 }, hits, backupLoss: [] };
}

function revenue({ model }: PreparedModel): readonly Finding[] {
	const annual = model.company.annualRevenue;
	const yearly = model.streams.reduce(
		(sum, { revenuePerHour = 0, operatingHoursPerWeek = 168 }) =>
			sum + revenuePerHour * operatingHoursPerWeek * weeksPerYear,
		0
	);
	if (annual === undefined || yearly === 0) return [];
	const finding = { about: 'stream', concerns: model.streams.map(({ id }) => id) } as const;
	if (yearly > 1.1 * annual)
		return [{ ...finding, kind: 'revenueAboveAnnual', severity: 'warning', yearly, annual }];
	if (yearly < 0.5 * annual)
		return [{ ...finding, kind: 'revenueBelowAnnual', severity: 'note', yearly, annual }];
	return [];
}

function streams({ model }: PreparedModel): readonly Finding[] {
	const all = model.streams;
	return [
		...about(
			'streamWithoutSteps',
			'warning',
			'stream',
			all.filter(({ steps }) => steps.length === 0)
		),
		...about(
			'streamWithoutRevenue',
			'warning',
			'stream',
			all.filter(({ revenuePerHour = 0, marginRate = 0 }) => revenuePerHour * marginRate === 0)
		),
		...about(
			'catchUpWithoutSurplus',
			'note',
			'stream',
			all.filter(({ deferrable = 0, catchUp }) => deferrable > 0 && catchUp?.surplus === undefined)
		)
	];
}

function manualWork({ model }: PreparedModel): readonly Finding[] {
	const all = model.processes;
	return [
		...about(
			'missingMtpd',
			'note',
			'process',
			all.filter(({ mtpdHours }) => mtpdHours === undefined)
		),
		...about(
			'manualNeverUsed',
			'note',
			'process',
			all.filter(({ manual, uses }) => {
				const worst = uses.reduce((left, { without = 0 }) => Math.min(left, without), 1);
				return manual !== undefined && (manual.capability ?? 0) <= worst;
			})
		),
		...about(
			'manualUnbounded',
			'note',
			'process',
			all.filter(({ manual }) => manual && manual.sustainableHours === undefined)
		)
	];
}
