import { bookingKinds } from '../booking.ts';
import type { Cost, RateCost } from '../model.ts';
import { offsets } from './ragged.ts';

/** Cost items of many owners, laid one owner after the other. Source: docs/model.md, section 1. */
export interface CompiledCosts {
	/** Items of owner `i`: `rateFirst[i]` until `rateFirst[i + 1]`. */
	readonly rateFirst: Int32Array;
	readonly rateKind: Int32Array;
	/** Money per clock hour of full standstill: the operating share is in it. */
	readonly ratePerHour: Float64Array;
	readonly rateFrom: Float64Array;
	readonly onceFirst: Int32Array;
	readonly onceKind: Int32Array;
	readonly onceAmount: Float64Array;
	readonly onceAt: Float64Array;
	readonly onceBelow: Float64Array;
}

/** `shares` are the owners' operating hours per clock hour. */
export function compileCosts(
	costs: readonly (readonly Cost[])[],
	shares: readonly number[]
): CompiledCosts {
	const rates = costs.map((items, owner) => merged(items, shares[owner]));
	const once = costs.map((items) => items.filter((item) => 'once' in item));
	return {
		rateFirst: offsets(rates),
		rateKind: Int32Array.from(rates.flat(), ({ kind }) => bookingKinds.indexOf(kind)),
		ratePerHour: Float64Array.from(rates.flat(), ({ perHour }) => perHour),
		rateFrom: Float64Array.from(rates.flat(), ({ fromHour }) => fromHour ?? 0),
		onceFirst: offsets(once),
		onceKind: Int32Array.from(once.flat(), ({ kind }) => bookingKinds.indexOf(kind)),
		onceAmount: Float64Array.from(once.flat(), ({ once: amount }) => amount),
		onceAt: Float64Array.from(once.flat(), ({ atHour }) => atHour),
		onceBelow: Float64Array.from(once.flat(), ({ belowCapability }) => belowCapability ?? 1)
	};
}

/** Rates of one kind from the same hour become one. */
function merged(items: readonly Cost[], share: number): readonly RateCost[] {
	const rates = new Map<string, RateCost>();
	for (const item of items) {
		if (!('perHour' in item)) continue;
		const { kind, perHour, fromHour = 0 } = item;
		const key = `${kind} ${fromHour}`;
		const before = rates.get(key)?.perHour ?? 0;
		rates.set(key, { kind, fromHour, perHour: before + perHour * share });
	}
	return [...rates.values()];
}
