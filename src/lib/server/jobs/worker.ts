/*
 * Runs in a worker thread, straight from its source: the engine is the same file for the server, the
 * browser and this thread.
 */
import workerpool from 'workerpool';
import {
	OrderSearch,
	QuantileTables,
	WhatIf,
	appraiseMeasures,
	bridgeModels,
	compareOrders,
	findPortfolio,
	finish as runToEnd,
	measureCriticality,
	measureSensitivity,
	prepareModel,
	simulateYear
} from '#lib/impact/index.ts';
import { whatIfSettings } from '#lib/what-if/what-if-settings.ts';
import { investing } from './invest-precision.ts';
import type { TaskMethods } from './tasks.ts';

/** Every page shows the same events, so that differences between pages are not luck. */
const { seed } = whatIfSettings;

/** Half a per cent of the expected annual loss, and enough events for the ranges of every cause. */
const precision = { relativeError: 0.005, leastEvents: 2_000, mostEvents: 400_000 };

/** Enough to rank systems, and the many more inputs: differences of the same events are very exact. */
const systemEvents = { events: 1_500, top: 25 };
const inputEvents = { events: 600, top: 25 };

/** Kept from task to task: most models share the shapes of their estimates. */
const tables = new QuantileTables();

const methods: TaskMethods = {
	year: (model, { strategy }) =>
		finish(
			simulateYear(prepareModel(model), { seed, strategy, precision, tables, unproven: true })
		),
	order: (model, { scenario }) => {
		const found = model.scenarios.find(({ id }) => id === scenario);
		if (!found) throw new RangeError(`No scenario has the id ${scenario}`);
		return compareOrders(new OrderSearch(prepareModel(model)), found);
	},
	whatIf: (model, question) =>
		finish(new WhatIf(model, { ...whatIfSettings, tables }).answer(question)),
	measures: (model, { precision }) =>
		finish(appraiseMeasures(model, { seed, ...investing[precision], tables })),
	portfolio: (model, { precision, basis, ...choices }) =>
		finish(findPortfolio(model, { seed, basis, choices, ...investing[precision], tables })),
	bridge: (model, { before, ...options }) =>
		finish(bridgeModels(before, model, { seed, events: precision, tables, ...options })),
	criticality: (model, { strategy }) =>
		finish(measureCriticality(prepareModel(model), { seed, strategy, tables, ...systemEvents })),
	sensitivity: (model, { strategy }) =>
		finish(measureSensitivity(prepareModel(model), { seed, strategy, tables, ...inputEvents }))
};

/** Runs a calculation to its end and sends what it yields on the way. */
function finish<P, R>(steps: Generator<P, R>): R {
	return runToEnd(steps, (progress) => {
		if (progress !== undefined) workerpool.workerEmit(progress);
	});
}

workerpool.worker(methods);
