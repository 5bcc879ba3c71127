import { type Organisation, accrued, mean } from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';
import { type Choice, chosenEvent } from './choice.ts';
import { criticalSystems } from './critical-systems.ts';
import { cumulativeLoss } from './cumulative-loss.ts';
import { disruptionTable } from './disruption-table.ts';
import { linkEvidence, recoveryEvidence } from './evidence.ts';
import { lossCauses } from './loss-causes.ts';
import { lossDifference } from './loss-difference.ts';
import { lossTable } from './loss-table.ts';
import { Recent } from './recent.ts';
import { recoveryPlan } from './recovery-plan.ts';

/** So many reasons for a loss are named one by one; the rest is summed up. */
const namedCauses = 12;

/** Everything that the overview shows besides the event itself. */
function companyView(
	analysis: Analysis,
	{ options, strategy, organisation, awaitsOrder, scenario }: Choice,
	today: string
) {
	const { model } = analysis;
	return {
		name: model.name,
		currency: model.currency,
		strategy,
		organisation,
		awaitsOrder,
		scenario: { id: scenario.id, name: scenario.name },
		options,
		scenarios: scenarioRows(analysis, organisation, options),
		disruption: disruptionTable(analysis),
		links: linkEvidence(analysis, today)
	};
}

/** The overview of a model for a chosen scenario on an ISO day, or what keeps it from being computed. */
export function overview(analysis: Analysis, choice: Choice, today: string): Overview {
	const key = JSON.stringify([choice.scenario.id, choice.strategy, today]);
	const views = computed.get(analysis) ?? new Recent<string, Overview>(keptViews);
	computed.set(analysis, views);
	return views.get(key, () => compute(analysis, choice, today));
}

/** The same question about the same model is not answered again while others are few. */
const computed = new WeakMap<Analysis, Recent<string, Overview>>();
const keptViews = 16;

function compute(analysis: Analysis, choice: Choice, today: string) {
	const company = companyView(analysis, choice, today);
	const chosen = chosenEvent(analysis, choice);
	if ('missing' in chosen) return { ...company, event: undefined, missing: chosen.missing };
	return { ...company, event: eventView(analysis, choice, chosen), missing: undefined };
}

export type Overview = ReturnType<typeof compute>;
export type OverviewEvent = ReturnType<typeof eventView>;

function eventView(
	analysis: Analysis,
	{ scenario, strategy, organisation }: Choice,
	{ event }: Extract<ReturnType<typeof chosenEvent>, { readonly event: unknown }>
) {
	const { prepared } = analysis;
	const otherwise =
		strategy === 'planned'
			? analysis.summary(scenario, 'adhoc')
			: analysis.asPlanned.summary(scenario, 'planned');
	const causes = lossCauses(analysis, scenario.id, event);
	const disrupted = prepared.processes.filter(
		(_, process) => event.processes[process].timeline.usableAt > 0
	);
	return {
		loss: event.loss,
		/** What has accrued when the last system is back. */
		lossByOperational: accrued(event.bookings, event.operationalAt),
		operationalAt: event.operationalAt,
		stableAt: event.stableAt,
		normalAt: event.normalAt,
		frequency: mean(scenario.frequency),
		disruptedProcesses: disrupted.length,
		processCount: prepared.processes.length,
		breaches: event.processes.filter(({ mtpdBreached }) => mtpdBreached).length,
		/** Disrupted processes that say how long they can bear to stop: no other can breach it. */
		limitedProcesses: disrupted.filter(({ mtpdHours }) => mtpdHours !== undefined).length,
		uninvoiced: event.processes.reduce((sum, { uninvoiced }) => sum + uninvoiced, 0),
		creditLine: analysis.model.company.creditLine,
		/** What improvising would cost more than the plan; what the plan would, where something else is shown. */
		otherwise: otherwise && lossDifference(otherwise.loss, event.loss),
		curve: cumulativeLoss(event),
		table: lossTable(prepared, event),
		plan: recoveryPlan(analysis, scenario, event),
		critical: criticalSystems(analysis, scenario, organisation, event).slice(0, 3),
		evidence: recoveryEvidence(analysis, scenario, organisation, event),
		causes: causes.slice(0, namedCauses),
		otherCauses: causes.slice(namedCauses).reduce((sum, { amount }) => sum + amount, 0)
	};
}

function scenarioRows(analysis: Analysis, organisation: Organisation, options: Choice['options']) {
	const scenarios = new Map(analysis.model.scenarios.map((scenario) => [scenario.id, scenario]));
	return options.map(({ id, name }) => {
		const scenario = scenarios.get(id);
		const summary = scenario && analysis.summary(scenario, organisation);
		return {
			id,
			name,
			loss: summary?.loss,
			frequency: scenario && mean(scenario.frequency),
			stableAt: summary?.stableAt
		};
	});
}
