import type { Cost, Effect, Model, Process, Stream } from '../model.ts';
import { stepParts } from '../prepare.ts';
import { scale } from './scale.ts';
import { isTarget } from './targets.ts';

type ProcessEffect = Extract<
	Effect,
	{ kind: 'manual' | 'stabilisation' | 'unstableCapability' | 'costRate' | 'without' }
>;
type StreamEffect = Extract<Effect, { kind: 'revenue' | 'deferrable' | 'buffer' }>;

/** Effects on processes and value streams. Source: docs/model.md, section 9. */
export function changeBusiness(model: Model, effect: ProcessEffect | StreamEffect): Model {
	if (effect.kind === 'revenue' || effect.kind === 'deferrable' || effect.kind === 'buffer')
		return {
			...model,
			streams: model.streams.map((stream) =>
				isTarget(effect.streams, stream.id) ? changeStream(stream, effect) : stream
			)
		};
	const isMeant = ({ id }: Process) =>
		effect.kind === 'without' ? id === effect.process : isTarget(effect.processes, id);
	return {
		...model,
		processes: model.processes.map((process) =>
			isMeant(process) ? changeProcess(process, effect) : process
		)
	};
}

function changeProcess(process: Process, effect: ProcessEffect): Process {
	switch (effect.kind) {
		case 'manual': {
			const { capability, readyAfterHours, sustainableHours, extraCostPerHour } = effect;
			const given = Object.entries({
				capability,
				readyAfterHours,
				sustainableHours,
				extraCostPerHour
			}).filter(([, value]) => value !== undefined);
			return { ...process, manual: { ...process.manual, ...Object.fromEntries(given) } };
		}
		case 'stabilisation':
			return process.unstable
				? { ...process, unstable: scaleUnstable(process.unstable, effect.factor) }
				: process;
		case 'unstableCapability':
			return { ...process, unstable: { ...process.unstable, capability: effect.value } };
		case 'costRate':
			return scaleCosts(process, effect.factor);
		case 'without':
			return {
				...process,
				uses: process.uses.map((use) =>
					use.system === effect.system ? { ...use, without: effect.value } : use
				)
			};
		default:
			return effect satisfies never;
	}
}

/** `U` is linear in these, so scaling each scales it before its cap. */
function scaleUnstable(unstable: NonNullable<Process['unstable']>, factor: number) {
	const { hoursPerOutageHour, hoursPerManualHour, hoursPerLostHour, hoursPerGapHour } = unstable;
	const scaled = Object.entries({ hoursPerManualHour, hoursPerLostHour, hoursPerGapHour })
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => [key, (value ?? 0) * factor] as const);
	return {
		...unstable,
		...Object.fromEntries(scaled),
		...(hoursPerOutageHour ? { hoursPerOutageHour: scale(hoursPerOutageHour, factor) } : {})
	};
}

function scaleCosts({ manual, unstable, ...process }: Process, factor: number): Process {
	const scaleExtra = <T extends { readonly extraCostPerHour?: number }>(owner: T): T =>
		owner.extraCostPerHour === undefined
			? owner
			: { ...owner, extraCostPerHour: owner.extraCostPerHour * factor };
	return {
		...process,
		...(manual ? { manual: scaleExtra(manual) } : {}),
		...(unstable ? { unstable: scaleExtra(unstable) } : {}),
		costs: process.costs.map((cost) => scaleCost(cost, factor))
	};
}

function scaleCost(cost: Cost, factor: number): Cost {
	return 'once' in cost
		? { ...cost, once: cost.once * factor }
		: { ...cost, perHour: cost.perHour * factor };
}

function changeStream(stream: Stream, effect: StreamEffect): Stream {
	switch (effect.kind) {
		case 'revenue':
			return { ...stream, revenuePerHour: (stream.revenuePerHour ?? 0) * effect.factor };
		case 'deferrable':
			return { ...stream, deferrable: effect.value };
		case 'buffer':
			return {
				...stream,
				steps: stream.steps.map((step) =>
					stepParts(step).some(({ process }) => process === effect.process)
						? { ...step, bufferHours: effect.hours }
						: step
				)
			};
		default:
			return effect satisfies never;
	}
}
