import { contendedModel } from '../tests/contended-model.ts';
import { demonstrationModel } from '../src/lib/demonstration/demonstration-model.ts';
import {
	OrderSearch,
	PlanningCase,
	type PreparedModel,
	type Scenario,
	parseModel,
	prepareModel
} from '../src/lib/impact/index.ts';
import { bestList, orderBudget } from '../src/lib/impact/order/best-list.ts';
import { type Measurement, measure } from './measure.ts';
import { group } from './simulate.ts';

/** Sizes at which the search is held against the exact answer, and how many models of each. */
const exactSizes = [8, 10, 12, 14];
const modelsPerSize = 20;
const unlimited = 1_000_000;

/** Orders priced, best orders found, and how far off they are where that can be known. */
export function orders(): readonly Measurement[] {
	const prepared = prepareModel(demonstrationModel());
	const [wholeSite] = prepared.model.scenarios;
	const planningCase = new PlanningCase(prepared, wholeSite);
	const lists = randomRanks(prepared, 20_000).map((ranks) => planningCase.listOf(ranks));
	const { scenarios } = prepared.model;
	return [
		measure(`orders priced, ${wholeSite.id}`, lists.length, () => {
			for (const list of lists) planningCase.lossOfList(list);
		}),
		measure(
			`best orders of all causes (a tenth of the budget: ${shortfall(prepared)})`,
			scenarios.length,
			() => findAll(prepared)
		),
		...exactSizes.map(exactness),
		groupOrders()
	];
}

/** How much dearer orders are at most when only a tenth as many are tried. */
function shortfall(prepared: PreparedModel): string {
	const dearer = prepared.model.scenarios.map((scenario) => {
		const planningCase = new PlanningCase(prepared, scenario);
		const { search } = orderBudget(planningCase.systems.length);
		const loss = (budget: number) =>
			bestList(prepared, scenario, planningCase, { search: budget, proof: 0 }).best.loss;
		return loss(search / 10) / loss(search) - 1;
	});
	return `${percent(Math.max(...dearer))} dearer at most`;
}

/** Exact answers for models of a size, and what the search alone misses of them. */
function exactness(size: number): Measurement {
	const cases = Array.from({ length: modelsPerSize }, (_, seed) => {
		const prepared = parsed(contendedModel(size, seed + 1));
		const [scenario] = prepared.model.scenarios;
		return { prepared, scenario, planningCase: new PlanningCase(prepared, scenario) };
	});
	const { search, proof } = orderBudget(size);
	const best = (budget: { readonly search: number; readonly proof: number }) =>
		cases.map((each) => bestList(each.prepared, each.scenario, each.planningCase, budget));
	const exact = best({ search, proof: unlimited });
	const alone = best({ search, proof: 0 });
	const gaps = exact.flatMap(({ proven, best: { loss } }, i) =>
		proven ? [alone[i].best.loss / loss - 1] : []
	);
	const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
	const known = exact.filter(({ proven }) => proven).length;
	const usual = best({ search, proof }).filter(({ proven }) => proven).length;
	return measure(
		`exact, ${size} systems (${usual} of ${cases.length} proven, ${known} without limit; search alone ${percent(mean)} above, at most ${percent(Math.max(...gaps))})`,
		cases.length,
		() => best({ search, proof }),
		1
	);
}

/** All best orders of the group of 1,000 systems and 40 causes. */
function groupOrders(): Measurement {
	const prepared = prepareModel(group());
	return measure(
		'best orders of all causes of the group',
		prepared.model.scenarios.length,
		() => findAll(prepared),
		1
	);
}

function findAll(prepared: PreparedModel): void {
	const search = new OrderSearch(prepared);
	prepared.model.scenarios.forEach((scenario: Scenario) => search.find(scenario));
}

function randomRanks({ systems }: PreparedModel, orders: number): readonly (readonly number[])[] {
	const golden = (Math.sqrt(5) - 1) / 2;
	return Array.from({ length: orders }, (_, order) =>
		systems.map((_, system) => ((order * systems.length + system) * golden) % 1)
	);
}

function parsed(file: unknown): PreparedModel {
	const result = parseModel(file);
	if (!result.ok) throw new Error(`the generated model has ${result.problems.length} problems`);
	return prepareModel(result.value);
}

function percent(share: number): string {
	return `${(100 * share).toFixed(3)} %`;
}
