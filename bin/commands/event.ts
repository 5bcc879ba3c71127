import {
	type EventOutcome,
	OrderSearch,
	type Organisation,
	type PreparedModel,
	type Scenario,
	type TypicalOptions,
	accrued,
	ranksOfOrder,
	sumBy,
	typicalEvent
} from '../../src/lib/impact/index.ts';
import { BadInput } from '../bad-input.ts';
import { alignColumns } from '../table.ts';
import type { Command, OptionValues } from './command.ts';
import { chosenScenarios, scenarioOption } from './scenario-option.ts';
import { chosenStrategy, strategyOption } from './strategy-option.ts';

/** Days at which the cumulative loss is reported. */
const reportedDays = [1, 3, 7, 14, 30] as const;
const hoursPerDay = 24;

type ScenarioResult = ReturnType<typeof scenarioResult>;
interface EventCommandResult {
	readonly scenarios: Readonly<Record<string, ScenarioResult>>;
}

/** `event`: the typical event of a scenario, in time and in money. */
export const eventCommand: Command = {
	name: 'event',
	summary: 'The typical event of one or all scenarios: loss, recovery schedule, processes.',
	options: [
		scenarioOption,
		strategyOption,
		{
			name: 'order',
			placeholder: 'id,id,…',
			meaning: 'recover these systems first, in this order'
		}
	],
	run(prepared, options): EventCommandResult {
		const scenarios = chosenScenarios(prepared.model, options.scenario);
		const recoveryOf = chosenRecovery(prepared, options);
		const results = scenarios.map((scenario) => {
			const event = typicalEvent(prepared, scenario, recoveryOf(scenario));
			if (event.ok) return [scenario.id, scenarioResult(prepared, event.value)] as const;
			const systems = event.problem.systems.join(', ');
			throw new BadInput(`scenario ${scenario.id}: no restore hours are known for ${systems}`);
		});
		return { scenarios: Object.fromEntries(results) };
	},
	table(model, result) {
		const { scenarios } = result as EventCommandResult;
		const days = (hours: number) => (hours / hoursPerDay).toFixed(1);
		return alignColumns([
			[
				'Scenario',
				`Loss, ${model.currency}`,
				'Operating, day',
				'Stable, day',
				'Normal, day',
				...reportedDays.map((day) => `By day ${day}`)
			],
			...Object.entries(scenarios).map(([id, event]) => [
				id,
				event.loss.toFixed(0),
				days(event.operationalAt),
				days(event.stableAt),
				days(event.normalAt),
				...reportedDays.map((day) => event.accrued[day].toFixed(0))
			])
		]);
	}
};

function scenarioResult({ systems, processes }: PreparedModel, event: EventOutcome) {
	const { loss, bookings, operationalAt, stableAt, normalAt } = event;
	return {
		loss,
		byProcess: Object.fromEntries(
			sumBy(bookings, ({ process }) => (process === undefined ? 'response' : processes[process].id))
		),
		byPhase: Object.fromEntries(sumBy(bookings, ({ phase }) => phase)),
		byKind: Object.fromEntries(sumBy(bookings, ({ kind }) => kind)),
		operationalAt,
		stableAt,
		normalAt,
		accrued: Object.fromEntries(
			reportedDays.map((day) => [day, accrued(bookings, day * hoursPerDay)])
		),
		schedule: Object.fromEntries(
			event.recoveries.map(({ system, start, finish, usable, path }) => [
				systems[system].id,
				{ start, finish, usable, path }
			])
		),
		processes: Object.fromEntries(
			event.processes.map(({ timeline, missedHours, uninvoiced, mtpdBreached }, i) => [
				processes[i].id,
				{
					usableAt: timeline.usableAt,
					stableAt: timeline.stableAt,
					missedHours,
					uninvoiced,
					mtpdBreached
				}
			])
		)
	};
}

/** How each scenario is recovered: in the order given, else as the strategy has it. */
function chosenRecovery(
	prepared: PreparedModel,
	options: OptionValues
): (scenario: Scenario) => TypicalOptions {
	const strategy = chosenStrategy(prepared, options.strategy);
	if (options.order !== undefined) {
		const organisation = strategy === 'adhoc' ? 'adhoc' : 'planned';
		const ranks = orderRanks(prepared, options.order, organisation);
		return () => ({ organisation, ranks });
	}
	if (strategy !== 'optimised') return () => ({ organisation: strategy });
	const search = new OrderSearch(prepared);
	return (scenario) => ({ organisation: 'planned', ranks: search.ranks(scenario) });
}

function orderRanks(
	prepared: PreparedModel,
	given: string,
	organisation: Organisation
): readonly number[] {
	const order = given.split(',').map((id) => id.trim());
	const unknown = order.filter((id) => !prepared.systemIndex.has(id));
	if (unknown.length > 0) throw new BadInput(`--order: no system has the id ${unknown.join(', ')}`);
	if (new Set(order).size < order.length) throw new BadInput('--order names a system twice');
	return ranksOfOrder(prepared, order, organisation);
}
