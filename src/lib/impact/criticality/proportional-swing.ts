import { mean } from '../estimate.ts';
import type { Estimate, Id } from '../model.ts';
import { type Simulated, simulatedMean, weightedSum } from '../simulate/simulated.ts';
import type { Baseline } from './baseline.ts';
import type { InputCandidate } from './input-candidate.ts';
import type { Input } from './input.ts';

/** Whether the loss is in proportion to an input, or rises with it one by one. */
export function isProportional({ figure: { owner, field } }: Input): boolean {
	return owner === 'scenario' && (field === 'frequency' || field === 'responseCost');
}

/** Frequencies and response costs, in proportion to which the loss is: known from today's events. */
export class ProportionalSwing implements InputCandidate {
	events = 0;
	readonly input: Input;
	readonly missing: readonly Id[] = [];
	readonly #baseline: Baseline;
	readonly #position: number;

	constructor(baseline: Baseline, input: Input) {
		this.#baseline = baseline;
		this.input = input;
		const { id } = input.figure;
		this.#position = baseline.prepared.model.scenarios.findIndex((scenario) => scenario.id === id);
	}

	get size(): number {
		return Math.abs(this.swing.difference.mean);
	}

	get swing() {
		const { low, high, figure } = this.input;
		const today = mean(figure.value as Estimate);
		return {
			low: this.#increase(low - today),
			high: this.#increase(high - today),
			difference: this.#increase(high - low)
		};
	}

	extend(events: number): void {
		this.events = events;
	}

	#increase(more: number): Simulated {
		const { rates } = this.#baseline;
		if (this.input.figure.field === 'responseCost')
			return { mean: rates[this.#position] * more, standardError: 0 };
		const eventLoss = simulatedMean(this.#baseline.losses(this.#position));
		return weightedSum([{ factor: more, value: eventLoss }]);
	}
}
