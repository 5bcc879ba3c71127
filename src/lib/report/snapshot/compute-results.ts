import {
	OrderSearch,
	QuantileTables,
	WhatIf,
	type BridgeResult,
	type YearReport,
	appraiseMeasures,
	bridgeModels,
	compareOrders,
	findPortfolio,
	measureSensitivity,
	simulateYear
} from '#lib/impact/index.ts';
import { type Analysis, analyse } from '#lib/view/analysis.ts';
import { chosenEvent, resolveChoice } from '#lib/view/choice.ts';
import { compareOutages } from '#lib/view/outages/outage-comparison.ts';
import { ownOutage } from '#lib/view/outages/own-outage.ts';
import { overview } from '#lib/view/overview.ts';
import { processList } from '#lib/view/process-list.ts';
import { caseFigures } from '#lib/view/what-if/case-figures.ts';
import { yearView } from '#lib/view/year.ts';
import { backupVariant } from './backup-variant.ts';
import { asStored } from './canonical-json.ts';
import { processTimes } from './process-times.ts';
import type { CaseOutcome, ClosingInput, PinnedCase, Results } from './snapshot.ts';

/** The parts of a closing, in the order in which they are computed. */
export const closingStages = [
	'order',
	'year',
	'event',
	'bridge',
	'cases',
	'sensitivity',
	'measures',
	'portfolio'
] as const;
export type ClosingStage = (typeof closingStages)[number];

/**
 * Computes everything that a report of a quarter says, from what the quarter is closed with alone:
 * the same input gives the same results to the last digit. Yields the stage that begins, and again
 * whenever something has come of it. Throws a RangeError when the model has no scenario of the
 * reference's id: there is nothing to report.
 */
export function* computeResults(given: ClosingInput): Generator<ClosingStage, Results> {
	// As it is read again: where two figures tie, the order of a model's fields decides which is first.
	const input = asStored(given);
	const { model, settings } = input;
	const { seed, strategy, invest } = settings;
	const tables = new QuantileTables();
	const plan = analyse(model);
	const { prepared } = plan;
	const scenario = model.scenarios.find(({ id }) => id === settings.scenario);
	if (!scenario) throw new RangeError(`computeResults: no scenario ${settings.scenario}`);

	yield 'order';
	const order = compareOrders(new OrderSearch(prepared), scenario);

	const analysis =
		strategy === 'optimised' && order.ok
			? plan.inOrder(scenario, order.value.optimised.order)
			: plan;

	yield 'year';
	const year = yield* as(
		'year',
		simulateYear(prepared, { seed, strategy, precision: settings.year, tables, unproven: true })
	);

	yield 'event';
	const { scenarios } = model;
	const figures = year.ok ? year.value.scenarios[scenarios.indexOf(scenario)] : undefined;
	const event = eventResults(analysis, input, figures);

	yield 'bridge';
	const bridge = yield* as('bridge', bridgeFromPrevious(input, tables));

	const cases: CaseOutcome[] = [];
	const whatIf = new WhatIf(model, { seed, precision: settings.year, tables });
	for (const pinned of input.cases) {
		yield 'cases';
		cases.push(yield* as('cases', caseOutcome(whatIf, input, pinned)));
	}

	yield 'sensitivity';
	const sensitivity = yield* as(
		'sensitivity',
		measureSensitivity(prepared, { seed, strategy, tables, ...settings.sensitivity })
	);

	yield 'measures';
	const measures = yield* as('measures', appraiseMeasures(model, { seed, ...invest, tables }));

	yield 'portfolio';
	const { basis, budget } = settings;
	const portfolio = yield* as(
		'portfolio',
		findPortfolio(model, { seed, basis, budget, ...invest, tables })
	);

	return asStored<Results>({
		...event,
		year: year.ok ? { ok: true, value: yearView(model, year.value) } : year,
		bridge,
		order,
		cases,
		sensitivity,
		measures,
		portfolio
	});
}

function eventResults(
	analysis: Analysis,
	{ settings, closedOn, library }: ClosingInput,
	figures: YearReport['scenarios'][number] | undefined
): Pick<Results, 'overview' | 'findings' | 'processes' | 'times' | 'backups' | 'outages'> {
	const { prepared } = analysis;
	const choice = resolveChoice(analysis, settings.scenario, settings.strategy);
	if (!choice) throw new RangeError(`computeResults: no scenario ${settings.scenario}`);
	const chosen = chosenEvent(analysis, choice);
	const event = 'event' in chosen ? chosen.event : undefined;
	const { scenario, organisation } = choice;
	const { model } = analysis;
	return {
		outages: compareOutages({
			own: figures && ownOutage({ model, scenario, figures, event }),
			company: model.company,
			currency: model.currency,
			library
		}),
		findings: analysis.findings(closedOn),
		overview: overview(analysis, choice, closedOn),
		processes: processList(analysis, event),
		times: event ? processTimes(prepared, event) : [],
		backups: {
			usable: backupVariant(analysis, scenario, 'usable', organisation),
			lost: backupVariant(analysis, scenario, 'lost', organisation)
		}
	};
}

/** Why results moved since the last quarter; nothing where there was none. */
function* bridgeFromPrevious(
	{ previous, model, settings, taken }: ClosingInput,
	tables: QuantileTables
): Generator<unknown, BridgeResult | undefined> {
	if (!previous) return undefined;
	const { seed, scenario, strategy } = settings;
	const { average: annual, event } = previous;
	return yield* bridgeModels(previous.model, model, {
		...{ seed, scenario, strategy, taken, tables },
		strategyBefore: previous.strategy,
		events: settings.year,
		published: { annual, ...(event?.scenario === scenario && { event: event.loss }) }
	});
}

function* caseOutcome(
	whatIf: WhatIf,
	{ model, settings }: ClosingInput,
	{ key, measures, effects }: PinnedCase
): Generator<unknown, CaseOutcome> {
	const answer = yield* whatIf.answer({ measures, effects, scenario: settings.scenario });
	return answer.ok ? { key, figures: caseFigures(model, answer.value) } : { key };
}

/** Runs a calculation and tells only which stage it is. */
function* as<R>(stage: ClosingStage, steps: Generator<unknown, R>): Generator<ClosingStage, R> {
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) return step.value;
		yield stage;
	}
}
