import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mean, median, quantile } from '../estimate.ts';
import {
	type Estimate,
	type Model,
	type Problem,
	accrued,
	costsOfDisruption,
	parseModel,
	prepareModel,
	typicalEvent
} from '../index.ts';
import { withValue } from '../testing/with-value.ts';

const northline = JSON.parse(
	readFileSync(new URL('../../demonstration/northline.json', import.meta.url), 'utf8')
) as Readonly<Record<string, unknown>>;

/** What the demonstration company leaves out, so that every number of the format stands somewhere. */
const rest = {
	company: { annualRevenue: 1, materiality: 1, creditLine: 1, horizonYears: 1, appetite: [] },
	costs: [
		{ kind: 'other', perHour: 1, fromHour: 1 },
		{ kind: 'other', once: 1, atHour: 1, belowCapability: 1 }
	],
	effects: [
		{ kind: 'capacity', teams: 'all', add: 1 },
		{ kind: 'recoveryPoint', systems: 'all', hours: 1 },
		{ kind: 'buffer', streams: 'all', process: 'orders', hours: 1 },
		{ kind: 'costRate', processes: 'all', factor: 1 },
		{
			...{ kind: 'manual', processes: 'all', capability: 1, extraCostPerHour: 1 },
			...{ readyAfterHours: 1, sustainableHours: 1 }
		}
	]
};
const file = [
	['company', rest.company],
	['processes[0].costs', rest.costs],
	['streams[0].costs', rest.costs],
	['cases', [{ id: 'rest', name: 'Rest', effects: rest.effects }]]
].reduce<unknown>((whole, [at, value]) => withValue(whole, at as string, value), northline);

/** Where numbers stand in a file. */
function numbersIn(value: unknown, path = ''): string[] {
	if (typeof value === 'number') return [path];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, entry]) =>
		numbersIn(
			entry,
			Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`
		)
	);
}

function problemsWith(changes: readonly (readonly [path: string, value: number])[]) {
	const changed = changes.reduce<unknown>(
		(whole, [at, value]) => withValue(whole, at, value),
		file
	);
	const parsed = parseModel(changed);
	return parsed.ok ? [] : parsed.problems;
}

const numbers = numbersIn(file).filter((path) => path !== 'version');
const limitOf = (problems: readonly Problem[], path: string) =>
	problems.flatMap((problem) =>
		problem.kind === 'aboveLimit' && problem.path === path ? [problem.limit] : []
	)[0];

describe('a number', () => {
	it('has an upper limit wherever it stands', () => {
		const problems = problemsWith(numbers.map((path) => [path, 1e200]));
		const without = numbers.filter((path) => limitOf(problems, path) === undefined);
		expect(without).toEqual([]);
		expect(numbers.length).toBeGreaterThan(500);
	});

	it('may be at its limit everywhere, and nothing becomes infinite', () => {
		const problems = problemsWith(numbers.map((path) => [path, 1e200]));
		const atLimit = numbers
			.filter((path) => !path.includes('parallel'))
			.reduce<unknown>((whole, path) => withValue(whole, path, limitOf(problems, path)), file);
		const parsed = parseModel(atLimit);
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
		for (const figure of figuresOf(parsed.value)) expect(figure).toBeLessThan(1e100);
	});
});

/** Figures of every event and every disruption of a model. */
function figuresOf(model: Model): readonly number[] {
	const prepared = prepareModel(model);
	const events = model.scenarios.flatMap((scenario) =>
		(['planned', 'adhoc'] as const).flatMap((organisation) => {
			const event = typicalEvent(prepared, scenario, { organisation });
			if (!event.ok) throw new Error(event.problem.kind);
			const { loss, normalAt, bookings } = event.value;
			return [loss, normalAt, accrued(bookings, 720), ...bookings.map(({ amount }) => amount)];
		})
	);
	const disruptions = costsOfDisruption(prepared).flat();
	return [...events, ...disruptions.flatMap(({ loss, lossPerHour }) => [loss, lossPerHour])];
}

describe('a lognormal', () => {
	const at = 'scenarios[0].frequency.lognormal';
	const problemsOf = (p05: number, p95: number) => {
		const parsed = parseModel(
			withValue(file, 'scenarios[0].frequency', { lognormal: { p05, p95 } })
		);
		return parsed.ok ? [] : parsed.problems;
	};

	it('may span six orders of magnitude and no more', () => {
		expect(problemsOf(0.001, 1000)).toEqual([]);
		expect(problemsOf(0.001, 1001)).toEqual([
			{ kind: 'lognormalTooWide', limit: 1e6, path: at, value: { p05: 0.001, p95: 1001 } }
		]);
	});

	it.each([
		{ name: 'widest', estimate: { lognormal: { p05: 1e12, p95: 1e18 } } },
		{ name: 'smallest', estimate: { lognormal: { p05: 5e-324, p95: 5e-318 } } }
	] satisfies { name: string; estimate: Estimate }[])(
		'at its $name has a mean and quantiles',
		({ estimate }) => {
			const figures = [mean, median, (of: Estimate) => quantile(of, 1 - 2 ** -52)];
			for (const figure of figures) {
				expect(figure(estimate)).toBeGreaterThanOrEqual(0);
				expect(figure(estimate)).toBeLessThan(1e40);
			}
		}
	);
});
