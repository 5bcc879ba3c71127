import type { Model, Strategy } from '../model.ts';
import type { QuantileTables } from '../simulate/sampler.ts';
import { SimulatedSide } from './simulated-side.ts';
import { unchangedPlans, unchangedScenarios } from './unchanged-scenarios.ts';

/** Cases are few at a time: those that are compared, and the one under the slider. */
const keptCases = 6;

/**
 * Today and the cases that were asked for last, each with the events it has had. What a case leaves as
 * it is, it shares with today under the case's own strategy.
 */
export class CaseSides {
	readonly #model: Model;
	readonly #options: { readonly seed: number; readonly tables: QuantileTables };
	readonly #todays = new Map<Strategy, SimulatedSide>();
	readonly #cases = new Map<string, SimulatedSide>();

	constructor(model: Model, options: { readonly seed: number; readonly tables: QuantileTables }) {
		this.#model = model;
		this.#options = options;
	}

	/** The model as it is, with a strategy of recovery. */
	today(strategy: Strategy): SimulatedSide {
		const known = this.#todays.get(strategy);
		if (known) return known;
		const side = new SimulatedSide({ ...this.#model, strategy }, this.#options);
		this.#todays.set(strategy, side);
		return side;
	}

	/** A changed model with a strategy of recovery; `key` stands for what has changed. */
	case(changed: Model, strategy: Strategy, key: string): SimulatedSide {
		const whole = `${strategy} ${key}`;
		const known = this.#cases.get(whole);
		this.#cases.delete(whole);
		const side = known ?? this.#changed({ ...changed, strategy }, this.today(strategy));
		this.#cases.set(whole, side);
		const [oldest] = this.#cases.keys();
		if (this.#cases.size > keptCases && oldest !== undefined) this.#cases.delete(oldest);
		return side;
	}

	#changed(model: Model, today: SimulatedSide): SimulatedSide {
		return new SimulatedSide(model, {
			...this.#options,
			shared: {
				side: today,
				scenarios: unchangedScenarios(today.prepared, model),
				plans: unchangedPlans(today.model, model)
			}
		});
	}
}
