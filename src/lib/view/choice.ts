import type { EventOutcome, Organisation, Scenario } from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';

/** One scenario of the choice that a page offers. */
export interface ScenarioOption {
	readonly id: string;
	readonly name: string;
	/** The loss of its typical event; undefined when it cannot be computed. */
	readonly loss: number | undefined;
}

/** The scenario and organisation that a page shows, from what its address asks for. */
export interface Choice {
	readonly scenario: Scenario;
	readonly organisation: Organisation;
	/** The dearest first. */
	readonly options: readonly ScenarioOption[];
}

/** `today` is the model's own strategy; a strategy the product cannot run falls back to the plan. */
export function ownOrganisation({ model }: Analysis): Organisation {
	return model.strategy === 'adhoc' ? 'adhoc' : 'planned';
}

/**
 * Resolves what an address asks for: by default the dearest typical event and the model's own
 * organisation. Undefined when the model has no scenario, or none of that id.
 */
export function resolveChoice(
	analysis: Analysis,
	scenarioId: string | null,
	strategy: string | null
): Choice | undefined {
	const organisation =
		strategy === 'planned' || strategy === 'adhoc' ? strategy : ownOrganisation(analysis);
	const options = scenarioOptions(analysis, organisation);
	const id = scenarioId ?? options.at(0)?.id;
	const scenario = analysis.model.scenarios.find((candidate) => candidate.id === id);
	return scenario && { scenario, organisation, options };
}

function scenarioOptions(
	analysis: Analysis,
	organisation: Organisation
): readonly ScenarioOption[] {
	return analysis.model.scenarios
		.map((scenario) => {
			const loss = analysis.summary(scenario, organisation)?.loss;
			return { id: scenario.id, name: scenario.name, loss };
		})
		.sort((a, b) => (b.loss ?? -1) - (a.loss ?? -1));
}

/** Names of systems whose missing recovery time keeps an event from being computed. */
export interface NotComputable {
	readonly systems: readonly { readonly id: string; readonly name: string }[];
}

/** The chosen event, or what is missing to compute it. */
export function chosenEvent(
	analysis: Analysis,
	{ scenario, organisation }: Choice
): { readonly event: EventOutcome } | { readonly missing: NotComputable } {
	const result = analysis.event(scenario, organisation);
	if (result.ok) return { event: result.value };
	const { systems, systemIndex } = analysis.prepared;
	return {
		missing: {
			systems: result.problem.systems.map((id) => {
				const position = systemIndex.get(id);
				return { id, name: position === undefined ? id : systems[position].name };
			})
		}
	};
}
