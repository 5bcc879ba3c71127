import fc from 'fast-check';
import {
	costKinds,
	recoveryPaths,
	type Cost,
	type Id,
	type Process,
	type Recovery,
	type Scenario,
	type Step,
	type Stream,
	type System,
	type Team
} from '../model.ts';
import {
	factor,
	factorEstimate,
	frequency,
	hours,
	hoursEstimate,
	money,
	moneyEstimate,
	object,
	share,
	signedAmount,
	text
} from './arbitrary-values.ts';

export function list<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
	return fc.array(one, { maxLength: 4 });
}

/** A list with one entry for each of the values. */
export function each<V, T>(
	values: readonly V[],
	one: (value: V) => fc.Arbitrary<T>
): fc.Arbitrary<T[]> {
	return fc.tuple(...values.map(one));
}

function some<V>(values: readonly V[]): fc.Arbitrary<V[]> {
	return fc.shuffledSubarray([...values], { maxLength: Math.min(4, values.length) });
}

/** A list with one entry for each of some of the values, in any order. */
function about<V, T>(values: readonly V[], one: (value: V) => fc.Arbitrary<T>) {
	return some(values).chain((chosen) => each(chosen, one));
}

export function named(id: Id) {
	return { id: fc.constant(id), name: text };
}

export function team(id: Id): fc.Arbitrary<Team> {
	return object({ ...named(id), capacity: fc.nat(5) });
}

export function system(
	id: Id,
	systems: readonly Id[],
	teams: readonly Team[]
): fc.Arbitrary<System> {
	const need = ({ id: name, capacity }: Team) =>
		fc.tuple(fc.constant(name), fc.nat(Math.floor(capacity)));
	return object(
		{
			...named(id),
			dependsOn: some(systems),
			needs: about(teams, need).map((entries) => Object.fromEntries(entries)),
			recovery
		},
		{
			kind: text,
			owner: text,
			priority: signedAmount,
			restoresFrom: fc.constantFrom(...systems)
		}
	);
}

const option = object({ hours: hoursEstimate }, { rpoHours: hours });
const [repair, restore, rebuild] = recoveryPaths.map(() => option);
const recovery: fc.Arbitrary<Recovery> = object({}, { repair, restore, rebuild });

const cost: fc.Arbitrary<Cost> = fc.oneof(
	object({ kind: fc.constantFrom(...costKinds), perHour: money }, { name: text, fromHour: hours }),
	object(
		{ kind: fc.constantFrom(...costKinds), once: money, atHour: hours },
		{ name: text, belowCapability: share }
	)
);

const operatingHoursPerWeek = fc.double({ min: 0, max: 168, noNaN: true });

export function process(id: Id, systems: readonly Id[]): fc.Arbitrary<Process> {
	const use = (name: Id) => object({ system: fc.constant(name) }, { without: share });
	const manual = object(
		{},
		{
			capability: share,
			readyAfterHours: hours,
			sustainableHours: hours,
			extraCostPerHour: money
		}
	);
	const unstable = object(
		{},
		{
			capability: share,
			hoursPerOutageHour: factorEstimate,
			maxHours: hours,
			hoursPerManualHour: factor,
			hoursPerLostHour: factor,
			hoursPerGapHour: factor,
			extraCostPerHour: money
		}
	);
	return object(
		{ ...named(id), uses: about(systems, use), costs: list(cost) },
		{
			category: text,
			unit: text,
			owner: text,
			operatingHoursPerWeek,
			mtpdHours: hours,
			mbco: share,
			manual,
			unstable,
			cashPerHour: money
		}
	);
}

export function stream(id: Id, processes: readonly Id[]): fc.Arbitrary<Stream> {
	const surplus = fc.double({ min: 0.001, max: 10, noNaN: true });
	return object(
		{
			...named(id),
			steps: processes.length === 0 ? fc.constant([]) : list(step(processes)),
			costs: list(cost)
		},
		{
			operatingHoursPerWeek,
			revenuePerHour: money,
			marginRate: share,
			deferrable: share,
			backlogLimitHours: hours,
			catchUp: object({}, { surplus, premiumPerHour: money })
		}
	);
}

function step(processes: readonly Id[]): fc.Arbitrary<Step> {
	const single = object({ process: fc.constantFrom(...processes) }, { bufferHours: hours });
	const parallel = fc
		.shuffledSubarray([...processes], { minLength: 1 })
		.chain((chosen) =>
			each(chosen, (name) => fc.tuple(fc.constant(name), fc.integer({ min: 1, max: 9 })))
		)
		.chain((weighted) => {
			const whole = weighted.reduce((sum, [, weight]) => sum + weight, 0);
			const parts = each(weighted, ([name, weight]) =>
				object({ process: fc.constant(name), share: fc.constant(weight / whole) })
			);
			return object({ parallel: parts }, { bufferHours: hours });
		});
	return fc.oneof(single, parallel);
}

export function scenario(id: Id, systems: readonly Id[]): fc.Arbitrary<Scenario> {
	const path = fc.constantFrom('repair' as const, 'restore' as const);
	const hit = object({ systems: some(systems) }, { probability: share, path });
	const loss = (name: Id) => object({ repository: fc.constant(name), probability: share });
	return object(
		{
			...named(id),
			frequency,
			hits: list(hit),
			backupLoss: about(systems, loss)
		},
		{ holdHours: hoursEstimate, responseCost: moneyEstimate }
	);
}
