import { bookingKinds, phases } from '../booking.ts';
import type { BookingKind, Phase } from '../booking.ts';
import { mean } from '../estimate.ts';
import type { Id, Scenario } from '../model.ts';
import { type Simulated, simulatedMean, simulatedQuantile, weightedSum } from './simulated.ts';
import type { ScenarioSample } from './scenario-sample.ts';

/** A simulated scenario: what it is and what its events came to. */
export interface SampledScenario {
	readonly scenario: Scenario;
	readonly sample: ScenarioSample;
}

/** What a year costs on average, whole and in parts. Source: docs/model.md, section 8. */
export interface ExpectedYear {
	readonly expectedAnnualLoss: Simulated;
	/** In the order of the scenarios, processes (the response last), phases and kinds. */
	readonly byScenario: readonly Simulated[];
	readonly byOwner: readonly Simulated[];
	readonly byPhase: Readonly<Record<Phase, Simulated>>;
	readonly byKind: Readonly<Record<BookingKind, Simulated>>;
}

/** Adds up mean frequency times mean event over the scenarios. Source: docs/model.md, section 8. */
export function expectedYear(sampled: readonly SampledScenario[], owners: number): ExpectedYear {
	const rates = sampled.map(({ scenario }) => mean(scenario.frequency));
	const sum = (value: (sample: ScenarioSample) => Simulated) =>
		weightedSum(sampled.map(({ sample }, i) => ({ factor: rates[i], value: value(sample) })));
	const byScenario = sampled.map(({ sample }, i) =>
		weightedSum([{ factor: rates[i], value: simulatedMean(sample.losses) }])
	);
	return {
		expectedAnnualLoss: weightedSum(byScenario.map((value) => ({ factor: 1, value }))),
		byScenario,
		byOwner: Array.from({ length: owners }, (_, i) => sum(({ byOwner }) => byOwner[i])),
		byPhase: record(phases, (i) => sum(({ byPhase }) => byPhase[i])),
		byKind: record(bookingKinds, (i) => sum(({ byKind }) => byKind[i]))
	};
}

function record<K extends string>(
	keys: readonly K[],
	value: (position: number) => Simulated
): Readonly<Record<K, Simulated>> {
	return Object.fromEntries(keys.map((key, i) => [key, value(i)])) as Record<K, Simulated>;
}

/** How a quantity spreads over the events of a scenario. */
export interface Spread {
	readonly mean: Simulated;
	readonly p10: Simulated;
	readonly p50: Simulated;
	readonly p90: Simulated;
	readonly p95: Simulated;
}

/** What the events of one scenario are like. Source: docs/model.md, section 8. */
export interface ScenarioFigures {
	readonly events: number;
	readonly eventLoss: Spread;
	readonly operationalAt: Spread;
	readonly stableAt: Spread;
	/** Share of events that breach a process's MTPD, for the processes that have one. */
	readonly mtpdBreach: Readonly<Record<Id, Simulated>>;
}

/** Reads off what the events of a scenario are like; `processes` are those of the model, in order. */
export function scenarioFigures(
	sample: ScenarioSample,
	processes: readonly { readonly id: Id; readonly mtpdHours?: number }[]
): ScenarioFigures {
	const events = sample.losses.length;
	const breaches = processes.flatMap(({ id, mtpdHours }, i) =>
		mtpdHours === undefined ? [] : [[id, shareOf(sample.breaches[i], events)] as const]
	);
	return {
		events,
		eventLoss: spread(sample.losses),
		operationalAt: spread(sample.operationalAt),
		stableAt: spread(sample.stableAt),
		mtpdBreach: Object.fromEntries(breaches)
	};
}

function spread(values: Float64Array): Spread {
	const sorted = Float64Array.from(values).sort();
	return {
		mean: simulatedMean(values),
		p10: simulatedQuantile(sorted, 0.1),
		p50: simulatedQuantile(sorted, 0.5),
		p90: simulatedQuantile(sorted, 0.9),
		p95: simulatedQuantile(sorted, 0.95)
	};
}

function shareOf(count: number, events: number): Simulated {
	const share = count / events;
	return { mean: share, standardError: Math.sqrt((share * (1 - share)) / events) };
}
