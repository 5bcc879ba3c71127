import type { EventOutcome, Organisation, Scenario, Strategy } from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';
import type { Search } from './choice-link.ts';
import { type NotComputable, type ScenarioOption, chosenEvent, shownChoice } from './choice.ts';

/** What a page says and offers about the scenario it shows. */
export interface ShownScenario {
	readonly id: string;
	readonly name: string;
	readonly strategy: Strategy;
	readonly organisation: Organisation;
	/** The best order was asked for and is not known yet: the plan is shown meanwhile. */
	readonly awaitsOrder: boolean;
	readonly options: readonly ScenarioOption[];
	/** The address names a scenario that the model lacks, so another one is shown. */
	readonly isFallback: boolean;
	/** Systems without a recovery time, when they keep the event from being computed. */
	readonly missing: NotComputable['systems'];
	/** The whole loss; undefined when it cannot be computed. */
	readonly loss: number | undefined;
}

/** The event that a page is about; undefined members where the model has none. */
export interface ShownEvent {
	readonly scenario: Scenario | undefined;
	readonly shown: ShownScenario | undefined;
	readonly event: EventOutcome | undefined;
}

/** The event that an address asks for, the dearest one when it asks for none or an unknown one. */
export function shownEvent(analysis: Analysis, search: Search): ShownEvent {
	const asked = search.get('scenario');
	const choice = shownChoice(analysis, search);
	if (!choice) return { scenario: undefined, shown: undefined, event: undefined };
	const { scenario, strategy, organisation, awaitsOrder, options } = choice;
	const chosen = chosenEvent(analysis, choice);
	const event = 'event' in chosen ? chosen.event : undefined;
	const shown = {
		id: scenario.id,
		name: scenario.name,
		strategy,
		organisation,
		awaitsOrder,
		options,
		isFallback: asked !== null && asked !== scenario.id,
		missing: 'missing' in chosen ? chosen.missing.systems : [],
		loss: event?.loss
	};
	return { scenario, shown, event };
}
