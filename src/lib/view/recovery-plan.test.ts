import { describe, expect, it } from 'vitest';
import { sumBy } from '#lib/impact/index.ts';
import { hitting, process, ratePenalty, system } from '#lib/impact/testing/small-model.ts';
import { recoveryPlan } from './recovery-plan.ts';
import { analysed, manyModels, played, playedAll } from './testing/analysed.ts';

type Parts = Parameters<typeof analysed>[0];

function planOf(parts: Parts) {
	const { analysis, scenario, event } = played(analysed(parts));
	return recoveryPlan(analysis, scenario, event);
}

const costly = { costs: [ratePenalty] };
const parts = {
	teams: [
		{ id: 'infra', name: 'Infrastructure', capacity: 4 },
		{ id: 'app', name: 'Applications', capacity: 1 }
	],
	systems: [
		system('network', 4, { needs: { infra: 2 }, priority: 1 }),
		system('erp', 8, { dependsOn: ['network'], needs: { infra: 2, app: 1 }, priority: 2 }),
		system('mes', 2, { dependsOn: ['network'], needs: { app: 1 }, priority: 3 }),
		system('phone', 1)
	],
	processes: [
		process('lunch', []),
		process('orders', ['erp'], { ...costly, mtpdHours: 6 }),
		process('plant', ['mes'], costly)
	],
	scenarios: [hitting(['network', 'erp', 'mes', 'phone'], { holdHours: { pert: [1, 2, 3] } })]
};

describe('recoveryPlan', () => {
	it('puts each system under the team of which it takes most, in the order of time', () => {
		const { teams, holdHours } = planOf(parts);
		expect(holdHours).toBe(2);
		expect(
			teams.map(({ name, capacity, systems }) => [name, capacity, systems.map(({ id }) => id)])
		).toEqual([
			['Infrastructure', 4, ['network']],
			['Applications', 1, ['erp', 'mes']],
			[undefined, undefined, ['phone']]
		]);
	});

	it('tells waiting for people from waiting for systems', () => {
		const systems = planOf(parts).teams.flatMap((team) => team.systems);
		const times = systems.map(({ id, ready, start, finish, usable }) => [
			id,
			{ ready, start, finish, usable }
		]);
		expect(Object.fromEntries(times)).toEqual({
			network: { ready: 2, start: 2, finish: 6, usable: 6 },
			erp: { ready: 6, start: 6, finish: 14, usable: 14 },
			mes: { ready: 6, start: 14, finish: 16, usable: 16 },
			phone: { ready: 2, start: 2, finish: 3, usable: 3 }
		});
	});

	it('lists the disrupted processes, the dearest first, with their limits', () => {
		const { processes, processCount, operationalAt, stableAt } = planOf(parts);
		expect(
			processes.map(({ id, loss, mtpdHours, mtpdBreached }) => [id, loss, mtpdHours, mtpdBreached])
		).toEqual([
			['plant', 1600, undefined, false],
			['orders', 1400, 6, true]
		]);
		expect([processCount, operationalAt, stableAt]).toEqual([2, 16, 16]);
	});

	it('says which times are proven, which system is deadlocked and whose backup is lost', () => {
		const proof = { source: 'restore test', date: '2026-05-16', confidence: 'high' };
		const recovery = {
			restore: { hours: { fixed: 2 }, basis: { hours: proof } },
			rebuild: { hours: { fixed: 9 } }
		};
		const { teams } = planOf({
			systems: [
				{ id: 'proven', name: 'Proven', recovery },
				system('vault', 1, { dependsOn: ['ad'] }),
				{ id: 'ad', name: 'AD', restoresFrom: 'vault', recovery },
				system('tape', 1),
				{ id: 'files', name: 'Files', restoresFrom: 'tape', recovery }
			],
			scenarios: [
				hitting(['proven', 'vault', 'ad', 'files'], {
					backupLoss: [{ repository: 'tape', probability: 0.5 }]
				})
			]
		});
		const states = teams[0].systems.map(({ id, path, proven, deadlocked, backupLost }) => [
			id,
			{ path, proven, deadlocked, backupLost }
		]);
		const plain = { deadlocked: false, backupLost: false };
		expect(Object.fromEntries(states)).toEqual({
			proven: { path: 'restore', proven: true, ...plain },
			vault: { path: 'restore', proven: false, ...plain },
			ad: { path: 'rebuild', proven: false, deadlocked: true, backupLost: false },
			files: { path: 'rebuild', proven: false, deadlocked: false, backupLost: true }
		});
	});

	it('draws at most 60 systems, the last to return, and 30 processes, the dearest', () => {
		const ids = Array.from({ length: 80 }, (_, i) => `s${i}`);
		const plan = planOf({
			systems: ids.map((id, i) => system(id, i + 1)),
			processes: ids.map((id) => process(`p-${id}`, [id], costly)),
			scenarios: [hitting(ids)]
		});
		const drawn = plan.teams.flatMap(({ systems }) => systems.map(({ usable }) => usable));
		expect(drawn.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, i) => i + 21));
		expect(plan.processes.map(({ id }) => id)).toEqual(
			Array.from({ length: 30 }, (_, i) => `p-s${79 - i}`)
		);
		expect([plan.systemCount, plan.processCount]).toEqual([80, 80]);
	});

	it('is empty when nothing is hit', () => {
		expect(planOf({ ...parts, scenarios: [hitting([])] })).toEqual({
			holdHours: 0,
			operationalAt: 0,
			stableAt: 0,
			teams: [],
			processes: [],
			systemCount: 0,
			processCount: 0
		});
	});

	it('shows each drawn system and process once, and times that fit together', () => {
		for (const { analysis, scenario, event } of playedAll(manyModels())) {
			const plan = recoveryPlan(analysis, scenario, event);
			const systems = plan.teams.flatMap((team) => team.systems);
			expect(new Set(systems.map(({ id }) => id)).size).toBe(event.recoveries.length);
			for (const { ready, start, finish, usable } of systems) {
				expect(start).toBeGreaterThanOrEqual(ready);
				expect(finish).toBeGreaterThanOrEqual(start);
				expect(usable).toBeGreaterThanOrEqual(finish);
			}
			const losses = sumBy(event.bookings, ({ process: position }) => position);
			for (const { id, loss, pieces, usableAt, stableAt } of plan.processes) {
				expect(loss).toBe(losses.get(analysis.prepared.processIndex.get(id)) ?? 0);
				expect(pieces.at(-1)?.until).toBe(stableAt);
				expect(stableAt).toBeGreaterThanOrEqual(usableAt);
				expect(stableAt).toBeLessThanOrEqual(plan.stableAt);
			}
		}
	});
});
