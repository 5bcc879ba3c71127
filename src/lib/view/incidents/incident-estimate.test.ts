import { describe, expect, it } from 'vitest';
import { quantile } from '#lib/impact/index.ts';
import {
	hitting,
	oneOff,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { courses, type EstimateInput } from '#lib/incident/record.ts';
import { analyse } from '../analysis.ts';
import { deliveredModels, played } from '../testing/analysed.ts';
import { incidentEstimate } from './incident-estimate.ts';

/** Down for two days at 100 an hour, then unstable for as long at half output; 1,000 on day 1. */
const parts = {
	company: { materiality: 5000, creditLine: 50_000 },
	systems: [
		system('backup', 12),
		system('it', 48, {
			restoresFrom: 'backup',
			recovery: {
				repair: { hours: { fixed: 6 } },
				restore: { hours: { fixed: 48 } },
				rebuild: { hours: { fixed: 96 } }
			}
		})
	],
	processes: [
		process('p', ['it'], {
			unstable: { capability: 0.5, hoursPerOutageHour: { fixed: 1 } },
			costs: [ratePenalty, oneOff(24)]
		})
	],
	scenarios: [
		hitting(['it'], {
			responseCost: { fixed: 500 },
			backupLoss: [{ repository: 'backup', probability: 0.6 }]
		})
	]
};
const model = smallModel(parts);
const input: EstimateInput = {
	hits: [{ id: 'it', name: 'it', path: 'restore' }],
	hoursSinceStart: 30,
	backups: 'usable',
	operatingAgain: null,
	holdHours: null,
	responseCost: 500,
	scenario: null
};

function estimated(more: Partial<EstimateInput> = {}, of = model) {
	const result = incidentEstimate(of, 'fingerprint', { ...input, ...more });
	if (!result.ok) throw new RangeError(`no hours for ${result.missing.join()}`);
	return result.value;
}

describe('the estimate of an incident', () => {
	it('adds the loss up by day', () => {
		const { expected } = estimated().courses;
		// 500 at once; 2,400 a day until day 2; 1,000 at hour 24; 1,200 a day until day 4.
		expect(expected.byDay.slice(0, 6)).toEqual([500, 3900, 6300, 7500, 8700, 8700]);
		expect(expected.byDay).toHaveLength(31);
		expect(expected).toMatchObject({ loss: 8700, operatingAt: 48, stableAt: 96 });
		// Thirty hours: 500 + 3,000 + 1,000.
		expect(expected.accrued).toBe(4500);
		expect(expected.byPhase).toEqual([
			{ phase: 'standstill', loss: 5800 },
			{ phase: 'unstable', loss: 2400 },
			{ phase: 'response', loss: 500 }
		]);
	});

	it('says when the thresholds are reached', () => {
		// 500 + 1,000 + 35 hours at 100.
		expect(estimated().courses.expected).toMatchObject({ materialAt: 35, creditLineAt: null });
		const limited = (materiality: number) =>
			estimated({}, smallModel({ ...parts, company: { materiality } })).courses.expected.materialAt;
		expect(limited(500)).toBe(0);
		// What falls due at hour 24 takes the loss from 2,900 to 3,900.
		expect(limited(3500)).toBe(24);
		expect(limited(8700)).toBe(96);
		expect(limited(8701)).toBeNull();
	});

	it('has no threshold where the company has none', () => {
		const { model: frozen, courses } = estimated({}, smallModel({ ...parts, company: {} }));
		expect(frozen).toMatchObject({ materiality: null, creditLine: null });
		expect(courses.full.materialAt).toBeNull();
	});

	it('repairs what is intact and rebuilds what has no usable backup', () => {
		const hits = [{ id: 'it', name: 'it', path: 'repair' }] as const;
		expect(estimated({ hits }).courses.expected.operatingAt).toBe(6);
		expect(estimated({ hits, backups: 'unusable' }).courses.expected.operatingAt).toBe(6);
		expect(estimated({ backups: 'unusable' }).courses.quick.operatingAt).toBe(96);
	});

	it('takes backups for usable at best and for lost at worst while nobody knows', () => {
		const hours = (more: Partial<EstimateInput>) => {
			const { courses } = estimated({ backups: 'unknown', ...more });
			return [courses.quick, courses.expected, courses.full].map(({ operatingAt }) => operatingAt);
		};
		expect(hours({})).toEqual([48, 48, 96]);
		// In the scenario they are lost more often than not.
		expect(hours({ scenario: { id: 'event', name: 'Event' } })).toEqual([48, 96, 96]);
	});

	it('takes its wait and its response from the scenario, unless they are known', () => {
		const scenario = { id: 'event', name: 'Event' };
		const known = { scenario, responseCost: 40 } as const;
		expect(estimated({ scenario, responseCost: null }).courses.expected.byDay[0]).toBe(500);
		expect(estimated(known).courses.expected.byDay[0]).toBe(40);
		expect(estimated({ holdHours: 10 }).courses.expected.operatingAt).toBe(58);
	});

	it('makes recovery as long as it is expected to take', () => {
		const { courses } = estimated({
			operatingAgain: { quick: 24, expected: 60, full: 120 },
			holdHours: 12
		});
		expect(courses.quick.operatingAt).toBeCloseTo(24, 9);
		expect(courses.full.operatingAt).toBe(120);
		// 500 + 60 · 100 + 1,000 + 60 · 50.
		expect(courses.expected).toMatchObject({ operatingAt: 60, stableAt: 120, loss: 10_500 });
	});

	it('names systems whose recovery time the model does not know', () => {
		const unknown = { ...parts, systems: [{ id: 'it', name: 'The ERP' }], scenarios: [] };
		expect(incidentEstimate(smallModel(unknown), '', input)).toEqual({
			ok: false,
			missing: ['The ERP']
		});
	});

	it('is the typical event where the same systems are hit, and that event at 10 and 90 %', () => {
		const hours = { pert: [20, 30, 90] } as const;
		const scenarios = [hitting(['it'], { responseCost: { fixed: 500 } })];
		const at = (p: number) => ({
			...parts,
			scenarios,
			systems: [system('it', quantile(hours, p))]
		});
		const uncertain = {
			...parts,
			scenarios,
			systems: [{ id: 'it', name: 'it', recovery: { restore: { hours } } }]
		};
		const { courses } = estimated({}, smallModel(uncertain));
		for (const [course, p] of [
			['quick', 0.1],
			['expected', 0.5],
			['full', 0.9]
		] as const) {
			const event = played(analyse(smallModel(at(p)))).event;
			expect(courses[course].loss).toBeCloseTo(event.loss, 6);
		}
	});
});

it('never costs less at full length than when it goes quickly, in the delivered models', () => {
	for (const delivered of deliveredModels()) {
		for (const scenario of delivered.scenarios) {
			const hits = scenario.hits.flatMap(({ systems, path = 'restore' }) =>
				systems.map((id) => ({ id, name: id, path }))
			);
			const result = incidentEstimate(delivered, '', { ...input, hits });
			if (!result.ok) continue;
			const [quick, expected, full] = courses.map((course) => result.value.courses[course].loss);
			expect(quick).toBeLessThanOrEqual(expected);
			expect(expected).toBeLessThanOrEqual(full);
		}
	}
});
