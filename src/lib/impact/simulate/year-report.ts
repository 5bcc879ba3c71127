import type { Money, Share, Strategy } from '../model.ts';
import type { PreparedModel } from '../prepare.ts';
import type { ExpectedYear, ScenarioFigures } from './expected-year.ts';
import { type RecoveryChoice, recoveryChoice } from './recovery.ts';
import { type Precision, refine } from './refine.ts';
import type { QuantileTables } from './sampler.ts';
import { type LimitExceedance, type LossPercentile, SimulatedYear } from './simulated-year.ts';
import type { Simulated } from './simulated.ts';
import { Simulation, type SimulationProblem } from './simulation.ts';
import { unprovenIncrease } from './unproven.ts';

/** A point of the loss exceedance curve: the chance per year of a loss above this. */
export interface CurvePoint {
	readonly loss: Money;
	readonly chance: Share;
}

/** A simulated year as plain data, which can be sent and stored. Source: docs/model.md, section 8. */
export interface YearReport {
	readonly seed: number;
	readonly strategy: Strategy;
	/** Events simulated over all scenarios. */
	readonly events: number;
	readonly expected: ExpectedYear;
	/** How much higher the expected loss is when unproven recovery takes long; if asked for, at last. */
	readonly unproven?: Simulated;
	readonly probabilityOfLoss: Simulated;
	readonly lossExceedance: readonly LossPercentile[];
	readonly tailMean95: Simulated;
	readonly limits: {
		readonly materiality: LimitExceedance | undefined;
		readonly creditLine: LimitExceedance | undefined;
		readonly appetite: readonly LimitExceedance[];
	};
	/** From the likeliest loss to the one that 1 year in 1,000 exceeds. */
	readonly curve: readonly CurvePoint[];
	/** Per scenario, in order. */
	readonly scenarios: readonly ScenarioFigures[];
}

/** How fine a curve is drawn. */
const curvePoints = 96;
/** The curve ends at the loss of 1 year in 1,000. */
const rarest = 0.001;

/** Puts what has been simulated so far into a report. */
export function reportYear(simulation: Simulation, strategy: Strategy): YearReport {
	const year = new SimulatedYear(simulation);
	const { expected, probabilityOfLoss, lossExceedance, tailMean95, limits } = year;
	return {
		seed: simulation.options.seed,
		strategy,
		events: simulation.scenarios.reduce((sum, _, i) => sum + simulation.events(i), 0),
		expected,
		probabilityOfLoss,
		lossExceedance,
		tailMean95,
		limits,
		curve: exceedanceCurve(year),
		scenarios: simulation.scenarios.map((_, i) => year.scenario(i))
	};
}

/** Points at chances that fall by an even factor, from any loss to the rarest. */
function exceedanceCurve({
	distribution,
	probabilityOfLoss
}: SimulatedYear): readonly CurvePoint[] {
	const most = probabilityOfLoss.mean;
	if (most <= rarest) return [];
	return Array.from({ length: curvePoints }, (_, i) => {
		const chance = most * (rarest / most) ** (i / (curvePoints - 1));
		return { loss: distribution.quantile(1 - chance), chance };
	});
}

export interface YearOptions {
	readonly seed: number;
	/** The model's own unless given. */
	readonly strategy?: Strategy;
	readonly precision: Precision;
	readonly tables?: QuantileTables;
	/** How the strategy is carried out; worked out from the model unless given. */
	readonly recovery?: RecoveryChoice;
	/** Whether the final report tells what rests on unproven recovery times: as much work again. */
	readonly unproven?: boolean;
}

export type YearResult =
	| { readonly ok: true; readonly value: YearReport }
	| { readonly ok: false; readonly problem: SimulationProblem };

/**
 * Simulates a year to a precision. Yields a report as soon as every scenario has had its first
 * events, so that there is something to show, and returns the final one. The model must have a
 * scenario. Source: docs/model.md, section 8.
 */
export function* simulateYear(
	prepared: PreparedModel,
	{ seed, precision, tables, ...options }: YearOptions
): Generator<YearReport, YearResult> {
	const strategy = options.strategy ?? prepared.model.strategy ?? 'planned';
	const recovery = options.recovery ?? recoveryChoice(prepared, strategy);
	const simulation = new Simulation(prepared, { seed, tables, ...recovery });
	const steps = refine(simulation, precision);
	let batches = 0;
	for (;;) {
		const step = steps.next();
		if (step.done) {
			if (step.value) return { ok: false, problem: step.value };
			const report = reportYear(simulation, strategy);
			if (!options.unproven) return { ok: true, value: report };
			return { ok: true, value: { ...report, unproven: unprovenIncrease(simulation) } };
		}
		if (++batches === simulation.scenarios.length) yield reportYear(simulation, strategy);
	}
}
