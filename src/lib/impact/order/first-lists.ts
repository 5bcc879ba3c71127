import { costsOfDisruption } from '../disruption.ts';
import type { PreparedModel } from '../prepare.ts';
import type { PlanningCase } from '../simulate/planning-case.ts';

/** How long a disruption is by which processes are told dear from cheap. */
const comparedHours = 72;
/** Hours: what needs no work comes first, the dearest before others. */
const leastWork = 1e-6;

/**
 * Feasible lists made by rules of thumb, for a search to begin with: processes one after the other
 * with all they need, by loss per hour of work and by loss alone; and the longest chains first.
 */
export function firstLists(
	prepared: PreparedModel,
	planningCase: PlanningCase
): readonly Int32Array[] {
	const work = teamHours(prepared, planningCase);
	const needed = [...planningCase.neededBy];
	const losses = costsOfDisruption(prepared, [comparedHours]);
	const worth = needed.map(([process]) => losses[process][0].loss);
	const groups = needed.map(([, group]) => group);
	const byGroups = (value: (group: number, left: readonly number[]) => number) =>
		planningCase.listOf(ranksBySystem(prepared, planningCase, groupAfterGroup(groups, value)));
	return [
		byGroups(
			(group, left) => worth[group] / left.reduce((sum, place) => sum + work[place], leastWork)
		),
		byGroups((group) => worth[group]),
		planningCase.listOf(ranksBySystem(prepared, planningCase, longestTailFirst(planningCase)))
	];
}

/** Per place: hours of its recovery times the share of its teams that it holds. */
function teamHours(
	{ needs, teams }: PreparedModel,
	{ systems, hours }: PlanningCase
): readonly number[] {
	return systems.map((system, place) =>
		needs[system].reduce(
			(sum, { team, units }) =>
				units > 0 ? sum + (hours[place] * units) / teams[team].capacity : sum,
			0
		)
	);
}

/** All places of the groups, each time adding what is left of the group with the highest value. */
function groupAfterGroup(
	groups: readonly (readonly number[])[],
	value: (group: number, left: readonly number[]) => number
): readonly number[] {
	const order = new Set<number>();
	const open = new Set(groups.keys());
	while (open.size > 0) {
		let best: readonly number[] = [];
		let highest = -Infinity;
		for (const group of open) {
			const left = groups[group].filter((place) => !order.has(place));
			if (left.length === 0) open.delete(group);
			else if (value(group, left) > highest) {
				highest = value(group, left);
				best = left;
			}
		}
		for (const place of best) order.add(place);
	}
	return [...order];
}

/** Places by the hours from the start of each to the end of the longest chain behind it. */
function longestTailFirst({ hours, predecessors }: PlanningCase): readonly number[] {
	const places = [...predecessors.keys()];
	const tails = new Float64Array(places.length);
	// A place has fewer predecessors than any that comes after it in a chain.
	places.sort((a, b) => predecessors[b].length - predecessors[a].length);
	for (const place of places) {
		tails[place] += hours[place];
		for (const earlier of predecessors[place])
			tails[earlier] = Math.max(tails[earlier], tails[place]);
	}
	return places.sort((a, b) => tails[b] - tails[a] || a - b);
}

/** Per system of the model: its position in an order of places; the last for all others. */
function ranksBySystem(
	{ systems }: PreparedModel,
	planningCase: PlanningCase,
	order: readonly number[]
): Float64Array {
	const ranks = new Float64Array(systems.length).fill(order.length);
	order.forEach((place, rank) => (ranks[planningCase.systems[place]] = rank));
	return ranks;
}
