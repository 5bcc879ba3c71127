import { type PreparedModel, type Strategy, strategies } from '../../src/lib/impact/index.ts';
import { BadInput } from '../bad-input.ts';

export const strategyOption = {
	name: 'strategy',
	placeholder: strategies.join('|'),
	meaning: "how recovery is organised (default: the model's own)"
} as const;

/** The strategy given as an option, or the model's own. Throws `BadInput` for any other. */
export function chosenStrategy({ model }: PreparedModel, given: string | undefined): Strategy {
	if (given === undefined) return model.strategy ?? 'planned';
	const strategy = strategies.find((candidate) => candidate === given);
	if (strategy) return strategy;
	throw new BadInput(`--strategy ${given}: one of ${strategies.join(', ')} is needed`);
}
