import { coarsePoints, finePoints } from '../annual/annual-distribution.ts';
import type { Model } from '../model.ts';
import { batchSize } from '../simulate/batch.ts';
import type { Precision } from '../simulate/refine.ts';
import { QuantileTables } from '../simulate/sampler.ts';
import type { MissingRecovery } from '../situation.ts';
import { caseModel } from './case-model.ts';
import { caseValue } from './case-value.ts';
import { comparedScenario } from './compared-scenario.ts';
import { comparedYear } from './compared-year.ts';
import { Refinement } from './refinement.ts';
import { SimulatedSide } from './simulated-side.ts';
import { unchangedScenarios } from './unchanged-scenarios.ts';
import type { ComparedScenario, WhatIfAnswer, WhatIfResult } from './what-if-answer.ts';
import type { WhatIfProblem, WhatIfQuestion, WhatIfSide } from './what-if-question.ts';

export interface WhatIfOptions {
	/** Any integer; the same one gives the same events, whatever is asked. */
	readonly seed: number;
	readonly precision: Precision;
	readonly tables?: QuantileTables;
}

/** Today is simulated a little finer than asked for, so that few cases need more events than it. */
const slack = 0.9;
/** The chosen scenario's events are looked at in so many, for their ranges. */
const leastOfChosen = 2_000;
/** Cases are few at a time: those that are compared, and the one under the slider. */
const keptCases = 5;

/** A question that can be computed. */
interface Comparison {
	readonly question: WhatIfQuestion;
	/** Position of the chosen scenario. */
	readonly chosen: number | undefined;
	readonly today: SimulatedSide;
	readonly case: SimulatedSide;
}

/**
 * Answers what-if questions about one model, each by holding it against the model as it is. Both sides
 * meet the same events, always the first ones of each scenario, so that a difference is one of the
 * models and a repeated question gets the same figures. What a case leaves as it is, is not run again.
 * Source: docs/model.md, sections 8 and 9.
 */
export class WhatIf {
	readonly #model: Model;
	readonly #options: WhatIfOptions;
	readonly #tables: QuantileTables;
	readonly #cases = new Map<string, SimulatedSide>();
	#today: SimulatedSide | undefined;
	#todaysEvents: readonly number[] | undefined;

	constructor(model: Model, options: WhatIfOptions) {
		this.#model = model;
		this.#options = options;
		this.#tables = options.tables ?? new QuantileTables();
	}

	/**
	 * Works an answer out: yields a first one from few events, and returns one of the precision asked for,
	 * or the problem that keeps it from being computed. In between it yields undefined after every batch
	 * of events, so that the caller can pause or stop.
	 */
	*answer(question: WhatIfQuestion): Generator<WhatIfAnswer | undefined, WhatIfResult> {
		const understood = this.#understood(question);
		if ('kind' in understood) return { ok: false, problem: understood };
		const refinement = new Refinement([understood.today.simulation, understood.case.simulation]);
		const first = { relativeError: Infinity, leastEvents: 1, mostEvents: Infinity };
		let problem = yield* this.#refine(understood, refinement, first);
		if (problem) return { ok: false, problem };
		const early = this.#compare(understood, refinement, { isFinal: false });
		if (!early.ok) return early;
		yield early.value;
		problem = yield* this.#refineAsToday(understood, refinement);
		problem ??= yield* this.#refine(understood, refinement, this.#options.precision);
		if (problem) return { ok: false, problem };
		return this.#compare(understood, refinement, { isFinal: true });
	}

	#understood(question: WhatIfQuestion): Comparison | WhatIfProblem {
		const { scenarios } = this.#model;
		if (scenarios.length === 0) return { kind: 'noScenario' };
		const { scenario } = question;
		const chosen =
			scenario === undefined ? undefined : scenarios.findIndex(({ id }) => id === scenario);
		if (scenario !== undefined && chosen === -1) return { kind: 'unknownScenario', scenario };
		const today = (this.#today ??= new SimulatedSide(this.#model, this.#sideOptions));
		const changed = this.#caseSide(question, today);
		return changed instanceof SimulatedSide ? { question, chosen, today, case: changed } : changed;
	}

	get #sideOptions() {
		return { seed: this.#options.seed, tables: this.#tables };
	}

	#caseSide(question: WhatIfQuestion, today: SimulatedSide): SimulatedSide | WhatIfProblem {
		const { measures, effects } = question;
		const key = JSON.stringify([measures, effects]);
		const known = this.#cases.get(key);
		if (known) return known;
		const model = caseModel(this.#model, question);
		if (!model.ok) return model.problem;
		const isOrganisedAlike = (model.value.strategy ?? 'planned') === today.strategy;
		const side = new SimulatedSide(model.value, {
			...this.#sideOptions,
			shared: isOrganisedAlike
				? {
						simulation: today.simulation,
						scenarios: unchangedScenarios(today.prepared, model.value)
					}
				: undefined
		});
		const [oldest] = this.#cases.keys();
		if (this.#cases.size >= keptCases && oldest !== undefined) this.#cases.delete(oldest);
		this.#cases.set(key, side);
		return side;
	}

	/** As many events as today needs by itself, so that it stays as it is while cases change. */
	*#refineAsToday(
		sides: Comparison,
		refinement: Refinement
	): Generator<undefined, WhatIfProblem | undefined> {
		if (this.#todaysEvents === undefined) {
			const alone = new Refinement([sides.today.simulation]);
			const { relativeError, ...precision } = this.#options.precision;
			const problem = yield* this.#refine({ ...sides, case: sides.today }, alone, {
				...precision,
				relativeError: slack * relativeError
			});
			if (problem) return problem;
			this.#todaysEvents = alone.events;
		}
		for (const [scenario, events] of this.#todaysEvents.entries())
			while (refinement.events[scenario] < events) {
				const problem = this.#extend(sides, refinement, scenario);
				if (problem) return problem;
				yield;
			}
		return undefined;
	}

	*#refine(
		sides: Comparison,
		refinement: Refinement,
		precision: Precision
	): Generator<undefined, WhatIfProblem | undefined> {
		for (;;) {
			const next = refinement.next(precision);
			if (next === undefined) return undefined;
			const problem = this.#extend(sides, refinement, next);
			if (problem) return problem;
			yield;
		}
	}

	#extend(sides: Comparison, refinement: Refinement, scenario: number): WhatIfProblem | undefined {
		const problem = runBoth(sides, scenario, refinement.events[scenario] + batchSize);
		if (!problem) refinement.add(scenario);
		return problem;
	}

	#compare(
		sides: Comparison,
		{ events, relativeError }: Refinement,
		{ isFinal }: Pick<WhatIfAnswer, 'isFinal'>
	): WhatIfResult {
		const { today, case: changed, question } = sides;
		const scenario = this.#compareScenario(sides, events, isFinal);
		if (scenario && 'kind' in scenario) return { ok: false, problem: scenario };
		const points = isFinal ? finePoints : coarsePoints;
		const { company } = this.#model;
		const year = comparedYear(company, today.year(events, points), changed.year(events, points));
		return {
			ok: true,
			value: {
				isFinal,
				events,
				relativeError,
				strategy: { today: today.strategy, case: changed.strategy },
				awaitsOrder: { today: false, case: false },
				year,
				scenario,
				value: caseValue(this.#model, question.measures, year.expectedAnnualLoss),
				creditLine: company.creditLine
			}
		};
	}

	#compareScenario(
		sides: Comparison,
		events: readonly number[],
		isFinal: boolean
	): ComparedScenario | WhatIfProblem | undefined {
		const { chosen } = sides;
		if (chosen === undefined) return undefined;
		const count = isFinal ? Math.max(events[chosen], leastOfChosen) : events[chosen];
		const problem = runBoth(sides, chosen, count);
		if (problem) return problem;
		const today = sides.today.typical(chosen);
		if (!today.ok) return this.#missing('today', chosen, today.problem);
		const changed = sides.case.typical(chosen);
		if (!changed.ok) return this.#missing('case', chosen, changed.problem);
		return comparedScenario({
			id: this.#model.scenarios[chosen].id,
			processes: this.#model.processes,
			samples: {
				today: sides.today.simulation.sample(chosen, count),
				case: sides.case.simulation.sample(chosen, count)
			},
			typical: { today: today.value, case: changed.value }
		});
	}

	#missing(side: WhatIfSide, scenario: number, problem: MissingRecovery): WhatIfProblem {
		const { id } = this.#model.scenarios[scenario];
		return { kind: 'missingHours', side, missing: { ...problem, scenario: id } };
	}
}

/** Runs a scenario on both sides until it has so many events. */
function runBoth(
	{ today, case: changed }: Comparison,
	scenario: number,
	events: number
): WhatIfProblem | undefined {
	for (const [side, { simulation }] of [
		['today', today],
		['case', changed]
	] as const) {
		const missing = simulation.extend(scenario, events);
		if (missing) return { kind: 'missingHours', side, missing };
	}
	return undefined;
}
