import { largeModel } from '../tests/large-model.ts';
import { demonstrationModel } from '../src/lib/demonstration/demonstration-model.ts';
import {
	type Model,
	type Precision,
	QuantileTables,
	type Scenario,
	SimulatedYear,
	Simulation,
	parseModel,
	prepareModel
} from '../src/lib/impact/index.ts';
import { compileModel } from '../src/lib/impact/simulate/compiled-model.ts';
import { compileScenario } from '../src/lib/impact/simulate/compiled-scenario.ts';
import { EventRunner } from '../src/lib/impact/simulate/event-runner.ts';
import { refine } from '../src/lib/impact/simulate/refine.ts';
import { type Measurement, measure } from './measure.ts';

const seed = 1;
const organisation = 'planned';

/** Events of the demonstration company: an equal mix of its causes, and each cause alone. */
export function simulatedEvents(): readonly Measurement[] {
	const prepared = prepareModel(demonstrationModel());
	const compiled = compileModel(prepared, new QuantileTables());
	const runners = prepared.model.scenarios.map((scenario) => ({
		id: scenario.id,
		runner: new EventRunner(compileScenario(compiled, scenario), { organisation, seed })
	}));
	const some = 200;
	const run = (runner: EventRunner, from: number) => {
		for (let event = from; event < from + some; event++) runner.run(event);
	};
	let from = 0;
	return [
		measure('an equal mix of causes', some * runners.length, () => {
			for (const { runner } of runners) run(runner, from);
			from += some;
		}),
		...runners.map(({ id, runner }) =>
			measure(id, some, () => {
				run(runner, from);
				from += some;
			})
		)
	];
}

/** Whole answers for the demonstration company, compiled anew as a slider does it. */
export function answers(): readonly Measurement[] {
	const prepared = prepareModel(demonstrationModel());
	const tables = new QuantileTables();
	const answer = (relativeError: number) => {
		const simulation = new Simulation(prepared, { seed, organisation, tables });
		run(simulation, { relativeError, leastEvents: 100, mostEvents: 1e6 });
		return simulation;
	};
	return [
		measure('expected annual loss within 3 %', 1, () => answer(0.03)),
		measure('expected annual loss within 0.5 %', 1, () => answer(0.005)),
		measure('the same with loss exceedance and errors', 1, () => {
			const year = new SimulatedYear(answer(0.005));
			return [year.lossExceedance, year.tailMean95];
		})
	];
}

/** A group of 1,000 systems, 200 processes, 40 streams and 40 causes, to 1 %. */
export function groupYear(): readonly Measurement[] {
	const prepared = prepareModel(group());
	const year = measure(
		'a year of a group of 1,000 systems, within 1 %',
		1,
		() => {
			const simulation = new Simulation(prepared, { seed, organisation });
			run(simulation, { relativeError: 0.01, leastEvents: 100, mostEvents: 1e6 });
			const { lossExceedance, tailMean95 } = new SimulatedYear(simulation);
			return [lossExceedance, tailMean95];
		},
		1
	);
	return [{ ...year, name: `${year.name} (${megabytes()} MB)` }];
}

/** One event that hits every system, from ten systems to a thousand, per n log n. */
export function simulatedScale(): readonly Measurement[] {
	return [10, 30, 100, 300, 1_000].map((systems) => {
		const model = parsed(largeModel({ systems, processes: Math.ceil(systems / 5) }));
		const everything: Scenario = {
			id: 'everything',
			name: 'Everything',
			frequency: { fixed: 1 },
			hits: [{ systems: model.systems.map(({ id }) => id) }],
			backupLoss: []
		};
		const compiled = compileModel(prepareModel(model), new QuantileTables());
		const runner = new EventRunner(compileScenario(compiled, everything), { organisation, seed });
		let event = 0;
		return measure(
			`event over ${systems} systems, in units of n log n`,
			systems * Math.log2(systems),
			() => runner.run(event++)
		);
	});
}

function run(simulation: Simulation, precision: Precision): void {
	const steps = refine(simulation, precision);
	let step = steps.next();
	while (!step.done) step = steps.next();
	if (step.value) throw new Error(`${step.value.scenario} cannot be simulated`);
}

/** The generated group with forty causes, each hitting some of its systems. */
export function group(): Model {
	const model = parsed(largeModel({ systems: 1_000, processes: 200 }));
	const [pattern] = model.scenarios;
	const ids = model.systems.map(({ id }) => id);
	const scenarios = Array.from({ length: 40 }, (_, i): Scenario => {
		const size = 5 * (i + 1);
		const start = (i * 97) % (ids.length - 2 * size);
		return {
			...pattern,
			id: `cause-${i}`,
			name: `Cause ${i}`,
			hits: [
				{ systems: ids.slice(start, start + size) },
				{ systems: ids.slice(start + size, start + 2 * size), probability: 0.3 }
			]
		};
	});
	return { ...model, scenarios };
}

function parsed(file: unknown): Model {
	const result = parseModel(file);
	if (!result.ok) throw new Error(`the generated model has ${result.problems.length} problems`);
	return result.value;
}

function megabytes(): number {
	return Math.round(process.memoryUsage().rss / 1e6);
}
