import type { Id, Measure, Model, Money, Strategy } from '../model.ts';
import type { QuantileTables } from '../simulate/sampler.ts';
import type { Simulated } from '../simulate/simulated.ts';
import { type Appraisal, annualCost, annuityFactor, appraise } from './appraisal.ts';
import { type Gain, gainOf, scaled } from './gain.ts';
import { type MeasureSet, allMeasures, noMeasures, only, without } from './measure-set.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { type OrderFor, type Recovery, SetSimulation } from './set-simulation.ts';
import { type SetProblem, type SetYear, SetYears } from './set-years.ts';

/** What a measure brings in some company, and what it is worth there as an investment. */
export interface MeasureGain extends Gain, Omit<Appraisal, 'netPresentValue'> {
	readonly netPresentValue: Simulated;
}

export type MeasureGainResult =
	| { readonly ok: true; readonly value: MeasureGain }
	| { readonly ok: false; readonly problem: SetProblem };

/** One measure of the model, appraised. */
export interface AppraisedMeasure {
	readonly id: Id;
	readonly annualCost: Money;
	/** Added to today's company. */
	readonly alone: MeasureGainResult;
	/** On top of all other measures: what would be lost if it alone were left out. */
	readonly last: MeasureGainResult;
}

/** All measures of a model, appraised over the same events. */
export interface MeasureReport {
	readonly seed: number;
	/** Events simulated of each scenario. */
	readonly events: number;
	readonly today: Outlook;
	/** In the order of the model file. */
	readonly measures: readonly AppraisedMeasure[];
}

export interface MeasureOptions {
	readonly seed: number;
	/** Events of each scenario, at least 2 for the errors to be known. */
	readonly events: number;
	/** The best order is searched for anew, unless today's is good enough for first figures. */
	readonly orderFor?: OrderFor;
	/** How recovery is organised, whatever the model and its measures say. */
	readonly strategy?: Strategy;
	readonly recovery?: Recovery;
	readonly tables?: QuantileTables;
}

/** How far a long calculation has come. */
export interface InvestProgress {
	readonly stage: 'measures' | 'sets' | 'finalists';
	readonly done: number;
	readonly total: number;
}

export type MeasureReportResult =
	| { readonly ok: true; readonly value: MeasureReport }
	| { readonly ok: false; readonly problem: SetProblem };

/**
 * Appraises every measure of a model, alone and on top of all others. Yields after each, so that the
 * caller can tell how far it is, or stop. A problem when today's company cannot be simulated.
 * Source: docs/model.md, section 9.
 */
export function* appraiseMeasures(
	model: Model,
	{ events, orderFor, ...options }: MeasureOptions
): Generator<InvestProgress, MeasureReportResult> {
	const years = new SetYears(new SetSimulation(model, options), events, orderFor);
	const today = years.of(noMeasures);
	if (!today.ok) return today;
	const total = model.measures.length;
	const everything = allMeasures(total);
	const costOfCapital = model.costOfCapital ?? 0;
	const measures: AppraisedMeasure[] = [];
	for (const [position, measure] of model.measures.entries()) {
		yield { stage: 'measures', done: position, total };
		const gain = (before: MeasureSet, after: MeasureSet) =>
			measureGain(measure, { before: years.of(before), after: years.of(after), costOfCapital });
		measures.push({
			id: measure.id,
			annualCost: annualCost(measure, costOfCapital),
			alone: gain(noMeasures, only(position)),
			last: gain(without(everything, only(position)), everything)
		});
	}
	const outlook = outlookOf(today.value, model.company);
	return { ok: true, value: { seed: options.seed, events, today: outlook, measures } };
}

function measureGain(
	measure: Measure,
	{
		before,
		after,
		costOfCapital
	}: { readonly before: SetYear; readonly after: SetYear; readonly costOfCapital: number }
): MeasureGainResult {
	if (!before.ok) return before;
	if (!after.ok) return after;
	const gain = gainOf(before.value, after.value);
	const { netPresentValue, ...appraisal } = appraise(measure, gain.benefit.mean, costOfCapital);
	const { standardError } = scaled(
		gain.benefit,
		annuityFactor(costOfCapital, measure.lifetimeYears)
	);
	return {
		ok: true,
		value: { ...gain, ...appraisal, netPresentValue: { mean: netPresentValue, standardError } }
	};
}
