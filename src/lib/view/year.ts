import {
	type CurvePoint,
	type LossPercentile,
	type Model,
	type Phase,
	type Simulated,
	type Spread,
	type YearReport,
	mean,
	phases
} from '#lib/impact/index.ts';
import { type YearLimit, yearLimits } from './year-limits.ts';

/** What four of five events lie between, and the one in the middle. */
export interface EventSpread {
	readonly low: number;
	readonly middle: number;
	readonly high: number;
}

/** The events of one cause. */
export interface SimulatedEvents {
	/** So many of them the figures rest on. */
	readonly events: number;
	readonly loss: EventSpread & { readonly mean: number };
	readonly operationalAt: EventSpread;
	readonly stableAt: EventSpread;
}

/** One cause of loss: what it costs a year, and what its events are like. */
export interface YearCause extends SimulatedEvents {
	readonly id: string;
	readonly name: string;
	/** Mean number of events a year. */
	readonly frequency: number;
	/** What it adds to an average year. */
	readonly average: number;
}

/** A simulated year as pages show it. */
export interface Year {
	/** Events simulated over all causes. */
	readonly events: number;
	/** The expected annual loss. */
	readonly average: Simulated;
	/** Its standard error as a share of it; undefined when there is none to tell. */
	readonly relativeError: number | undefined;
	readonly probabilityOfLoss: number;
	readonly percentiles: readonly LossPercentile[];
	/** The mean of the worst 5 % of years. */
	readonly tailMean: number;
	readonly limits: readonly YearLimit[];
	/** What an average year costs more when unproven recovery takes long; unknown at first. */
	readonly unproven: Simulated | undefined;
	/** The chance per year of a loss above each; empty when a loss is rarer than any that is drawn. */
	readonly curve: readonly CurvePoint[];
	/** The phases that cost anything, in their fixed order. */
	readonly phases: readonly { readonly phase: Phase; readonly loss: number }[];
	/** The one that costs most a year first. */
	readonly causes: readonly YearCause[];
}

/** What pages show of the simulated year of a model. */
export function yearView({ scenarios }: Model, report: YearReport): Year {
	const { expected, lossExceedance } = report;
	const average = expected.expectedAnnualLoss;
	return {
		events: report.events,
		average,
		relativeError:
			average.standardError === undefined || average.mean === 0
				? undefined
				: average.standardError / average.mean,
		probabilityOfLoss: report.probabilityOfLoss.mean,
		percentiles: lossExceedance,
		tailMean: report.tailMean95.mean,
		limits: yearLimits(report.limits),
		unproven: report.unproven,
		curve: report.curve,
		phases: phases
			.map((phase) => ({ phase, loss: expected.byPhase[phase].mean }))
			.filter(({ loss }) => loss > 0),
		causes: scenarios
			.map(({ id, name, frequency }, i) => ({
				id,
				name,
				frequency: mean(frequency),
				average: expected.byScenario[i].mean,
				...simulatedEvents(report.scenarios[i])
			}))
			.sort((a, b) => b.average - a.average)
	};
}

function simulatedEvents({
	events,
	eventLoss,
	operationalAt,
	stableAt
}: YearReport['scenarios'][number]): SimulatedEvents {
	return {
		events,
		loss: { ...range(eventLoss), mean: eventLoss.mean.mean },
		operationalAt: range(operationalAt),
		stableAt: range(stableAt)
	};
}

function range({ p10, p50, p90 }: Spread): EventSpread {
	return { low: p10.mean, middle: p50.mean, high: p90.mean };
}

/** The loss that a year does not exceed with a chance in per cent, one of those that are reported. */
export function lossNotExceeded({ percentiles }: Year, percentile: number): number {
	const found = percentiles.find((reported) => reported.percentile === percentile);
	if (!found) throw new RangeError(`lossNotExceeded: ${percentile} % is not reported`);
	return found.mean;
}
