import {
	type Disruption,
	type EventResult,
	type Figure,
	type Finding,
	type Hours,
	type Id,
	type Model,
	type Money,
	type Organisation,
	type PreparedModel,
	type Scenario,
	type SourceLookup,
	checkModel,
	costsOfDisruption,
	figures,
	prepareModel,
	ranksOfOrder,
	sourceLookup,
	typicalEvent
} from '#lib/impact/index.ts';
import { Recent } from './recent.ts';

/** What pages tell of an event that they do not show; a whole event is large. */
export interface EventSummary {
	readonly loss: Money;
	readonly stableAt: Hours;
	/** Per system: when it is usable, 0 when it never stopped. */
	readonly usable: readonly Hours[];
}

/** An order of recovery for the events of one scenario. */
interface ScenarioOrder {
	readonly scenario: Id;
	readonly ranks: readonly number[];
}

/** The order searched for is the same until the model changes; readers look at few scenarios at a time. */
const keptOrders = 4;
/** Whole events are kept for pages about the same one, with its planned and improvised recovery. */
const keptEvents = 6;
/** Days change at midnight, and readers live in one time zone at a time. */
const keptDays = 2;

/** Everything the engine says about one model, each part computed once when first asked for. */
export class Analysis {
	readonly model: Model;
	readonly prepared: PreparedModel;
	readonly #events = new Recent<string, EventResult>(keptEvents);
	readonly #summaries = new Map<string, EventSummary | 'missing'>();
	readonly #findings = new Recent<string, readonly Finding[]>(keptDays);
	#figures: readonly Figure[] | undefined;
	#sourceOf: SourceLookup | undefined;
	#disruptions: readonly (readonly Disruption[])[] | undefined;
	readonly #order: ScenarioOrder | undefined;
	readonly #ordered = new Recent<string, Analysis>(keptOrders);

	/** The same model in its own order. */
	readonly asPlanned: Analysis;

	constructor(prepared: PreparedModel, ordered?: { order: ScenarioOrder; of: Analysis }) {
		this.model = prepared.model;
		this.prepared = prepared;
		this.#order = ordered?.order;
		this.asPlanned = ordered?.of ?? this;
	}

	/** The same model with another order in the planned recovery of one scenario. */
	inOrder({ id }: Scenario, order: readonly Id[]): Analysis {
		return this.#ordered.get(JSON.stringify([id, order]), () => {
			const ranks = ranksOfOrder(this.prepared, order, 'planned');
			return new Analysis(this.prepared, { order: { scenario: id, ranks }, of: this });
		});
	}

	/** Ranks in which a scenario's systems are recovered; undefined for those of the model. */
	ranks({ id }: Scenario, organisation: Organisation): readonly number[] | undefined {
		return organisation === 'planned' && this.#order?.scenario === id
			? this.#order.ranks
			: undefined;
	}

	/** The typical event of a scenario; the last few are kept. */
	event(scenario: Scenario, organisation: Organisation): EventResult {
		return this.#events.get(keyOf(scenario, organisation), () =>
			this.#typicalEvent(scenario, organisation)
		);
	}

	/** The typical event of a scenario in short; undefined when it cannot be computed. */
	summary(scenario: Scenario, organisation: Organisation): EventSummary | undefined {
		const key = keyOf(scenario, organisation);
		const known = this.#summaries.get(key) ?? this.#summarise(scenario, organisation);
		this.#summaries.set(key, known);
		return known === 'missing' ? undefined : known;
	}

	/** Not kept whole: a model may have many scenarios, and a page asks for all of them. */
	#summarise(scenario: Scenario, organisation: Organisation): EventSummary | 'missing' {
		const event = this.#typicalEvent(scenario, organisation);
		if (!event.ok) return 'missing';
		const { loss, stableAt, usable } = event.value;
		return { loss, stableAt, usable };
	}

	#typicalEvent(scenario: Scenario, organisation: Organisation): EventResult {
		const ranks = this.ranks(scenario, organisation);
		return typicalEvent(this.prepared, scenario, { organisation, ranks });
	}

	/** Per process, the cost of disruption at every reported duration. */
	get disruptions(): readonly (readonly Disruption[])[] {
		if (this.asPlanned !== this) return this.asPlanned.disruptions;
		return (this.#disruptions ??= costsOfDisruption(this.prepared));
	}

	get figures(): readonly Figure[] {
		if (this.asPlanned !== this) return this.asPlanned.figures;
		return (this.#figures ??= figures(this.model));
	}

	get sourceOf(): SourceLookup {
		if (this.asPlanned !== this) return this.asPlanned.sourceOf;
		return (this.#sourceOf ??= sourceLookup(this.figures));
	}

	/** The check's findings on an ISO day. */
	findings(today: string): readonly Finding[] {
		if (this.asPlanned !== this) return this.asPlanned.findings(today);
		return this.#findings.get(today, () => checkModel(this.prepared, today, this));
	}
}

function keyOf({ id }: Scenario, organisation: Organisation): string {
	return `${organisation} ${id}`;
}

const analyses = new WeakMap<Model, Analysis>();

/** The analysis of a model; the same model value is analysed once. */
export function analyse(model: Model): Analysis {
	const known = analyses.get(model);
	if (known) return known;
	const analysis = new Analysis(prepareModel(model));
	analyses.set(model, analysis);
	return analysis;
}
