import {
	type LimitExceedance,
	type PreparedModel,
	type ScenarioFigures,
	type Simulated,
	SimulatedYear,
	Simulation,
	recoveryChoice,
	unprovenIncrease
} from '../../src/lib/impact/index.ts';
import { BadInput } from '../bad-input.ts';
import { alignColumns } from '../table.ts';
import type { Command } from './command.ts';
import { figureCells } from './figure-cells.ts';
import { wholeNumber } from './number-option.ts';
import { chosenStrategy, strategyOption } from './strategy-option.ts';

const defaultEvents = 20_000;
const mostEvents = 10_000_000;
const hoursPerDay = 24;

type SimulateResult = ReturnType<typeof simulate>;

/** `simulate`: a year under uncertainty. */
export const simulateCommand: Command = {
	name: 'simulate',
	summary: 'A year under uncertainty: expected loss, bad years, and the events of every scenario.',
	options: [
		{
			name: 'events',
			placeholder: 'N[,N…]',
			meaning: `events simulated of each scenario, or a number for each (default ${defaultEvents})`
		},
		{ name: 'seed', placeholder: 'S', meaning: 'the same seed gives the same events (default 1)' },
		strategyOption
	],
	run: simulate,
	table({ currency }, result) {
		const { expectedAnnualLoss, unproven, lossExceedance, scenarios, byScenario, ...rest } =
			result as SimulateResult;
		const money = (amount: number) => amount.toFixed(0);
		const days = (hours: number) => (hours / hoursPerDay).toFixed(1);
		const error = (value: number | undefined) => (value === undefined ? '?' : money(value));
		return [
			alignColumns([
				[`A year, ${currency}`, 'Loss', 'Standard error'],
				['expected', money(expectedAnnualLoss.mean), error(expectedAnnualLoss.standardError)],
				...lossExceedance.map(({ percentile, loss, standardError }) => [
					`not exceeded in ${percentile} % of years`,
					money(loss),
					error(standardError)
				]),
				['mean of the worst 5 %', money(rest.tailMean95), error(rest.standardErrors.tailMean95)],
				['more, if unproven recovery times are long', ...figureCells(unproven)]
			]),
			alignColumns([
				['Scenario', 'A year', 'An event', 'P10', 'P90', 'Operating, day', 'Stable, day'],
				...Object.entries(scenarios).map(([id, { eventLoss, operationalAt, stableAt }]) => [
					id,
					money(byScenario[id]),
					money(eventLoss.mean),
					money(eventLoss.p10),
					money(eventLoss.p90),
					days(operationalAt.p50),
					days(stableAt.p50)
				])
			]),
			`A year with any loss: ${(100 * rest.probabilityOfLoss).toFixed(1)} %`
		].join('\n\n');
	}
};

function simulate(prepared: PreparedModel, options: Readonly<Record<string, string | undefined>>) {
	const events = eventCounts(options.events, prepared.model.scenarios.length);
	const seed = wholeNumber('seed', options.seed, {
		least: Number.MIN_SAFE_INTEGER,
		most: Number.MAX_SAFE_INTEGER,
		otherwise: 1
	});
	if (prepared.model.scenarios.length === 0) throw new BadInput('the model has no scenario');
	const started = performance.now();
	const simulation = new Simulation(prepared, {
		seed,
		...recoveryChoice(prepared, chosenStrategy(prepared, options.strategy))
	});
	prepared.model.scenarios.forEach((_, scenario) => {
		const problem = simulation.extend(
			scenario,
			typeof events === 'number' ? events : events[scenario]
		);
		if (!problem) return;
		const systems = problem.systems.join(', ');
		throw new BadInput(`scenario ${problem.scenario}: no restore hours are known for ${systems}`);
	});
	const figures = yearFigures(prepared, new SimulatedYear(simulation));
	const elapsedMs = Math.round(performance.now() - started);
	return { events, seed, elapsedMs, ...figures, unproven: unprovenIncrease(simulation) };
}

/** One number for all scenarios, or one for each in the order of the file. */
function eventCounts(given: string | undefined, scenarios: number): number | readonly number[] {
	const limits = { least: 1, most: mostEvents, otherwise: defaultEvents };
	if (!given?.includes(',')) return wholeNumber('events', given, limits);
	const counts = given.split(',').map((count) => wholeNumber('events', count, limits));
	if (counts.length === scenarios) return counts;
	throw new BadInput(
		`--events ${given}: one number is needed, or one for each of ${scenarios} scenarios`
	);
}

function yearFigures({ processes, model }: PreparedModel, year: SimulatedYear) {
	const { expected, limits } = year;
	const owners = [...processes.map(({ id }) => id), 'response'];
	const named = (names: readonly string[], values: readonly Simulated[]) =>
		names.map((name, i) => [name, values[i]] as const);
	const byProcess = named(owners, expected.byOwner);
	const byScenario = named(
		model.scenarios.map(({ id }) => id),
		expected.byScenario
	);
	const byPhase = Object.entries(expected.byPhase);
	const byKind = Object.entries(expected.byKind);
	return {
		expectedAnnualLoss: expected.expectedAnnualLoss,
		byProcess: means(byProcess),
		byPhase: means(byPhase),
		byKind: means(byKind),
		byScenario: means(byScenario),
		probabilityOfLoss: year.probabilityOfLoss.mean,
		lossExceedance: year.lossExceedance.map(({ percentile, mean, standardError }) => ({
			percentile,
			loss: mean,
			standardError
		})),
		tailMean95: year.tailMean95.mean,
		limits: {
			materiality: limits.materiality && limitFigures(limits.materiality),
			creditLine: limits.creditLine && limitFigures(limits.creditLine),
			appetite: limits.appetite.map(limitFigures)
		},
		standardErrors: {
			byProcess: errors(byProcess),
			byPhase: errors(byPhase),
			byKind: errors(byKind),
			byScenario: errors(byScenario),
			probabilityOfLoss: year.probabilityOfLoss.standardError,
			tailMean95: year.tailMean95.standardError
		},
		scenarios: Object.fromEntries(
			model.scenarios.map(({ id }, i) => [id, eventFigures(year.scenario(i))])
		)
	};
}

function means(entries: readonly (readonly [string, Simulated])[]): Record<string, number> {
	return Object.fromEntries(entries.map(([name, { mean }]) => [name, mean]));
}

function errors(entries: readonly (readonly [string, Simulated])[]) {
	return Object.fromEntries(entries.map(([name, { standardError }]) => [name, standardError]));
}

function limitFigures({ loss, accepted, chance }: LimitExceedance) {
	return { loss, accepted, probability: chance.mean, standardError: chance.standardError };
}

function eventFigures({ eventLoss, operationalAt, stableAt, mtpdBreach }: ScenarioFigures) {
	const days = ({ mean, p50, p90 }: typeof operationalAt) => ({
		...mean,
		p50: p50.mean,
		p90: p90.mean
	});
	return {
		eventLoss: {
			...eventLoss.mean,
			p10: eventLoss.p10.mean,
			p50: eventLoss.p50.mean,
			p90: eventLoss.p90.mean,
			p95: eventLoss.p95.mean
		},
		operationalAt: days(operationalAt),
		stableAt: days(stableAt),
		mtpdBreach: means(Object.entries(mtpdBreach))
	};
}
