import { effectProblemMessage } from '../../src/lib/format/effect-problem-words.ts';
import type {
	PortfolioProblem,
	PreparedModel,
	SetProblem,
	Simulated
} from '../../src/lib/impact/index.ts';
import { BadInput } from '../bad-input.ts';
import type { CommandOption, OptionValues } from './command.ts';
import { wholeNumber } from './number-option.ts';

export const defaultEvents = 10_000;

export const investOptions: readonly CommandOption[] = [
	{
		name: 'events',
		placeholder: 'N',
		meaning: `events simulated of each scenario (default ${defaultEvents})`
	},
	{ name: 'seed', placeholder: 'S', meaning: 'the same seed gives the same events (default 1)' },
	{
		name: 'strategy',
		placeholder: 'planned|adhoc|optimised',
		meaning: 'how recovery is organised, whatever model and measures say'
	}
];

/**
 * How many events of each scenario, and which. Throws `BadInput` when they are out of range, or the
 * model has no scenario.
 */
export function sampleOptions({ model }: PreparedModel, options: OptionValues) {
	if (model.scenarios.length === 0) throw new BadInput('the model has no scenario');
	return {
		events: wholeNumber('events', options.events, {
			least: 2,
			most: 1_000_000,
			otherwise: defaultEvents
		}),
		seed: wholeNumber('seed', options.seed, {
			least: Number.MIN_SAFE_INTEGER,
			most: Number.MAX_SAFE_INTEGER,
			otherwise: 1
		})
	};
}

/** Why measures could not be appraised, for people. */
export function investProblemMessage(problem: PortfolioProblem | SetProblem): string {
	switch (problem.kind) {
		case 'missingRecovery': {
			const systems = problem.systems.join(', ');
			return `scenario ${problem.scenario}: no restore hours are known for ${systems}`;
		}
		case 'measureDoesNotFit': {
			const reasons = problem.problems.map((one) => effectProblemMessage(one, 'en'));
			return `measure ${problem.measure} does not fit the model: ${reasons.join('; ')}`;
		}
		case 'unknownMeasure':
			return `the model has no measure ${JSON.stringify(problem.id)}`;
		case 'fixedAndExcluded':
			return `measure ${problem.id} is both fixed and excluded`;
		case 'nothingAllowed':
			return `no set of measures keeps to all choices within the budget; what is fixed costs ${problem.least}`;
		default:
			return problem satisfies never;
	}
}

/** An amount with its standard error, for a table. */
export function withError({ mean, standardError }: Simulated): string {
	const error = standardError === undefined ? '?' : standardError.toFixed(0);
	return `${mean.toFixed(0)} ±${error}`;
}
