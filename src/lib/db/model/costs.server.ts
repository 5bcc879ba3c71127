import type { Cost } from '#lib/impact/index.ts';
import { entriesOf, insertEach, present, rowsOf, type Place, type Stored } from '../rows.server.ts';
import { costItems } from '../schema/cost-item.ts';
import type { Loading, Part } from './bases.server.ts';

type CostOwner = 'processId' | 'streamId';
export type CostsOf = (owner: CostOwner, id: number) => Cost[];

export async function insertCosts(
	place: Place,
	owner: CostOwner,
	stored: readonly Stored<{ readonly costs: readonly Cost[] }>[]
): Promise<void> {
	const costs = entriesOf(stored, (value) => value.costs);
	await insertEach(place, costItems, costs, ({ ownerId, position, entry }) => ({
		...entry,
		[owner]: ownerId,
		position
	}));
}

export function partsOfCosts(costs: readonly Cost[]): Part[] {
	return costs.map((cost, i) => [`costs.${i}`, cost]);
}

export async function loadCosts(loading: Loading): Promise<CostsOf> {
	const rows = await rowsOf(loading, costItems);
	const costs = {
		processId: Map.groupBy(rows, (row) => row.processId),
		streamId: Map.groupBy(rows, (row) => row.streamId)
	};
	return (owner, id) =>
		(costs[owner].get(id) ?? []).map((row, i) => {
			const { kind, name, note, perHour, fromHour, once, atHour, belowCapability } = row;
			const basis = loading.basisOf(owner, id, `costs.${i}`);
			if (perHour !== null) return present({ kind, name, perHour, fromHour, note, basis });
			if (once === null || atHour === null)
				throw new RangeError(`cost item ${row.id} has neither a rate nor an amount`);
			return present({ kind, name, once, atHour, belowCapability, note, basis });
		});
}
