import {
	type PreparedModel,
	type SimulationProblem,
	type Strategy,
	finish
} from '../../src/lib/impact/index.ts';
import { BadInput } from '../bad-input.ts';
import type { Command, OptionValues } from './command.ts';
import { wholeNumber } from './number-option.ts';
import { chosenStrategy } from './strategy-option.ts';

const mostEvents = 1_000_000;

/** Options of a command that compares changed models with today's; `events` is the default. */
export function studyOptions(events: number): Command['options'] {
	return [
		{
			name: 'events',
			placeholder: 'N',
			meaning: `events compared of each scenario (default ${events})`
		},
		{ name: 'seed', placeholder: 'S', meaning: 'the same seed gives the same events (default 1)' },
		{
			name: 'strategy',
			placeholder: 'planned|adhoc|optimised',
			meaning: "how recovery is organised (default: the model's own)"
		}
	];
}

export interface StudyChoice {
	readonly events: number;
	readonly seed: number;
	readonly strategy: Strategy;
}

/** What was chosen. Throws `BadInput` for values out of range or a model without a scenario. */
export function chosenStudy(
	prepared: PreparedModel,
	options: OptionValues,
	events: number
): StudyChoice {
	if (prepared.model.scenarios.length === 0) throw new BadInput('the model has no scenario');
	return {
		events: wholeNumber('events', options.events, {
			least: 1,
			most: mostEvents,
			otherwise: events
		}),
		seed: wholeNumber('seed', options.seed, {
			least: Number.MIN_SAFE_INTEGER,
			most: Number.MAX_SAFE_INTEGER,
			otherwise: 1
		}),
		strategy: chosenStrategy(prepared, options.strategy)
	};
}

type Result<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly problem: SimulationProblem };

/** Drives a study to its end. Throws `BadInput` when the model lacks hours for an event. */
export function finishedStudy<T>(study: Generator<unknown, Result<T>>): T {
	const result = finish(study);
	if (result.ok) return result.value;
	const { scenario, systems } = result.problem;
	throw new BadInput(`scenario ${scenario}: no restore hours are known for ${systems.join(', ')}`);
}
