import type { Model, Money } from '../model.ts';
import { type Simulated, simulatedMean } from '../simulate/simulated.ts';
import type { BridgeOptions } from './bridge.ts';
import {
	type Bridge,
	type BridgeChange,
	type BridgePart,
	type BridgeStep,
	type BridgeStepResult,
	type EventComparison,
	type RefusedMeasure,
	bridgeSteps
} from './bridge-result.ts';
import { exactLevels } from './exact-levels.ts';
import { type Level, annualDifference } from './levels.ts';
import type { Station } from './walk.ts';

/** All that has been computed for a bridge. */
export interface Walked {
	readonly before: Model;
	readonly after: Model;
	readonly options: BridgeOptions;
	readonly event: EventComparison;
	/** The earlier model with its own events, and with those of the walk. */
	readonly recomputed: Level;
	readonly sampled: Level;
	readonly end: Level;
	readonly stations: readonly Station[];
	readonly refused: readonly RefusedMeasure[];
}

/** A part with the figures before and after it. */
interface Move {
	readonly step: BridgeStep;
	readonly part: Omit<BridgePart, keyof BridgeChange>;
	readonly from: Figures;
	readonly to: Figures;
	readonly error: number | undefined;
}

/** Figures of one moment of the walk. */
interface Figures {
	readonly annual: number;
	readonly event: number | undefined;
	/** What was simulated; undefined for what was published. */
	readonly level: Level | undefined;
}

/** Puts what has been walked into a result whose parts add up to the last digit. */
export function bridgeOf(walked: Walked): Bridge {
	const { options, event, recomputed, sampled, end, stations, refused, after } = walked;
	const { published } = options;
	const isCompared = event === 'compared';
	const moments = exactMoments([
		...(published
			? [{ annual: published.annual.mean, event: published.event, level: undefined }]
			: []),
		...[recomputed, sampled, ...stations.map(({ level }) => level)].map(figuresOf)
	]);
	const opening: readonly Pick<Move, 'step' | 'part' | 'error'>[] = [
		...(published ? [engineMove(published.annual, recomputed)] : []),
		{ step: 'sample', part: plainPart('sample'), error: sampleError(recomputed, sampled) }
	];
	const moves = [...opening, ...stations.map(stationMove)].map((move, i): Move => ({
		...move,
		from: moments[i],
		to: moments[i + 1],
		error: move.error ?? levelsError(moments[i].level, moments[i + 1].level)
	}));
	const steps = bridgeSteps
		.filter((step) => step !== 'engine' || published)
		.filter((step) => step !== 'sample' || typeof options.events !== 'number')
		.flatMap((step) => stepOf(step, moves, isCompared));
	const [first] = moments;
	const last = moments[moments.length - 1];
	const errors = [
		...moves.filter(({ step }) => step === 'engine' || step === 'sample').map(({ error }) => error),
		annualDifference(sampled, end).standardError
	];
	const side = ({ annual: mean }: Figures, { standardError }: Simulated, own?: Money) => ({
		annual: { mean, standardError },
		...eventAt(own)
	});
	// An event that was not published is the one that is computed today.
	const eventBefore = first.event ?? moments[1].event;
	return {
		currency: after.currency,
		seed: options.seed,
		...(options.strategy === undefined ? {} : { strategy: options.strategy }),
		...(options.scenario === undefined ? {} : { scenario: options.scenario }),
		event,
		events: [...sampled.scenarios, ...end.scenarios]
			.filter(([id], i, all) => all.findIndex(([other]) => other === id) === i)
			.map(([scenario, { losses }]) => ({ scenario, events: losses.length })),
		before: side(first, published?.annual ?? recomputed.annual, eventBefore),
		after: side(last, end.annual, last.event),
		total: {
			annual: { mean: last.annual - first.annual, standardError: rootOfSquares(errors) },
			...(isCompared ? eventAt(difference(eventBefore, last.event)) : {})
		},
		steps,
		refused
	};
}

function exactMoments(moments: readonly Figures[]): readonly Figures[] {
	const annual = exactLevels(moments.map((moment) => moment.annual));
	const event = exactLevels(moments.map((moment) => moment.event ?? 0));
	return moments.map((moment, i) => ({
		level: moment.level,
		annual: annual[i],
		event: moment.event === undefined ? undefined : event[i]
	}));
}

function figuresOf(level: Level): Figures {
	return { annual: level.annual.mean, event: level.event, level };
}

function stationMove(station: Station): Pick<Move, 'step' | 'part' | 'error'> {
	const { step, topic, measure, inputs, includes } = station;
	return { step, part: { topic, measure, inputs, includes }, error: undefined };
}

function plainPart(topic: 'engine' | 'sample'): Move['part'] {
	return { topic, inputs: [], includes: [] };
}

/** Nothing says which events the published figure had: unless it is the same, the errors add up. */
function engineMove(published: Simulated, recomputed: Level) {
	const isSame = published.mean === recomputed.annual.mean;
	const errors = [published.standardError, recomputed.annual.standardError];
	return {
		step: 'engine' as const,
		part: plainPart('engine'),
		error: isSame ? 0 : rootOfSquares(errors)
	};
}

/** The error of a difference between the means of a sample and of a larger one that it begins. */
function sampleError(first: Level, second: Level): number | undefined {
	const errors = [...first.scenarios].map(([id, a]) => {
		const b = second.scenarios.get(id);
		if (!b || a.losses.length === b.losses.length) return 0;
		const [few, many] = [a.losses, b.losses].sort((x, y) => x.length - y.length);
		const { standardError } = simulatedMean(many);
		return standardError === undefined
			? undefined
			: a.rate * standardError * Math.sqrt(many.length / few.length - 1);
	});
	return rootOfSquares(errors);
}

function rootOfSquares(errors: readonly (number | undefined)[]): number | undefined {
	let sum = 0;
	for (const error of errors) {
		if (error === undefined) return undefined;
		sum += error ** 2;
	}
	return Math.sqrt(sum);
}

function levelsError(first: Level | undefined, second: Level | undefined): number | undefined {
	return first && second && annualDifference(first, second).standardError;
}

/** A step with its parts; nothing when something changed that is counted wholly in a later step. */
function stepOf(
	step: BridgeStep,
	moves: readonly Move[],
	isCompared: boolean
): readonly BridgeStepResult[] {
	const own = moves.filter((move) => move.step === step);
	const isElsewhere = moves.some(({ part }) =>
		part.includes.some((included) => included.step === step)
	);
	if (own.length === 0)
		return isElsewhere
			? []
			: [
					{
						step,
						annual: { mean: 0, standardError: 0 },
						...(isCompared ? { event: 0 } : {}),
						parts: [],
						includes: []
					}
				];
	const [{ from }] = own;
	const { to } = own[own.length - 1];
	const error = own.length === 1 ? own[0].error : levelsError(from.level, to.level);
	const included = own.flatMap(({ part }) => part.includes.map((other) => other.step));
	return [
		{
			step,
			...changeBetween(from, to, error, isCompared),
			parts: own.map((move) => ({
				...withoutUndefined(move.part),
				...changeBetween(move.from, move.to, move.error, isCompared)
			})),
			includes: bridgeSteps.filter((other) => other !== step && included.includes(other))
		}
	];
}

function withoutUndefined({ measure, ...part }: Move['part']): Move['part'] {
	return measure ? { ...part, measure } : part;
}

function changeBetween(
	from: Figures,
	to: Figures,
	error: number | undefined,
	isCompared: boolean
): BridgeChange {
	return {
		annual: { mean: to.annual - from.annual, standardError: error },
		...(isCompared ? eventAt(difference(from.event, to.event)) : {})
	};
}

function difference(from: Money | undefined, to: Money | undefined): Money | undefined {
	return from === undefined || to === undefined ? undefined : to - from;
}

function eventAt(event: Money | undefined): { readonly event?: Money } {
	return event === undefined ? {} : { event };
}
