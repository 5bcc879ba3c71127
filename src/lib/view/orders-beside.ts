import type { Id, OrderComparison, PreparedModel, Swap } from '#lib/impact/index.ts';
import { type Named, named } from './process-needs.ts';

/** What stands at one place of the recommended order and of today's. */
export interface BesideRow {
	/** From 1. */
	readonly place: number;
	readonly recommended: Named;
	readonly today: Named;
	/** Places earlier than today; negative when it is later. */
	readonly earlier: number;
	/** Swapping it with the next; undefined for the last. */
	readonly swap: Swap | undefined;
}

/** The recommended order beside today's. */
export interface OrdersBeside {
	/** The first places. */
	readonly rows: readonly BesideRow[];
	readonly count: number;
	/** How many systems stand at another place than today. */
	readonly movedCount: number;
	/** The one that moves up most; undefined when none does. */
	readonly mostMoved: { readonly system: Named; readonly earlier: number } | undefined;
}

/** More rows than these no reader compares. */
const most = 50;

export function ordersBeside(
	prepared: PreparedModel,
	{ order, swaps }: OrderComparison['optimised'],
	today: readonly Id[]
): OrdersBeside {
	const placeToday = new Map(today.map((id, at) => [id, at]));
	const earlier = order.map((id, at) => (placeToday.get(id) ?? at) - at);
	const highest = earlier.reduce((best, places, at) => (places > earlier[best] ? at : best), 0);
	const name = (id: Id) => named(prepared, prepared.systemIndex.get(id) ?? 0);
	return {
		rows: order.slice(0, most).map((id, at) => ({
			place: at + 1,
			recommended: name(id),
			today: name(today[at]),
			earlier: earlier[at],
			swap: swaps.at(at)
		})),
		count: order.length,
		movedCount: earlier.filter((places) => places !== 0).length,
		mostMoved:
			(earlier.at(highest) ?? 0) > 0
				? { system: name(order[highest]), earlier: earlier[highest] }
				: undefined
	};
}
