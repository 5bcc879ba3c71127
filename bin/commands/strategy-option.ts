import { type PreparedModel, type Strategy, strategies } from '../../src/lib/impact/index.ts';
import { BadInput } from '../bad-input.ts';

export const strategyOption = {
	name: 'strategy',
	placeholder: strategies.join('|'),
	meaning: "how recovery is organised (default: the model's own)"
} as const;

/** The strategy given as an option, or the model's own. Throws `BadInput` for any other. */
export function chosenStrategy({ model }: PreparedModel, given: string | undefined): Strategy {
	return givenStrategy(given) ?? model.strategy ?? 'planned';
}

/** The strategy given as an option, if any. Throws `BadInput` for one that there is not. */
export function givenStrategy(given: string | undefined): Strategy | undefined {
	if (given === undefined) return undefined;
	const strategy = strategies.find((candidate) => candidate === given);
	if (strategy) return strategy;
	throw new BadInput(`--strategy ${given}: one of ${strategies.join(', ')} is needed`);
}
