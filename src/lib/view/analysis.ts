import {
	type Disruption,
	type EventResult,
	type Figure,
	type Finding,
	type Hours,
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

	constructor(model: Model) {
		this.model = model;
		this.prepared = prepareModel(model);
	}

	/** The typical event of a scenario; the last few are kept. */
	event(scenario: Scenario, organisation: Organisation): EventResult {
		return this.#events.get(keyOf(scenario, organisation), () =>
			typicalEvent(this.prepared, scenario, { organisation })
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
		const event = typicalEvent(this.prepared, scenario, { organisation });
		if (!event.ok) return 'missing';
		const { loss, stableAt, usable } = event.value;
		return { loss, stableAt, usable };
	}

	/** Per process, the cost of disruption at every reported duration. */
	get disruptions(): readonly (readonly Disruption[])[] {
		return (this.#disruptions ??= costsOfDisruption(this.prepared));
	}

	get figures(): readonly Figure[] {
		return (this.#figures ??= figures(this.model));
	}

	get sourceOf(): SourceLookup {
		return (this.#sourceOf ??= sourceLookup(this.figures));
	}

	/** The check's findings on an ISO day. */
	findings(today: string): readonly Finding[] {
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
	const analysis = new Analysis(model);
	analyses.set(model, analysis);
	return analysis;
}
