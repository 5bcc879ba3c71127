import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demonstrationModel } from '../testing/demonstration.ts';
import { applyEffects } from '../apply-effects.ts';
import type { Effect, Estimate, Hit, Model, Recovery, RecoveryOption, System } from '../model.ts';
import { parseModel } from '../parse-model.ts';
import { prepareModel } from '../prepare.ts';
import type { Simulated } from '../simulate/simulated.ts';
import { finish } from '../testing/finish.ts';
import { hardModel } from '../testing/hard-model.ts';
import { shop } from '../testing/shop.ts';
import { type SlowRun, slowDifference } from '../testing/slow-difference.ts';
import { hitting, process, ratePenalty, smallModel, system } from '../testing/small-model.ts';
import { type CriticalityReport, measureCriticality } from './criticality.ts';

const demonstration = demonstrationModel();
const run: SlowRun = { events: 150, seed: 7, organisation: 'planned' };

function measured(model: Model, { events = run.events, seed = run.seed, top = Infinity } = {}) {
	const result = finish(
		measureCriticality(prepareModel(model), { events, seed, strategy: 'planned', top })
	);
	if (!result.ok) throw new RangeError(JSON.stringify(result.problem));
	return result.value;
}

function changed(model: Model, effect: Effect): Model {
	const result = applyEffects(model, [effect]);
	if (!result.ok) throw new RangeError(JSON.stringify(result.problems));
	return result.value;
}

const byId = <T extends { readonly id: string }>(items: readonly T[], id: string): T => {
	const found = items.find((item) => item.id === id);
	if (!found) throw new RangeError(`nothing has the id ${id}`);
	return found;
};

/** The same model with one of its systems changed. */
function withSystem(model: Model, id: string, change: (system: System) => System): Model {
	return { ...model, systems: model.systems.map((one) => (one.id === id ? change(one) : one)) };
}

/** The recovery paths that a system describes. */
function pick({ repair, restore, rebuild }: Recovery): Readonly<Record<string, RecoveryOption>> {
	return { ...(repair && { repair }), ...(restore && { restore }), ...(rebuild && { rebuild }) };
}

function hourLess(estimate: Estimate): Estimate {
	if ('lognormal' in estimate) throw new RangeError('a lognormal cannot be moved by an hour');
	const less = (hours: number) => Math.max(0, hours - 1);
	if ('fixed' in estimate) return { fixed: less(estimate.fixed) };
	const [low, mode, high] = estimate.pert;
	return { pert: [less(low), less(mode), less(high)] };
}

/** A hit that may not happen is drawn by the name of its first system: without it, it is another. */
const isNamedBy = (id: string) => (hit: Hit) =>
	hit.systems[0] === id && hit.systems.length > 1 && (hit.probability ?? 1) < 1;

describe('criticality', () => {
	const report = measured(demonstration);

	it('is what a simulation of the changed model says, to the last digit', () => {
		let compared = 0;
		for (const { id, ifNeverHit } of report.systems) {
			if (demonstration.scenarios.some(({ hits }) => hits.some(isNamedBy(id)))) continue;
			const effect = { kind: 'hit', systems: [id], scenarios: 'all', factor: 0 } as const;
			const slow = slowDifference(demonstration, changed(demonstration, effect), run);
			expect(ifNeverHit, id).toEqual(slow);
			compared++;
		}
		expect(compared).toBeGreaterThan(25);
	});

	it('prices an hour of recovery as a simulation with shorter recoveries does', () => {
		let compared = 0;
		for (const { id, oneHourLess } of report.systems) {
			const { recovery } = byId(demonstration.systems, id);
			const options = Object.entries(pick(recovery));
			if (options.some(([, { hours }]) => 'lognormal' in hours)) continue;
			const shorter = options.map(
				([path, option]) => [path, { ...option, hours: hourLess(option.hours) }] as const
			);
			const faster = withSystem(demonstration, id, (system) => ({
				...system,
				recovery: { ...recovery, ...Object.fromEntries(shorter) }
			}));
			expect(oneHourLess, id).toEqual(slowDifference(demonstration, faster, run));
			compared++;
		}
		expect(compared).toBeGreaterThan(5);
	});

	it('prices manual work as simulations without it and with more of it do', () => {
		for (const { id, manual } of demonstration.processes) {
			const { tenPointsMore, manualWork, hasManualWork } = byId(report.processes, id);
			expect(hasManualWork).toBe(manual !== undefined);
			if (!manual) {
				expect(manualWork).toBeUndefined();
				continue;
			}
			const without = {
				...demonstration,
				processes: demonstration.processes.map((one) =>
					one.id === id ? { ...one, manual: undefined } : one
				)
			};
			expect(manualWork, id).toEqual(slowDifference(without, demonstration, run));
			const capability = Math.min(1, (manual.capability ?? 0) + 0.1);
			const effect = { kind: 'manual', processes: [id], capability } as const;
			expect(tenPointsMore, id).toEqual(
				slowDifference(demonstration, changed(demonstration, effect), run)
			);
		}
	});

	it('agrees on models made to break the engine', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
				const parsed = parseModel(hardModel(seed));
				if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.problems));
				const model = parsed.value;
				const few = { ...run, events: 15 };
				const result = finish(measureCriticality(prepareModel(model), few));
				if (!result.ok) return;
				for (const { id, ifNeverHit, missing } of result.value.systems) {
					if (model.scenarios.some(({ hits }) => hits.some(isNamedBy(id)))) continue;
					const effect = { kind: 'hit', systems: [id], scenarios: 'all', factor: 0 } as const;
					const slow = slowDifference(model, changed(model, effect), few);
					expect(missing.length > 0).toBe(slow === undefined);
					expect(ifNeverHit).toEqual(slow);
				}
			}),
			{ seed: 20_261_125, numRuns: 60 }
		);
	});

	it('ranks systems and processes by the money that hangs on them', () => {
		const worth = report.systems.map(({ ifNeverHit }) => Math.abs(ifNeverHit?.mean ?? NaN));
		expect(worth).toEqual([...worth].sort((a, b) => b - a));
		expect(report.systems).toHaveLength(demonstration.systems.length);
		expect(report.processes).toHaveLength(demonstration.processes.length);
	});

	it('is far less noisy than a difference of two simulations with luck of their own', () => {
		const other = measured(demonstration, { seed: 8 });
		const luck = (one: Simulated, another: Simulated) =>
			(one.standardError ?? NaN) ** 2 + (another.standardError ?? NaN) ** 2;
		const unpaired = luck(report.expectedAnnualLoss, other.expectedAnnualLoss);
		for (const { id, oneHourLess } of report.systems)
			expect(unpaired, id).toBeGreaterThan(20 * (oneHourLess?.standardError ?? NaN) ** 2);
	});

	it('knows more of the top with every round, and the rest from the first', () => {
		const steps: CriticalityReport[] = [];
		const options = { events: 3_000, seed: 1, top: 1 };
		const small = smallModel({
			systems: [system('erp', 10), system('mail', 1)],
			processes: [process('orders', ['erp', 'mail'], { costs: [ratePenalty] })],
			scenarios: [hitting(['erp', 'mail'])]
		});
		const result = finish(measureCriticality(prepareModel(small), options), steps);
		if (!result.ok) return expect.unreachable();
		const events = [...steps, result.value].map((step) => step.systems.map((one) => one.events));
		expect(events).toEqual([
			[250, 250],
			[1_500, 250],
			[3_000, 250]
		]);
	});

	it('names the systems that keep an event from being computed', () => {
		const [first, ...others] = demonstration.systems;
		const bare = { ...demonstration, systems: [{ ...first, recovery: {} }, ...others] };
		const result = finish(measureCriticality(prepareModel(bare), { events: 10, seed: 1 }));
		expect(result).toMatchObject({ ok: false, problem: { systems: [first.id] } });
	});
});

describe('criticality by hand', () => {
	/** Twice a year ten hours of standstill at 100 an hour, 40 % of which is done by hand. */
	const manual = { capability: 0.4, readyAfterHours: 0, sustainableHours: 100 };
	const company = smallModel({
		systems: [system('erp', 10), system('wiki', 50)],
		processes: [
			process('orders', ['erp'], { manual, costs: [ratePenalty] }),
			process('billing', ['erp'], { costs: [ratePenalty] })
		],
		scenarios: [hitting(['erp', 'wiki'], { frequency: { fixed: 2 } })]
	});
	const { systems, processes, expectedAnnualLoss } = measured(company, { events: 5 });
	const exactly = (mean: number) => ({
		mean: expect.closeTo(mean, 9) as number,
		standardError: expect.closeTo(0, 9) as number
	});

	it('takes the whole loss away with the only system that matters', () => {
		expect(expectedAnnualLoss).toEqual(exactly(2 * 10 * (60 + 100)));
		expect(byId(systems, 'erp')).toMatchObject({
			ifNeverHit: exactly(3_200),
			oneHourLess: exactly(320)
		});
	});

	it('is nothing for a system that no process rests on and that nobody has to recover', () => {
		expect(byId(systems, 'wiki')).toMatchObject({
			ifNeverHit: { mean: 0, standardError: 0 },
			oneHourLess: { mean: 0, standardError: 0 }
		});
	});

	it('tells what manual work saves, and what another ten points would', () => {
		expect(byId(processes, 'orders')).toMatchObject({
			manualWork: exactly(2 * 10 * 40),
			tenPointsMore: exactly(2 * 10 * 10)
		});
		expect(byId(processes, 'billing')).toMatchObject({ tenPointsMore: exactly(2 * 10 * 10) });
	});

	it('is nothing for a process whose stream waits for another one anyway', () => {
		const parts = shop({
			hours: { orders: 20, packing: 5 },
			steps: [{ process: 'orders' }, { process: 'packing' }]
		});
		const report = measured(smallModel(parts), { events: 5 });
		expect(byId(report.systems, 'packing-it').ifNeverHit).toEqual(exactly(0));
		expect(byId(report.systems, 'orders-it').ifNeverHit?.mean).toBeGreaterThan(0);
	});
});
