import { type Cost, type Process, type Stream, operatingShare } from '../model.ts';
import { type PreparedModel, stepParts } from '../prepare.ts';
import { processPosition } from '../event.ts';
import { type CompiledCosts, compileCosts } from './compiled-costs.ts';
import { type Ragged, offsets, ragged } from './ragged.ts';
import { addressOf } from './random.ts';
import { Quantity, type QuantileTables } from './sampler.ts';

/** All processes as numbers; entry `i` of each array belongs to process `i` of the model. */
export interface CompiledProcesses {
	readonly manualFrom: Float64Array;
	readonly manualUntil: Float64Array;
	readonly manualCapability: Float64Array;
	/** Money per clock hour, with the operating share in it. */
	readonly manualCost: Float64Array;
	readonly unstableCapability: Float64Array;
	readonly unstableCost: Float64Array;
	readonly maxHours: Float64Array;
	readonly perManualHour: Float64Array;
	readonly perLostHour: Float64Array;
	readonly perGapHour: Float64Array;
	/** `hoursPerOutageHour`; undefined where it is 0. */
	readonly perOutageHour: readonly (Quantity | undefined)[];
	readonly mtpdHours: Float64Array;
	readonly mbco: Float64Array;
	readonly costs: CompiledCosts;
}

/** All streams as numbers; steps and their parts are numbered through all streams. */
export interface CompiledStreams {
	/** Steps of stream `i`: `stepFirst[i]` until `stepFirst[i + 1]`. */
	readonly stepFirst: Int32Array;
	readonly bufferHours: Float64Array;
	/** Processes that make up a step, and their shares. */
	readonly parts: Ragged;
	readonly partShare: Float64Array;
	/** Margin per clock hour of missed output that is not made up. */
	readonly marginPerHour: Float64Array;
	readonly premiumPerHour: Float64Array;
	readonly deferrable: Float64Array;
	readonly backlogLimit: Float64Array;
	readonly costs: CompiledCosts;
	/** The first hour at which a cost that is not in proportion to missed output may arise. */
	readonly lateCostsFrom: Float64Array;
}

/** A model in the form in which events are run by the hundred thousand. */
export interface CompiledModel {
	readonly prepared: PreparedModel;
	readonly processes: CompiledProcesses;
	readonly streams: CompiledStreams;
	readonly tables: QuantileTables;
	/** Per component: processes that cannot fully work without one of its members. */
	readonly usersOf: readonly (readonly number[])[];
	/** Per system: its position in the planned order (docs/model.md, section 3). */
	readonly plannedRanks: Float64Array;
	readonly capacities: Float64Array;
	/** Per system: teams it needs, with the units of each. */
	readonly needTeams: Ragged;
	readonly needUnits: Float64Array;
}

/** Compiles a model for any number of events. Source: docs/model.md, sections 3 to 8. */
export function compileModel(prepared: PreparedModel, tables: QuantileTables): CompiledModel {
	return {
		prepared,
		processes: compileProcesses(prepared.processes, tables),
		streams: compileStreams(prepared),
		tables,
		usersOf: usersOf(prepared),
		plannedRanks: plannedRanks(prepared),
		capacities: Float64Array.from(prepared.teams, ({ capacity }) => capacity),
		needTeams: ragged(prepared.needs.map((needs) => needs.map(({ team }) => team))),
		needUnits: Float64Array.from(prepared.needs.flat(), ({ units }) => units)
	};
}

function compileProcesses(
	processes: readonly Process[],
	tables: QuantileTables
): CompiledProcesses {
	const shares = processes.map(operatingShare);
	const each = (value: (process: Process, position: number) => number) =>
		Float64Array.from(processes, value);
	const manualFrom = each(({ manual }) => (manual ? (manual.readyAfterHours ?? 0) : Infinity));
	return {
		manualFrom,
		manualUntil: each(({ manual }, i) => manualFrom[i] + (manual?.sustainableHours ?? Infinity)),
		manualCapability: each(({ manual }) => manual?.capability ?? 0),
		manualCost: each(({ manual }, i) => shares[i] * (manual?.extraCostPerHour ?? 0)),
		unstableCapability: each(({ unstable }) => unstable?.capability ?? 0),
		unstableCost: each(({ unstable }, i) => shares[i] * (unstable?.extraCostPerHour ?? 0)),
		maxHours: each(({ unstable }) => (unstable ? (unstable.maxHours ?? Infinity) : 0)),
		perManualHour: each(({ unstable }) => unstable?.hoursPerManualHour ?? 0),
		perLostHour: each(({ unstable }) => unstable?.hoursPerLostHour ?? 0),
		perGapHour: each(({ unstable }) => unstable?.hoursPerGapHour ?? 0),
		perOutageHour: processes.map(({ id, unstable }) =>
			unstable?.hoursPerOutageHour
				? new Quantity(unstable.hoursPerOutageHour, addressOf('instability', id), tables)
				: undefined
		),
		mtpdHours: each(({ mtpdHours }) => mtpdHours ?? Infinity),
		mbco: each(({ mbco }) => mbco ?? 1),
		costs: compileCosts(
			processes.map(({ costs }) => costs),
			shares
		)
	};
}

function compileStreams(prepared: PreparedModel): CompiledStreams {
	const { streams } = prepared;
	const shares = streams.map(operatingShare);
	const steps = streams.flatMap((stream) => stream.steps);
	const parts = steps.map(stepParts);
	const each = (value: (stream: Stream, position: number) => number) =>
		Float64Array.from(streams, value);
	return {
		stepFirst: offsets(streams.map((stream) => stream.steps)),
		bufferHours: Float64Array.from(steps, ({ bufferHours }) => bufferHours ?? 0),
		parts: ragged(parts.map((row) => row.map(({ process }) => processPosition(prepared, process)))),
		partShare: Float64Array.from(parts.flat(), ({ share }) => share),
		marginPerHour: each(
			({ revenuePerHour, marginRate }, i) => shares[i] * (revenuePerHour ?? 0) * (marginRate ?? 0)
		),
		premiumPerHour: each(({ catchUp }, i) => shares[i] * (catchUp?.premiumPerHour ?? 0)),
		deferrable: each(({ deferrable }) => deferrable ?? 0),
		backlogLimit: each(({ backlogLimitHours }) => backlogLimitHours ?? Infinity),
		lateCostsFrom: each(({ costs }) =>
			costs.reduce((first, cost) => Math.min(first, lateFrom(cost)), Infinity)
		),
		costs: compileCosts(
			streams.map(({ costs }) => costs),
			shares
		)
	};
}

function usersOf(prepared: PreparedModel): readonly (readonly number[])[] {
	const users = prepared.components.map((): Set<number> => new Set());
	prepared.uses.forEach((uses, process) => {
		for (const { system } of uses) users[prepared.componentOf[system]].add(process);
	});
	return users.map((set) => [...set]);
}

function lateFrom(cost: Cost): number {
	if ('once' in cost) return cost.atHour;
	return cost.fromHour ? cost.fromHour : Infinity;
}

/** Positions in the order by priority, ties by position in the file. */
function plannedRanks({ systems }: PreparedModel): Float64Array {
	const priority = ({ priority: rank }: (typeof systems)[number]) => rank ?? Infinity;
	const order = systems
		.map((_, position) => position)
		.sort((a, b) => {
			const [first, second] = [priority(systems[a]), priority(systems[b])];
			return first === second ? a - b : first - second;
		});
	const ranks = new Float64Array(systems.length);
	order.forEach((position, rank) => (ranks[position] = rank));
	return ranks;
}
