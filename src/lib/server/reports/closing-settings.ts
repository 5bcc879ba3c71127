import { type Id, type Money, type Strategy, mostSetsTried } from '#lib/impact/index.ts';
import type { ClosingSettings } from '#lib/report/snapshot/snapshot.ts';
import { whatIfSettings } from '#lib/what-if/what-if-settings.ts';
import { investing, type InvestPrecision } from '../jobs/invest-precision.ts';

/** The events that every page shows; the first figures of investments take seconds, final ones minutes. */
const year = { relativeError: 0.005, leastEvents: 2_000, mostEvents: 400_000 };
const sensitivity = { first: { events: 100, top: 25 }, final: { events: 600, top: 25 } };

/** How a quarter is computed, from what somebody chose. */
export function closingSettings({
	precision,
	...chosen
}: {
	readonly precision: InvestPrecision;
	readonly scenario: Id;
	readonly strategy: Strategy;
	readonly budget: Money | undefined;
}): ClosingSettings {
	const { scenario, strategy, budget } = chosen;
	return {
		seed: whatIfSettings.seed,
		scenario,
		strategy,
		year,
		invest: { mostSets: mostSetsTried, ...investing[precision] },
		basis: 'capex',
		...(budget !== undefined && { budget }),
		sensitivity: sensitivity[precision]
	};
}
