import {
	type Case,
	type Company,
	type Measure,
	type Model,
	type Process,
	type Scenario,
	type Step,
	type Stream,
	type System,
	type Team,
	strategies
} from '../model.ts';
import { effect } from './effect.ts';
import { type Place, below, problemCount, report } from './findings.ts';
import { limits } from './limits.ts';
import { defaulted, object, optional, required } from './object.ts';
import {
	cost,
	factor,
	factorEstimate,
	frequency,
	hours,
	hoursEstimate,
	money,
	moneyEstimate,
	name,
	priority,
	share,
	surplus,
	units,
	years
} from './quantity.ts';
import {
	type Reader,
	distinct,
	identifier,
	isRecord,
	list,
	number,
	oneOf,
	pattern,
	reference,
	wrongType
} from './reader.ts';

const entries = <T>(entry: Reader<T>) => defaulted<readonly T[]>(list(entry, limits.entries), []);
const distinctIds = (target: 'system') =>
	distinct(list(reference(target), limits.entries), (id) => id);

const company: Reader<Company> = object({
	annualRevenue: optional(money),
	materiality: optional(money),
	creditLine: optional(money),
	horizonYears: optional(years),
	appetite: entries(object({ loss: required(money), probability: required(share) }))
});

const teamShape = object({
	id: required(identifier('team')),
	name: required(name),
	capacity: required(units)
});

const team: Reader<Team> = (value, place) => {
	const read = teamShape(value, place);
	if (read) place.findings.capacities.set(read.id, read.capacity);
	return read;
};

const recoveryOption = object({ hours: required(hoursEstimate), rpoHours: optional(hours) });

const system: Reader<System> = object({
	id: required(identifier('system')),
	name: required(name),
	kind: optional(name),
	owner: optional(name),
	priority: optional(priority),
	dependsOn: defaulted(distinctIds('system'), []),
	restoresFrom: optional(reference('system')),
	needs: defaulted(teamNeeds, {}),
	recovery: defaulted(
		object({
			repair: optional(recoveryOption),
			restore: optional(recoveryOption),
			rebuild: optional(recoveryOption)
		}),
		{}
	)
});

/** Units of each team, none above what the team has. */
function teamNeeds(value: unknown, place: Place): Readonly<Record<string, number>> | undefined {
	if (!isRecord(value)) return wrongType(place, 'object', value);
	const needs: [string, number][] = [];
	for (const [id, entry] of Object.entries(value)) {
		const at = below(place, id);
		reference('team')(id, at);
		const held = units(entry, at);
		if (held === undefined) continue;
		// Teams stand before systems among the fields of a model, so their capacities have been read.
		const capacity = place.findings.capacities.get(id);
		if (capacity !== undefined && held > capacity)
			report(at, { kind: 'needAboveCapacity', team: id, capacity }, held);
		needs.push([id, held]);
	}
	return Object.fromEntries(needs);
}

const use = object({ system: required(reference('system')), without: optional(share) });

const processShape = object({
	id: required(identifier('process')),
	name: required(name),
	category: optional(name),
	unit: optional(name),
	owner: optional(name),
	operatingHoursPerWeek: optional(number({ min: 0, max: 168 })),
	mtpdHours: optional(hours),
	mbco: optional(share),
	uses: defaulted(
		distinct(list(use, limits.entries), (entry) => entry.system),
		[]
	),
	manual: optional(
		object({
			capability: optional(share),
			readyAfterHours: optional(hours),
			sustainableHours: optional(hours),
			extraCostPerHour: optional(money)
		})
	),
	unstable: optional(
		object({
			capability: optional(share),
			hoursPerOutageHour: optional(factorEstimate),
			maxHours: optional(hours),
			hoursPerManualHour: optional(factor),
			hoursPerLostHour: optional(factor),
			hoursPerGapHour: optional(factor),
			extraCostPerHour: optional(money)
		})
	),
	cashPerHour: optional(money),
	costs: entries(cost)
});

const process: Reader<Process> = (value, place) => {
	const read = processShape(value, place);
	if (read?.manual) place.findings.processesWithManual.add(read.id);
	return read;
};

const buffer = { bufferHours: optional(hours) };
const singleStep = object({ process: required(reference('process')), ...buffer });
const parallelStep = object({
	parallel: required(
		distinct(
			list(
				object({ process: required(reference('process')), share: required(share) }),
				limits.entries
			),
			(part) => part.process
		)
	),
	...buffer
});

/** Shares of a parallel step may miss 1 by this much, as decimals of thirds do not come nearer. */
const shareTolerance = 1e-6;

const step: Reader<Step> = (value, place) => {
	if (!isRecord(value)) return wrongType(place, 'object', value);
	if (!Object.hasOwn(value, 'parallel')) return singleStep(value, place);
	const before = problemCount(place.findings);
	const read = parallelStep(value, place);
	const sum = read?.parallel.reduce((total, part) => total + part.share, 0) ?? 1;
	const intact = problemCount(place.findings) === before;
	if (intact && Math.abs(sum - 1) > shareTolerance)
		report(below(place, 'parallel'), { kind: 'sharesDoNotAddUp', sum }, sum);
	return read;
};

const stream: Reader<Stream> = object({
	id: required(identifier('stream')),
	name: required(name),
	operatingHoursPerWeek: optional(number({ min: 0, max: 168 })),
	revenuePerHour: optional(money),
	marginRate: optional(share),
	deferrable: optional(share),
	backlogLimitHours: optional(hours),
	catchUp: optional(object({ surplus: optional(surplus), premiumPerHour: optional(money) })),
	steps: entries(step),
	costs: entries(cost)
});

const scenario: Reader<Scenario> = object({
	id: required(identifier('scenario')),
	name: required(name),
	frequency: required(frequency),
	hits: entries(
		object({
			systems: required(distinctIds('system')),
			probability: optional(share),
			path: optional(oneOf(['repair', 'restore']))
		})
	),
	backupLoss: defaulted(
		distinct(
			list(
				object({ repository: required(reference('system')), probability: required(share) }),
				limits.entries
			),
			(loss) => loss.repository
		),
		[]
	),
	holdHours: optional(hoursEstimate),
	responseCost: optional(moneyEstimate)
});

const measure: Reader<Measure> = object({
	id: required(identifier('measure')),
	name: required(name),
	capex: optional(money),
	opexPerYear: optional(money),
	lifetimeYears: required(years),
	effects: entries(effect)
});

const whatIfCase: Reader<Case> = object({
	id: required(identifier('case')),
	name: required(name),
	effects: entries(effect)
});

/**
 * The whole model file. Its fields are read in this order, whatever the order of the file: what is
 * referred to with a figure of its own comes first. Source: docs/model.md, section 1.
 */
export const model: Reader<Model> = object({
	version: required((value, place): 1 | undefined =>
		value === 1 ? 1 : wrongType(place, 'version', value)
	),
	name: required(name),
	currency: required(pattern(/^[A-Z]{3}$/, 'currency')),
	company: defaulted(company, { appetite: [] }),
	costOfCapital: optional(share),
	rework: optional(share),
	strategy: optional(oneOf(strategies)),
	teams: defaulted(list(team, limits.teams), []),
	systems: defaulted(list(system, limits.systems), []),
	processes: defaulted(list(process, limits.processes), []),
	streams: defaulted(list(stream, limits.streams), []),
	scenarios: defaulted(list(scenario, limits.scenarios), []),
	measures: defaulted(list(measure, limits.measures), []),
	cases: defaulted(list(whatIfCase, limits.cases), [])
});
