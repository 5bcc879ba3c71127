import {
	type Disruption,
	type EventResult,
	type Figure,
	type Finding,
	type Model,
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

/** Everything the engine says about one model, each part computed once when first asked for. */
export class Analysis {
	readonly model: Model;
	readonly prepared: PreparedModel;
	readonly #events = new Map<string, EventResult>();
	readonly #findings = new Map<string, readonly Finding[]>();
	#figures: readonly Figure[] | undefined;
	#sourceOf: SourceLookup | undefined;
	#disruptions: readonly (readonly Disruption[])[] | undefined;

	constructor(model: Model) {
		this.model = model;
		this.prepared = prepareModel(model);
	}

	/** The typical event of a scenario. */
	event(scenario: Scenario, organisation: Organisation): EventResult {
		const key = `${organisation} ${scenario.id}`;
		const known = this.#events.get(key);
		if (known) return known;
		const event = typicalEvent(this.prepared, scenario, { organisation });
		this.#events.set(key, event);
		return event;
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
		const known = this.#findings.get(today);
		if (known) return known;
		const findings = checkModel(this.prepared, today);
		this.#findings.set(today, findings);
		return findings;
	}
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
