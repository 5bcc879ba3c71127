import {
	type Bridge,
	type BridgePart,
	type BridgeProblem,
	type Model,
	type Simulated,
	bridgeModels,
	finish
} from '../../src/lib/impact/index.ts';
import { BadInput } from '../bad-input.ts';
import { alignColumns } from '../table.ts';
import type { OptionValues, PairCommand } from './command.ts';
import { figureCells } from './figure-cells.ts';
import { wholeNumber } from './number-option.ts';
import { givenStrategy, strategyOption } from './strategy-option.ts';

const defaultEvents = 10_000;
const mostEvents = 1_000_000;

/** `bridge`: why the results of two models differ. */
export const bridgeCommand: PairCommand = {
	name: 'bridge',
	files: 'BEFORE.json AFTER.json',
	summary: 'Why the expected annual loss and an event moved from one model to the next.',
	options: [
		{
			name: 'scenario',
			placeholder: 'ID',
			meaning: 'the scenario whose typical event is compared'
		},
		{
			name: 'taken',
			placeholder: 'ID,ID',
			meaning: 'measures of the first model taken since; others are found by their values'
		},
		{
			name: 'events',
			placeholder: 'N',
			meaning: `events simulated of each scenario (default ${defaultEvents})`
		},
		{ name: 'seed', placeholder: 'S', meaning: 'the same seed gives the same events (default 1)' },
		strategyOption
	],
	runPair: run,
	pairTable(result) {
		const bridge = result as Bridge;
		const event = (value: number | undefined) => (value === undefined ? '' : value.toFixed(0));
		const row = (words: string, annual: Simulated, own: number | undefined) => [
			words,
			...figureCells(annual),
			event(own)
		];
		const heading = `From, to, ${bridge.currency}`;
		return alignColumns([
			[heading, 'Expected a year', 'Standard error', bridge.scenario ? 'Typical event' : ''],
			row('before', bridge.before.annual, bridge.before.event),
			...bridge.steps.flatMap(({ step, annual, event: own, parts, includes }) => [
				row([step, ...includes.map((other) => `with ${other}`)].join(', '), annual, own),
				...parts.map((part) => row(`  ${partName(part)}`, part.annual, part.event))
			]),
			row('after', bridge.after.annual, bridge.after.event),
			row('total', bridge.total.annual, bridge.total.event)
		]);
	}
};

/** More owners than these are counted. */
const mostNames = 3;

function partName({ topic, measure, inputs }: BridgePart): string {
	if (measure) return `${measure.id}${measure.isFound ? ' (found)' : ''}`;
	const owners = [...new Set(inputs.map(({ owner, id }) => id || owner))];
	const named = owners.slice(0, mostNames).join(', ');
	const more = owners.length - mostNames;
	return `${topic}: ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

function run(before: Model, after: Model, options: OptionValues): Bridge {
	const result = finish(
		bridgeModels(before, after, {
			events: wholeNumber('events', options.events, {
				least: 2,
				most: mostEvents,
				otherwise: defaultEvents
			}),
			seed: wholeNumber('seed', options.seed, {
				least: Number.MIN_SAFE_INTEGER,
				most: Number.MAX_SAFE_INTEGER,
				otherwise: 1
			}),
			scenario: options.scenario,
			strategy: givenStrategy(options.strategy),
			taken: options.taken?.split(',').map((id) => id.trim())
		})
	);
	if (!result.ok) throw new BadInput(problemMessage(result.problem, before, after));
	return result.value;
}

function problemMessage(problem: BridgeProblem, before: Model, after: Model): string {
	const ids = (objects: readonly { readonly id: string }[]) =>
		[...new Set(objects.map(({ id }) => id))].join(', ');
	switch (problem.kind) {
		case 'currency':
			return `the models are in different currencies, ${problem.before} and ${problem.after}; both must be in the same`;
		case 'noScenario':
			return `the model ${problem.side} has no scenario`;
		case 'unknownScenario':
			return `--scenario ${problem.scenario}: neither model has it; there are ${ids([...before.scenarios, ...after.scenarios])}`;
		case 'unknownMeasure':
			return `--taken ${problem.measure}: the model before has no such measure; there are ${ids(before.measures)}`;
		case 'missingHours': {
			const { scenario, systems } = problem.missing;
			return `the model ${problem.side}, scenario ${scenario}: no restore hours are known for ${systems.join(', ')}`;
		}
		default:
			return problem satisfies never;
	}
}
