import {
	type OrderComparison,
	OrderSearch,
	type PreparedModel,
	compareOrders
} from '../../src/lib/impact/index.ts';
import { BadInput } from '../bad-input.ts';
import { alignColumns } from '../table.ts';
import type { Command, OptionValues } from './command.ts';
import { chosenScenarios, scenarioOption } from './scenario-option.ts';

type ScenarioOrders = ReturnType<typeof figuresOf>;
type OrderResult =
	ScenarioOrders | { readonly scenarios: Readonly<Record<string, ScenarioOrders>> };

/** `order`: in which order systems are best recovered, and what that is worth. */
export const orderCommand: Command = {
	name: 'order',
	summary: 'The order of recovery that costs least, beside the planned one and improvisation.',
	options: [scenarioOption],
	run: orders,
	table({ currency }, result) {
		const given = result as OrderResult;
		const each = 'scenarios' in given ? Object.entries(given.scenarios) : [['', given] as const];
		const money = (amount: number) => amount.toFixed(0);
		const summary = alignColumns([
			[`Loss, ${currency}`, 'Planned', 'Improvised', 'Best order', 'Saved', 'None below', 'Tried'],
			...each.map(([id, { planned, optimised, adhoc, proven, lowerBound, tried }]) => [
				id,
				money(planned.loss),
				money(adhoc.loss),
				money(optimised.loss),
				money(planned.loss - optimised.loss),
				proven ? 'proven' : money(lowerBound),
				tried.toString()
			])
		]);
		const lists = each.map(([id, orders]) => orderTable(id, orders));
		return [summary, ...lists].join('\n\n');
	}
};

function orders(prepared: PreparedModel, options: OptionValues): OrderResult {
	const search = new OrderSearch(prepared);
	const results = chosenScenarios(prepared.model, options.scenario).map((scenario) => {
		const compared = compareOrders(search, scenario);
		if (compared.ok) return [scenario.id, figuresOf(compared.value)] as const;
		const systems = compared.problem.systems.join(', ');
		throw new BadInput(`scenario ${scenario.id}: no restore hours are known for ${systems}`);
	});
	const [[, first]] = results;
	return options.scenario === 'all' ? { scenarios: Object.fromEntries(results) } : first;
}

function figuresOf({ planned, optimised, adhoc, proven, lowerBound, tried }: OrderComparison) {
	const { swaps, ...best } = optimised;
	const { mean, standardError } = adhoc.loss;
	return {
		planned,
		optimised: best,
		adhoc: { loss: mean, standardError, orders: adhoc.orders },
		proven,
		lowerBound,
		tried,
		swaps
	};
}

/** The best order, one system a line, with its place in the plan and the price of the next swap. */
function orderTable(id: string, { planned, optimised, swaps }: ScenarioOrders): string {
	const price = ({ isAllowed, change }: (typeof swaps)[number]) =>
		change === null ? (isAllowed ? 'nothing' : 'not allowed') : change.toFixed(0);
	return alignColumns([
		[id === '' ? 'Best order' : `Best order, ${id}`, 'Planned as', 'Swapped with the next'],
		...optimised.order.map((system, position) => [
			`${(position + 1).toString().padStart(3)}  ${system}`,
			(planned.order.indexOf(system) + 1).toString(),
			position < swaps.length ? price(swaps[position]) : ''
		])
	]);
}
