import { type ModelSize, largeModel } from '../tests/large-model.ts';
import { demonstrationModel } from '../src/lib/demonstration/demonstration-model.ts';
import {
	type PreparedModel,
	checkModel,
	costsOfDisruption,
	parseModel,
	prepareModel,
	typicalEvent
} from '../src/lib/impact/index.ts';
import { annualYears } from './annual.ts';
import { eventsInBrowser, whatIfInBrowser } from './browser.ts';
import { criticality } from './criticality.ts';
import { orders } from './order.ts';
import { scheduleSearch } from './schedule.ts';
import { answers, groupYear, simulatedEvents, simulatedScale } from './simulate.ts';
import { type Measurement, type PartMeasurement, measure, report } from './measure.ts';
import { portfolios } from './portfolio.ts';
import { reports } from './report.ts';
import { slidersInPage } from './sliders.ts';

/** The day on which figures count as old; fixed, so that runs compare. */
const today = '2026-06-30';

type Part = () => readonly Measurement[] | Promise<readonly Measurement[]>;

const parts: Readonly<Record<string, Part>> = {
	event: typicalEvents,
	scale: eventsByScale,
	disruption: disruptions,
	check: checks,
	simulate: simulatedEvents,
	browser: eventsInBrowser,
	'what-if': whatIfInBrowser,
	sliders: slidersInPage,
	answers,
	group: groupYear,
	growth: simulatedScale,
	annual: annualYears,
	criticality,
	order: orders,
	portfolio: portfolios,
	schedule: scheduleSearch,
	report: reports
};

/** One typical event of every scenario of the demonstration company, planned and improvised. */
function typicalEvents(): readonly Measurement[] {
	const prepared = prepareModel(demonstrationModel());
	return (['planned', 'adhoc'] as const).map((organisation) =>
		measure(`typical event, all causes, ${organisation}`, prepared.model.scenarios.length, () => {
			for (const scenario of prepared.model.scenarios)
				typicalEvent(prepared, scenario, { organisation });
		})
	);
}

/** An event that hits every system, from ten systems to a thousand. */
function eventsByScale(): readonly Measurement[] {
	return [10, 30, 100, 300, 1_000].map((systems) => {
		const prepared = preparedOf({ systems, processes: Math.ceil(systems / 5) });
		const everything = {
			id: 'everything',
			name: 'Everything',
			frequency: { fixed: 1 },
			hits: [{ systems: prepared.systems.map(({ id }) => id) }],
			backupLoss: []
		};
		return measure(`event over ${systems} systems, per system`, systems, () => {
			typicalEvent(prepared, everything, { organisation: 'planned' });
		});
	});
}

function disruptions(): readonly Measurement[] {
	const demonstration = prepareModel(demonstrationModel());
	const large = preparedOf({ systems: 1_000, processes: 200 });
	return [
		measure('cost of disruption, per process, demonstration', demonstration.processes.length, () =>
			costsOfDisruption(demonstration)
		),
		measure('cost of disruption, per process, 200 processes', large.processes.length, () =>
			costsOfDisruption(large)
		)
	];
}

function checks(): readonly Measurement[] {
	const demonstration = prepareModel(demonstrationModel());
	const large = preparedOf({ systems: 1_000, processes: 200 });
	return [
		measure('check, demonstration company', 1, () => checkModel(demonstration, today)),
		measure('check, 1,000 systems and 200 processes', 1, () => checkModel(large, today))
	];
}

/** A generated company of a size, as its file would be read. */
function preparedOf(size: ModelSize): PreparedModel {
	const parsed = parseModel(largeModel(size));
	if (!parsed.ok) throw new Error(`the generated model has ${parsed.problems.length} problems`);
	return prepareModel(parsed.value);
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
	console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
	process.exitCode = 2;
} else {
	const names = wanted.length > 0 ? wanted : Object.keys(parts);
	const rows: PartMeasurement[] = [];
	for (const part of names)
		for (const measurement of await parts[part]()) rows.push({ part, ...measurement });
	console.log(report(rows));
}
