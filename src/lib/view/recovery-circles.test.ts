import { describe, expect, it } from 'vitest';
import { type Model, applyEffects, planningEvent, prepareModel } from '#lib/impact/index.ts';
import { hitting, process, ratePenalty, system } from '#lib/impact/testing/small-model.ts';
import { analyse } from './analysis.ts';
import { backupCircles } from './circle-links.ts';
import { recoveryCircles } from './recovery-circles.ts';
import { analysed, deliveredModels, manyModels } from './testing/analysed.ts';

const today = '2026-11-25';
const recovery = { restore: { hours: { fixed: 5 } }, rebuild: { hours: { fixed: 50 } } };
const parts = {
	systems: [
		system('directory', 5, { recovery, restoresFrom: 'backup' }),
		system('backup', 2, { dependsOn: ['server'] }),
		system('server', 1, { dependsOn: ['directory'] }),
		system('apart', 1)
	],
	processes: [process('p', ['directory'], { costs: [ratePenalty] })]
};

function circles(hit: readonly string[]) {
	const analysis = analysed({ ...parts, scenarios: [hitting(hit)] });
	const [scenario] = analysis.model.scenarios;
	const view = recoveryCircles(analysis, scenario);
	if (!view) throw new RangeError('no hours');
	return view;
}

function withFindings(model: Model) {
	const analysis = analyse(model);
	const findings = analysis
		.findings(today)
		.flatMap(({ kind, concerns }) => (kind === 'recoveryDeadlock' ? [concerns] : []));
	return { prepared: analysis.prepared, findings };
}

describe('deadlocks', () => {
	it('are named from system to system, all the way round', () => {
		const [circle] = circles(['directory', 'backup', 'server']).circles;
		expect(circle.links.map(({ kind, from, to }) => [kind, from.id, to.id])).toEqual([
			['repository', 'directory', 'backup'],
			['dependency', 'backup', 'server'],
			['dependency', 'server', 'directory']
		]);
		expect(circle.rebuilt).toEqual([
			{ id: 'directory', name: 'directory', hours: 50, restoreHours: 5 }
		]);
	});

	it('have their cuts priced, the most valuable first', () => {
		const { loss, circles: found } = circles(['directory', 'backup', 'server']);
		expect(loss).toBe(5000);
		// A copy elsewhere restores after 5 hours; otherwise the backup, and what it needs, comes first.
		expect(found[0].cuts.map(({ effect, saving }) => [effect, saving])).toEqual([
			[{ kind: 'repository', systems: ['directory'], value: 'offline-copy' }, 4500],
			[{ kind: 'dependency', system: 'backup', remove: ['server'] }, 4300],
			[{ kind: 'dependency', system: 'server', remove: ['directory'] }, 4200]
		]);
	});

	it('that an event does not meet are counted only', () => {
		expect(circles(['backup', 'apart'])).toMatchObject({ circles: [], others: 1 });
		expect(circles(['apart'])).toMatchObject({ circles: [], others: 1 });
	});

	it('are those that the check of the model finds', () => {
		for (const model of manyModels()) {
			const { prepared, findings } = withFindings(model);
			const found = backupCircles(prepared).map((members) =>
				members.map((member) => prepared.systems[member].id)
			);
			expect(found.map((ids) => [...ids].sort()).sort()).toEqual(
				findings.map((ids) => [...ids].sort()).sort()
			);
		}
	});

	it('cost what the event costs less with the effect applied', () => {
		for (const model of manyModels()) {
			const analysis = analyse(model);
			for (const scenario of model.scenarios) {
				const view = recoveryCircles(analysis, scenario);
				for (const { cuts } of view?.circles ?? [])
					for (const { effect, loss, saving } of cuts) {
						expect(saving).toBeGreaterThan(0);
						if (effect.kind !== 'dependency') continue;
						const cut = applyEffects(model, [effect]);
						if (!cut.ok) return expect.unreachable();
						const event = planningEvent(prepareModel(cut.value), scenario, 'planned');
						expect(event.ok && event.value.loss).toBe(loss);
						expect(view?.loss).toBeCloseTo(loss + saving, 6);
					}
			}
		}
	});

	it('of the demonstration stand between the directory and its backups', () => {
		const [northline] = deliveredModels();
		const analysis = analyse(northline);
		const scenario = northline.scenarios.find(({ id }) => id === 'ransomware');
		const view = scenario && recoveryCircles(analysis, scenario);
		expect(view?.circles.map(({ rebuilt }) => rebuilt.map(({ id }) => id))).toEqual([['identity']]);
	});
});
