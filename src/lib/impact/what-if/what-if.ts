import type { Model, Strategy } from '../model.ts';
import type { Precision } from '../simulate/refine.ts';
import { QuantileTables } from '../simulate/sampler.ts';
import { caseModel } from './case-model.ts';
import { CaseSides } from './case-sides.ts';
import { Comparison } from './comparison.ts';
import type { SimulatedSide } from './simulated-side.ts';
import type { WhatIfAnswer, WhatIfResult } from './what-if-answer.ts';
import type { WhatIfProblem, WhatIfQuestion } from './what-if-question.ts';

export interface WhatIfOptions {
	/** Any integer; the same one gives the same events, whatever is asked. */
	readonly seed: number;
	readonly precision: Precision;
	readonly tables?: QuantileTables;
}

/**
 * Answers what-if questions about one model, each by holding a case against the model as it is. Both
 * sides meet the same events, always the first ones of each scenario, so that a difference is one of the
 * models and a repeated question gets the same figures. What a case leaves as it is, is not run again.
 * Source: docs/model.md, sections 8 and 9.
 */
export class WhatIf {
	readonly #model: Model;
	readonly #precision: Precision;
	readonly #sides: CaseSides;
	/** Per strategy of today: events of each scenario that its precision takes. */
	readonly #todaysEvents = new Map<Strategy, readonly number[]>();

	constructor(model: Model, { seed, precision, tables = new QuantileTables() }: WhatIfOptions) {
		this.#model = model;
		this.#precision = precision;
		this.#sides = new CaseSides(model, { seed, tables });
	}

	/**
	 * Works an answer out: yields a first one from few events, and returns one of the precision asked for,
	 * or the problem that keeps it from being computed. In between it yields undefined after every piece of
	 * work, so that the caller can pause or stop. An order of recovery that has to be searched is waited for
	 * by the final answer only: the first one is for the planned order, and says so.
	 */
	*answer(question: WhatIfQuestion): Generator<WhatIfAnswer | undefined, WhatIfResult> {
		const problem = misunderstanding(this.#model, question);
		if (problem) return { ok: false, problem };
		const changed = caseModel(this.#model, question);
		if (!changed.ok) return changed;
		const key = JSON.stringify([question.measures, question.effects]);
		const today = this.#sides.today(this.#model.strategy ?? 'planned');
		const side = this.#sides.case(changed.value, changed.value.strategy ?? 'planned', key);
		const comparison = this.#comparison(question, { today, case: side });
		if (!comparison.awaitsOrder) {
			const first = yield* comparison.first();
			if (!first.ok) return first;
			yield first.value;
		} else {
			const draft = this.#comparison(question, {
				today: today.awaitsOrder ? this.#sides.today('planned') : today,
				case: side.awaitsOrder ? this.#sides.case(changed.value, 'planned', key) : side
			});
			const first = yield* draft.first();
			if (!first.ok) return first;
			const awaitsOrder = { today: today.awaitsOrder, case: side.awaitsOrder };
			yield { ...first.value, awaitsOrder };
			yield* today.findOrders();
			yield* side.findOrders();
		}
		return yield* this.#final(comparison);
	}

	#comparison(
		question: WhatIfQuestion,
		sides: { readonly today: SimulatedSide; readonly case: SimulatedSide }
	): Comparison {
		return new Comparison(this.#model, question, sides);
	}

	/** Today is refined by itself first, so that it stays as it is while cases change. */
	*#final(comparison: Comparison): Generator<undefined, WhatIfResult> {
		const { strategy } = comparison.sides.today;
		const known = this.#todaysEvents.get(strategy);
		const todays = known ?? (yield* comparison.todaysEvents(this.#precision));
		if ('kind' in todays) return { ok: false, problem: todays };
		this.#todaysEvents.set(strategy, todays);
		return yield* comparison.final(this.#precision, todays);
	}
}

/** What in a question no model like this can answer. */
function misunderstanding(
	{ scenarios, measures }: Model,
	question: WhatIfQuestion
): WhatIfProblem | undefined {
	if (scenarios.length === 0) return { kind: 'noScenario' };
	const { scenario } = question;
	if (scenario !== undefined && !scenarios.some(({ id }) => id === scenario))
		return { kind: 'unknownScenario', scenario };
	const unknown = question.measures.find((id) => !measures.some((measure) => measure.id === id));
	return unknown === undefined ? undefined : { kind: 'unknownMeasure', measure: unknown };
}
