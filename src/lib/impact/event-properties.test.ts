import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
	type EventOutcome,
	type Model,
	type Organisation,
	type Strategy,
	accrued,
	bookingKinds,
	costsOfDisruption,
	parseModel,
	phases,
	prepareModel,
	sumBy,
	typicalEvent
} from './index.ts';
import { isClose } from './testing/compare.ts';
import { hardModel } from './testing/hard-model.ts';
import {
	hitting,
	oneOff,
	play,
	process,
	ratePenalty,
	stream,
	system
} from './testing/small-model.ts';

const runs = { seed: 20_260_701, numRuns: 150 };
const anySeed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

function parsed(file: unknown): Model {
	const result = parseModel(file);
	if (!result.ok) throw new RangeError(JSON.stringify(result.problems));
	return result.value;
}

/** All typical events of a model that have hours for every system they hit. */
function eventsOf(model: Model): EventOutcome[] {
	const prepared = prepareModel(model);
	return model.scenarios.flatMap((scenario) =>
		(['planned', 'adhoc'] as const).flatMap((organisation) => {
			const result = typicalEvent(prepared, scenario, { organisation });
			return result.ok ? [result.value] : [];
		})
	);
}

function forEveryEvent(claim: (event: EventOutcome) => void): void {
	fc.assert(
		fc.property(anySeed, (seed) => {
			for (const event of eventsOf(parsed(hardModel(seed)))) claim(event);
		}),
		runs
	);
}

const sum = (amounts: Iterable<number>) =>
	[...amounts].reduce((total, amount) => total + amount, 0);

describe('every event', () => {
	it('is booked three ways that each add up to its loss', () => {
		forEveryEvent(({ bookings, loss }) => {
			for (const by of ['process', 'phase', 'kind'] as const) {
				const groups = sumBy(bookings, (booking) => booking[by]);
				expect(isClose(sum(groups.values()), loss)).toBe(true);
			}
		});
	});

	it('is made of bookings that are amounts over a stretch of time', () => {
		forEveryEvent(({ bookings, normalAt }) => {
			for (const { amount, from, until, phase, kind, process: at } of bookings) {
				expect(amount).toBeGreaterThan(0);
				expect(amount).toBeLessThan(Infinity);
				expect(from).toBeGreaterThanOrEqual(0);
				expect(until).toBeGreaterThanOrEqual(from);
				expect(until).toBeLessThanOrEqual(normalAt);
				expect(phases).toContain(phase);
				expect(bookingKinds).toContain(kind);
				expect(at === undefined).toBe(phase === 'response');
			}
		});
	});

	it('accrues from nothing to its loss and never falls back', () => {
		forEveryEvent(({ bookings, loss, normalAt }) => {
			const days = Array.from({ length: 21 }, (_, i) => (normalAt * i) / 20);
			const curve = days.map((t) => accrued(bookings, t));
			curve.slice(1).forEach((amount, i) => {
				expect(amount - curve[i]).toBeGreaterThanOrEqual(-1e-12 * loss);
			});
			expect(accrued(bookings, -1e-9)).toBe(0);
			expect(isClose(accrued(bookings, normalAt), loss)).toBe(true);
		});
	});

	it('becomes operational, stable and normal in this order', () => {
		forEveryEvent(({ operationalAt, stableAt, normalAt, processes, streams }) => {
			expect(stableAt).toBeGreaterThanOrEqual(operationalAt);
			expect(normalAt).toBeGreaterThanOrEqual(stableAt);
			for (const { timeline } of processes) {
				expect(timeline.usableAt).toBeLessThanOrEqual(timeline.stableAt);
				expect(timeline.stableAt).toBeLessThanOrEqual(stableAt);
			}
			for (const { caughtUpAt } of streams) expect(caughtUpAt).toBeLessThanOrEqual(normalAt);
		});
	});

	it('describes every process without a gap', () => {
		forEveryEvent(({ processes }) => {
			for (const { timeline } of processes) {
				const { pieces, stableAt } = timeline;
				const ends = pieces.map(({ until }) => until);
				expect(pieces.map(({ from }) => from)).toEqual([0, ...ends].slice(0, pieces.length));
				expect(ends.at(-1) ?? 0).toBe(stableAt);
				for (const { from, until, capability } of pieces) {
					expect(until).toBeGreaterThan(from);
					expect(capability).toBeGreaterThanOrEqual(0);
					expect(capability).toBeLessThanOrEqual(1);
				}
			}
		});
	});

	it('blames somebody for every hour a stream misses', () => {
		forEveryEvent(({ streams }) => {
			for (const { pieces, missedHours, deferredHours } of streams) {
				expect(deferredHours).toBeLessThanOrEqual(missedHours);
				for (const { capability, blame } of pieces) {
					expect(capability).toBeLessThan(1);
					expect(isClose(sum(blame.map(({ part }) => part)), 1)).toBe(true);
				}
			}
		});
	});

	it('starts no recovery before it is ready', () => {
		forEveryEvent(({ recoveries }) => {
			for (const { ready, start, finish, usable } of recoveries) {
				expect(start).toBeGreaterThanOrEqual(ready);
				expect(finish).toBeGreaterThanOrEqual(start);
				expect(usable).toBeGreaterThanOrEqual(finish);
			}
		});
	});

	it('is the same for the same model, and leaves the model alone', () => {
		fc.assert(
			fc.property(anySeed, (seed) => {
				const model = deepFreeze(parsed(hardModel(seed)));
				expect(eventsOf(model)).toEqual(eventsOf(parsed(hardModel(seed))));
			}),
			{ ...runs, numRuns: 60 }
		);
	});
});

describe('the loss', () => {
	/** Three systems in a row under one process of one stream; no manual work beside instability. */
	function chain(hours: readonly number[], variant: { byHand: boolean; left: number }) {
		const better = variant.byHand
			? {
					manual: { capability: 0.5, readyAfterHours: 6, sustainableHours: 20, extraCostPerHour: 5 }
				}
			: { unstable: { capability: 0.7, hoursPerOutageHour: { fixed: 0.4 }, maxHours: 30 } };
		return {
			teams: [{ id: 'team', name: 'Team', capacity: 1 }],
			systems: hours.map((h, i) => ({
				...system(`s${i}`, h),
				needs: { team: 1 },
				dependsOn: i === 0 ? [] : [`s${i - 1}`]
			})),
			processes: [
				process('p', [], {
					...better,
					uses: [{ system: `s${hours.length - 1}`, without: variant.left }],
					costs: [ratePenalty, oneOff(24), oneOff(30, { belowCapability: 0.6 })]
				})
			],
			streams: [
				stream('v', [{ process: 'p', bufferHours: 5 }], {
					revenuePerHour: 100,
					marginRate: 0.4,
					deferrable: 0.5,
					backlogLimitHours: 8,
					catchUp: { surplus: 0.2, premiumPerHour: 9 },
					costs: [ratePenalty, oneOff(12)]
				})
			],
			scenarios: [hitting(hours.map((_, i) => `s${i}`))]
		};
	}

	it('never falls when a recovery of a chain takes longer', () => {
		const hours = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), {
			minLength: 1,
			maxLength: 4
		});
		const variant = fc.record({ byHand: fc.boolean(), left: fc.constantFrom(0, 0.3, 0.9) });
		fc.assert(
			fc.property(
				hours,
				fc.nat(3),
				fc.double({ min: 0, max: 30, noNaN: true }),
				variant,
				(times, which, longer, how) => {
					const slower = times.map((t, i) => (i === which % times.length ? t + longer : t));
					const before = play(chain(times, how)).loss;
					expect(play(chain(slower, how)).loss).toBeGreaterThanOrEqual(before * (1 - 1e-12));
				}
			),
			{ ...runs, numRuns: 200 }
		);
	});

	it('doubles when all money doubles', () => {
		const money = new Set([
			...['perHour', 'once', 'extraCostPerHour'],
			...['revenuePerHour', 'premiumPerHour', 'responseCost']
		]);
		const double = (value: unknown, isMoney = false): unknown => {
			if (typeof value === 'number') return isMoney ? 2 * value : value;
			if (Array.isArray(value)) return value.map((entry) => double(entry, isMoney));
			if (typeof value !== 'object' || value === null) return value;
			return Object.fromEntries(
				Object.entries(value).map(([key, entry]) => [key, double(entry, isMoney || money.has(key))])
			);
		};
		fc.assert(
			fc.property(anySeed, (seed) => {
				const file = hardModel(seed);
				const rich = eventsOf(parsed(double(file)));
				eventsOf(parsed(file)).forEach(({ loss }, i) => {
					expect(isClose(rich[i].loss, 2 * loss)).toBe(true);
				});
			}),
			runs
		);
	});

	it('of a disruption is no gain, and adds up by process, phase and kind', () => {
		fc.assert(
			fc.property(anySeed, (seed) => {
				for (const { loss, bookings } of costsOfDisruption(
					prepareModel(parsed(hardModel(seed)))
				).flat()) {
					expect(loss).toBeGreaterThanOrEqual(0);
					for (const by of ['process', 'phase', 'kind'] as const)
						expect(isClose(sum(sumBy(bookings, (booking) => booking[by]).values()), loss)).toBe(
							true
						);
				}
			}),
			{ ...runs, numRuns: 100 }
		);
	});
});

describe('names', () => {
	/** Gives every id of a hard model another name, wherever it stands. */
	const renamed = (file: unknown, name: (id: string) => string): unknown =>
		JSON.parse(
			JSON.stringify(file).replace(/"([sptvx]\d)"/g, (_, id: string) => JSON.stringify(name(id)))
		);
	const nasty: Readonly<Record<string, string>> = {
		s0: '__proto__',
		s1: 'constructor',
		s2: 'toString',
		s3: '*',
		t0: '__proto__',
		t1: 'hasOwnProperty',
		t2: '7',
		p0: '__proto__',
		p1: 'constructor',
		p2: 'valueOf',
		p3: 'a.b[0] "c"',
		v0: '__proto__',
		x0: '__proto__',
		x1: 'prototype'
	};

	it.each([
		{ name: 'other', rename: (id: string) => `${id[0]}${9 - Number(id[1])}` },
		{ name: 'alike for all kinds', rename: (id: string) => id.slice(1) },
		{ name: 'awkward', rename: (id: string) => nasty[id] ?? id }
	])('that are $name change nothing', ({ rename }) => {
		fc.assert(
			fc.property(anySeed, (seed) => {
				const file = hardModel(seed);
				const other = parsed(renamed(file, rename));
				expect(eventsOf(other)).toEqual(eventsOf(parsed(file)));
			}),
			{ ...runs, numRuns: 80 }
		);
	});
});

describe('the ways to organise a recovery', () => {
	it('are all strategies but the optimised one, which is a plan with ranks searched for it', () => {
		expectTypeOf<Exclude<Strategy, Organisation>>().toEqualTypeOf<'optimised'>();
		expectTypeOf<Organisation>().toEqualTypeOf<'planned' | 'adhoc'>();
	});
});

function deepFreeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null) {
		for (const entry of Object.values(value)) deepFreeze(entry);
		Object.freeze(value);
	}
	return value;
}
