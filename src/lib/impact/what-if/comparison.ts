import { coarsePoints, finePoints } from '../annual/annual-distribution.ts';
import type { Model } from '../model.ts';
import { batchSize } from '../simulate/batch.ts';
import type { Precision } from '../simulate/refine.ts';
import type { MissingRecovery } from '../situation.ts';
import { caseValue } from './case-value.ts';
import { comparedScenario } from './compared-scenario.ts';
import { comparedYear } from './compared-year.ts';
import { firstEvents } from './first-events.ts';
import { Refinement } from './refinement.ts';
import type { SimulatedSide } from './simulated-side.ts';
import type { ComparedScenario, Contrast, WhatIfResult } from './what-if-answer.ts';
import type { WhatIfProblem, WhatIfQuestion, WhatIfSide } from './what-if-question.ts';

/** Today is simulated a little finer than asked for, so that few cases need more events than it. */
const slack = 0.9;
/** The chosen scenario's events are looked at in so many, for their ranges. */
const leastOfChosen = 2_000;
/** Every scenario has had its first events. */
const atOnce: Precision = { relativeError: Infinity, leastEvents: 1, mostEvents: Infinity };

/** Works out one case against today: generators that yield after every piece of work. */
export class Comparison {
	readonly sides: Contrast<SimulatedSide>;
	readonly #model: Model;
	readonly #question: WhatIfQuestion;
	readonly #chosen: number | undefined;
	readonly #refinement: Refinement;
	readonly #first: number;

	/** The question's scenario and measures must be the model's. */
	constructor(model: Model, question: WhatIfQuestion, sides: Contrast<SimulatedSide>) {
		const { scenario } = question;
		this.#model = model;
		this.#question = question;
		this.#chosen =
			scenario === undefined ? undefined : model.scenarios.findIndex(({ id }) => id === scenario);
		this.sides = sides;
		this.#first = firstEvents(model);
		this.#refinement = new Refinement([sides.today.simulation, sides.case.simulation], this.#first);
	}

	/** Whether an order of recovery has to be searched before any event can be run. */
	get awaitsOrder(): boolean {
		return this.sides.today.awaitsOrder || this.sides.case.awaitsOrder;
	}

	/** An answer from few events, on a coarse grid. */
	*first(): Generator<undefined, WhatIfResult> {
		const problem = yield* this.#refine(this.#refinement, atOnce);
		if (problem) return { ok: false, problem };
		return yield* this.#compared({ isFinal: false, points: coarsePoints, leastOfChosen: 0 });
	}

	/** Events of each scenario that today needs by itself. */
	*todaysEvents(precision: Precision): Generator<undefined, readonly number[] | WhatIfProblem> {
		const alone = new Refinement([this.sides.today.simulation], this.#first);
		const finer = { ...precision, relativeError: slack * precision.relativeError };
		const problem = yield* this.#refine(alone, finer, ['today']);
		return problem ?? alone.events;
	}

	/** An answer from at least so many events of each scenario, and from more if the case needs them. */
	*final(precision: Precision, least: readonly number[]): Generator<undefined, WhatIfResult> {
		for (const [scenario, events] of least.entries())
			while (this.#refinement.events[scenario] < events) {
				const problem = this.#extend(this.#refinement, scenario);
				if (problem) return { ok: false, problem };
				yield;
			}
		const problem = yield* this.#refine(this.#refinement, precision);
		if (problem) return { ok: false, problem };
		return yield* this.#compared({ isFinal: true, points: finePoints, leastOfChosen });
	}

	*#refine(
		refinement: Refinement,
		precision: Precision,
		sides?: readonly WhatIfSide[]
	): Generator<undefined, WhatIfProblem | undefined> {
		for (;;) {
			const scenario = refinement.next(precision);
			if (scenario === undefined) return undefined;
			const problem = this.#extend(refinement, scenario, sides);
			if (problem) return problem;
			yield;
		}
	}

	#extend(
		refinement: Refinement,
		scenario: number,
		sides?: readonly WhatIfSide[]
	): WhatIfProblem | undefined {
		const problem = this.#run(scenario, refinement.after(scenario), sides);
		if (!problem) refinement.add(scenario);
		return problem;
	}

	#run(
		scenario: number,
		events: number,
		sides: readonly WhatIfSide[] = ['today', 'case']
	): WhatIfProblem | undefined {
		for (const side of sides) {
			const missing = this.sides[side].simulation.extend(scenario, events);
			if (missing) return { kind: 'missingHours', side, missing };
		}
		return undefined;
	}

	*#compared(options: {
		readonly isFinal: boolean;
		readonly points: number;
		readonly leastOfChosen: number;
	}): Generator<undefined, WhatIfResult> {
		const { today, case: changed } = this.sides;
		const { events, relativeError } = this.#refinement;
		const scenario = yield* this.#comparedScenario(events, options.leastOfChosen);
		if (scenario && 'kind' in scenario) return { ok: false, problem: scenario };
		const { company } = this.#model;
		const year = yield* comparedYear(
			today.year(events, options.points),
			changed.year(events, options.points)
		);
		const value = {
			isFinal: options.isFinal,
			events,
			relativeError,
			strategy: { today: today.strategy, case: changed.strategy },
			awaitsOrder: { today: false, case: false },
			year,
			scenario,
			value: caseValue(this.#model, this.#question.measures, year.expectedAnnualLoss),
			creditLine: company.creditLine
		};
		return { ok: true, value };
	}

	*#comparedScenario(
		ofYear: readonly number[],
		least: number
	): Generator<undefined, ComparedScenario | WhatIfProblem | undefined> {
		const chosen = this.#chosen;
		if (chosen === undefined) return undefined;
		let events = ofYear[chosen];
		while (events < least) {
			events = (Math.floor(events / batchSize) + 1) * batchSize;
			const problem = this.#run(chosen, events);
			if (problem) return problem;
			yield;
		}
		const today = this.sides.today.typical(chosen);
		if (!today.ok) return this.#missing('today', chosen, today.problem);
		const changed = this.sides.case.typical(chosen);
		if (!changed.ok) return this.#missing('case', chosen, changed.problem);
		yield;
		return comparedScenario({
			id: this.#model.scenarios[chosen].id,
			processes: this.#model.processes,
			samples: {
				today: this.sides.today.simulation.sample(chosen, events),
				case: this.sides.case.simulation.sample(chosen, events)
			},
			typical: { today: today.value, case: changed.value }
		});
	}

	#missing(side: WhatIfSide, scenario: number, problem: MissingRecovery): WhatIfProblem {
		const { id } = this.#model.scenarios[scenario];
		return { kind: 'missingHours', side, missing: { ...problem, scenario: id } };
	}
}
