import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingKinds, phases, sumBy } from '../booking.ts';
import type { EventOutcome } from '../event.ts';
import type { Model } from '../model.ts';
import { parseModel } from '../parse-model.ts';
import { type PreparedModel, prepareModel } from '../prepare.ts';
import type { Organisation } from '../situation.ts';
import { drawnEvent } from '../testing/drawn-event.ts';
import { hardModel } from '../testing/hard-model.ts';
import { hitting, process, smallModel, stream, system } from '../testing/small-model.ts';
import { compileModel } from './compiled-model.ts';
import { compileScenario } from './compiled-scenario.ts';
import { EventRunner } from './event-runner.ts';
import { QuantileTables } from './sampler.ts';

const organisations = ['planned', 'adhoc'] as const;
const tables = new QuantileTables();

const demonstration: unknown = JSON.parse(
	readFileSync(new URL('../../demonstration/northline.json', import.meta.url), 'utf8')
);

function parsed(file: unknown): Model {
	const result = parseModel(file);
	if (!result.ok) throw new RangeError(JSON.stringify(result.problems));
	return result.value;
}

/** What the compiled run and the slow one say of an event, in the same words. */
function compiledFigures(runner: EventRunner, processes: number) {
	const byOwner = new Float64Array(processes + 1);
	const byPhase = new Float64Array(phases.length);
	const byKind = new Float64Array(bookingKinds.length);
	const breaches = new Uint32Array(processes);
	runner.ledger.breakDown(byOwner, byPhase, byKind);
	runner.countBreaches(breaches);
	const { loss, operationalAt, stableAt } = runner;
	return [loss, operationalAt, stableAt, ...byOwner, ...byPhase, ...byKind, ...breaches];
}

function slowFigures(outcome: EventOutcome) {
	const { loss, bookings, operationalAt, stableAt, processes } = outcome;
	const byOwner = sumBy(bookings, ({ process }) => process);
	const byPhase = sumBy(bookings, ({ phase }) => phase);
	const byKind = sumBy(bookings, ({ kind }) => kind);
	return [
		loss,
		operationalAt,
		stableAt,
		...processes.map((_, i) => byOwner.get(i) ?? 0),
		byOwner.get(undefined) ?? 0,
		...phases.map((phase) => byPhase.get(phase) ?? 0),
		...bookingKinds.map((kind) => byKind.get(kind) ?? 0),
		...processes.map(({ mtpdBreached }) => Number(mtpdBreached))
	];
}

/** The largest difference, relative to the larger of the two and to the loss. */
function disagreement(compiled: readonly number[], slow: readonly number[]): number {
	expect(compiled).toHaveLength(slow.length);
	return compiled.reduce((worst, value, i) => {
		const size = Math.max(Math.abs(value), Math.abs(slow[i]), 1e-6 * Math.abs(slow[0]), 1e-9);
		return Math.max(worst, Math.abs(value - slow[i]) / size);
	}, 0);
}

/** Runs events of all scenarios both ways; returns the largest disagreement. */
function compare(
	prepared: PreparedModel,
	organisation: Organisation,
	{ seed, events }: { readonly seed: number; readonly events: number }
): number {
	const compiled = compileModel(prepared, tables);
	let worst = 0;
	for (const scenario of prepared.model.scenarios) {
		const runner = new EventRunner(compileScenario(compiled, scenario), { organisation, seed });
		for (let event = 0; event < events; event++) {
			const slow = drawnEvent(prepared, { scenario, organisation, seed, event });
			runner.ledger.clear();
			const ran = runner.run(event);
			if ('kind' in slow) {
				expect([ran, runner.missing]).toEqual([false, slow.systems]);
				continue;
			}
			const figures = compiledFigures(runner, prepared.processes.length);
			worst = Math.max(worst, disagreement(figures, slowFigures(slow)));
		}
	}
	return worst;
}

describe('compiled events', () => {
	it.each(organisations)('are those of the readable engine for the demonstration, %s', (how) => {
		const prepared = prepareModel(parsed(demonstration));
		expect(compare(prepared, how, { seed: 5, events: 40 })).toBeLessThan(1e-8);
	});

	it.each(organisations)('are those of the readable engine for hard models, %s', (how) => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
				const prepared = prepareModel(parsed(hardModel(seed)));
				expect(compare(prepared, how, { seed, events: 4 })).toBeLessThan(1e-8);
			}),
			{ seed: 20_261_124, numRuns: 400 }
		);
	});

	it('price a stream that is held up by next to nothing', () => {
		const model = smallModel({
			systems: [system('server', 0)],
			processes: [
				process('nearly', ['server'], {
					unstable: { capability: 1 - 2e-9, hoursPerOutageHour: { fixed: 1 } }
				}),
				process('well', [])
			],
			streams: [
				stream(
					'stream',
					[
						{
							parallel: [
								{ process: 'nearly', share: 0.25 },
								{ process: 'well', share: 0.75 }
							]
						}
					],
					{ revenuePerHour: 1e9, marginRate: 1 }
				)
			],
			scenarios: [hitting(['server'], { holdHours: { fixed: 1 } })]
		});
		const prepared = prepareModel(model);
		expect(compare(prepared, 'planned', { seed: 1, events: 1 })).toBeLessThan(1e-8);
	});

	it('do not depend on which events ran before', () => {
		const compiled = compileModel(prepareModel(parsed(demonstration)), tables);
		const scenario = compileScenario(compiled, compiled.prepared.model.scenarios[0]);
		const run = (events: readonly number[]) => {
			const runner = new EventRunner(scenario, { organisation: 'adhoc', seed: 7 });
			return new Map(
				events.map((event) => {
					runner.run(event);
					return [event, runner.loss];
				})
			);
		};
		const forwards = run([0, 1, 2, 3, 4, 5, 6, 7]);
		const backwards = run([7, 6, 5, 4, 3, 2, 1, 0]);
		for (const [event, loss] of forwards) expect(backwards.get(event)).toBe(loss);
		expect(new Set(forwards.values()).size).toBe(8);
	});
});
