import type {
	EventOutcome,
	Model,
	Scenario,
	ScenarioFigures,
	Simulated
} from '#lib/impact/index.ts';
import { type Range, daysPerYear } from './published-loss.ts';

const hoursPerDay = 24;

/** A simulated figure and what four of five events lie between. */
export interface SimulatedRange extends Range, Simulated {}

/** An event of our own, in the measures of the published ones. */
export interface OwnOutage {
	readonly scenario: { readonly id: string; readonly name: string };
	readonly currency: string;
	/** So many events the simulated figures rest on. */
	readonly events: number;
	readonly loss: SimulatedRange;
	/** Of the year's revenue; undefined where the model has none. */
	readonly share: SimulatedRange | undefined;
	readonly revenueDays: SimulatedRange | undefined;
	/** The longest that a value stream makes nothing, in the typical event; undefined without any. */
	readonly standstillDays: number | undefined;
	/** Days until the last process is stable: in the middle event, and in four of five. */
	readonly normalDays: Range & { readonly middle: number };
}

export interface OwnOutageParts {
	readonly model: Pick<Model, 'company' | 'currency'>;
	readonly scenario: Pick<Scenario, 'id' | 'name'>;
	/** What the scenario's simulated events are like. */
	readonly figures: ScenarioFigures;
	/** Its typical event, where that can be computed. */
	readonly event: Pick<EventOutcome, 'streams'> | undefined;
}

/** What a scenario of the model comes to, in the measures of published outages. */
export function ownOutage({ model, scenario, figures, event }: OwnOutageParts): OwnOutage {
	const { events, eventLoss, stableAt } = figures;
	const { mean, p10, p90 } = eventLoss;
	const loss = { ...mean, low: p10.mean, high: p90.mean };
	const { annualRevenue } = model.company;
	const hasRevenue = annualRevenue !== undefined && annualRevenue > 0;
	const days = (at: Simulated) => at.mean / hoursPerDay;
	return {
		scenario: { id: scenario.id, name: scenario.name },
		currency: model.currency,
		events,
		loss,
		share: hasRevenue ? times(loss, 1 / annualRevenue) : undefined,
		revenueDays: hasRevenue ? times(loss, daysPerYear / annualRevenue) : undefined,
		standstillDays: event && longestStandstill(event),
		normalDays: { low: days(stableAt.p10), middle: days(stableAt.p50), high: days(stableAt.p90) }
	};
}

function longestStandstill({ streams }: Pick<EventOutcome, 'streams'>): number | undefined {
	if (streams.length === 0) return undefined;
	const hours = streams.map(({ pieces }) =>
		pieces.reduce((sum, piece) => sum + (piece.capability > 0 ? 0 : piece.until - piece.from), 0)
	);
	return Math.max(...hours) / hoursPerDay;
}

function times({ mean, standardError, low, high }: SimulatedRange, factor: number): SimulatedRange {
	return {
		mean: mean * factor,
		standardError: standardError === undefined ? undefined : standardError * factor,
		low: low * factor,
		high: high * factor
	};
}
