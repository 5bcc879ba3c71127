import {
	type EventOutcome,
	type Organisation,
	type Scenario,
	type Strategy,
	strategies
} from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';
import type { Search } from './choice-link.ts';

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
	/** What the page shows; it stands in the links to other pages. */
	readonly strategy: Strategy;
	readonly organisation: Organisation;
	/** The best order was asked for and is not known yet: the plan is shown meanwhile. */
	readonly awaitsOrder: boolean;
	/** The dearest first. */
	readonly options: readonly ScenarioOption[];
}

/** The strategy that an address asks for: the model's own when it names none that there is. */
export function askedStrategy({ model }: Analysis, strategy: string | null): Strategy {
	return strategies.find((known) => known === strategy) ?? model.strategy ?? 'planned';
}

function organisationOf(strategy: Strategy): Organisation {
	return strategy === 'adhoc' ? 'adhoc' : 'planned';
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
	const asked = askedStrategy(analysis, strategy);
	const organisation = organisationOf(asked);
	const options = scenarioOptions(analysis, organisation);
	const id = scenarioId ?? options.at(0)?.id;
	const scenario = analysis.model.scenarios.find((candidate) => candidate.id === id);
	if (!scenario) return undefined;
	const awaitsOrder = asked === 'optimised' && !analysis.ranks(scenario, organisation);
	const shown = awaitsOrder ? 'planned' : asked;
	return { scenario, strategy: shown, organisation, awaitsOrder, options };
}

/** The choice that an address asks for; the dearest scenario when it names one that is not there. */
export function shownChoice(analysis: Analysis, search: Search): Choice | undefined {
	const strategy = search.get('strategy');
	return (
		resolveChoice(analysis, search.get('scenario'), strategy) ??
		resolveChoice(analysis, null, strategy)
	);
}

/** By the model's own order, so that the choice stays when another order makes an event cheaper. */
function scenarioOptions(
	analysis: Analysis,
	organisation: Organisation
): readonly ScenarioOption[] {
	return analysis.model.scenarios
		.map((scenario) => {
			const loss = analysis.asPlanned.summary(scenario, organisation)?.loss;
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
